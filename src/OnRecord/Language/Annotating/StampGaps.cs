using OnRecord.Language.Segments;
using OnRecord.Language.Statements;
using OnRecord.Sources;

namespace OnRecord.Language.Annotating;

/// <summary>Leaves the stamps of released pages, which nobody says, out of what somebody says over the end of a page.</summary>
internal static class StampGaps
{
    /// <summary>The statements with what they say in pieces where a stamp lies in it.</summary>
    public static List<Statement> Without(string text, IEnumerable<Statement> statements) =>
        [.. statements.Select(said => said with { Content = [.. said.Content.SelectMany(span => Without(text, span))] })];

    /// <summary>The pieces of a span between lines that hold nothing but a stamp, without white space around them; the span itself where there are none, or nothing else.</summary>
    public static List<TextSpan> Without(string text, TextSpan span)
    {
        var pieces = new List<TextSpan>();
        int begun = span.Start, line = span.Start;
        bool hasStamp = false;
        while (line < span.End)
        {
            int stop = text.AsSpan(line, span.End - line).IndexOf('\n') is >= 0 and var length ? line + length : span.End;
            if (IsStamp(text, line, stop))
            {
                hasStamp = true;
                Add(text, begun, line, pieces);
                begun = stop;
            }

            line = stop + 1;
        }

        Add(text, begun, span.End, pieces);
        return hasStamp && pieces.Count > 0 ? pieces : [span];
    }

    /// <summary>Whether the whole line is a stamp, of which the span may hold only the beginning or the end.</summary>
    private static bool IsStamp(string text, int first, int end)
    {
        while (first > 0 && text[first - 1] is not '\n')
        {
            first--;
        }

        int rest = text.AsSpan(end).IndexOf('\n');
        ReadOnlySpan<char> line = text.AsSpan(first, (rest < 0 ? text.Length : end + rest) - first).Trim();
        return PrintedPages.IsStampLine(line);
    }

    private static void Add(string text, int first, int end, List<TextSpan> pieces)
    {
        while (first < end && char.IsWhiteSpace(text[first]))
        {
            first++;
        }

        while (end > first && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > first)
        {
            pieces.Add(new TextSpan(first, end));
        }
    }
}
