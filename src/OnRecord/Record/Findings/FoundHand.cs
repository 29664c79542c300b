using OnRecord.Sources;

namespace OnRecord.Record.Findings;

/// <summary>A stretch of a writer's words that somebody else wrote than the header names.</summary>
/// <param name="Writer">Under whose words it stands.</param>
/// <param name="Span">The stretch, in UTF-16 units of the item's text.</param>
/// <param name="Party">Who signs it, an index into <see cref="ItemFindings.Parties"/>; -1 where nothing tells whose it is.</param>
internal sealed record FoundHand(int Writer, TextSpan Span, int Party);
