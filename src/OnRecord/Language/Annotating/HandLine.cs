using OnRecord.Language.Segments;
using OnRecord.Sources;

namespace OnRecord.Language.Annotating;

/// <summary>A line of a writer's words or signature in a message, without marks of quotation. Places in UTF-16 units of the message.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Behind it.</param>
/// <param name="Words">The line, never blank.</param>
/// <param name="Gap">How many blank lines, or lines of others, stand above it.</param>
/// <param name="IsSignature">True in a signature block.</param>
/// <param name="Offset">How far behind <paramref name="Start"/> its words begin.</param>
internal sealed record HandLine(int Start, int End, string Words, int Gap, bool IsSignature, int Offset)
{
    /// <summary>A sentence ends here.</summary>
    public bool EndsSentence => Words is [.., '.' or '!' or '?'];

    /// <summary>The lines of a writer.</summary>
    /// <param name="body">The text of the message.</param>
    /// <param name="segments">Its segments.</param>
    /// <param name="header">The writer's embedded header; -1 for whoever sent the message.</param>
    public static List<HandLine> Of(string body, MessageSegments segments, int header)
    {
        var lines = new List<HandLine>();
        int gap = 0;
        foreach (Segment segment in segments.Segments)
        {
            if (segment.Header != header || (header < 0 && segment.Depth > 0) || segment.Kind is SegmentKind.Header or SegmentKind.Disclaimer)
            {
                gap++;
                continue;
            }

            for (int start = segment.Start; start < segment.End;)
            {
                int feed = body.AsSpan(start, segment.End - start).IndexOf('\n'), end = feed < 0 ? segment.End : start + feed;
                int words = QuoteMarks.Skip(body, start, end, out int depth);
                string line = body[(depth > 0 ? words : start)..end].Trim();
                int offset = body.IndexOf(line, depth > 0 ? words : start, StringComparison.Ordinal) - start;
                if (line.AsSpan().ContainsAnyExcept("-_*= "))
                {
                    lines.Add(new HandLine(start, end, line, gap, segment.Kind == SegmentKind.Signature, offset));
                    gap = 0;
                }
                else
                {
                    gap++;
                }

                start = end + 1;
            }
        }

        return lines;
    }
}
