namespace OnRecord.Tools.Corpora.Names;

/// <summary>A document with its names, which may nest.</summary>
internal sealed record NamedText(string Name, string Text, IReadOnlyList<GoldName> Names);
