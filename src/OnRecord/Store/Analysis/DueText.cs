namespace OnRecord.Store.Analysis;

/// <summary>An item whose words are to be analysed.</summary>
/// <param name="Item">Its number.</param>
/// <param name="Date">When it was sent or published, ISO 8601, or null.</param>
/// <param name="IsMessage">True for a message.</param>
/// <param name="Writers">Whose words: see <see cref="Record.Findings.ItemFindings.Writers"/>.</param>
/// <param name="IsUndated">True when <paramref name="Date"/> was given for documents without one, so that a date in the text itself comes first.</param>
internal sealed record DueText(long Item, string? Date, bool IsMessage, IReadOnlySet<int> Writers, bool IsUndated);
