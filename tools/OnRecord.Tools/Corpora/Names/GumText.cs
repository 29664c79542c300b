namespace OnRecord.Tools.Corpora.Names;

/// <summary>A document of GUM: its text, its words with their places in it, and all mentions.</summary>
internal sealed record GumText(string Name, string Text, IReadOnlyList<GumRow> Rows, IReadOnlyList<(int Start, int End)> Places, IReadOnlyList<GumMention> Mentions);

/// <summary>A word of GUM.</summary>
/// <param name="Word">As written.</param>
/// <param name="Tag">Its Penn Treebank tag.</param>
/// <param name="Entity">The brackets of mentions that open and close at it.</param>
/// <param name="Sentence">The number of its sentence.</param>
internal sealed record GumRow(string Word, string Tag, string Entity, int Sentence);

/// <summary>A mention of GUM, also of what has no name.</summary>
/// <param name="First">The first row.</param>
/// <param name="Last">The last row.</param>
/// <param name="Party">What all mentions of the same thing share.</param>
/// <param name="Type">The type as annotated.</param>
/// <param name="Minimal">The rows of its head, counted from 1 within it.</param>
internal sealed record GumMention(int First, int Last, string Party, string Type, int[] Minimal);
