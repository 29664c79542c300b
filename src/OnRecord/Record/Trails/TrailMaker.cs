using OnRecord.Record.Recovered;
using OnRecord.Record.Threads;

namespace OnRecord.Record.Trails;

/// <summary>
/// Puts the places of a wording in the order of time and says which came from which. What is quoted or forwarded comes from the outermost message
/// around it that has the words. What may as well be earlier, being dated to a day or month, is first of all no more than copied from. Words that stand among an item's own come from a message that it answers, or that its writer got or wrote before; of several the one with the
/// fewest differences, in the passages around where these are known. A stock phrase comes from nobody but whom it answers, and a footer of a list from nobody. Nothing else is taken for evidence. A pure function; the order of the places does not matter.
/// </summary>
public static class TrailMaker
{
    /// <summary>Places of one wording that are looked at.</summary>
    public const int Most = 200;

    /// <summary>Earlier steps that a step's words are compared with.</summary>
    private const int MostCompared = 12;

    /// <summary>Makes the steps.</summary>
    /// <param name="places">Of each item one counts: own words before forwards before quotations; and two where it has them reworded and also quotes the wording.</param>
    public static IReadOnlyList<TrailStep> Make(IEnumerable<TrailPlace> places)
    {
        TrailPlace[] ordered = [.. TrailOrder.Of(places).Take(Most)];
        PartyKeySet[] keys = [.. ordered.Select(static place => new PartyKeySet(place))];
        Dictionary<string, int> numbers = [];
        var steps = new List<TrailStep>(ordered.Length);
        bool isFooter = PostFooter.IsOne(ordered);
        var times = new TrailTimes([.. ordered.Select(static place => (place.Instant, place.Lasts))], TrailOrder.SourcesIn(ordered));
        for (int at = 0; at < ordered.Length; at++)
        {
            steps.Add(Step(ordered, keys, times, numbers, at, isFooter));

            // Its own words stand for an item that also quotes others.
            if (ordered[at].Manner <= TrailManner.Marked || !numbers.ContainsKey(ordered[at].Item))
            {
                numbers[ordered[at].Item] = at;
            }
        }

        return steps;
    }

    private static TrailStep Step(TrailPlace[] places, PartyKeySet[] keys, TrailTimes times, Dictionary<string, int> numbers, int at, bool isFooter)
    {
        if (at == 0)
        {
            return new TrailStep(places[0], times.IsOpen(0) && places[0].Manner == TrailManner.Own ? TrailRelation.Copied : Opening(places[0].Manner), null, null, []);
        }

        TrailPlace place = places[at];
        if (SecondCopy.Of(places, keys, at) is { } same)
        {
            return same;
        }

        bool isCarried = place.Manner >= TrailManner.Forwarded;
        int? from = (isCarried ? place.Through.Append(place.Behind).Select(source => Number(numbers, source)).FirstOrDefault(static number => number is not null) : null) ?? (isFooter ? null : Number(numbers, place.Parent));
        int? compared = from;
        IReadOnlyList<WordChange>? differences = null;
        if (!isCarried || from is null)
        {
            (from, compared, differences) = Closest(places, keys, times, at, from, isFooter);
        }

        differences ??= TrailComparison.Of(places[compared!.Value], place).Differences;
        TrailRelation relation = place.Manner switch
        {
            TrailManner.Forwarded => TrailRelation.Forwarded,
            TrailManner.Quoted => TrailRelation.Quoted,
            TrailManner.Marked when differences.Count == 0 => TrailRelation.Quoted,
            _ => differences.Count == 0 ? TrailRelation.Copied : TrailRelation.Reworded,
        };
        return new TrailStep(place, relation, from, compared, differences);
    }

    /// <summary>Who only quotes or passes on the words first known did not write them.</summary>
    private static TrailRelation Opening(TrailManner manner) => manner switch
    {
        TrailManner.Own => TrailRelation.First,
        TrailManner.Forwarded => TrailRelation.Forwarded,
        _ => TrailRelation.Quoted,
    };

    /// <summary>The likest earlier step of those that the writer answered, got or wrote; and without one the likest of all, as nothing but likeness.</summary>
    private static (int? From, int Compared, IReadOnlyList<WordChange> Differences) Closest(TrailPlace[] places, PartyKeySet[] keys, TrailTimes times, int at, int? answered, bool isFooter)
    {
        bool isHabit = isFooter || StockWording.IsPhrase(places[at].Text);
        List<int> reached = [];
        List<int> others = [];
        for (int earlier = at - 1; earlier >= 0; earlier--)
        {
            bool isReached = earlier == answered || (!isHabit && keys[earlier].Reached(keys[at]) && !times.IsOpen(earlier, at));
            List<int> list = isReached ? reached : others;
            if (list.Count < MostCompared || (list.Count == MostCompared && earlier == 0))
            {
                list.Add(earlier);
            }
        }

        List<int> candidates = reached.Count > 0 ? reached : others;
        int best = candidates[0];
        TrailComparison closest = TrailComparison.Of(places[best], places[at]);
        foreach (int candidate in candidates.Skip(1))
        {
            TrailComparison comparison = TrailComparison.Of(places[candidate], places[at]);
            bool isOwn = places[best].Manner > TrailManner.Marked && places[candidate].Manner <= TrailManner.Marked;
            if (comparison.IsCloserThan(closest) || (isOwn && !closest.IsCloserThan(comparison)))
            {
                (best, closest) = (candidate, comparison);
            }
        }

        return (reached.Count > 0 ? best : null, best, closest.Differences);
    }

    private static int? Number(Dictionary<string, int> numbers, string? item) => item is not null && numbers.TryGetValue(item, out int number) ? number : null;
}
