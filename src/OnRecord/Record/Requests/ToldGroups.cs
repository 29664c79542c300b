namespace OnRecord.Record.Requests;

/// <summary>
/// Finds the same request where one article is held several times: the same words of the same outcome, with the same words before or behind them. The same sentence in another article is another request.
/// A pure function of the set, near-linear in its number.
/// </summary>
internal static class ToldGroups
{
    /// <summary>The groups with places in two items or more.</summary>
    public static IEnumerable<IReadOnlyList<ToldPlace>> Of(IReadOnlyList<ToldPlace> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        var sets = new DisjointSets(places.Count);
        var first = new Dictionary<(long Key, long Around, bool IsBefore), int>();
        for (int at = 0; at < places.Count; at++)
        {
            Join(at, places[at].Before, true);
            Join(at, places[at].After, false);
        }

        return Enumerable.Range(0, places.Count).GroupBy(sets.Of, at => places[at]).Where(static group => group.Select(static place => place.Item).Distinct().Skip(1).Any()).Select(static group => group.ToList());

        void Join(int at, long around, bool isBefore)
        {
            if (around != 0 && !first.TryAdd((places[at].Key, around, isBefore), at))
            {
                sets.Join(first[(places[at].Key, around, isBefore)], at);
            }
        }
    }
}
