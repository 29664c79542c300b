using OnRecord.Language.Names;
using OnRecord.Record.Findings;

namespace OnRecord.Record.Parties;

/// <summary>Where the texts of a case name people in full, and what they are said to be there. A pure function of the items, in whatever order they come.</summary>
internal sealed class FullNames
{
    private readonly Dictionary<PartyKey, HashSet<long>> places = [];
    private readonly Dictionary<PartyKey, HashSet<RoleWord>> roles = [];

    /// <summary>Takes note of whom an item names in full, in whosever words.</summary>
    public void Add(long item, IReadOnlyList<FoundParty> parties)
    {
        foreach (FoundParty party in parties.Where(static party => party.Type == MentionType.Person))
        {
            foreach (PartyKey key in party.Names.Select(PersonNameReader.InText).OfType<PartyKey>().Distinct())
            {
                (places.TryGetValue(key, out HashSet<long>? items) ? items : places[key] = []).Add(item);
                if (party.Roles.Count > 0)
                {
                    (roles.TryGetValue(key, out HashSet<RoleWord>? known) ? known : roles[key] = []).UnionWith(RolesOf(party, parties));
                }
            }
        }
    }

    /// <summary>True when one of some items has one of some names.</summary>
    public bool AreIn(IEnumerable<PartyKey> keys, IReadOnlySet<long> items) => keys.Any(key => places.TryGetValue(key, out HashSet<long>? of) && (of.Count < items.Count ? of.Any(items.Contains) : items.Any(of.Contains)));

    /// <summary>What somebody of these names is said to be where a text names them in full.</summary>
    public IEnumerable<RoleWord> RolesOf(IEnumerable<PartyKey> keys) => keys.SelectMany(key => roles.GetValueOrDefault(key) ?? []);

    /// <summary>What a party of a text is said to be there.</summary>
    public static IEnumerable<RoleWord> RolesOf(FoundParty party, IReadOnlyList<FoundParty> parties) =>
        party.Roles.Select(role => RoleWord.Read(role, role.Of < 0 || role.Of >= parties.Count ? null : parties[role.Of])).OfType<RoleWord>();
}
