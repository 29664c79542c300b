using System.Text.RegularExpressions;
using OnRecord.Language.Contacts;
using OnRecord.Record.Findings;
using OnRecord.Sources;

namespace OnRecord.Record.Logs;

/// <summary>A table that may be a log of calls or messages.</summary>
internal sealed partial class LogTable
{
    private const int LongestHead = 120;

    private readonly string text;
    private readonly LogLine head;
    private readonly LogColumn[] columns;
    private readonly List<LogLine> rows;
    private readonly LogHeading above;
    private readonly LogClock clock;
    private readonly LogZone?[] zones;
    private readonly bool isOfCalls, isOfMail, hasNumbers, hasPhones, hasPeople;
    private int nobody, undated;

    /// <summary>Looks at a table.</summary>
    /// <param name="text">The text.</param>
    /// <param name="head">Its head.</param>
    /// <param name="columns">What each column of the head holds.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="above">What stands above it.</param>
    public LogTable(string text, LogLine head, LogColumn[] columns, List<LogLine> rows, LogHeading above)
    {
        (this.text, this.head, this.columns, this.rows, this.above) = (text, head, columns, rows, above);
        zones = [.. head.Cells.Select(cell => LogZone.OfHead(Words(cell)).Zone)];
        clock = new LogClock(text, rows.SelectMany(row => Cells(row, LogColumn.When)), rows.Exists(row => AmericanNumber().IsMatch(Words(row.Span))) || head.Cells.Any(cell => LogZone.IsAmerican(Words(cell))));
        (isOfCalls, isOfMail) = (head.Cells.Any(cell => LogWords.IsOfCalls(Words(cell))), head.Cells.Any(cell => LogWords.IsOfMail(Words(cell))));
        hasNumbers = rows.Count(row => Sides(row).Any(cell => LogSides.IsNumber(Words(cell)))) * 2 >= rows.Count;
        hasPhones = rows.Count(row => Sides(row).Any(cell => LogSides.IsPhone(Words(cell)))) * 2 >= rows.Count;
        List<LogLine> told = rows.FindAll(HasBoth);
        hasPeople = told.Count > 0 && told.Count(HasPeople) * 2 >= told.Count;
    }

    /// <summary>
    /// Whether its head and rows are those of calls or messages: who called and who was called, by words that only calls have, or a way or length of each with words, numbers or people on both sides; or who sent what to whom.
    /// Places that something went between, doors and lists of mail are none.
    /// </summary>
    public bool IsLog()
    {
        bool caller = Has(LogColumn.Caller) || Has(LogColumn.CallerNumber), called = Has(LogColumn.Called) || Has(LogColumn.CalledNumber);
        bool other = Has(LogColumn.Other) || Has(LogColumn.OtherNumber), ways = HasWays, lasts = HasLength;
        return (caller && (called || Has(LogColumn.Recipient))) || ((caller || called) && (lasts || ways || hasPhones))
            || ((IsPair || other) && ways && (lasts || isOfCalls || (hasPhones && !isOfMail) || rows.Exists(row => Cells(row, LogColumn.Direction).Any(cell => Words(cell).Contains("call", StringComparison.OrdinalIgnoreCase)))))
            || (IsPair && lasts && (isOfCalls || hasNumbers || hasPeople))
            || (IsMessages && (hasPhones || (hasPeople && (Has(LogColumn.Sender) || Has(LogColumn.Recipient) || above.IsOfCalls))));
    }

    /// <summary>Whether so much of it is that of a log that it has to be said where it is not read.</summary>
    public bool LooksLikeOne()
    {
        bool side = IsPair || Has(LogColumn.Caller) || Has(LogColumn.Called) || Has(LogColumn.CallerNumber) || Has(LogColumn.CalledNumber);
        return !isOfMail && ((IsPair && HasLength && Has(LogColumn.When) && rows.Exists(HasPeople)) || (side && (isOfCalls || above.IsOfCalls || hasPhones) && (HasLength || HasWays || Has(LogColumn.When))) || (Has(LogColumn.Direction) && HasLength && (isOfCalls || above.IsOfCalls)));
    }

