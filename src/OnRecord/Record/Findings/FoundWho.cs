using OnRecord.Sources;

namespace OnRecord.Record.Findings;

/// <summary>Words of an item that name somebody.</summary>
/// <param name="Span">The words, in UTF-16 units of the item's text.</param>
/// <param name="Party">An index into <see cref="ItemFindings.Parties"/>; -1 where the text does not tell who it is.</param>
internal sealed record FoundWho(TextSpan Span, int Party);
