using OnRecord.Sources;

namespace OnRecord.Store.Decisions;

/// <summary>A reviewer's decision. It is never changed and never removed; undoing it is noted on it.</summary>
/// <param name="Id">Made from all of it.</param>
/// <param name="Action">What is decided.</param>
/// <param name="Subject">The id it was made about.</param>
/// <param name="Keys">Of a join the two keys, of a split the key that is taken out and then those it is taken from; else none.</param>
/// <param name="Words">The words it was made about, or the note.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When, ISO 8601 in UTC.</param>
/// <param name="UndoneBy">Who took it back, or null.</param>
public sealed record Decision(RecordId Id, DecisionAction Action, string Subject, IReadOnlyList<string> Keys, string Words, string By, string At, string? UndoneBy);
