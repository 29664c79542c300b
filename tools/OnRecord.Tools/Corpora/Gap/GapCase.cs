namespace OnRecord.Tools.Corpora.Gap;

/// <summary>A pronoun and two names, spans in UTF-16 units, and whether the pronoun stands for each.</summary>
internal sealed record GapCase(string Text, (int Start, int End) Pronoun, (int Start, int End) A, bool IsA, (int Start, int End) B, bool IsB);
