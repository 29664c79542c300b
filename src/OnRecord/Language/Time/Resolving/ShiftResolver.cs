using NodaTime;
using OnRecord.Language.Time.Meanings;

namespace OnRecord.Language.Time.Resolving;

/// <summary>Resolves a point that lies a length of time from another: "two weeks ago", "a day earlier".</summary>
internal static class ShiftResolver
{
    private const int FromComing = 2;
    private const decimal MostMinutes = 100_000;

    /// <summary>The readings of such a point. A vague length gives the past or the future; the result is as exact as the shortest unit.</summary>
    public static Readings Resolve(Meaning p, ResolveContext context)
    {
        int sign = Math.Sign(p.Direction ?? -1);
        string far = sign < 0 ? "PAST_REF" : "FUTURE_REF";
        if (p.Lengths.Any(static l => l.Amount.Vague || l.Unit == TimeUnit.Unsaid))
        {
            return Readings.Of(far, true);
        }

        if (p.Weekday is { } weekday)
        {
            return OnWeekday(p, weekday, context, sign);
        }

        if (p.Lengths[^1].Unit < TimeUnit.DayPart)
        {
            return Hours(p, context, sign, far);
        }

        if (QuarterYear(p, context, sign) is { } quarter)
        {
            return quarter;
        }

        // "A week from Friday" counts from the coming Friday.
        bool isComing = p is { Direction: FromComing, Outer: { Weekday: not null, Direction: null } } && context.Tense != Tense.Past;
        Stamp? outer = p.Outer is { } o ? PointResolver.Resolve(o, isComing ? context with { Tense = Tense.Future } : context).Stamp : null;
        bool isStory = IsStory(p);
        Stamp? named = p.Outer is not null ? outer : p.Basis == Basis.Mentioned ? Named(p, context, isStory) : null;
        LocalDate? basis = named is { IsOpen: false } ? named.First : p.Outer is null && !isStory ? context.Anchor : null;
        if (basis is not { } day)
        {
            return Open(p, isStory);
        }

        if (named is not null && named.Unit > p.Lengths[^1].Unit)
        {
            // "In the 1990s and returned two years later": nobody knows from which year.
            return Open(p, isStory);
        }

        TimeUnit unit = TimeUnit.Millennium;
        foreach ((Amount amount, TimeUnit length) in p.Lengths)
        {
            if (Math.Abs(amount.Value) > Most(length))
            {
                return Readings.Of(far, true);
            }

            (day, unit) = Move(day, amount.Value, length, sign);
        }

        unit = outer is { Unit: TimeUnit.Day } && unit == TimeUnit.Week ? TimeUnit.Day : unit;
        bool isAhead = p is { Basis: Basis.Mentioned, Outer: null } && sign > 0 && context.Tense != Tense.Future && Stamp.Of(unit, day).First > context.Anchor;
        return isAhead ? Open(p, isStory || p.Lengths[^1].Unit <= TimeUnit.Year) : Readings.Of(Stamp.Of(unit, day), true) with { Basis = isStory ? named : null };
    }

    /// <summary>"Five days later" goes on from the day that is told; years do so seldom ("up from a year earlier").</summary>
    private static bool IsStory(Meaning p) => p is { Basis: Basis.Mentioned, Outer: null } && p.Lengths[^1].Unit <= TimeUnit.Month;

    private static Readings Open(Meaning p, bool isStory) => Readings.Of((string?)null, true) with { OpenUnit = isStory ? p.Lengths[^1].Unit : null };

    /// <summary>"Twenty minutes later": a moment, where the words just before name the moment that it is counted from; else null.</summary>
    public static Readings? AfterMoment(Meaning length, ResolveContext context)
    {
        if (length is not { Direction: { } sign, Basis: Basis.Mentioned } || context.Memory.Moment is not { } told || context.Sentence - told.Sentence > 1 || length.Lengths.Any(static one => one.Amount.Vague) || Minutes(length) is not (> 0 and <= MostMinutes and var minutes))
        {
            return null;
        }

        LocalDateTime moment = told.Stamp.First.AtMidnight().PlusMinutes(told.Stamp.Clock!.Minutes + (Math.Sign(sign) * (long)minutes));
        return Readings.Of(new Stamp(TimeUnit.Day, moment.Date) { Clock = new ClockTime(moment.Hour, moment.Minute, null, told.Stamp.Clock.Zone, true) }, true) with { Basis = told.Stamp };
    }

    private static decimal Minutes(Meaning p)
    {
        decimal minutes = 0;
        foreach ((Amount amount, TimeUnit unit) in p.Lengths)
        {
            minutes += amount.Value * (unit == TimeUnit.Hour ? 60 : unit == TimeUnit.Minute ? 1 : unit == TimeUnit.Day ? 1440 : 0);
        }

        return minutes;
    }

