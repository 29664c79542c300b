using OnRecord.Sources;

namespace OnRecord.Tools.Corpora.Polnear;

/// <summary>An annotated attribution; spans in UTF-16 units, several for a discontinuous part, none for an absent one.</summary>
internal sealed record GoldStatement(IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content);
