using OnRecord.Language.Segments;
using OnRecord.Record.Findings;
using OnRecord.Record.Trails;
using OnRecord.Sources;

namespace OnRecord.Record.Loose;

/// <summary>Cuts the words of an item that are of no message into passages.</summary>
internal static class LooseWords
{
    /// <summary>Words of a passage, at least; what is shorter goes with what stands below it, a last line with what stands above.</summary>
    public const int Least = 5;

    /// <summary>Whether words are quoted that stand under no header.</summary>
    public static bool AreIn(MessageSegments segments) => segments.Segments.Any(static segment => segment is { Header: < 0, Depth: > 0, Kind: SegmentKind.Quoted or SegmentKind.Forwarded });

    /// <summary>The passages, rising.</summary>
    /// <param name="text">The item's text.</param>
    /// <param name="segments">Its segments.</param>
    /// <param name="isOwned">Whether the words under an embedded header, by its index, are of a message.</param>
    public static IEnumerable<(int Writer, TextSpan Span, WordRun Words)> Of(string text, MessageSegments segments, Func<int, bool> isOwned) =>
        segments.Segments.Where(segment => IsLoose(segment, isOwned)).SelectMany(segment => Passages(text, segment.Span).Select(passage => (ItemFindings.WriterOf(segment.Header, segment.Depth), passage.Span, passage.Words)));

    private static bool IsLoose(Segment segment, Func<int, bool> isOwned) =>
        segment.Kind is SegmentKind.Quoted or SegmentKind.Forwarded or SegmentKind.Signature && (segment.Header < 0 ? segment.Depth > 0 : !isOwned(segment.Header));

    private static List<(TextSpan Span, WordRun Words)> Passages(string text, TextSpan span)
    {
        var passages = new List<(TextSpan Span, WordRun Words)>();
        TextSpan[] paragraphs = [.. Paragraphs.Of(text, span)];
        (int start, var words) = (span.Start, new WordRun());
        for (int at = 0; at < paragraphs.Length; at++)
        {
            words.Add(text, paragraphs[at]);
            if (words.Count >= Least)
            {
                int end = at + 1 < paragraphs.Length ? paragraphs[at + 1].Start : span.End;
                passages.Add((new TextSpan(start, end), words));
                (start, words) = (end, new WordRun());
            }
        }

        if (words.Count > 0 && passages.Count > 0)
        {
            passages[^1].Words.Add(text, new TextSpan(start, span.End));
            passages[^1] = passages[^1] with { Span = new TextSpan(passages[^1].Span.Start, span.End) };
        }

        return passages;
    }
}
