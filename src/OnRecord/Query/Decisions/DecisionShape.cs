namespace OnRecord.Query.Decisions;

/// <summary>A reviewer's decision.</summary>
/// <param name="Id">Made from all of it.</param>
/// <param name="Action"><c>join</c>, <c>split</c>, <c>confirm</c>, <c>reject</c> or <c>note</c>.</param>
/// <param name="Subject">The id it was made about.</param>
/// <param name="Words">The words it was made about, or the note.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="UndoneBy">Who took it back and when, or null.</param>
/// <param name="Orphaned">True when the case no longer has what it was made about; it takes effect again when that returns.</param>
public sealed record DecisionShape(string Id, string Action, string Subject, string Words, string By, string At, string? UndoneBy, bool Orphaned);
