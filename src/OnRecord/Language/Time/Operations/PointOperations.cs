using OnRecord.Language.Time.Grammar;
using OnRecord.Language.Time.Meanings;

namespace OnRecord.Language.Time.Operations;

/// <summary>Operations that make or change a point.</summary>
internal static class PointOperations
{
    /// <summary>
    /// A point of the labelled fields: y year, m month, d day, w weekday, s season, h holiday, u unit, n which one, r direction, b basis, f fiscal, o outer point,
    /// p part of day, k clock, g mod; x is a point to which the others are added. A day that its month does not have is kept: resolving it tells the Problem.
    /// </summary>
    public static object? Point(in RuleMatch match)
    {
        Meaning point = match.Get<Meaning>('x') ?? new Meaning();
        if (point.Kind != MeaningKind.Point)
        {
            return null;
        }

        point = point with
        {
            Year = match.Int('y') ?? point.Year,
            Month = match.Int('m') ?? point.Month,
            Day = match.Int('d') ?? point.Day,
            Weekday = match.Int('w') ?? point.Weekday,
            Season = (NamedTime)(match.Int('s') ?? (int)point.Season),
            Holiday = match.Int('h') ?? point.Holiday,
            Unit = (TimeUnit?)match.Int('u') ?? point.Unit,
            Nth = match.Int('n') ?? point.Nth,
            Direction = match.Int('r') ?? point.Direction,
            Basis = (Basis)(match.Int('b') ?? (int)point.Basis),
            Fiscal = match.Has('f') || point.Fiscal,
            Outer = match.Get<Meaning>('o') ?? point.Outer,
            Part = (NamedTime)(match.Int('p') ?? (int)point.Part),
            Clock = match.Get<ClockTime>('k') ?? point.Clock,
            Mod = (NamedTime)(match.Int('g') ?? (int)point.Mod),
        };
        return point;
    }

    /// <summary>Days as numbers whose order may be open: a and b are day and month, y the year.</summary>
    public static object? Numeric(in RuleMatch match)
    {
        int a = match.Int('a').GetValueOrDefault();
        int b = match.Int('b').GetValueOrDefault();
        var point = new Meaning { Year = match.Int('y'), Month = a, Day = b, OrderOpen = a <= 12 && b <= 12 && a != b };
        point = a > 12 ? point with { Month = b, Day = a, DayFirst = true } : b > 12 ? point with { DayFirst = false } : point;
        return point.Month <= 12 && (point.Year is not null || IsPossible(point)) ? point : null;
    }

    /// <summary>Eight digits: 20180316.</summary>
    public static object? Date8(in RuleMatch match)
    {
        int v = match.Int('v').GetValueOrDefault();
        var point = new Meaning { Year = v / 10000, Month = v / 100 % 100, Day = v % 100 };
        return IsPossible(point) ? point : null;
    }

    /// <summary>n units u from the anchor.</summary>
    public static object? Step(in RuleMatch match)
    {
        int steps = match.Int('n').GetValueOrDefault();
        var unit = (TimeUnit)match.Int('u').GetValueOrDefault();
        return Math.Abs(steps) <= 1
            ? new Meaning { Unit = unit, Direction = steps }
            : new Meaning { Lengths = [(new Amount(Math.Abs(steps)), unit)], Direction = Math.Sign(steps) };
    }

    /// <summary>Two descriptions of one day ("yesterday, March 5"; "last Friday, March 9"): the date counts, with the weekday that is told of it; the words stay together.</summary>
    public static object? Both(in RuleMatch match) => match.Get<Meaning>('z') is { } date ? date with { Weekday = match.Get<Meaning>('x')?.Weekday } : null;

    /// <summary>The n-th weekday or unit of an outer point.</summary>
    public static object? Nth(in RuleMatch match) => new Meaning
    {
        Nth = match.Int('n'),
        Weekday = match.Int('w'),
        Unit = (TimeUnit?)match.Int('u'),
        Outer = match.Get<Meaning>('o'),
    };

    /// <summary>The week, or another unit, in which a day lies.</summary>
    public static object? WeekOf(in RuleMatch match) => new Meaning
    {
        Unit = (TimeUnit)(match.Int('u') ?? (int)TimeUnit.Week),
        Nth = 1,
        Outer = match.Get<Meaning>('x'),
    };

    /// <summary>A decade by its first year, of four or two digits, perhaps with the hundreds apart.</summary>
    public static object? Decade(in RuleMatch match)
    {
        int year = match.Int('y').GetValueOrDefault();
        if (year % 10 != 0)
        {
            return null;
        }

        year = match.Int('c') is { } hundreds ? (hundreds * 100) + year : year < 100 ? 1900 + year : year;
        return new Meaning { Decade = year, Mod = (NamedTime)match.Int('g').GetValueOrDefault() };
    }

    /// <summary><c>80s</c>: a decade only from the twenties on.</summary>
    public static object? DecadeWithoutApostrophe(in RuleMatch match) =>
        match.Int('y') is { } year && year % 10 == 0 && year >= 20 && match.Pieces('y') == 1 ? new Meaning { Decade = 1900 + year } : null;

    /// <summary>The c-th century.</summary>
    public static object? Century(in RuleMatch match) =>
        match.Int('c') is >= 2 and <= 30 and { } c ? new Meaning { Century = c - 1, Mod = (NamedTime)match.Int('g').GetValueOrDefault() } : null;

    /// <summary>Four digits that nothing but their size marks as a year.</summary>
    public static object? YearMaybe(in RuleMatch match) => match.Int('y') is >= 1900 and <= 2049 and { } year ? new Meaning { Year = year } : null;

    /// <summary>A time meant more or less exactly.</summary>
    public static object? Mod(in RuleMatch match)
    {
        if (match.Get<Meaning>('x') is not { Kind: MeaningKind.Point or MeaningKind.Duration } point)
        {
            return null;
        }

        var mod = (NamedTime)match.Int('g').GetValueOrDefault();
        return mod == NamedTime.None ? point : point with { Mod = mod };
    }

    private static bool IsPossible(Meaning point) =>
        point is { Day: null } or { Month: null }
        || point.Day <= (point.Month == 2 && point.Year is { } year && !DateTime.IsLeapYear(Math.Max(1, year)) ? 28 : DateTime.DaysInMonth(2000, point.Month.Value));
}
