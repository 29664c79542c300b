using OnRecord.Language.Names;
using OnRecord.Sources;

namespace OnRecord.Record.Parties;

/// <summary>Makes parties of joined keys.</summary>
internal static class PartyMaker
{
    /// <summary>What one in so many headers calls an address, a misprint or somebody's jest, is not what it is called.</summary>
    private const int Rarely = 50;

    /// <summary>Makes them.</summary>
    /// <param name="tallies">What is known of each key.</param>
    /// <param name="joined">Which belong together.</param>
    /// <param name="links">Why.</param>
    /// <param name="kept">Ids that stay with what is left of a party.</param>
    /// <param name="isShared">Whether an address is of several people, a list or a machine.</param>
    /// <param name="isOfSeveral">Whether a name is that of several.</param>
    public static PartyResult Make(Dictionary<PartyKey, PartyTally> tallies, KeySets joined, List<KeyLink> links, IReadOnlyList<(RecordId Id, IReadOnlyList<PartyKey> Left)> kept, Func<PartyKey, bool> isShared, Func<PartyKey, bool> isOfSeveral)
    {
        var groups = new Dictionary<PartyKey, List<PartyKey>>();
        foreach (PartyKey key in tallies.Keys)
        {
            PartyKey smallest = joined.Of(key);
            (groups.TryGetValue(smallest, out List<PartyKey>? keys) ? keys : groups[smallest] = []).Add(key);
        }

        Dictionary<PartyKey, RecordId> ids = Ids(groups, joined, kept);
        ILookup<PartyKey, KeyLink> reasons = links.ToLookup(link => joined.Of(link.One));
        List<CaseParty> parties = [.. groups.Select(group => PartyOf(tallies, group.Key, group.Value, reasons[group.Key], isShared) with { Id = ids.GetValueOrDefault(group.Key, group.Key.Id) }).OrderBy(static party => party.Id.ToString(), StringComparer.Ordinal)];
        var byKey = new Dictionary<PartyKey, int>();
        for (int number = 0; number < parties.Count; number++)
        {
            foreach (PartyKey key in parties[number].Keys)
            {
                byKey[key] = number;
            }
        }

        return new PartyResult(parties, byKey, byKey.Keys.Where(isOfSeveral).ToHashSet());
    }

    /// <summary>The ids of parties that are not those of their smallest keys, by these: what was left of a party has its id still, and what was taken out, an address mostly, another one.</summary>
    private static Dictionary<PartyKey, RecordId> Ids(Dictionary<PartyKey, List<PartyKey>> groups, KeySets joined, IReadOnlyList<(RecordId Id, IReadOnlyList<PartyKey> Left)> kept)
    {
        var ids = new Dictionary<PartyKey, RecordId>();
        foreach ((RecordId id, IReadOnlyList<PartyKey> left) in kept)
        {
            PartyKey[] known = [.. left.Where(key => groups.TryGetValue(joined.Of(key), out List<PartyKey>? keys) && keys.Contains(key))];
            PartyKey[] taken = [.. groups.Keys.Where(key => key.Id == id)];
            if (known.Length == 0 || taken.Length == 0)
            {
                continue;
            }

            PartyKey owner = known.GroupBy(joined.Of).OrderByDescending(static party => party.Count()).ThenBy(static party => party.Key).First().Key;
            if (owner != taken[0] && ids.TryAdd(owner, id))
            {
                ids[taken[0]] = RecordId.Of("party", "Apart", taken[0].Written);
            }
        }

        return ids;
    }

    private static CaseParty PartyOf(Dictionary<PartyKey, PartyTally> tallies, PartyKey smallest, List<PartyKey> keys, IEnumerable<KeyLink> links, Func<PartyKey, bool> isShared)
    {
        keys.Sort();
        MentionType type = TypeOf(tallies, keys, isShared);
        SortedDictionary<string, int> names = Forms(static key => key.Kind != PartyKeyKind.Address);

        // Of a person who is joined with a house or a mailbox the person's names alone.
        SortedDictionary<string, int> own = Forms(key => type == MentionType.Person && key.Kind == PartyKeyKind.Person);
        SortedDictionary<string, int> others = Forms(static key => key.Kind == PartyKeyKind.Address, static form => !form.Contains('@', StringComparison.Ordinal));
        string[] addresses = [.. keys.Where(static key => key.Kind == PartyKeyKind.Address).Select(static key => key.Text)];
        int sightings = keys.Sum(key => tallies[key].Count);
        string name = MostWritten(own) ?? MostWritten(names) ?? MostWritten(others.Where(form => form.Value * Rarely >= sightings)) ?? smallest.Text;
        return new CaseParty(
            smallest.Id, name, type, [.. names.Keys.Union(others.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)], addresses, keys, [.. links],
            keys.Select(key => tallies[key].First).Min(), sightings);

        SortedDictionary<string, int> Forms(Func<PartyKey, bool> isWanted, Func<string, bool>? isName = null)
        {
            var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
            foreach ((string form, int count) in keys.Where(isWanted).SelectMany(key => tallies[key].Forms).Where(form => isName?.Invoke(form.Key) ?? true))
            {
                counts[form] = counts.GetValueOrDefault(form) + count;
            }

            return counts;
        }
    }

    private static string? MostWritten(IEnumerable<KeyValuePair<string, int>> names) =>
        names.OrderByDescending(static name => name.Value).ThenByDescending(static name => name.Key.Length).ThenBy(static name => name.Key, StringComparer.Ordinal).Select(static name => name.Key).FirstOrDefault();

    /// <summary>What most names say, those of headers and document heads first; an address alone is a person's unless it is shared.</summary>
    private static MentionType TypeOf(Dictionary<PartyKey, PartyTally> tallies, List<PartyKey> keys, Func<PartyKey, bool> isShared)
    {
        PartyKey? named = PartyTally.SurestFirst(tallies, keys.Where(static key => key.Kind != PartyKeyKind.Address)).Cast<PartyKey?>().FirstOrDefault();
        return named?.Kind switch
        {
            PartyKeyKind.Person => MentionType.Person,
            PartyKeyKind.Organization => MentionType.Organization,
            PartyKeyKind.Place => MentionType.Place,
            PartyKeyKind.Group => MentionType.Group,
            PartyKeyKind.Other => MentionType.Other,
            _ => keys.Exists(key => isShared(key)) ? MentionType.Group : MentionType.Person,
        };
    }
}
