using OnRecord.Sources;

namespace OnRecord.Language.Segments;

/// <summary>The date of an embedded header.</summary>
/// <param name="Text">As written.</param>
/// <param name="Value">
/// ISO 8601 as far as it can be told: to the minute or second (<c>2018-02-24T18:05</c>), with an offset when one is given
/// (<c>2018-02-24T18:05:00-08:00</c>), or the day alone; null when day and month cannot be told apart or nothing can be read.
/// </param>
/// <param name="Span">In UTF-16 units of the body.</param>
public sealed record EmbeddedDate(string Text, string? Value, TextSpan Span);
