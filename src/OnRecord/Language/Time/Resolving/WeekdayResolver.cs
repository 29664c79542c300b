using NodaTime;
using OnRecord.Language.Time.Meanings;

namespace OnRecord.Language.Time.Resolving;

/// <summary>
/// Resolves a weekday. "Friday" in the news of a Friday is that day; "next Friday" said on a Monday may mean either of two, and says so. Beside a told day of weeks ago a
/// weekday is of that time where the text comes back to it ("on Saturday ... that Saturday"), and else of either where it begins a sentence of the paragraph that tells the day,
/// or stands anywhere in it where that day is most of a year ago.
/// </summary>
internal static class WeekdayResolver
{
    private const int Nearest = 2;

    /// <summary>"The Friday before last", which is one or two weeks before where this week has had its Friday, and "after next".</summary>
    private const int BeforeLast = -3, AfterNext = 3;

    /// <summary>Months to either side in which a weekday with its number is looked for.</summary>
    private const int MostMonths = 1;

    /// <summary>Days ahead of the news that its present may mean.</summary>
    private const int MostAhead = 3;

    /// <summary>The readings of a weekday.</summary>
    public static Readings Resolve(Meaning p, int weekday, ResolveContext context)
    {
        LocalDate? basis = p.Basis == Basis.Mentioned ? context.Memory.NearDay(context.Paragraph)?.First : context.Anchor;
        if (basis is not { } from)
        {
            return Readings.Of(new Stamp(TimeUnit.Day, new LocalDate(2018, 1, weekday)) { DateOpen = true }, true);
        }

        if (p.Nth is not null)
        {
            // "The second Tuesday" of which month is not said.
            return Readings.Of((string?)null, true);
        }

        if (p.Day is { } day)
        {
            return Numbered(from, weekday, day, context.Tense) is { } numbered ? Readings.Of(numbered, true) : Readings.Of((string?)null, true);
        }

        int ahead = (weekday - (int)from.DayOfWeek + 7) % 7;
        LocalDate next = from.PlusDays(ahead);
        LocalDate last = ahead == 0 ? from : next.PlusDays(-7);
        LocalDate inWeek = Stamp.Monday(from).PlusDays(weekday - 1);
        if (p.Direction == 1 && p.Basis == Basis.Anchor && ahead > 0 && inWeek == next)
        {
            return Readings.OneOf([Day(next), Day(next.PlusDays(7))], null);
        }

        if (p.Direction is BeforeLast or AfterNext)
        {
            int way = p.Direction == BeforeLast ? -7 : 7;
            LocalDate nearest = way < 0 ? (ahead == 0 ? from.PlusDays(-7) : last) : (ahead == 0 ? from.PlusDays(7) : next);
            return Readings.OneOf(nearest == inWeek ? [Day(nearest.PlusDays(way)), Day(nearest.PlusDays(2 * way))] : [Day(nearest.PlusDays(way))], null);
        }

        if (p.Direction is null && context.IsDefinite)
        {
            return context.Told is { } known ? Readings.Of(NearestTo(weekday, known.First), true) with { Basis = known } : Readings.Of((string?)null, true);
        }

        if (p.Direction is null && context is { IsSent: true, Tense: Tense.Unknown, MayBeOver: true } or { Tense: Tense.Either })
        {
            return Readings.OneOf([Day(last), Day(next)], null);
        }

        if (p.Direction is null && context is { Tense: Tense.Present, IsSent: false } && ahead > MostAhead)
        {
            return Readings.OneOf([Day(last), Day(next)], null);
        }

        if (p.Direction is null && !context.Says && context.Story is { } story)
        {
            Stamp told = NearestTo(weekday, story.First);
            if (context.Evidence.ComesBackTo(weekday))
            {
                return Readings.Of(told, true) with { Basis = story };
            }

            if ((context.Opens || context.IsLongAgo(story)) && context.Memory.TellsHere(context.Paragraph))
            {
                return Readings.OneOf([told, Day(last)], null);
            }
        }

        return Readings.Of(Day(p.Direction switch
        {
            < 0 => ahead == 0 ? from.PlusDays(-7) : last,
            1 or Nearest => ahead == 0 ? from.PlusDays(7) : next,
            0 => inWeek,
            _ => LiesAhead(ahead, context) ? next : last,
        }), true);
    }

    /// <summary>Whether a bare weekday is a coming one: "lunch Tuesday?", "the hearing is Tuesday" of a message; near ones alone where the news is of the present.</summary>
    private static bool LiesAhead(int ahead, ResolveContext context) => context.Tense switch
    {
        Tense.Future => true,
        Tense.Present => context.IsSent || ahead <= MostAhead,
        Tense.Unknown => context.IsSent && !context.Says,
        _ => false,
    };

    /// <summary>The weekday nearest to a day.</summary>
    private static Stamp NearestTo(int weekday, LocalDate day)
    {
        int away = (weekday - (int)day.DayOfWeek + 7) % 7;
        return Day(day.PlusDays(away > 3 ? away - 7 : away));
    }

    /// <summary>"Tuesday the 13th": the nearest day with that number that is such a weekday, on the side that the tense tells; or null.</summary>
    private static Stamp? Numbered(LocalDate from, int weekday, int day, Tense tense)
    {
        List<Stamp> fits = [];
        for (int i = -MostMonths; i <= MostMonths; i++)
        {
            LocalDate month = new LocalDate(from.Year, from.Month, 1).PlusMonths(i);
            if (day <= DateTime.DaysInMonth(month.Year, month.Month) && (int)month.PlusDays(day - 1).DayOfWeek == weekday)
            {
                fits.Add(Day(month.PlusDays(day - 1)));
            }
        }

        return fits.Where(s => tense switch
        {
            Tense.Past => s.First <= from,
            Tense.Future => s.First >= from,
            _ => true,
        }).MinBy(s => Math.Abs(Period.DaysBetween(from, s.First)));
    }

    private static Stamp Day(LocalDate day) => new(TimeUnit.Day, day);
}
