namespace OnRecord.Language.Segments;

/// <summary>The marks at line starts that say how deep in quotations a line is: <c>&gt;</c>, <c>|</c>, and initials as in <c>AR&gt;</c>.</summary>
internal static class QuoteMarks
{
    /// <summary>White space that may stand before a mark.</summary>
    private const int MostBefore = 4;

    /// <summary>Passes over the marks.</summary>
    /// <param name="body">The text.</param>
    /// <param name="start">Where the line begins.</param>
    /// <param name="end">Behind its last unit that is not white space.</param>
    /// <param name="depth">How many marks there are.</param>
    /// <returns>The position behind the last mark, or <paramref name="start"/>.</returns>
    public static int Skip(ReadOnlySpan<char> body, int start, int end, out int depth)
    {
        depth = 0;
        int behind = start;
        int at = start;
        int spaces = 0;
        bool? bars = null;
        while (at < end)
        {
            char c = body[at];
            if (c == '>' || (c == '|' && (bars ??= BarsQuote(body[at..end]))))
            {
                depth++;
                behind = ++at;
                spaces = 0;
            }
            else if (c is ' ' or '\t' or '\u00A0' && spaces < MostBefore)
            {
                spaces++;
                at++;
            }
            else if (depth == 0 && Initials(body, at, end) is > 0 and int mark)
            {
                depth++;
                behind = at = mark;
                spaces = 0;
            }
            else
            {
                break;
            }
        }

        return behind;
    }

    /// <summary>A line without its marks, the space behind them and the white space at its end.</summary>
    public static ReadOnlySpan<char> Without(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd();
        int at = Skip(line, 0, line.Length, out int depth);
        return depth > 0 && at < line.Length && line[at] == ' ' ? line[(at + 1)..] : line[at..];
    }

    /// <summary>Bars quote when white space or another mark follows and the line is no row of a table.</summary>
    private static bool BarsQuote(ReadOnlySpan<char> line) =>
        (line.Length == 1 || line[1] is ' ' or '\t' or '|' or '>') && !line.TrimStart(" \t|>").Contains('|');

    /// <summary>Behind initials and their mark (<c>AR&gt; </c>), or 0.</summary>
    private static int Initials(ReadOnlySpan<char> body, int at, int end)
    {
        int mark = at;
        while (mark < end && mark - at < 3 && char.IsAsciiLetterUpper(body[mark]))
        {
            mark++;
        }

        return mark - at >= 2 && mark + 1 < end && body[mark] == '>' && body[mark + 1] == ' ' ? mark + 1 : 0;
    }
}