    /// <summary>The contacts of its rows.</summary>
    public List<LoggedContact> Contacts() => [.. rows.Select(Contact).OfType<LoggedContact>()];

    /// <summary>What of its rows gives no contact or none with a day; null for nothing. Asked when the contacts are made.</summary>
    public string? Unread()
    {
        List<string> parts = [];
        Add(nobody, "do not tell who reached whom and give no contact");
        Add(undated, "give a contact without a day, for theirs cannot be read or does not tell the day from the month");
        return parts.Count == 0 ? null : FormattableString.Invariant($"In the log under {Head}, of {rows.Count} rows {string.Join(", ", parts)}.");

        void Add(int count, string what)
        {
            if (count > 0)
            {
                parts.Add(FormattableString.Invariant($"{count} {what}"));
            }
        }
    }

    /// <summary>Says that it is not read.</summary>
    public string NotRead() => FormattableString.Invariant($"The table under {Head} looks like a log of calls or messages, and its {rows.Count} rows give no contact: {(Has(LogColumn.When) ? "its columns do not tell who reached whom" : "no column tells when")}.");

    private string Head
    {
        get
        {
            string words = Blank().Replace(Words(head.Span), " ").Trim();
            return $"\"{(words.Length > LongestHead ? words[..LongestHead] + "..." : words)}\"";
        }
    }

    private bool IsPair => (Has(LogColumn.From) || Has(LogColumn.Sender)) && (Has(LogColumn.To) || Has(LogColumn.Recipient));

    private bool IsMessages => IsPair && Has(LogColumn.Message) && !isOfMail && !rows.Exists(row => Sides(row).Any(cell => Words(cell).Contains('@', StringComparison.Ordinal)));

    private bool HasLength => Has(LogColumn.Duration) || Has(LogColumn.End);

    private bool HasWays => Has(LogColumn.Direction) && rows.Exists(row => Way(row) is LogWay.In or LogWay.Out);

    private IReadOnlyList<LoggedSide> Owner => above.Owner is null ? [] : [above.Owner];

    private bool Has(LogColumn column) => columns.Contains(column);

    private IEnumerable<TextSpan> Sides(LogLine row) => row.Cells.Where((cell, at) => cell.Length > 0 && columns[at] is LogColumn.From or LogColumn.To or LogColumn.Sender or LogColumn.Recipient
        or LogColumn.Caller or LogColumn.CallerNumber or LogColumn.Called or LogColumn.CalledNumber or LogColumn.Other or LogColumn.OtherNumber);

    /// <summary>Whether both sides are named: "Unknown" and "withheld" are none.</summary>
    private bool HasBoth(LogLine row) => SidesOf(row, LogColumn.From, LogColumn.Sender).Count > 0 && SidesOf(row, LogColumn.To, LogColumn.Recipient).Count > 0;

    /// <summary>Whether both sides are named as people are, or numbers, and one surely is: places and things went between places.</summary>
    private bool HasPeople(LogLine row)
    {
        IReadOnlyList<LoggedSide> from = SidesOf(row, LogColumn.From, LogColumn.Sender), to = SidesOf(row, LogColumn.To, LogColumn.Recipient);
        return HasBoth(row) && from.Concat(to).All(static side => LogSides.MayBePerson(side.Name)) && from.Concat(to).Any(static side => LogSides.IsPerson(side.Name));
    }

    /// <summary>Whether the row says that it went no way, and so is of something else: "-" where others have "in" and "out".</summary>
    private bool IsOther(LogLine row) => Has(LogColumn.Direction) && Cells(row, LogColumn.Direction).All(cell => !Words(cell).Any(char.IsLetterOrDigit));

    private LogWay Way(LogLine row) => Cells(row, LogColumn.Direction).Select(cell => LogWords.WayOf(Words(cell))).FirstOrDefault();

