using OnRecord.Record.Threads;

namespace OnRecord.Record.Trails;

/// <summary>
/// Puts places in the order of time, one or two for each item: what is dated to a day or month behind all that is dated within it. What quotes, passes on or answers a message is behind it, whatever the clocks of the two say.
/// </summary>
internal static class TrailOrder
{
    /// <summary>Seconds that clocks may be apart.</summary>
    public const long MostClockShift = 14 * 3600;

    /// <summary>Hundredths of a wording that are as good as all of it.</summary>
    private const int Whole = 90;

    /// <summary>The places in order.</summary>
    public static IEnumerable<TrailPlace> Of(IEnumerable<TrailPlace> places)
    {
        Dictionary<string, TrailPlace> byItem = OneOfEach(places);
        Dictionary<string, long?> lasts = LastsOf(byItem);
        return byItem.Select(one => (Place: one.Value, Last: lasts[one.Key], Least: TimeOfSource(one.Value, byItem.Values, lasts)))
            .Select(static one => (one.Place, one.Last, IsMoved: one.Least is { } least && !(one.Last > least), one.Least))
            .OrderBy(static one => (one.IsMoved ? one.Least : one.Last) ?? long.MaxValue)
            .ThenByDescending(static one => one.Place.Item.StartsWith("message-", StringComparison.Ordinal)).ThenBy(static one => one.IsMoved)
            .ThenBy(static one => one.Place.Manner > TrailManner.Marked).ThenBy(static one => one.Place.Item, StringComparer.Ordinal)
            .Select(static one => one.Place);
    }

    /// <summary>For each place of a list the number of the place that it has the words from by quotation, forward, answer or attachment, or -1.</summary>
    public static int[] SourcesIn(IReadOnlyList<TrailPlace> places)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        for (int at = 0; at < places.Count; at++)
        {
            if (places[at].Manner <= TrailManner.Marked || !numbers.ContainsKey(places[at].Item))
            {
                numbers[places[at].Item] = at;
            }
        }

        return [.. places.Select((place, at) => place.Sources.Select(source => numbers.GetValueOrDefault(source, -1)).FirstOrDefault(source => source >= 0 && source != at, -1))];
    }

    /// <summary>When each place may be at the latest, by its key.</summary>
    private static Dictionary<string, long?> LastsOf(Dictionary<string, TrailPlace> byItem)
    {
        KeyValuePair<string, TrailPlace>[] all = [.. byItem.OrderBy(static one => one.Key, StringComparer.Ordinal)];
        TrailPlace[] places = [.. all.Select(static one => one.Value)];
        var times = new TrailTimes([.. places.Select(static place => (place.Instant, place.Lasts))], SourcesIn(places));
        return Enumerable.Range(0, all.Length).ToDictionary(at => all[at].Key, times.LastOf, StringComparer.Ordinal);
    }

    private static Dictionary<string, TrailPlace> OneOfEach(IEnumerable<TrailPlace> places)
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

        return byItem;
    }

    private static void Keep(Dictionary<string, TrailPlace> byItem, TrailPlace place)
    {
        if (!byItem.TryGetValue(place.Item, out TrailPlace? known) || place.Share > known.Share || (place.Share == known.Share && (place.Manner < known.Manner
            || (place.Manner == known.Manner && string.CompareOrdinal(place.Text, known.Text) > 0))))
        {
            byItem[place.Item] = place;
        }
    }

    /// <summary>The latest moment of what a place has its words from, or null. Without a date of its own it comes right behind.</summary>
    private static long? TimeOfSource(TrailPlace place, IEnumerable<TrailPlace> all, Dictionary<string, long?> lasts) => place.Manner >= TrailManner.Forwarded
        ? place.Through.Append(place.Behind ?? place.Parent).Max(source => source is not null ? lasts.GetValueOrDefault(source) : null)
        : TimeOfAnswered(place, all);

    /// <summary>
    /// The moment of a message that came to the writer of this one, whose subject this one has behind a mark of an answer or forward, and that is dated
    /// a little later by a clock that is off.
    /// </summary>
    private static long? TimeOfAnswered(TrailPlace place, IEnumerable<TrailPlace> all)
    {
        if (place.Instant is not { } now || SubjectBase.Of(place.Subject) is not { IsReply: true } subject)
        {
            return null;
        }

        var keys = new PartyKeySet(place);
        return all.Where(other => other.Manner <= TrailManner.Marked && other.Instant > now && other.Instant - now <= MostClockShift && IsAnswered(SubjectBase.Of(other.Subject), subject) && new PartyKeySet(other).CameTo(keys))
            .Min(static other => other.Instant);
    }

    private static bool IsAnswered(SubjectBase other, SubjectBase answer) => !other.IsReply && string.Equals(other.Text, answer.Text, StringComparison.OrdinalIgnoreCase);
}
