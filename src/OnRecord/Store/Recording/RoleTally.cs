using OnRecord.Record.Findings;

namespace OnRecord.Store.Recording;

/// <summary>Gathers what parties are said to be: each wording once, at its smallest place.</summary>
internal sealed class RoleTally
{
    /// <summary>Wordings kept of one party.</summary>
    private const int Most = 40;

    private readonly Dictionary<int, SortedDictionary<(string Text, int Of), (long Item, string Field, int Start, int End)>> roles = [];

    /// <summary>Adds the roles that an item tells of.</summary>
    /// <param name="item">The item.</param>
    /// <param name="parties">For each of its parties the party of the case, or 0.</param>
    public void Add(FoundItem item, int[] parties)
    {
        for (int index = 0; index < parties.Length; index++)
        {
            if (parties[index] > 0 && item.Findings.Parties[index].Roles.Count > 0)
            {
                SortedDictionary<(string, int), (long, string, int, int)> of = roles.TryGetValue(parties[index], out var known) ? known : roles[parties[index]] = [];
                foreach (FoundRole role in item.Findings.Parties[index].Roles)
                {
                    (string, int) key = (string.Join(' ', role.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), role.Of < 0 ? 0 : parties[role.Of]);
                    (long, string, int, int) place = (item.Hash, item.Field, role.Span.Start, role.Span.End);
                    of[key] = of.TryGetValue(key, out (long, string, int, int) before) && ((ulong)before.Item1).CompareTo((ulong)item.Hash) <= 0 ? before : place;
                }
            }
        }
    }

    /// <summary>The roles of a party, by their words.</summary>
    public IReadOnlyList<RoleData> Of(int party) => roles.TryGetValue(party, out SortedDictionary<(string Text, int Of), (long Item, string Field, int Start, int End)>? of)
        ? [.. of.OrderBy(static role => role.Key.Text, StringComparer.Ordinal).ThenBy(static role => role.Key.Of).Take(Most).Select(static role => new RoleData(role.Key.Text, role.Key.Of, new PlaceData(role.Value.Item, role.Value.Field, role.Value.Start, role.Value.End)))]
        : [];
}
