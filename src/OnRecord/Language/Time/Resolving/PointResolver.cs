using NodaTime;
using OnRecord.Language.Time.Meanings;

namespace OnRecord.Language.Time.Resolving;

/// <summary>Turns the meaning of a point into a place on the calendar. Where the words and the date of the text leave more than one, it says so.</summary>
internal static class PointResolver
{
    private const int FirstYear = 1;
    private const int LastYear = 9899;

    /// <summary>Resolves a point; a value without a stamp where there is none.</summary>
    public static Readings Resolve(Meaning point, ResolveContext context)
    {
        Readings day = point.HasDate ? Date(point, context) : WithoutDate(context);
        if (point.Clock is null && point.Part == NamedTime.None)
        {
            return day;
        }

        return ClockResolver.AddTo(day, point, context);
    }

    /// <summary>The day of a clock time: the one that its sentence names before it; the one that is told; that of the sentence before, where the tense agrees; that of the text, unless another stands beside it.</summary>
    private static Readings WithoutDate(ResolveContext context)
    {
        if (!context.HasOtherDay && context.Memory.DaySentence == context.Sentence && context.Memory.Day is { } named)
        {
            return Readings.Of(new Stamp(TimeUnit.Day, named.First), true);
        }

        if (!context.HasOtherDay && context.Minutes is { } held)
        {
            return context.Tense == Tense.Future ? Readings.Of(new Stamp(TimeUnit.Day, new LocalDate(2000, 1, 1)) { DayOpen = true }, false)
                : Readings.Of(new Stamp(TimeUnit.Day, held), true) with { Basis = new Stamp(TimeUnit.Day, held) };
        }

        if (!context.HasOtherDay && context.Tense == Tense.Past && context.Story is { } story && context.Memory.NearDay(context.Paragraph) == story)
        {
            return Readings.Of(new Stamp(TimeUnit.Day, story.First), true) with { Basis = story };
        }

        if (!context.HasOtherDay && context.Memory.DayBefore(context.Sentence, context.Paragraph) is { } before && context.Anchor is { } known && before.First != known)
        {
            bool agrees = context.Tense == Tense.Past ? before.First < known : context.Tense == Tense.Future && before.First > known;
            bool isOther = context.Tense is Tense.Past or Tense.Future && !agrees;
            return agrees && context.Memory.IsOfStory ? Readings.Of(new Stamp(TimeUnit.Day, before.First), true) with { Basis = before }
                : Readings.Of(isOther ? new Stamp(TimeUnit.Day, known) : new Stamp(TimeUnit.Day, new LocalDate(2000, 1, 1)) { DayOpen = true }, isOther);
        }

        return context.Anchor is { } anchor && !context.HasOtherDay && context.Told is null && !context.Memory.IsUnclearBefore(context.Sentence)
            ? Readings.Of(new Stamp(TimeUnit.Day, anchor), true)
            : Readings.Of(new Stamp(TimeUnit.Day, new LocalDate(2000, 1, 1)) { DayOpen = true }, false);
    }

    private static Readings Date(Meaning p, ResolveContext context)
    {
        if (p.Lengths.Count > 0)
        {
            return ShiftResolver.Resolve(p, context);
        }

        if (p.Decade is { } decade)
        {
            return Readings.Of(new Stamp(TimeUnit.Decade, new LocalDate(decade, 1, 1)), false);
        }

        if (p.Century is { } century)
        {
            return Readings.Of(new Stamp(TimeUnit.Century, new LocalDate(Math.Max(1, century * 100), 1, 1)), false);
        }

        if (p.Outer is { } outer)
        {
            return Inside(p, outer, context);
        }

        if (p.Holiday is { } holiday)
        {
            return Yearly(p, context, TimeUnit.Day, year => Holidays.In(year, holiday));
        }

        if (p.Season != NamedTime.None)
        {
            int month = SeasonMonth(p.Season);
            return Named(Yearly(p, context, TimeUnit.Season, year => new LocalDate(year, month, 1)), p);
        }

        if (p is { Month: { } m, Day: { } d })
        {
            return MonthDayResolver.Resolve(p, m, d, context);
        }

        if (p.Month is { } onlyMonth)
        {
            return Yearly(p, context, TimeUnit.Month, year => new LocalDate(year, onlyMonth, 1));
        }

        if (p is { Day: { } alone, Weekday: null })
        {
            return MonthDayResolver.Alone(alone, context);
        }

        if (p.Weekday is { } weekday)
        {
            return WeekdayResolver.Resolve(p, weekday, context);
        }

        if (p is { Unit: { } unit, Nth: { } nth })
        {
            return NthOfYear(p, unit, nth, context);
        }

        return p.Unit is { } only ? UnitStep(p, only, context)
            : p.Year is { } y and >= FirstYear and <= LastYear ? Readings.Of(new Stamp(TimeUnit.Year, new LocalDate(y, 1, 1)) { Fiscal = p.Fiscal }, false)
            : Readings.Of((string?)null);
    }

