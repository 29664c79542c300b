using OnRecord.Sources;

namespace OnRecord.Record.Logs;

/// <summary>A line of a text, cut into cells by what parts most tables: tabs, bars, semicolons, commas outside quotation marks, or two blanks and more.</summary>
/// <param name="Span">The line, without its end.</param>
/// <param name="Mark">What parts its cells; a blank for two and more, U+0000 for a line of one cell.</param>
/// <param name="Cells">The cells, without blanks and quotation marks around them.</param>
internal sealed record LogLine(TextSpan Span, char Mark, IReadOnlyList<TextSpan> Cells)
{
    /// <summary>A row with a message of many pages is shorter; what is longer is no table.</summary>
    private const int Longest = 20_000;

    /// <summary>The lines of a stretch that are not blank.</summary>
    public static IEnumerable<LogLine> Of(string text, TextSpan within)
    {
        int start = within.Start;
        while (start < within.End)
        {
            int end = text.AsSpan(start, within.End - start).IndexOfAny('\n', '\r');
            end = end < 0 ? within.End : start + end;
            if (end > start && end - start <= Longest && !text.AsSpan(start, end - start).IsWhiteSpace())
            {
                yield return Cut(text, new TextSpan(start, end), MarkOf(text.AsSpan(start, end - start)));
            }

            start = end + 1;
        }
    }

    /// <summary>The same line cut by another mark.</summary>
    public LogLine By(string text, char mark) => mark == Mark ? this : Cut(text, Span, mark);

    private static char MarkOf(ReadOnlySpan<char> line) =>
        line.Contains('\t') ? '\t' : line.Count('|') > 1 ? '|' : line.Count(';') > 1 ? ';' : line.Count(',') > 1 ? ',' : line.Trim().Contains("  ", StringComparison.Ordinal) ? ' ' : '\0';

    private static LogLine Cut(string text, TextSpan line, char mark)
    {
        var cells = new List<TextSpan>();
        int start = line.Start;
        bool isQuoted = false;
        for (int at = line.Start; at < line.End; at++)
        {
            isQuoted ^= text[at] == '"' && mark is ',' or ';';
            bool isMark = mark == ' ' ? text[at] == ' ' && at + 1 < line.End && text[at + 1] == ' ' && !text.AsSpan(start, at - start).IsWhiteSpace() : text[at] == mark && mark != '\0';
            if (isMark && !isQuoted)
            {
                cells.Add(Trim(text, start, at));
                start = at + 1;
            }
        }

        cells.Add(Trim(text, start, line.End));
        return new LogLine(line, mark, cells);
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && IsAround(text[start]))
        {
            start++;
        }

        while (end > start && IsAround(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static bool IsAround(char letter) => char.IsWhiteSpace(letter) || letter is '"' or '\uFEFF';
}
