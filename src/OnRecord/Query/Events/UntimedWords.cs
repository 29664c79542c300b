namespace OnRecord.Query.Events;

/// <summary>What a chronology leaves out, in a sentence.</summary>
public static class UntimedWords
{
    /// <summary>The sentence; null where nothing is left out.</summary>
    /// <param name="count">How many statements, contacts, requests and proceedings have no time.</param>
    public static string? Of(long count) => count == 0 ? null
        : $"Not in it: {Counted.Of(count, "statement, contact, request or proceeding", "statements, contacts, requests and proceedings")} whose words give no time, or none that can be placed; their own listings have them.";
}
