using System.Globalization;
using NodaTime;
using NodaTime.Calendars;
using OnRecord.Language.Time.Meanings;

namespace OnRecord.Language.Time.Resolving;

/// <summary>A resolved point: a stretch of the calendar, perhaps with a part of the day or a clock time.</summary>
/// <param name="Unit">How long the stretch is; <see cref="TimeUnit.Day"/> also for clock times and parts of days.</param>
/// <param name="First">Its first day.</param>
internal sealed record Stamp(TimeUnit Unit, LocalDate First)
{
    /// <summary>The season, when <see cref="Unit"/> is one.</summary>
    public NamedTime Season { get; init; }

    /// <summary>The part of the day, or none.</summary>
    public NamedTime Part { get; init; }

    /// <summary>The clock time, or null.</summary>
    public ClockTime? Clock { get; init; }

    /// <summary>Whether the year is not known.</summary>
    public bool YearOpen { get; init; }

    /// <summary>Whether only the weekday is known.</summary>
    public bool DateOpen { get; init; }

    /// <summary>Whether the day is not known, only its clock time or part.</summary>
    public bool DayOpen { get; init; }

    /// <summary>Whether it is a fiscal period, whose days are not known.</summary>
    public bool Fiscal { get; init; }

    /// <summary>Whether the date is not known at all.</summary>
    public bool IsOpen => YearOpen || DateOpen || DayOpen;

    /// <summary>Its last day.</summary>
    public LocalDate Last => Unit switch
    {
        TimeUnit.Weekend => First.PlusDays(1),
        TimeUnit.Week => First.PlusDays(6),
        TimeUnit.Month => First.PlusMonths(1).PlusDays(-1),
        TimeUnit.Quarter or TimeUnit.Season => First.PlusMonths(3).PlusDays(-1),
        TimeUnit.Half => First.PlusMonths(6).PlusDays(-1),
        TimeUnit.Year => new LocalDate(First.Year, 12, 31),
        TimeUnit.Decade => new LocalDate(First.Year + 9, 12, 31),
        TimeUnit.Century => new LocalDate(First.Year + 99, 12, 31),
        _ => First,
    };

    /// <summary>The stretch of the unit in which a day lies.</summary>
    public static Stamp Of(TimeUnit unit, LocalDate day) => unit switch
    {
        TimeUnit.Weekend => new Stamp(unit, Monday(day).PlusDays(5)),
        TimeUnit.Week or TimeUnit.Fortnight => new Stamp(TimeUnit.Week, Monday(day)),
        TimeUnit.Month => new Stamp(unit, new LocalDate(day.Year, day.Month, 1)),
        TimeUnit.Quarter => new Stamp(unit, new LocalDate(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1)),
        TimeUnit.Half => new Stamp(unit, new LocalDate(day.Year, day.Month < 7 ? 1 : 7, 1)),
        TimeUnit.Year => new Stamp(unit, new LocalDate(day.Year, 1, 1)),
        TimeUnit.Decade => new Stamp(unit, new LocalDate(Math.Max(1, day.Year / 10 * 10), 1, 1)),
        TimeUnit.Century or TimeUnit.Millennium => new Stamp(TimeUnit.Century, new LocalDate(Math.Max(1, day.Year / 100 * 100), 1, 1)),
        _ => new Stamp(TimeUnit.Day, day),
    };

    /// <summary>The Monday of a day's week.</summary>
    public static LocalDate Monday(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    /// <summary>The value in TIMEX3.</summary>
    public string Value()
    {
        string year = YearOpen ? "XXXX" : First.Year.ToString("D4", CultureInfo.InvariantCulture);
        return Unit switch
        {
            TimeUnit.Century => year[..2],
            TimeUnit.Decade => year[..3],
            TimeUnit.Year => year,
            TimeUnit.Half => $"{year}-H{(First.Month < 7 ? 1 : 2)}",
            TimeUnit.Quarter => $"{year}-Q{((First.Month - 1) / 3) + 1}",
            TimeUnit.Season => $"{year}-{SeasonCode(Season)}",
            TimeUnit.Month => $"{year}-{First.Month:D2}",
            TimeUnit.Week => WeekValue(),
            TimeUnit.Weekend => WeekValue() + "-WE",
            _ => DayValue(year) + ClockValue(),
        };
    }

    private string WeekValue() => $"{WeekYearRules.Iso.GetWeekYear(First):D4}-W{WeekYearRules.Iso.GetWeekOfWeekYear(First):D2}";

    private string DayValue(string year) => DayOpen ? "XXXX-XX-XX"
        : DateOpen ? $"XXXX-WXX-{(int)First.DayOfWeek}"
        : $"{year}-{First.Month:D2}-{First.Day:D2}";

    /// <summary>The code of a season.</summary>
    public static string SeasonCode(NamedTime season) => season switch
    {
        NamedTime.Spring => "SP",
        NamedTime.Summer => "SU",
        NamedTime.Fall => "FA",
        _ => "WI",
    };

    /// <summary>The code of a part of the day.</summary>
    public static string PartCode(NamedTime part) => part switch
    {
        NamedTime.Morning => "TMO",
        NamedTime.Midday => "TMI",
        NamedTime.Afternoon => "TAF",
        NamedTime.Evening => "TEV",
        NamedTime.Night => "TNI",
        NamedTime.Daytime => "TDT",
        _ => "",
    };

    private string ClockValue() => Clock is { } clock ? ClockCode(clock) : PartCode(Part);

    /// <summary>The code of a clock time.</summary>
    public static string ClockCode(ClockTime clock)
    {
        string hour = clock.HalfKnown ? clock.Hour.ToString("D2", CultureInfo.InvariantCulture) : "XX";
        string second = clock.Second is { } s ? $":{s:D2}" : "";
        return $"T{hour}:{clock.Minute ?? 0:D2}{second}{Zone(clock.Zone)}";
    }

    private static string Zone(int? minutes) => minutes switch
    {
        null => "",
        0 => "Z",
        { } m => $"{(m < 0 ? '-' : '+')}{Math.Abs(m) / 60:D2}:{Math.Abs(m) % 60:D2}",
    };
}
