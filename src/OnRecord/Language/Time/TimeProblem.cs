using OnRecord.Sources;

namespace OnRecord.Language.Time;

/// <summary>A defect of the text about a time, such as a weekday that is not the day's.</summary>
/// <param name="Code">One of <see cref="Ingest.ProblemCodes"/>.</param>
/// <param name="Text">One sentence for a reader who is not a programmer.</param>
/// <param name="Span">The words concerned, in UTF-16 units.</param>
public sealed record TimeProblem(string Code, string Text, TextSpan Span);
