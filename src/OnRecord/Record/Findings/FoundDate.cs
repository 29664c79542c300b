using OnRecord.Sources;

namespace OnRecord.Record.Findings;

/// <summary>When some words of an item were written, where that is not the item's own date: a message that it quotes, an article that is pasted into it.</summary>
/// <param name="Writer">Whose words they are.</param>
/// <param name="Span">From the first of them to the last.</param>
/// <param name="Date">ISO 8601, as precise as it is told.</param>
/// <param name="IsSent">True for a message, which was sent; false for an article, which was published.</param>
internal sealed record FoundDate(int Writer, TextSpan Span, string Date, bool IsSent);
