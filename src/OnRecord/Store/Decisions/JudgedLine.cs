namespace OnRecord.Store.Decisions;

/// <summary>A line of the record that reviewers judge, as the case has it.</summary>
/// <param name="Id">Its id of today: that of the message that stands for a copy, the new one of an id that was replaced.</param>
/// <param name="Words">The words that it rests on.</param>
public sealed record JudgedLine(string Id, string Words)
{
    /// <summary>What is between two items: of an answer the ids of answer and answered, of a step of a trail those of the item and the one it came from, and the words; else none.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];
}
