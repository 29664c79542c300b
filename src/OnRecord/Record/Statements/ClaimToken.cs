namespace OnRecord.Record.Statements;

/// <summary>A word or number of a statement.</summary>
/// <param name="Text">In small letters; a number as its value: "1200".</param>
/// <param name="Start">Where it stands, in UTF-16 units of what was read.</param>
/// <param name="IsNumber">True for a number, in digits or in words.</param>
internal readonly record struct ClaimToken(string Text, int Start, bool IsNumber);
