using OnRecord.Record.Trails;

namespace OnRecord.Store.Recording.Trails;

/// <summary>What choosing trails needs to know of an item or recovered message.</summary>
/// <param name="Sender">A key of the address of who wrote it, or of the name; of a document one of its own.</param>
/// <param name="Name">A key of the name, or of the address; likewise.</param>
/// <param name="Thread">Its thread; of a document one of its own.</param>
/// <param name="Row">Its row number; of a recovered message below zero.</param>
/// <param name="Last">When at the latest, or null.</param>
internal readonly record struct CarrierFacts(ulong Sender, ulong Name, ulong Thread, long Row, long? Last);

/// <summary>A wording that is worth a trail.</summary>
/// <param name="Passages">The passage of each that has it, by number.</param>
/// <param name="First">The passage of the earliest of them.</param>
/// <param name="Spread">Writers and threads that it reached.</param>
/// <param name="IsForwarded">Whether it is of one message that was passed on, so that nobody wrote it again.</param>
internal sealed record ChosenWording(IReadOnlyList<PassageKey> Passages, PassageKey First, int Spread, bool IsForwarded = false);

/// <summary>
/// Chooses the wordings that travelled furthest. Left out are those of one writer, of one thread (which is answering, not travelling), and boilerplate: what very
/// many items have, what one writer puts into most of them, and what ends them. Of the passages that the same items have, the longest stretch stands for all.
/// </summary>
internal static class TrailChooser
{
    /// <summary>Items that have a wording which is no boilerplate, at least so many; in large cases one in <see cref="BoilerplateShare"/>.</summary>
    private const int MostCarriers = 60;

    private const int BoilerplateShare = 500;

    /// <summary>Units between passages that are beside each other.</summary>
    private const int Gap = 12;

    /// <summary>Chooses.</summary>
    /// <param name="groups">Passages of one wording each.</param>
    /// <param name="facts">What is known of each number.</param>
    /// <param name="most">How many are wanted.</param>
    public static IReadOnlyList<ChosenWording> Choose(IEnumerable<PassageKey[]> groups, IReadOnlyList<CarrierFacts> facts, int most)
    {
        var byCarriers = new Dictionary<string, List<ChosenWording>>(StringComparer.Ordinal);
        foreach (PassageKey[] group in groups)
        {
            int[] carriers = [.. group.Select(static passage => passage.Item).Distinct().Order()];
            if (IsFooter(group) || Spread(carriers, facts) is not { } spread)
            {
                continue;
            }

            PassageKey[] passages = [.. group.DistinctBy(static passage => passage.Item)];
            string key = string.Join(',', carriers);
            if (!byCarriers.TryGetValue(key, out List<ChosenWording>? list))
            {
                byCarriers[key] = list = [];
            }

            list.Add(new ChosenWording(passages, Earliest(passages, facts), spread));
        }

        return [.. byCarriers.Values.Select(Longest)
            .OrderByDescending(static chosen => chosen.Spread).ThenByDescending(static chosen => chosen.First.End - chosen.First.Start).ThenBy(static chosen => chosen.First.Item).ThenBy(static chosen => chosen.First.Start)
            .Take(most)];
    }

    /// <summary>The passage of the earliest item.</summary>
    public static PassageKey Earliest(IEnumerable<PassageKey> passages, IReadOnlyList<CarrierFacts> facts) =>
        passages.OrderBy(passage => facts[passage.Item].Last ?? long.MaxValue).ThenBy(static passage => passage.Item).First();

    /// <summary>How many wrote: one person may have several names or several addresses.</summary>
    public static int Writers(IEnumerable<CarrierFacts> carriers)
    {
        CarrierFacts[] all = [.. carriers];
        return Math.Min(all.Select(static carrier => carrier.Sender).Distinct().Count(), all.Select(static carrier => carrier.Name).Distinct().Count());
    }

    /// <summary>What ends nearly all of several items is a footer or a notice.</summary>
    private static bool IsFooter(PassageKey[] group) => group.Length >= 4 && group.Count(static passage => passage.IsLast) * 10 >= group.Length * 7;

    private static int? Spread(int[] carriers, IReadOnlyList<CarrierFacts> facts)
    {
        if (carriers.Length < 2 || carriers.Length > Math.Max(MostCarriers, facts.Count / BoilerplateShare))
        {
            return null;
        }

        int senders = Writers(carriers.Select(number => facts[number]));
        int threads = carriers.Select(number => facts[number].Thread).Distinct().Count();
        int most = carriers.GroupBy(number => facts[number].Sender).Max(static group => group.Count());
        bool isHabit = carriers.Length > 5 && most * 10 > carriers.Length * 6;
        return senders < 2 || threads < 2 || isHabit ? null : senders + Math.Min(senders, threads);
    }

    /// <summary>The longest stretch of passages beside each other.</summary>
    private static ChosenWording Longest(List<ChosenWording> same)
    {
        ChosenWording? longest = null;
        ChosenWording? open = null;
        foreach (ChosenWording next in same.OrderBy(static chosen => chosen.First.Item).ThenBy(static chosen => chosen.First.Start))
        {
            bool isBeside = open is not null && open.First.Item == next.First.Item && open.First.Header == next.First.Header && next.First.Start - open.First.End <= Gap;
            open = isBeside ? open! with { First = open!.First with { End = next.First.End } } : next;
            longest = longest is null || open.First.End - open.First.Start > longest.First.End - longest.First.Start ? open : longest;
        }

        return longest!;
    }
}