    /// <summary>"Two hours ago": a moment where the time of sending is known, else only the past or future.</summary>
    private static Readings Hours(Meaning p, ResolveContext context, int sign, string far)
    {
        decimal minutes = Minutes(p);
        if (p.Basis != Basis.Anchor || p.Outer is not null || context.Anchor is not { } day || context.Clock is not { } clock || minutes is 0 or > MostMinutes)
        {
            return Readings.Of(far, true);
        }

        LocalDateTime moment = (day + clock).PlusMinutes(sign * (long)minutes);
        return Readings.Of(new Stamp(TimeUnit.Day, moment.Date) { Clock = new ClockTime(moment.Hour, moment.Minute, null, null, true) }, true);
    }

    /// <summary>Where a text speaks of quarters, a year before is the same quarter of that year.</summary>
    private static Readings? QuarterYear(Meaning p, ResolveContext context, int sign)
    {
        if (!context.Compares || context.Memory.Quarter is not { } quarter || p.Outer is not null || p.Lengths is not [{ Unit: TimeUnit.Year, Amount.Value: 1 }] || sign > 0 || p.Mod != NamedTime.None)
        {
            return null;
        }

        LocalDate latest = context.Anchor is { } anchor && Period.Between(quarter.First, anchor, PeriodUnits.Months).Months > 12 ? quarter.First : quarter.First.PlusYears(-1);
        return Readings.Of(new Stamp(TimeUnit.Quarter, latest), true);
    }

    /// <summary>
    /// "The Monday after Easter"; "a week ago Thursday", which is of the week before this one or a week before the last Thursday: both, where they differ. Of other lengths it stays open.
    /// </summary>
    private static Readings OnWeekday(Meaning p, int weekday, ResolveContext context, int sign)
    {
        if (p.Outer is { } outer)
        {
            return PointResolver.Resolve(outer, context).Stamp is { Unit: TimeUnit.Day, IsOpen: false } fixedDay ? Readings.Of(new Stamp(TimeUnit.Day, Beside(fixedDay.First, weekday, sign)), true) : Readings.Of((string?)null, true);
        }

        if (context.Anchor is not { } anchor || p.Lengths is not [{ Unit: TimeUnit.Week } only] || only.Amount.Value != (int)only.Amount.Value || only.Amount.Value > Most(TimeUnit.Week))
        {
            return Readings.Of((string?)null, true);
        }

        int weeks = sign * (int)only.Amount.Value;
        LocalDate last = (int)anchor.DayOfWeek == weekday ? anchor : Beside(anchor, weekday, sign);
        LocalDate inWeek = Stamp.Monday(PointResolver.Add(anchor, TimeUnit.Week, weeks)).PlusDays(weekday - 1);
        return Readings.OneOf([new Stamp(TimeUnit.Day, PointResolver.Add(last, TimeUnit.Week, weeks)), new Stamp(TimeUnit.Day, inWeek)], null);
    }

    /// <summary>The nearest such weekday behind a day, or before it, and not that day itself.</summary>
    private static LocalDate Beside(LocalDate day, int weekday, int sign)
    {
        int ahead = (weekday - (int)day.DayOfWeek + 7) % 7;
        return sign > 0 ? day.PlusDays(ahead == 0 ? 7 : ahead) : day.PlusDays(ahead - 7);
    }

    private static Stamp? Named(Meaning p, ResolveContext context, bool isStory)
    {
        Memory memory = context.Memory;
        (Stamp? day, Stamp? last) = isStory ? (memory.NearDay(context.Paragraph), memory.NearLast(context.Paragraph)) : (memory.Day, memory.Last);
        return p.Lengths[^1].Unit <= TimeUnit.Week ? day ?? (last is { Unit: TimeUnit.Week } ? last : null) : last;
    }

    private static decimal Most(TimeUnit unit) => unit switch
    {
        TimeUnit.Year => 9000,
        TimeUnit.Decade => 900,
        TimeUnit.Century => 90,
        TimeUnit.Millennium => 9,
        _ => 20_000,
    };

    private static (LocalDate Day, TimeUnit Unit) Move(LocalDate day, decimal amount, TimeUnit unit, int sign)
    {
        int whole = (int)amount;
        LocalDate moved = unit < TimeUnit.Day ? day : PointResolver.Add(day, unit, sign * whole);
        if (amount == whole)
        {
            return (moved, unit);
        }

        return unit switch
        {
            TimeUnit.Year => (PointResolver.Add(moved, TimeUnit.Month, sign * (int)((amount - whole) * 12)), TimeUnit.Month),
            TimeUnit.Week => (PointResolver.Add(moved, TimeUnit.Day, sign * (int)((amount - whole) * 7)), TimeUnit.Day),
            TimeUnit.Decade or TimeUnit.Century => (PointResolver.Add(moved, TimeUnit.Year, sign * (int)((amount - whole) * (unit == TimeUnit.Decade ? 10 : 100))), TimeUnit.Year),
            _ => (moved, unit),
        };
    }
}