    /// <summary>A stretch that comes once a year, by the year that is said or the direction from the anchor.</summary>
    public static Readings Yearly(Meaning p, ResolveContext context, TimeUnit unit, Func<int, LocalDate> inYear)
    {
        if (p.Year is { } year)
        {
            return Readings.Of(new Stamp(unit, inYear(year)) { Season = p.Season, Fiscal = p.Fiscal }, false);
        }

        LocalDate? basis = p.Basis == Basis.Mentioned ? context.Memory.Last?.First ?? context.Anchor : context.Anchor;
        if (basis is not { } from)
        {
            return Readings.Of(new Stamp(unit, inYear(2000)) { YearOpen = true, Season = p.Season }, true);
        }

        if (p is { Direction: null, Basis: Basis.Anchor } && unit is TimeUnit.Day or TimeUnit.Month && StoryYears.Of(context, year => new Stamp(unit, inYear(year))) is { Count: > 0 } story)
        {
            return Readings.OneOf(story, null);
        }

        Stamp[] near = [.. Enumerable.Range(-2, 5).Select(i => new Stamp(unit, inYear(Math.Clamp(from.Year + i, 1, LastYear))) { Season = p.Season, Fiscal = p.Fiscal })];
        Stamp[] chosen = [.. Sides(context.Tense).Select(tense => Choose(near, from, p.Direction, tense, context.IsWithin))];
        return unit is TimeUnit.Day or TimeUnit.Month or TimeUnit.Season && context.ToldYear is { } told && p is { Direction: null, Basis: Basis.Anchor }
            ? Readings.OneOf([.. chosen, chosen[0] with { First = inYear(told) }], null)
            : Readings.OneOf(chosen, null);
    }

    /// <summary>The tenses that the words allow.</summary>
    public static IEnumerable<Tense> Sides(Tense tense) => tense == Tense.Either ? [Tense.Past, Tense.Future] : [tense];

    /// <summary>The stretch that the direction, else the tense, points to; "will report third-quarter sales" and "will hire in the third quarter" are told apart by the "in".</summary>
    public static Stamp Choose(IReadOnlyList<Stamp> near, LocalDate from, int? direction, Tense tense, bool isWithin = false)
    {
        Stamp lastBegun = near.Last(s => s.First <= from);
        Stamp nextOpen = near.First(s => s.Last >= from);
        return direction switch
        {
            < 0 => near.Last(s => s.Last < from),
            > 0 => near.First(s => s.First > from),
            0 => nextOpen.First.Year == from.Year || lastBegun.First.Year != from.Year ? nextOpen : lastBegun,
            _ when tense == Tense.Future => TooFar(nextOpen, lastBegun, from) && !(isWithin && nextOpen.Unit == TimeUnit.Quarter) ? lastBegun : nextOpen,
            _ when tense == Tense.Past => TooFar(lastBegun, nextOpen, from) ? nextOpen : lastBegun,
            _ => Nearer(lastBegun, nextOpen, from),
        };
    }

