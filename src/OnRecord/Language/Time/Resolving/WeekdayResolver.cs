using NodaTime;
using OnRecord.Language.Time.Meanings;

namespace OnRecord.Language.Time.Resolving;

/// <summary>Resolves a weekday. "Friday" in the news of a Friday is that day; "next Friday" said on a Monday may mean either of two, and says so.</summary>
internal static class WeekdayResolver
{
    private const int Nearest = 2;
    private const int LongBefore = 9;

    /// <summary>The readings of a weekday.</summary>
    public static Readings Resolve(Meaning p, int weekday, ResolveContext context)
    {
        LocalDate? basis = p.Basis == Basis.Mentioned ? context.Memory.Day?.First ?? context.Anchor : context.Anchor;
        if (basis is not { } from)
        {
            return Readings.Of(new Stamp(TimeUnit.Day, new LocalDate(2018, 1, weekday)) { DateOpen = true }, true);
        }

        if (p.Day is { } day && Numbered(from, weekday, day, context.Tense) is { } numbered)
        {
            return Readings.Of(numbered, true);
        }

        int ahead = (weekday - (int)from.DayOfWeek + 7) % 7;
        LocalDate next = from.PlusDays(ahead);
        LocalDate last = ahead == 0 ? from : next.PlusDays(-7);
        LocalDate inWeek = Stamp.Monday(from).PlusDays(weekday - 1);
        if (p.Direction == 1 && p.Basis == Basis.Anchor && ahead > 0 && inWeek == next)
        {
            return Readings.OneOf([Day(next), Day(next.PlusDays(7))], null);
        }

        if (p.Direction is null && InStory(weekday, context) is { } told)
        {
            return Readings.Of(told, true) with { Basis = context.Memory.Told };
        }

        return Readings.Of(Day(p.Direction switch
        {
            < 0 => ahead == 0 ? from.PlusDays(-7) : last,
            1 or Nearest => ahead == 0 ? from.PlusDays(7) : next,
            0 => inWeek,
            _ => context.Tense == Tense.Future ? next : context.Tense == Tense.Present && ahead <= 3 ? next : last,
        }), true);
    }

    /// <summary>
    /// A weekday near a day long before the publication, where the text comes back to it ("on Saturday ... that Saturday"), is one of that time; null for any other, which is of the week of the publication.
    /// </summary>
    private static Stamp? InStory(int weekday, ResolveContext context)
    {
        if (context.Tense == Tense.Future || !context.Evidence.ComesBackTo(weekday) || context.Anchor is not { } anchor || context.Memory.NearTold(context.Paragraph) is not { } told || Period.DaysBetween(told.First, anchor) < LongBefore)
        {
            return null;
        }

        int away = (weekday - (int)told.First.DayOfWeek + 7) % 7;
        return Day(told.First.PlusDays(away > 3 ? away - 7 : away));
    }

    /// <summary>"Tuesday the 13th": the nearest day with that number that is such a weekday, or null.</summary>
    private static Stamp? Numbered(LocalDate from, int weekday, int day, Tense tense)
    {
        List<Stamp> fits = [];
        for (int i = -6; i <= 6; i++)
        {
            LocalDate month = new LocalDate(from.Year, from.Month, 1).PlusMonths(i);
            if (day <= DateTime.DaysInMonth(month.Year, month.Month) && (int)month.PlusDays(day - 1).DayOfWeek == weekday)
            {
                fits.Add(Day(month.PlusDays(day - 1)));
            }
        }

        return fits.OrderBy(s => Math.Abs(Period.DaysBetween(from, s.First)) + (tense == Tense.Past && s.First > from ? 60 : 0)).FirstOrDefault();
    }

    private static Stamp Day(LocalDate day) => new(TimeUnit.Day, day);
}
