using OnRecord.Sources;

namespace OnRecord.Record.Trails;

/// <summary>Where a wording, or one much like it, stands in a text.</summary>
/// <param name="Span">From its first to behind its last word, in UTF-16 units.</param>
/// <param name="Share">How much of the wording it has, in hundredths.</param>
public readonly record struct WordingMatch(TextSpan Span, int Share);
