using OnRecord.Sources;

namespace OnRecord.Record.Logs;

/// <summary>
/// Finds logs of calls and messages that are tables with a head: the head, with the ways and people that its rows tell, has to say that it is one. Cells are found by the columns of the head, so rows that were
/// cut otherwise are left out. A call that reached nobody is no contact.
/// </summary>
internal static class CallTable
{
    /// <summary>Lines that are no rows, behind which a table is over.</summary>
    private const int MostOthers = 3;

    /// <summary>Lines that one cell in quotation marks may go over.</summary>
    private const int MostInCell = 40;

    /// <summary>The contacts of the table whose head is a line; null where it is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">All lines.</param>
    /// <param name="head">The index of the line.</param>
    /// <param name="above">What stands above the log that begins at a line.</param>
    /// <param name="end">Behind the last row, also of what proves to be no log.</param>
    /// <param name="unread">What of it could not be read, as a sentence; null for nothing.</param>
    public static List<LoggedContact>? Find(string text, IReadOnlyList<LogLine> lines, int head, Func<int, LogHeading> above, out int end, out string? unread)
    {
        end = head + 1;
        unread = null;
        LogLine top = lines[head];
        LogColumn[] columns = top.Mark == '\0' ? [] : [.. top.Cells.Select(cell => LogWords.ColumnOf(text[cell.Start..cell.End]))];
        if (columns.Length < 3 || columns.Where(static column => column != LogColumn.None).Distinct().Count() < 2 || !columns.Any(static column => column is LogColumn.When or LogColumn.Called or LogColumn.CalledNumber))
        {
            return null;
        }

        List<LogLine> rows = Rows(text, lines, head, columns, out int last);
        var table = new LogTable(text, top, columns, rows, above(head));
        bool isLog = rows.Count > 0 && columns.Contains(LogColumn.When) && table.IsLog();
        List<LoggedContact>? contacts = isLog ? table.Contacts() : null;
        unread = rows.Count == 0 ? null : isLog ? table.Unread() : table.LooksLikeOne() ? table.NotRead() : null;
        end = last;
        return contacts;
    }

    private static List<LogLine> Rows(string text, IReadOnlyList<LogLine> lines, int head, LogColumn[] columns, out int end)
    {
        LogLine top = lines[head];
        var rows = new List<LogLine>();
        int others = 0;
        end = head + 1;
        for (int at = head + 1; at < lines.Count && others < MostOthers; at++)
        {
            int close = top.Mark is ',' or ';' ? CloseOf(text, lines, at) : at;
            LogLine line = lines[at].By(text, top.Mark);
            bool isRow = top.Mark == ' ' ? line.Cells.Count == columns.Length : line.Cells.Count > 1 && line.Cells.Count <= columns.Length;
            others = isRow ? 0 : others + 1;
            if (isRow && !Same(text, line, top))
            {
                rows.Add(close == at ? line : line with { Span = new TextSpan(line.Span.Start, lines[close].Span.End) });
                at = close;
                end = at + 1;
            }
        }

        return rows;
    }

    /// <summary>The line in which a cell in quotation marks that begins in a line is closed; the line itself where none goes on.</summary>
    private static int CloseOf(string text, IReadOnlyList<LogLine> lines, int first)
    {
        if (!IsOpen(first))
        {
            return first;
        }

        for (int at = first + 1; at < Math.Min(lines.Count, first + MostInCell); at++)
        {
            if (IsOpen(at))
            {
                return at;
            }
        }

        return first;

        bool IsOpen(int at) => text.AsSpan(lines[at].Span.Start, lines[at].Span.Length).Count('"') % 2 == 1;
    }

    private static bool Same(string text, LogLine one, LogLine other) => text.AsSpan(one.Span.Start, one.Span.Length).SequenceEqual(text.AsSpan(other.Span.Start, other.Span.Length));
}
