namespace OnRecord.Record.Threads;

/// <summary>Which message another one answers.</summary>
/// <param name="Id">The answering message.</param>
/// <param name="Parent">The id of the held message that it answers, directly or through messages that are not held; or null.</param>
/// <param name="Reason">Why.</param>
/// <param name="Missing">The Message-ID that it answers when that message is not held, or null.</param>
/// <param name="Quotes">For each of its embedded headers the held message that it belongs to, or null; by index in the message's segments.</param>
public sealed record ThreadLink(string Id, string? Parent, LinkReason Reason, string? Missing, IReadOnlyList<string?> Quotes)
{
    /// <summary>For each of its embedded headers that belongs to no held message a held one that is nearly the same: of its sender and minute, with its subject or its words; or null.</summary>
    public IReadOnlyList<string?> Variants { get; init; } = [];
}
