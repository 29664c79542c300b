using NodaTime;
using NodaTime.Text;
using OnRecord.Language.Occasions;
using OnRecord.Language.Time;
using OnRecord.Record.Findings;

namespace OnRecord.Record.Occasions;

/// <summary>
/// Finds the occasion that a time is told from: the same noun, every word that tells which one is meant, and one time only. In the same item, else in the same thread, else in items that name somebody
/// whom the event concerns. A pure function of the occasions, in whatever order they come; where several times are possible there is none.
/// </summary>
internal sealed class OccasionChooser(IEnumerable<DatedOccasion> occasions)
{
    /// <summary>Days between the occasion and the item that counts from it, at most.</summary>
    private const int MostDays = 60;

    private readonly ILookup<string, DatedOccasion> byNoun = occasions.ToLookup(static occasion => occasion.Found.Noun, StringComparer.OrdinalIgnoreCase);

    /// <summary>The occasion, or null.</summary>
    public DatedOccasion? Of(OpenTime open)
    {
        if (OccasionWords.Read(open.Time.RelationTo ?? "") is not { } told || DayOf(open.Date) is not { } written)
        {
            return null;
        }

        bool mayBeElsewhere = told.Which.Count > 0 || !OccasionWords.IsCommon(told.Noun);
        DatedOccasion[] fitting = [.. byNoun[told.Noun].Where(occasion => (mayBeElsewhere || IsHere(occasion, open)) && told.Which.IsSubsetOf(occasion.Which) && IsNear(occasion.Time, written))];
        return Only([.. fitting.Where(occasion => occasion.Item == open.Item)])
            ?? Only([.. fitting.Where(occasion => occasion.Thread is { } thread && thread == open.Thread)])
            ?? (mayBeElsewhere ? Only([.. fitting.Where(occasion => occasion.Parties.Any(open.Parties.Contains))]) : null);

        DatedOccasion? Only(DatedOccasion[] some) => some.Length == 0 ? null : OneTime(some);
    }

    /// <summary>In the same item or thread.</summary>
    private static bool IsHere(DatedOccasion occasion, OpenTime open) => occasion.Item == open.Item || (occasion.Thread is { } thread && thread == open.Thread);

    /// <summary>The most exact of several, where all others agree with it.</summary>
    private static DatedOccasion? OneTime(DatedOccasion[] some)
    {
        DatedOccasion best = some.OrderBy(static one => one.Time.Precision).ThenBy(static one => one.Time.From, StringComparer.Ordinal).ThenBy(static one => one.Hash).ThenBy(static one => one.Found.Span.Start).First();
        return some.All(one => Holds(one.Time, best.Time)) ? best : null;
    }

    private static bool Holds(FoundTime whole, FoundTime part) => whole.From!.Length >= 16 && whole.From == whole.To
        ? string.CompareOrdinal(whole.From, 0, part.From, 0, 16) == 0
        : string.CompareOrdinal(whole.From[..10], part.From![..10]) <= 0 && string.CompareOrdinal(part.To![..10], whole.To![..10]) <= 0;

    /// <summary>Not behind the item that counts from it, nor long before.</summary>
    private static bool IsNear(FoundTime time, LocalDate written) => DayOf(time.From) is { } day && day <= written && Period.DaysBetween(day, written) <= MostDays;

    private static LocalDate? DayOf(string? date) => date is { Length: >= 10 } && LocalDatePattern.Iso.Parse(date[..10]).TryGetValue(default, out LocalDate day) ? day : null;
}