    /// <summary>Against the tense: the stretch that it points to is most of a year away, and another of its name is near.</summary>
    private static bool TooFar(Stamp pointed, Stamp other, LocalDate from) =>
        !pointed.Fiscal && pointed.Unit switch
        {
            TimeUnit.Quarter => pointed.First > from && Distance(pointed, from) > 200 && Distance(other, from) < 100,
            TimeUnit.Day => Distance(pointed, from) > 200 && Distance(other, from) < 80,
            TimeUnit.Month => Distance(pointed, from) > 240 && Distance(other, from) < 45,
            _ => false,
        };

    private static int Distance(Stamp stamp, LocalDate from) =>
        stamp.Last < from ? Period.DaysBetween(stamp.Last, from) : stamp.First > from ? Period.DaysBetween(from, stamp.First) : 0;

    private static Stamp Nearer(Stamp before, Stamp after, LocalDate from) =>
        Period.DaysBetween(before.Last < from ? before.Last : from, from) <= Period.DaysBetween(from, after.First > from ? after.First : from) ? before : after;

    private static Readings NthOfYear(Meaning p, TimeUnit unit, int nth, ResolveContext context)
    {
        switch (unit)
        {
            case TimeUnit.Quarter when nth is >= 1 and <= 4:
                return Yearly(p, context, unit, year => new LocalDate(year, ((nth - 1) * 3) + 1, 1));
            case TimeUnit.Half when nth is 1 or 2:
                return Yearly(p, context, unit, year => new LocalDate(year, nth == 1 ? 1 : 7, 1));
            case TimeUnit.Week when p.Year is { } year && nth is >= 1 and <= 53:
                LocalDate fourth = new(year, 1, 4);
                return Readings.Of(new Stamp(unit, Stamp.Monday(fourth).PlusWeeks(nth - 1)), false);
            default:
                return Readings.Of((string?)null);
        }
    }

    private static Readings UnitStep(Meaning p, TimeUnit unit, ResolveContext context)
    {
        Stamp? named = unit == TimeUnit.Quarter ? context.Memory.Quarter : unit == TimeUnit.Day ? context.Memory.NearDay(context.Paragraph) : context.Memory.Last;
        bool isAhead = context.Tense == Tense.Future && !context.IsReported && context.Memory.LastSentence != context.Sentence;
        named = unit == TimeUnit.Week && p.Direction is null && (named?.First > context.Anchor || isAhead) ? null : named;
        LocalDate? basis = p.Basis == Basis.Mentioned ? named?.First ?? (unit == TimeUnit.Day ? null : context.Anchor) : context.Anchor;
        if (basis is not { } from || (p.Basis == Basis.Mentioned && unit is TimeUnit.Week or TimeUnit.Weekend && named is { Unit: > TimeUnit.Week } && named.Unit != TimeUnit.Weekend))
        {
            // "The previous week", where the words before speak of a month: nobody knows of which week.
            return Readings.Of((string?)null, true);
        }

        if (unit == TimeUnit.Quarter && p.Year is { } year)
        {
            return context.Memory.Quarter is { } said
                ? Readings.Of(new Stamp(unit, new LocalDate(year, said.First.Month, 1)), false)
                : Readings.Of(new Stamp(TimeUnit.Year, new LocalDate(year, 1, 1)), false);
        }

        if (unit == TimeUnit.Weekend && p.Direction is null)
        {
            Stamp own = Stamp.Of(unit, from);
            return Readings.Of(context.Tense == Tense.Future || own.First <= from ? own : Stamp.Of(unit, from.PlusWeeks(-1)), true);
        }

        if (unit == TimeUnit.Weekend && p is { Direction: > 1 } && Stamp.Of(unit, from) is var coming && coming.First > from)
        {
            return Readings.Of(coming, true);
        }

        LocalDate moved = Add(from, unit, Math.Sign(p.Direction ?? 0));
        Stamp stamp = Stamp.Of(unit, moved) with { Fiscal = p.Fiscal };
        return Readings.Of(stamp, true) with { Basis = p.Basis == Basis.Mentioned && named is { Unit: TimeUnit.Day } ? new Stamp(TimeUnit.Day, named.First) : null };
    }

