using OnRecord.Record.Recovered;
using OnRecord.Record.Threads;

namespace OnRecord.Record.Trails;

/// <summary>
/// Puts the places of a wording in the order of time and says which came from which. What is quoted or forwarded comes from the message
/// behind it. Words that stand among an item's own come from a message that it answers, or that its writer got or wrote before; of several the one with the
/// fewest differences, in the passages around where these are known. Nothing else is taken for evidence. A pure function; the order of the places does not matter.
/// </summary>
public static class TrailMaker
{
    /// <summary>Places of one wording that are looked at.</summary>
    public const int Most = 200;

    /// <summary>Hundredths of a wording that are as good as all of it.</summary>
    private const int Whole = 90;

    /// <summary>Earlier steps that a step's words are compared with.</summary>
    private const int MostCompared = 12;

    /// <summary>Seconds that one message's clocks may be apart.</summary>
    private const long MostClockShift = 14 * 3600;

    /// <summary>Of so many signs one may differ in two exports of a message.</summary>
    private const int FewSigns = 20;

    /// <summary>Makes the steps.</summary>
    /// <param name="places">Of each item one counts: own words before forwards before quotations; and two where it has them reworded and also quotes the wording.</param>
    public static IReadOnlyList<TrailStep> Make(IEnumerable<TrailPlace> places)
    {
        TrailPlace[] ordered = Order(places);
        PartyKeySet[] keys = [.. ordered.Select(static place => new PartyKeySet(place))];
        Dictionary<string, int> numbers = [];
        var steps = new List<TrailStep>(ordered.Length);
        for (int at = 0; at < ordered.Length; at++)
        {
            steps.Add(Step(ordered, keys, numbers, at));

            // Its own words stand for an item that also quotes others.
            if (ordered[at].Manner <= TrailManner.Marked || !numbers.ContainsKey(ordered[at].Item))
            {
                numbers[ordered[at].Item] = at;
            }
        }

        return steps;
    }

    private static TrailPlace[] Order(IEnumerable<TrailPlace> places)
    {
        Dictionary<string, TrailPlace> byItem = new(StringComparer.Ordinal);
        Dictionary<string, TrailPlace> carried = new(StringComparer.Ordinal);
        foreach (TrailPlace place in places)
        {
            Keep(place.Manner >= TrailManner.Forwarded ? carried : byItem, place);
        }

        foreach (TrailPlace place in carried.Values)
        {
            if (!byItem.TryGetValue(place.Item, out TrailPlace? own))
            {
                byItem[place.Item] = place;
            }
            else if (own.Share < Whole && place.Share >= Whole)
            {
                byItem[place.Item + " quoting"] = place;
            }
        }

        return [.. byItem.Values
            .OrderBy(place => TimeOf(place, byItem) ?? long.MaxValue).ThenByDescending(static place => place.Item.StartsWith("message-", StringComparison.Ordinal)).ThenBy(static place => place.Manner > TrailManner.Marked).ThenBy(static place => place.Item, StringComparer.Ordinal).Take(Most)];
    }

    private static void Keep(Dictionary<string, TrailPlace> byItem, TrailPlace place)
    {
        if (!byItem.TryGetValue(place.Item, out TrailPlace? known) || place.Share > known.Share || (place.Share == known.Share && (place.Manner < known.Manner
            || (place.Manner == known.Manner && string.CompareOrdinal(place.Text, known.Text) > 0))))
        {
            byItem[place.Item] = place;
        }
    }

    /// <summary>What quotes a message is not before it, whatever its sender's clock says; without a date of its own it comes right behind.</summary>
    private static long? TimeOf(TrailPlace place, Dictionary<string, TrailPlace> byItem)
    {
        string? source = place.Manner >= TrailManner.Forwarded ? place.Behind ?? place.Parent : null;
        long? before = source is not null && byItem.TryGetValue(source, out TrailPlace? behind) ? behind.Instant : null;
        return before is { } least && (place.Instant is not { } own || own < least) ? least : place.Instant;
    }

    private static TrailStep Step(TrailPlace[] places, PartyKeySet[] keys, Dictionary<string, int> numbers, int at)
    {
        if (at == 0)
        {
            return new TrailStep(places[0], TrailRelation.First, null, null, []);
        }

        TrailPlace place = places[at];
        if (SameMail(places, keys, at) is { } same)
        {
            return same;
        }

        bool isCarried = place.Manner >= TrailManner.Forwarded;
        int? from = (isCarried ? Number(numbers, place.Behind) : null) ?? Number(numbers, place.Parent);
        int? compared = from;
        IReadOnlyList<WordChange>? differences = null;
        if (!isCarried || from is null)
        {
            (from, compared, differences) = Closest(places, keys, at, from);
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

    /// <summary>
    /// The step of a message that an earlier one is too, held a second time under a clock that is whole hours off, as exports make them: same writer, same readers, same manner,
    /// the same words but for a few signs.
    /// </summary>
    private static TrailStep? SameMail(TrailPlace[] places, PartyKeySet[] keys, int at)
    {
        if (places[at].Instant is not { } now || !IsHeld(places[at]))
        {
            return null;
        }

        for (int earlier = at - 1; earlier >= 0 && places[earlier].Instant is { } before && now - before <= MostClockShift; earlier--)
        {
            bool isShifted = now > before && (now - before) % 3600 == 0 && places[earlier].Manner == places[at].Manner && IsHeld(places[earlier]) && keys[earlier].IsSame(keys[at]);
            if (isShifted && TrailComparison.Of(places[earlier], places[at]).Differences is var differences && TrailComparison.Weight(differences) * FewSigns <= places[at].Text.Length)
            {
                return new TrailStep(places[at], TrailRelation.Same, earlier, earlier, differences);
            }
        }

        return null;
    }

    private static bool IsHeld(TrailPlace place) => place.To.Count > 0;

    /// <summary>The likest earlier step of those that the writer answered, got or wrote; and without one the likest of all, as nothing but likeness.</summary>
    private static (int? From, int Compared, IReadOnlyList<WordChange> Differences) Closest(TrailPlace[] places, PartyKeySet[] keys, int at, int? answered)
    {
        List<int> reached = [];
        List<int> others = [];
        for (int earlier = at - 1; earlier >= 0; earlier--)
        {
            bool isReached = earlier == answered || keys[earlier].Reached(keys[at]);
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
