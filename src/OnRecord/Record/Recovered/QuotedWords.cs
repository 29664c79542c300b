using System.Text;
using OnRecord.Language.Segments;
using OnRecord.Sources;

namespace OnRecord.Record.Recovered;

/// <summary>The words of one quoted message, taken out of the body around it.</summary>
public static class QuotedWords
{
    /// <summary>Longest text taken, in UTF-16 units.</summary>
    private const int Longest = 1 << 20;

    /// <summary>Where the words of a header's message stand: its segments that are no headers and no disclaimers.</summary>
    public static List<TextSpan> SpansOf(MessageSegments segments, int header)
    {
        var spans = new List<TextSpan>();
        foreach (Segment segment in segments.Segments)
        {
            if (segment.Header == header && segment.Kind is not (SegmentKind.Header or SegmentKind.Disclaimer))
            {
                spans.Add(segment.Span);
            }
        }

        return spans;
    }

    /// <summary>Where a message's own words stand, its signature included.</summary>
    public static List<TextSpan> OwnSpansOf(MessageSegments segments)
    {
        var spans = new List<TextSpan>();
        foreach (Segment segment in segments.Segments)
        {
            if (segment is { Header: < 0, Depth: 0, Kind: SegmentKind.Own or SegmentKind.Signature })
            {
                spans.Add(segment.Span);
            }
        }

        return spans;
    }

    /// <summary>How the message of a header is quoted.</summary>
    /// <param name="body">The body that quotes.</param>
    /// <param name="spans">Where its words stand.</param>
    /// <param name="isForward">Whether it is passed on.</param>
    public static QuotationFrame FrameOf(string body, IReadOnlyList<TextSpan> spans, bool isForward)
    {
        if (isForward)
        {
            return QuotationFrame.Forward;
        }

        for (int number = 0; number < spans.Count; number++)
        {
            if (number > 0 && spans[number].Start != spans[number - 1].End)
            {
                return QuotationFrame.Loose;
            }

            foreach (ReadOnlySpan<char> line in body.AsSpan(spans[number].Start, spans[number].Length).EnumerateLines())
            {
                QuoteMarks.Skip(line, 0, line.TrimEnd().Length, out int depth);
                if (depth == 0 && !line.IsWhiteSpace())
                {
                    return QuotationFrame.Loose;
                }
            }
        }

        return spans.Count > 0 ? QuotationFrame.Marked : QuotationFrame.Loose;
    }

    /// <summary>The words of stretches of a body, line by line without quotation marks and trailing white space, blank lines at both ends left out.</summary>
    public static string TextOf(string body, IReadOnlyList<TextSpan> spans)
    {
        var text = new StringBuilder();
        foreach (TextSpan span in spans)
        {
            foreach (ReadOnlySpan<char> raw in body.AsSpan(span.Start, span.Length).EnumerateLines())
            {
                if (text.Length < Longest)
                {
                    text.Append(QuoteMarks.Without(raw)).Append('\n');
                }
            }

            // The last line's end begins no line of its own.
            text.Length -= text.Length > 0 && text[^1] == '\n' && span.Length > 0 && body[span.End - 1] is '\n' or '\r' ? 1 : 0;
        }

        return text.ToString().Trim('\n', ' ', '\t', '\r');
    }
}