    /// <summary>A point inside another: "Tuesday of last week", "the third quarter of 2016", "the last Friday of this month".</summary>
    private static Readings Inside(Meaning p, Meaning outer, ResolveContext context)
    {
        Readings whole = Resolve(outer, p.Nth is not null && context.Tense == Tense.Present ? context with { Tense = Tense.Future } : context);
        if (whole.Stamp is not { } stretch || stretch.IsOpen)
        {
            return whole.Stamp is { YearOpen: true } ? Resolve(p with { Outer = null, Year = null }, context with { Anchor = null }) : Readings.Of((string?)null, true);
        }

        Meaning alone = p with { Outer = null, Direction = null };
        if (stretch.Unit is TimeUnit.Year && (p.Month is not null || p.Season != NamedTime.None || p.Unit is TimeUnit.Quarter or TimeUnit.Half || p.Holiday is not null))
        {
            return Resolve(alone with { Year = stretch.First.Year, Fiscal = stretch.Fiscal }, context) with { Relative = whole.Relative };
        }

        LocalDate? day = p switch
        {
            { Nth: { } n, Weekday: { } w } when stretch.Unit == TimeUnit.Month => Holidays.Nth(stretch.First.Year, stretch.First.Month, w, n),
            { Weekday: { } w } => stretch.First.PlusDays((w - (int)stretch.First.DayOfWeek + 7) % 7),
            { Nth: { } n, Unit: TimeUnit.Day } => n > 0 ? stretch.First.PlusDays(n - 1) : stretch.Last,
            _ => null,
        };
        if (day is { } found)
        {
            return found >= stretch.First && found <= stretch.Last ? Readings.Of(new Stamp(TimeUnit.Day, found), whole.Relative) : Readings.Of((string?)null, true);
        }

        if (p is { Unit: { } unit, Nth: { } nth })
        {
            LocalDate first = nth > 0 ? Add(stretch.First, unit, nth - 1) : stretch.Last;
            Stamp part = Stamp.Of(unit, first);
            part = unit == TimeUnit.Weekend && part.First < stretch.First ? Stamp.Of(unit, first.PlusWeeks(1)) : part;
            return Readings.Of(part, whole.Relative);
        }

        return Readings.Of((string?)null, true);
    }

    private static Readings Named(Readings readings, Meaning p) =>
        readings.Stamp is { } stamp ? Readings.Of(stamp with { Season = p.Season }, readings.Relative) : readings;

    private static int SeasonMonth(NamedTime season) => season switch
    {
        NamedTime.Spring => 3,
        NamedTime.Summer => 6,
        NamedTime.Fall => 9,
        _ => 12,
    };

    /// <summary>A day so many units later; kept within the years that can be written.</summary>
    public static LocalDate Add(LocalDate day, TimeUnit unit, int count)
    {
        count = Math.Clamp(count, -20_000, 20_000);
        LocalDate moved = unit switch
        {
            TimeUnit.Week or TimeUnit.Weekend => day.PlusWeeks(count),
            TimeUnit.Fortnight => day.PlusWeeks(2 * count),
            TimeUnit.Month => day.PlusMonths(count),
            TimeUnit.Quarter or TimeUnit.Season => day.PlusMonths(3 * count),
            TimeUnit.Half => day.PlusMonths(6 * count),
            TimeUnit.Year => Years(day, count),
            TimeUnit.Decade => Years(day, 10 * count),
            TimeUnit.Century => Years(day, 100 * count),
            TimeUnit.Millennium => Years(day, 1000 * Math.Clamp(count, -9, 9)),
            _ => day.PlusDays(count),
        };
        return moved.Year < FirstYear ? new LocalDate(FirstYear, 1, 1) : moved.Year > LastYear ? new LocalDate(LastYear, 1, 1) : moved;
    }

    private static LocalDate Years(LocalDate day, int years) => day.PlusYears(Math.Clamp(day.Year + years, FirstYear, LastYear) - day.Year);
}
