namespace OnRecord.Language.Segments;

/// <summary>A stretch of an embedded header's value; wrapped values have several, one for each line.</summary>
/// <param name="Field">What it tells; continuation pieces repeat the field.</param>
/// <param name="Start">The first UTF-16 unit in the body.</param>
/// <param name="End">Behind the last unit.</param>
internal readonly record struct FieldPiece(HeaderField Field, int Start, int End);
