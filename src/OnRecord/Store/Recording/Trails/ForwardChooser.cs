using Microsoft.Data.Sqlite;
using OnRecord.Record.Recovered;
using OnRecord.Record.Threads;
using OnRecord.Record.Trails;

namespace OnRecord.Store.Recording.Trails;

/// <summary>
/// Chooses the messages that travelled by being passed on, from hand to hand, though nobody wrote their words again: two people besides the writer passed one on, each to somebody who is not known to have had it.
/// An answer is none, nor is passing something on among those who had it. First those that reached most people anew.
/// </summary>
/// <param name="connection">The case.</param>
/// <param name="order">Numbers of items and recovered messages.</param>
/// <param name="facts">What is known of each number.</param>
internal sealed class ForwardChooser(SqliteConnection connection, PassageOrder order, CarrierFacts[] facts)
{
    /// <summary>Messages that are chosen.</summary>
    private const int Most = 60;

    /// <summary>Who wrote it and two who passed it on.</summary>
    private const int LeastPeople = 3;

    /// <summary>Forwards of one message that are looked at; what very many pass on is no leak.</summary>
    private const int MostForwards = 60;

    /// <summary>Chooses.</summary>
    /// <param name="links">What messages quote.</param>
    /// <param name="forwards">Which embedded headers are of messages that are passed on.</param>
    /// <returns>Numbers of messages, the furthest travelled first, and how many people wrote them or passed them on to others anew. What the same messages pass on together is one, the earliest of it.</returns>
    public IReadOnlyList<(int Message, int People)> Choose(IEnumerable<PlacedLink> links, IEnumerable<(int Holder, int Header)> forwards)
    {
        Dictionary<string, PlacedLink> byId = links.Where(static link => link.Quotes.Count > 0).ToDictionary(static link => link.Id, StringComparer.Ordinal);
        var passed = new HashSet<int>();
        return [.. forwards.Select(forward => (forward.Holder, Message: MessageOf(byId, forward))).Where(static pair => pair.Message >= 0).Distinct()
            .GroupBy(static pair => pair.Message, static pair => pair.Holder)
            .Select(carried => (Message: carried.Key, Holders: carried.OrderBy(holder => facts[holder].Last ?? long.MaxValue).ThenBy(static holder => holder).ToArray()))
            .Where(carried => carried.Holders.Length is >= LeastPeople - 1 and <= MostForwards && TrailChooser.Writers(carried.Holders.Append(carried.Message).Select(number => facts[number])) >= LeastPeople)
            .Select(carried => (carried.Message, carried.Holders, Reached: Reached(carried.Message, carried.Holders)))
            .Where(static carried => carried.Reached.People >= LeastPeople)
            .OrderByDescending(static carried => carried.Reached.People).ThenByDescending(static carried => carried.Reached.Anew).ThenBy(carried => facts[carried.Message].Last ?? long.MaxValue).ThenBy(static carried => carried.Message)
            .Where(carried => !passed.IsSupersetOf(carried.Holders) && !passed.Contains(carried.Message) && Add(passed, carried.Holders))
            .Take(Most).Select(static carried => (carried.Message, carried.Reached.People))];
    }

    private static bool Add(HashSet<int> passed, int[] holders)
    {
        passed.UnionWith(holders);
        return true;
    }

    private int MessageOf(Dictionary<string, PlacedLink> links, (int Holder, int Header) forward) =>
        links.TryGetValue(order.Ids[forward.Holder], out PlacedLink? link) && forward.Header < link.Quotes.Count && link.Quotes[forward.Header] is { } quoted
            ? Array.BinarySearch(order.Ids, quoted, StringComparer.Ordinal) : -1;

    /// <summary>How many got it anew from those who passed it on, and how many these are, with its writer.</summary>
    private (int Anew, int People) Reached(int message, int[] holders)
    {
        var had = new HashSet<ulong>();
        Take(had, facts[message].Row);
        int anew = 0;
        var passing = new List<CarrierFacts> { facts[message] };
        foreach (int holder in holders)
        {
            if (Take(had, facts[holder].Row) is > 0 and var more)
            {
                anew += more;
                passing.Add(facts[holder]);
            }
        }

        return (anew, TrailChooser.Writers(passing));
    }

    /// <summary>Adds who wrote and got an item to those who had it.</summary>
    /// <returns>How many recipients had it not before.</returns>
    private int Take(HashSet<ulong> had, long item)
    {
        if (ItemFacts.Load(connection, item) is not { } loaded)
        {
            return 0;
        }

        Has(had, loaded.From);
        return loaded.To.Count(party => !Has(had, party));
    }

    /// <summary>Whether somebody is among those who had it, by address or name, both of which are theirs from now on; true for nobody.</summary>
    private static bool Has(HashSet<ulong> had, ThreadParty? party)
    {
        (ulong address, ulong name) = (PartyKeys.OfAddress(party?.Address), PartyKeys.OfName(party?.Name));
        bool isNew = (address != 0 || name != 0) && !had.Contains(address) && !had.Contains(name);
        had.UnionWith(new[] { address, name }.Where(static key => key != 0));
        return !isNew;
    }
}
