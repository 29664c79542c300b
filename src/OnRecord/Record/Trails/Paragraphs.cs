using OnRecord.Sources;

namespace OnRecord.Record.Trails;

/// <summary>Cuts a stretch of text at blank lines; lines of quotation marks alone are blank too.</summary>
internal static class Paragraphs
{
    /// <summary>A paragraph without end is cut at the next line end behind this many units.</summary>
    private const int Longest = 8000;

    /// <summary>The paragraphs, without the white space around them.</summary>
    public static IEnumerable<TextSpan> Of(string text, TextSpan span)
    {
        int start = -1;
        int end = span.Start;
        for (int line = span.Start; line < span.End;)
        {
            int feed = text.AsSpan(line, span.End - line).IndexOf('\n');
            int next = feed < 0 ? span.End : line + feed + 1;
            bool isBlank = text.AsSpan(line, next - line).TrimStart(" \t\r\n>|\f").IsEmpty;
            if (start >= 0 && (isBlank || line - start > Longest))
            {
                yield return new TextSpan(start, end);
                start = -1;
            }

            if (!isBlank)
            {
                start = start < 0 ? line : start;
                end = next;
            }

            line = next;
        }

        if (start >= 0)
        {
            yield return new TextSpan(start, end);
        }
    }
}
