using OnRecord.Language.Segments;
using OnRecord.Language.Time;
using OnRecord.Sources;

namespace OnRecord.Language.Annotating;

/// <summary>Takes a message body apart by who wrote the words: headers, signatures and disclaimers are nobody's statements. An article that is pasted in is a part by itself.</summary>
internal static class TextParts
{
    /// <summary>Stretches that no header names are of one writer as long as no more stands between them than a line that lost its mark, in UTF-16 units.</summary>
    private const int FarthestApart = 120;

    /// <summary>The parts in the order of their first words.</summary>
    /// <param name="body">The text of the message.</param>
    /// <param name="segments">Its segments.</param>
    /// <param name="sent">When it was sent, or null.</param>
    public static List<TextPart> Of(string body, MessageSegments segments, TimeAnchor? sent)
    {
        var order = new List<((int Header, int Depth) Writer, List<TextSpan> Pieces)>();
        var pieces = new Dictionary<(int Header, int Depth), List<TextSpan>>();
        foreach (Segment segment in segments.Segments)
        {
            if (segment.Kind is SegmentKind.Own or SegmentKind.Quoted or SegmentKind.Forwarded)
            {
                (int, int) writer = segment.Header >= 0 ? (segment.Header, 0) : (-1, segment.Depth);
                if (!pieces.TryGetValue(writer, out List<TextSpan>? list) || (segment is { Header: < 0, Depth: > 0 } && list is [.., var last] && segment.Start - last.End > FarthestApart))
                {
                    pieces[writer] = list = [];
                    order.Add((writer, list));
                }

                AddLines(list, body, segment.Span);
            }
        }

        return [.. order.SelectMany(one => Divide(body, new TextPart(PieceText.Of(body, one.Pieces), one.Writer.Header, one.Writer.Depth, AnchorOf(segments, one.Writer, sent))))];
    }

    /// <summary>The words before the first article that is pasted into them, and each article with its own date; one that tells none has none.</summary>
    private static IEnumerable<TextPart> Divide(string body, TextPart part)
    {
        List<PastedArticle> articles = PastedArticles.Find(part.Words.Text, part.Anchor);
        if (articles.Count == 0)
        {
            return [part];
        }

        int[] ends = [.. articles.Skip(1).Select(static one => one.Start), part.Words.Text.Length];
        IEnumerable<TextPart> pasted = articles.Zip(ends).Where(static one => one.Second > one.First.Start)
            .Select(one => Keep(body, part, one.First.Start, one.Second) with { Anchor = one.First.Date, IsPasted = true, Outlet = one.First.Outlet is { } outlet ? part.Words.InSource(outlet) : null });
        return articles[0].Start > 0 ? pasted.Prepend(Keep(body, part, 0, articles[0].Start)) : pasted;
    }

    private static TextPart Keep(string body, TextPart part, int start, int end) => part with { Words = part.Words.Keep(body, [new TextSpan(start, end)]) };

    private static TimeAnchor? AnchorOf(MessageSegments segments, (int Header, int Depth) writer, TimeAnchor? sent) =>
        (writer.Header >= 0 ? TimeAnchor.Parse(segments.Headers[writer.Header].Sent?.Value) : writer.Depth == 0 ? sent : null) is { } anchor ? anchor with { IsSent = true } : null;

    /// <summary>The lines of a stretch without the marks at their starts; neighbouring lines without marks are one piece.</summary>
    private static void AddLines(List<TextSpan> pieces, string body, TextSpan span)
    {
        for (int start = span.Start; start < span.End;)
        {
            int feed = body.AsSpan(start, span.End - start).IndexOf('\n');
            int end = feed < 0 ? span.End : start + feed + 1;
            int words = QuoteMarks.Skip(body, start, end, out int depth);
            words = depth > 0 ? words : start;
            if (pieces.Count > 0 && pieces[^1].End == words)
            {
                pieces[^1] = new TextSpan(pieces[^1].Start, end);
            }
            else if (end > words)
            {
                pieces.Add(new TextSpan(words, end));
            }

            start = end;
        }
    }
}
