using OnRecord.Language.Occasions;
using OnRecord.Language.Time;
using OnRecord.Record.Occasions;

namespace OnRecord.Store.Recording.Occasions;

/// <summary>Collects the occasions of a case, item by item.</summary>
internal static class OccasionCollector
{
    /// <summary>The occasions of one item whose writers' words stand.</summary>
    /// <param name="item">The item.</param>
    /// <param name="parties">For each of its parties the party of the case, or 0.</param>
    /// <param name="threadOf">Gives the thread of an item.</param>
    public static IReadOnlyList<DatedOccasion> Read(FoundItem item, int[] parties, Func<long, long?> threadOf)
    {
        if (item.Findings.Occasions.Count == 0)
        {
            return [];
        }

        int[] named = [.. parties.Where(static party => party > 0).Distinct()];
        long? thread = threadOf(item.Item);
        return [.. item.Findings.Occasions.Where(found => item.Standing.Contains(found.Writer)).Select(found => new DatedOccasion(
            item.Item, item.Hash, thread, found, OccasionWords.WhichOf(found.Words, found.Noun), item.Findings.Times[found.Time], named))];
    }
}
