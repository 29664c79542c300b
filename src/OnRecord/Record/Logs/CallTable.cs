using OnRecord.Language.Contacts;
using OnRecord.Record.Findings;
using OnRecord.Sources;

namespace OnRecord.Record.Logs;

/// <summary>
/// Finds call logs that are tables with a head: the head, with the ways that its rows tell, has to say that it is one. Cells are found by the columns of the head, so rows that were cut otherwise
/// are left out. A call that reached nobody is no contact.
/// </summary>
internal static class CallTable
{
    /// <summary>Lines that are no rows, behind which a table is over.</summary>
    private const int MostOthers = 3;

    /// <summary>The contacts of the table whose head is a line; null where it is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">All lines.</param>
    /// <param name="head">The index of the line.</param>
    /// <param name="ownerAt">Whose log it is that begins at a line, or null.</param>
    /// <param name="end">Behind the last row.</param>
    public static List<LoggedContact>? Find(string text, IReadOnlyList<LogLine> lines, int head, Func<int, LoggedSide?> ownerAt, out int end)
    {
        end = head + 1;
        LogLine top = lines[head];
        LogColumn[] columns = top.Mark == '\0' ? [] : [.. top.Cells.Select(cell => LogWords.ColumnOf(text[cell.Start..cell.End]))];
        if (!columns.Contains(LogColumn.When) || columns.Distinct().Count() < 3)
        {
            return null;
        }

        List<LogLine> rows = Rows(text, lines, head, columns, out end);
        var table = new Table(text, top, columns, rows, ownerAt(head));
        return rows.Count > 0 && table.IsLog() ? table.Contacts() : null;
    }

    private static List<LogLine> Rows(string text, IReadOnlyList<LogLine> lines, int head, LogColumn[] columns, out int end)
    {
        LogLine top = lines[head];
        var rows = new List<LogLine>();
        int others = 0;
        end = head + 1;
        for (int at = head + 1; at < lines.Count && others < MostOthers; at++)
        {
            LogLine line = lines[at].By(text, top.Mark);
            bool isRow = top.Mark == ' ' ? line.Cells.Count == columns.Length : line.Cells.Count > 1 && line.Cells.Count <= columns.Length;
            others = isRow ? 0 : others + 1;
            if (isRow && !Same(text, line, top))
            {
                rows.Add(line);
                end = at + 1;
            }
        }

        return rows;
    }

    private static bool Same(string text, LogLine one, LogLine other) => text.AsSpan(one.Span.Start, one.Span.Length).SequenceEqual(text.AsSpan(other.Span.Start, other.Span.Length));

    private sealed class Table(string text, LogLine head, LogColumn[] columns, List<LogLine> rows, LoggedSide? owner)
    {
        private readonly LogClock clock = new(text, rows.SelectMany(row => Cells(row, columns, LogColumn.When)));

        /// <summary>Whether its head and rows are those of calls: who called and who was called, by words that only calls have, or a way or length of each and words or numbers of calls.</summary>
        public bool IsLog()
        {
            bool caller = Has(LogColumn.Caller) || Has(LogColumn.CallerNumber), called = Has(LogColumn.Called) || Has(LogColumn.CalledNumber);
            bool pair = Has(LogColumn.From) && Has(LogColumn.To), other = Has(LogColumn.Other) || Has(LogColumn.OtherNumber);
            bool words = head.Cells.Any(cell => LogWords.IsOfCalls(Words(cell)));
            bool ways = Has(LogColumn.Direction) && rows.Exists(row => Way(row) is LogWay.In or LogWay.Out), lasts = Has(LogColumn.Duration);
            return (caller && called) || ((caller || called) && (lasts || ways))
                || ((pair || other) && ways && (lasts || words || rows.Exists(row => Cells(row, columns, LogColumn.Direction).Any(cell => Words(cell).Contains("call", StringComparison.OrdinalIgnoreCase)))))
                || (pair && lasts && (words || rows.Count(HasNumber) * 2 >= rows.Count));
        }

        public List<LoggedContact> Contacts() => [.. rows.Select(Contact).OfType<LoggedContact>()];

        private bool Has(LogColumn column) => columns.Contains(column);

        private bool HasNumber(LogLine row) => Cells(row, columns, LogColumn.From).Concat(Cells(row, columns, LogColumn.To)).Any(cell => LogSides.IsNumber(Words(cell)));

        private LogWay Way(LogLine row) => Cells(row, columns, LogColumn.Direction).Select(cell => LogWords.WayOf(Words(cell))).FirstOrDefault();

        private string Words(TextSpan cell) => text[cell.Start..cell.End];

        private LoggedContact? Contact(LogLine row)
        {
            LogWay way = Way(row);
            bool isAttempt = way == LogWay.Attempt || Cells(row, columns, LogColumn.Result).Any(cell => LogWords.WayOf(Words(cell)) == LogWay.Attempt) || Cells(row, columns, LogColumn.Duration).Any(cell => LogLength.IsNothing(Words(cell)));
            if (isAttempt || clock.Of([.. Cells(row, columns, LogColumn.When)], null) is not { } time)
            {
                return null;
            }

            IReadOnlyList<LoggedSide> from = Sides(row, LogColumn.Caller, LogColumn.CallerNumber, LogColumn.From), to = Sides(row, LogColumn.Called, LogColumn.CalledNumber, LogColumn.To), other = Sides(row, LogColumn.Other, LogColumn.OtherNumber);
            ContactMedium medium = Cells(row, columns, LogColumn.Direction).Any(cell => LogWords.IsText(Words(cell))) ? ContactMedium.Text : ContactMedium.Call;
            if (from.Count + to.Count > 0)
            {
                return Of(from.Count > 0 ? from[0] : way == LogWay.Out ? owner : null, to.Count > 0 ? to : way == LogWay.In ? Owner : [], isMutual: false);
            }

            return other.Count == 0 ? null : way switch
            {
                LogWay.In => Of(other[0], Owner, isMutual: false),
                LogWay.Out => Of(owner, other, isMutual: false),
                _ => Has(LogColumn.Direction) ? null : Of(owner, other, isMutual: true),
            };

            LoggedContact Of(LoggedSide? one, IReadOnlyList<LoggedSide> others, bool isMutual) => new(row.Span, one, others, isMutual, medium, time);
        }

        private IReadOnlyList<LoggedSide> Owner => owner is null ? [] : [owner];

        /// <summary>Those in the first of some columns that names anybody.</summary>
        private IReadOnlyList<LoggedSide> Sides(LogLine row, params ReadOnlySpan<LogColumn> wanted)
        {
            foreach (LogColumn column in wanted)
            {
                foreach (TextSpan cell in Cells(row, columns, column))
                {
                    if (LogSides.Of(text, cell) is { Count: > 0 } sides)
                    {
                        return sides;
                    }
                }
            }

            return [];
        }

        private static IEnumerable<TextSpan> Cells(LogLine row, LogColumn[] columns, LogColumn column) => row.Cells.Where((cell, at) => columns[at] == column && cell.Length > 0);
    }
}
