using OnRecord.Sources;

namespace OnRecord.Language.Time;

/// <summary>Words that were said at another time than their text was written.</summary>
/// <param name="Span">Where they stand, in UTF-16 units.</param>
/// <param name="At">The day of the saying; null when it is not known to the day, and then "yesterday" is open.</param>
internal sealed record ToldWords(TextSpan Span, TimeAnchor? At);
