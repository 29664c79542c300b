using OnRecord.Record.Findings;
using OnRecord.Record.Parties;

namespace OnRecord.Store.Recording;

/// <summary>Gathers what parties are said to be, each wording once: where it is told first, and from when to when items tell it. Items without date come last.</summary>
internal sealed class RoleTally
{
    /// <summary>Wordings kept of one party.</summary>
    private const int Most = 40;

    private readonly Dictionary<int, Dictionary<(string Text, int Of), Told>> roles = [];

    /// <summary>Adds the roles that an item tells of.</summary>
    /// <param name="item">The item.</param>
    /// <param name="parties">For each of its parties the party of the case, or 0.</param>
    public void Add(FoundItem item, int[] parties)
    {
        for (int index = 0; index < parties.Length; index++)
        {
            if (parties[index] > 0 && item.Findings.Parties[index].Roles.Count > 0)
            {
                Dictionary<(string, int), Told> of = roles.TryGetValue(parties[index], out Dictionary<(string, int), Told>? known) ? known : roles[parties[index]] = [];
                foreach (FoundRole role in item.Findings.Parties[index].Roles.Select(role => RoleCut.Of(role, role.Of < 0 ? null : item.Findings.Parties[role.Of])).OfType<FoundRole>())
                {
                    (string, int) key = (string.Join(' ', role.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), role.Of < 0 ? 0 : parties[role.Of]);
                    var told = new Told(item.Date, item.Date, new PlaceData(item.Hash, item.Field, role.Span.Start, role.Span.End));
                    of[key] = of.TryGetValue(key, out Told? before) ? before.With(told) : told;
                }
            }
        }
    }

    /// <summary>The roles of a party in the order of time, then by their words.</summary>
    public IReadOnlyList<RoleData> Of(int party) => roles.TryGetValue(party, out Dictionary<(string Text, int Of), Told>? of)
        ? [.. of.OrderBy(static role => role.Value.From is null).ThenBy(static role => role.Value.From, StringComparer.Ordinal).ThenBy(static role => role.Key.Text, StringComparer.Ordinal).ThenBy(static role => role.Key.Of)
            .Take(Most).Select(static role => new RoleData(role.Key.Text, role.Key.Of, role.Value.Place, role.Value.From, role.Value.To))]
        : [];

    /// <summary>Dates as the items have them, compared as text; the place is that of the first date, then of the smallest id.</summary>
    private sealed record Told(string? From, string? To, PlaceData Place)
    {
        public Told With(Told other)
        {
            int order = From is null || other.From is null ? (From is null).CompareTo(other.From is null) : string.CompareOrdinal(From, other.From);
            order = order != 0 ? order : ((ulong)Place.Item).CompareTo((ulong)other.Place.Item);
            order = order != 0 ? order : Place.Start.CompareTo(other.Place.Start);
            return new Told(
                order <= 0 ? From : other.From, To is null || (other.To is not null && string.CompareOrdinal(To, other.To) < 0) ? other.To : To, order <= 0 ? Place : other.Place);
        }
    }
}
