using System.Globalization;
using NodaTime;
using OnRecord.Sources;

namespace OnRecord.Ingest.Calendars;

/// <summary>One date of an entry.</summary>
/// <param name="Time">When it begins.</param>
/// <param name="Line">The property that tells it: DTSTART, of the others the rule or the list of dates; null where nothing tells a time.</param>
/// <param name="Repeat">What tells this date from the others of the entry: the time that the entry itself gives it; null for the one that DTSTART tells.</param>
internal readonly record struct CalendarDate(CalendarTime? Time, CalendarLine? Line, string? Repeat);

/// <summary>An event, task or journal entry of a calendar (RFC 5545 section 3.6).</summary>
/// <param name="kind">VEVENT, VTODO or VJOURNAL.</param>
/// <param name="isCancelled">True when the calendar says so of all that is in it.</param>
internal sealed class CalendarEntry(string kind, bool isCancelled)
{
    /// <summary>No entry has more dates: what repeats oftener is listed so far.</summary>
    public const int MostDates = 1000;

    /// <summary>What repeats without end, in a calendar that does not say when it was written, is listed for so many days.</summary>
    private const int DaysWithoutEnd = 366;

    private readonly List<CalendarLine> lines = [];

    /// <summary>What it is.</summary>
    public string Kind => kind;

    /// <summary>Its properties, in order, without those of alarms in it.</summary>
    public IReadOnlyList<CalendarLine> Lines => lines;

    /// <summary>Its dates in order; those that were moved or cancelled by other entries are left out.</summary>
    public IReadOnlyList<CalendarDate> Dates { get; private set; } = [];

    /// <summary>Why there may be more dates than <see cref="Dates"/>, as a piece of a sentence; null where that is all.</summary>
    public string? OpenEnd { get; private set; }

    /// <summary>True when it has, or may have, several dates.</summary>
    public bool Repeats => lines.Exists(static line => line.Name is "RRULE" or "RDATE");

    /// <summary>Of a single date of an entry that repeats, told anew by itself: when that date was, to be compared with <see cref="CalendarTime.Moment"/>; else null.</summary>
    public LocalDateTime? Instead { get; private set; }

    /// <summary>How often it was changed when this was written (SEQUENCE); 0 where it does not say.</summary>
    public int Sequence => int.TryParse(Of("SEQUENCE")?.Value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int sequence) ? sequence : 0;

    /// <summary>True when it will not be.</summary>
    public bool IsCancelled => isCancelled || Of("STATUS")?.Value.Equals("CANCELLED", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>Takes a property.</summary>
    public void Add(CalendarLine line) => lines.Add(line);

    /// <summary>The first property of a name, or null.</summary>
    public CalendarLine? Of(string name) => lines.Find(line => line.Name == name);

    /// <summary>Reads its dates.</summary>
    /// <param name="zones">The zones of the calendar.</param>
    /// <param name="written">The last day that the calendar tells to have been written on, or null.</param>
    /// <param name="moved">The times of those of its dates that entries of their own tell of.</param>
    /// <param name="mayRepeat">False where too many entries of the calendar repeat: then it is only its first date.</param>
    public void ReadDates(CalendarZones zones, LocalDate? written, IReadOnlyCollection<CalendarLine> moved, bool mayRepeat)
    {
        Instead = Of("RECURRENCE-ID") is { } date ? CalendarTime.Of(date, zones)?.Moment : null;
        if (Of("DTSTART") is not { } first || CalendarTime.Of(first, zones) is not { } start)
        {
            Dates = [new CalendarDate(null, null, null)];
            return;
        }

        List<CalendarTime> without = [.. lines.Where(static line => line.Name == "EXDATE").SelectMany(line => CalendarTime.ListOf(line, zones)), .. moved.Select(line => CalendarTime.Of(line, zones)).OfType<CalendarTime>()];
        CalendarTime? endsAt = moved.Where(static line => line.Parameter("RANGE") is not null).Select(line => CalendarTime.Of(line, zones)).OfType<CalendarTime>().OrderBy(static time => time.Moment).Cast<CalendarTime?>().FirstOrDefault();
        var left = new LeftOut(without, endsAt);
        Dates = [.. All(start, first, zones, written, mayRepeat).DistinctBy(static date => date.Time!.Value.Moment).OrderBy(static date => date.Time!.Value.Moment).Where(date => !left.Has(date.Time!.Value))];
    }

    private IEnumerable<CalendarDate> All(CalendarTime start, CalendarLine first, CalendarZones zones, LocalDate? written, bool mayRepeat)
    {
        yield return new CalendarDate(start, first, null);
        CalendarLine[] repeats = [.. lines.Where(static line => line.Name is "RRULE" or "RDATE")];
        if (Of("RECURRENCE-ID") is { } moved)
        {
            OpenEnd = moved.Parameter("RANGE") is null ? null : "from a date on otherwise than before: of its later dates the first is listed";
            yield break;
        }

        if (repeats.Length == 0)
        {
            yield break;
        }

        if (!mayRepeat)
        {
            OpenEnd = "and others than its first are not listed, for too many entries do";
            yield break;
        }

        int count = 1;
        foreach (CalendarLine line in repeats)
        {
            foreach (CalendarTime time in line.Name == "RDATE" ? CalendarTime.ListOf(line, zones) : Ruled(line, start, written))
            {
                if (count++ == MostDates)
                {
                    OpenEnd = FormattableString.Invariant($"oftener than {MostDates} times: so many of its dates are listed");
                    yield break;
                }

                yield return new CalendarDate(time, line, time.Value);
            }
        }
    }

    /// <summary>The dates of a rule behind the first.</summary>
    private IEnumerable<CalendarTime> Ruled(CalendarLine line, CalendarTime start, LocalDate? written)
    {
        if (RepeatRule.Read(line.Value) is not { } rule)
        {
            OpenEnd = $"by a rule that is not read ({line.Value}): of its dates the first is listed";
            return [];
        }

        if (!rule.IsEndless || start.Local.Year >= LastYear)
        {
            return new RepeatDates(rule, start).Upto(new LocalDate(LastYear, 12, 31)).Skip(1);
        }

        bool isWritten = written > start.Local.Date;
        LocalDate last = isWritten ? written!.Value : start.Local.Date.PlusDays(DaysWithoutEnd);
        OpenEnd = FormattableString.Invariant($"without an end: its dates are listed up to {last:uuuu-MM-dd}, {(isWritten ? "when the calendar was written" : "a year from the first")}");
        return new RepeatDates(rule, start).Upto(last).Skip(1);
    }

    private const int LastYear = 9990;

    /// <summary>Dates that are left out.</summary>
    private sealed class LeftOut(List<CalendarTime> without, CalendarTime? end)
    {
        private readonly HashSet<LocalDateTime> times = [.. without.Where(static time => !time.IsDay).Select(static time => time.Moment)];
        private readonly HashSet<LocalDate> days = [.. without.Where(static time => time.IsDay).Select(static time => time.Local.Date)];

        public bool Has(CalendarTime time) => times.Contains(time.Moment) || days.Contains(time.Local.Date) || (end is { } from && time.Moment >= from.Moment);
    }
}
