using OnRecord.Language.Time.Grammar;
using OnRecord.Language.Time.Meanings;

namespace OnRecord.Language.Time.Operations;

/// <summary>Operations that make a range of two points; what only one side says holds for both.</summary>
internal static class RangeOperations
{
    /// <summary>Two digits behind a year are a year only so near to it (1990-95).</summary>
    private const int LongestShort = 12;

    private const int HourMinutes = 60;

    /// <summary>From a to b, perhaps on the day x. Two clock times may stand for a and b.</summary>
    public static object? Range(in RuleMatch match)
    {
        Meaning? start = match.Get<Meaning>('a') ?? (match.Get<ClockTime>('a') is { } a ? new Meaning { Clock = a } : null);
        Meaning? to = match.Get<Meaning>('b') ?? (match.Get<ClockTime>('b') is { } b ? new Meaning { Clock = b } : null);
        if (start is not { Kind: MeaningKind.Point } || to is not { Kind: MeaningKind.Point })
        {
            return null;
        }

        Meaning? day = match.Get<Meaning>('x') ?? (start.Clock is not null && !start.HasDate && to.HasDate ? to : null);
        if (day is not null)
        {
            (start, to) = (day with { Clock = start.Clock }, day with { Clock = to.Clock });
        }

        if (start.Clock is { HalfKnown: false } open && to.Clock is { HalfKnown: true } known)
        {
            start = start with { Clock = open with { Hour = SameHalf(open.Hour, known), HalfKnown = true, Zone = open.Zone ?? known.Zone } };
        }

        else if (start.Clock is { HalfKnown: true, IsMidnight: false } begun && to.Clock is { HalfKnown: false } end)
        {
            int later = (end.Hour % 12) + ((end.Hour % 12 * HourMinutes) + (end.Minute ?? 0) > begun.Minutes ? 0 : 12);
            to = to with { Clock = end with { Hour = later, HalfKnown = true, Zone = end.Zone ?? begun.Zone } };
        }

        return Pair(SameYear(start, to), to);
    }

    /// <summary>The hour in the half of the day in which it lies before the end.</summary>
    private static int SameHalf(int hour, ClockTime to) => (hour % 12) + (to.Hour >= 12 && (hour % 12) + 12 <= to.Hour ? 12 : 0);

    /// <summary>"March 12 to March 14, 2017": the beginning is of the year of the end, or the one before.</summary>
    private static Meaning SameYear(Meaning start, Meaning to) =>
        start is { Year: null, Month: { } month } && to is { Year: { } year, Month: { } last } ? start with { Year = month > last ? year - 1 : year } : start;

    /// <summary>The days a to b of month m.</summary>
    public static object? Days(in RuleMatch match)
    {
        var start = new Meaning { Year = match.Int('y'), Month = match.Int('m'), Day = match.Int('a') };
        return start.Day < match.Int('b') && match.Int('b') <= DateTime.DaysInMonth(2000, start.Month ?? 1) ? Pair(start, start with { Day = match.Int('b') }) : null;
    }

    /// <summary>Weekday a to weekday b.</summary>
    public static object? Weekdays(in RuleMatch match) => Pair(new Meaning { Weekday = match.Int('a') }, new Meaning { Weekday = match.Int('b') });

    /// <summary>Hour a, without minutes, to the clock time b, which may have its day with it or on day x.</summary>
    public static object? Hours(in RuleMatch match)
    {
        Meaning? to = match.Get<Meaning>('b') ?? new Meaning { Clock = match.Get<ClockTime>('b') };
        if (to is not { Clock: { HalfKnown: true } known })
        {
            return null;
        }

        Meaning day = match.Get<Meaning>('x') ?? to;
        var clock = new ClockTime(SameHalf(match.Int('a').GetValueOrDefault(), known), null, null, known.Zone, true);
        return Pair(day with { Clock = clock }, day with { Clock = known });
    }

    /// <summary>The years a to b; b may have two digits.</summary>
    public static object? Years(in RuleMatch match)
    {
        int start = match.Int('a').GetValueOrDefault();
        int to = match.Int('b').GetValueOrDefault();
        if (to < 100 && to - (start % 100) > LongestShort)
        {
            return null;
        }

        to = to < 100 ? (start / 100 * 100) + to : to;
        return start is >= 1500 and <= 2100 && to > start && to <= 2100 ? Pair(new Meaning { Year = start }, new Meaning { Year = to }) : null;
    }

    /// <summary>The months m to k, perhaps of the year y.</summary>
    public static object? Months(in RuleMatch match)
    {
        var start = new Meaning { Year = match.Int('y'), Month = match.Int('m') };
        return Pair(start, start with { Month = match.Int('k') });
    }

    /// <summary>A range that begins at midnight begins its day, one that runs to it ends it.</summary>
    private static Meaning Pair(Meaning start, Meaning to) => new()
    {
        Kind = MeaningKind.Range,
        From = start.Clock is { IsMidnight: true } first ? start with { Clock = first with { Hour = 0, IsMidnight = false } } : start,
        To = to.Clock is { IsMidnight: true } last ? to with { Clock = last with { IsMidnight = false } } : to,
    };
}