    private string Words(TextSpan cell) => text[cell.Start..cell.End];

    private LoggedContact? Contact(LogLine row)
    {
        LogWay way = Way(row);
        bool isAttempt = way == LogWay.Attempt || Cells(row, LogColumn.Result).Any(cell => LogWords.WayOf(Words(cell)) == LogWay.Attempt) || Cells(row, LogColumn.Duration).Any(cell => LogLength.IsNothing(Words(cell)));
        TextSpan[] when = [.. Cells(row, LogColumn.When)];

        // A line of sums has no time at all.
        if (isAttempt || when.Length == 0)
        {
            return null;
        }

        LoggedContact? contact = clock.Of(when, null, cell => ZoneOf(row, cell)) is { } time ? Contact(row, way, time) : null;
        nobody += contact is null && !IsOther(row) && when.Any(cell => Words(cell).Any(char.IsAsciiDigit)) ? 1 : 0;
        undated += contact is { Time.From: null } ? 1 : 0;
        return contact;
    }

    private LoggedContact? Contact(LogLine row, LogWay way, FoundTime time)
    {
        IReadOnlyList<LoggedSide> from = SidesOf(row, LogColumn.Caller, LogColumn.CallerNumber, LogColumn.From, LogColumn.Sender), other = SidesOf(row, LogColumn.Other, LogColumn.OtherNumber);
        IReadOnlyList<LoggedSide> to = SidesOf(row, LogColumn.Called, LogColumn.CalledNumber, LogColumn.To, LogColumn.Recipient);
        ContactMedium medium = Has(LogColumn.Message) || Cells(row, LogColumn.Direction).Any(cell => LogWords.IsText(Words(cell))) ? ContactMedium.Text : ContactMedium.Call;
        if (from.Count + to.Count > 0)
        {
            return Of(from.Count > 0 ? from[0] : way == LogWay.Out ? above.Owner : null, to.Count > 0 ? to : way == LogWay.In ? Owner : [], isMutual: false);
        }

        return other.Count == 0 ? null : way switch
        {
            LogWay.In => Of(other[0], Owner, isMutual: false),
            LogWay.Out => Of(above.Owner, other, isMutual: false),
            _ => Has(LogColumn.Direction) ? null : Of(above.Owner, other, isMutual: true),
        };

        LoggedContact Of(LoggedSide? one, IReadOnlyList<LoggedSide> others, bool isMutual) => new(row.Span, one, others, isMutual, medium, time);
    }

    /// <summary>The zone of a cell: that of a column for it, of the head above it, or of all the log.</summary>
    private LogZone? ZoneOf(LogLine row, TextSpan cell)
    {
        TextSpan[] told = [.. Cells(row, LogColumn.Zone)];
        int column = row.Cells.TakeWhile(one => one != cell).Count();
        return told.Length > 0 ? LogZone.Read(Words(told[0])) : column < zones.Length && zones[column] is { } zone ? zone : above.Zone;
    }

    /// <summary>Those in the first of some columns that names anybody.</summary>
    private IReadOnlyList<LoggedSide> SidesOf(LogLine row, params ReadOnlySpan<LogColumn> wanted)
    {
        foreach (LogColumn column in wanted)
        {
            foreach (TextSpan cell in Cells(row, column))
            {
                if (LogSides.Of(text, cell) is { Count: > 0 } sides)
                {
                    return sides;
                }
            }
        }

        return [];
    }

    private IEnumerable<TextSpan> Cells(LogLine row, LogColumn column) => row.Cells.Where((cell, at) => columns[at] == column && cell.Length > 0);

    [GeneratedRegex(@"(?<![0-9-])(?:\+?1[ .-]?)?(?:\([0-9]{3}\)\s?|[0-9]{3}[ .-])?[0-9]{3}[.-][0-9]{4}(?![0-9-])", RegexOptions.CultureInvariant)]
    private static partial Regex AmericanNumber();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
