using NodaTime;
using OnRecord.Ingest;
using OnRecord.Language.Time.Meanings;

namespace OnRecord.Language.Time.Resolving;

/// <summary>Resolves a day of a month: which month, which year, which order, and whether the weekday beside it agrees.</summary>
internal static class MonthDayResolver
{
    /// <summary>The readings of a month and day.</summary>
    public static Readings Resolve(Meaning p, int month, int day, ResolveContext context)
    {
        var orders = new List<(int Month, int Day)> { (month, day) };
        if (p.OrderOpen)
        {
            orders = context.Evidence.DayFirst switch
            {
                true => [(day, month)],
                false => orders,
                null => [(month, day), (day, month)],
            };
        }

        List<Stamp> stamps = p is { Year: null, Direction: null, OrderOpen: false, Weekday: null } ? StoryYears.Of(context, year => Day(year, month, day)) : [];
        stamps = stamps.Count > 0 ? stamps : [.. orders.SelectMany(o => PointResolver.Sides(context.Tense).Select(tense => InYear(p, o.Month, o.Day, context with { Tense = tense }))).OfType<Stamp>()];
        if (stamps.Count == 0)
        {
            return Readings.Of((string?)null, true) with { Defect = (ProblemCodes.DateImpossible, "The date is not one of the calendar.") };
        }

        if (context.ToldYear is { } told && p is { Year: null, Direction: null })
        {
            stamps.AddRange(orders.Select(o => Day(told, o.Month, o.Day)).OfType<Stamp>());
        }

        if (p.Weekday is not { } weekday || stamps[0].YearOpen)
        {
            return Readings.OneOf(stamps, null);
        }

        List<Stamp> fitting = [.. stamps.Where(s => (int)s.First.DayOfWeek == weekday)];
        return fitting.Count > 0 ? Readings.OneOf(fitting, null) : Mismatch(stamps, weekday);
    }

    /// <summary>"The 28th": of the month that is told, else the nearest on the side of the tense; either where no verb tells.</summary>
    public static Readings Alone(int day, ResolveContext context)
    {
        LocalDate? basis = context.Story?.First ?? context.Anchor;
        if (basis is not { } from || day > 31)
        {
            return Readings.Of((string?)null, true);
        }

        Stamp[] near = [.. Enumerable.Range(-2, 5).Select(i => from.PlusMonths(i)).Select(month => Day(month.Year, month.Month, day)).OfType<Stamp>()];
        if (context.Story is { } story)
        {
            return Readings.Of(near.First(s => s.First >= story.First), true) with { Basis = story };
        }

        Stamp last = near.Last(s => s.First <= from), next = near.First(s => s.First >= from);
        return context.Tense switch
        {
            Tense.Past => Readings.Of(last, true),
            Tense.Future => Readings.Of(next, true),
            _ => Readings.OneOf([last, next], null),
        };
    }

    private static Readings Mismatch(List<Stamp> stamps, int weekday)
    {
        List<Stamp> all = [.. stamps];
        foreach (Stamp stamp in stamps)
        {
            LocalDate near = stamp.First.PlusDays(weekday - (int)stamp.First.DayOfWeek);
            near = Period.DaysBetween(stamp.First, near) switch
            {
                > 3 => near.PlusDays(-7),
                < -3 => near.PlusDays(7),
                _ => near,
            };
            all.Add(stamp with { First = near });
        }

        IsoDayOfWeek real = stamps[0].First.DayOfWeek;
        return Readings.OneOf(all, (ProblemCodes.WeekdayMismatch, $"The weekday and the date disagree: {stamps[0].Value()} is a {real}."));
    }

    private static Stamp? InYear(Meaning p, int month, int day, ResolveContext context)
    {
        if (p.Year is { } said)
        {
            return Day(said, month, day);
        }

        if (context.Anchor is not { } anchor)
        {
            return day <= DateTime.DaysInMonth(2000, month) ? new Stamp(TimeUnit.Day, new LocalDate(2000, month, day)) { YearOpen = true } : null;
        }

        List<Stamp> near = [.. Enumerable.Range(-8, 17).Select(i => Day(anchor.Year + i, month, day)).OfType<Stamp>()];
        return near.Count == 0 ? null : PointResolver.Choose(near, anchor, p.Direction, context.Tense);
    }

    private static Stamp? Day(int year, int month, int day) =>
        year is >= 1 and <= 9899 && day <= DateTime.DaysInMonth(year, month) ? new Stamp(TimeUnit.Day, new LocalDate(year, month, day)) : null;
}
