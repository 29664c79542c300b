using OnRecord.Record.Parties;

namespace OnRecord.Store.Recording;

/// <summary>Why words of one name, which are no key of anybody, are held to name a party: reasons with how often and where first.</summary>
internal sealed class WordLinks
{
    private static readonly HashSet<string> Reasons = [nameof(PartyLinkReason.ShortNameOfCorrespondent), nameof(PartyLinkReason.FamilyNameNearFullName), nameof(PartyLinkReason.FamilyNameWithRole), nameof(PartyLinkReason.FamilyNameOfAcquaintance)];

    private readonly Dictionary<(int Party, string Name, string Full, PartyLinkReason Reason), (int Count, PartySighting First)> links = [];

    /// <summary>Takes note of a place.</summary>
    /// <param name="party">The party, counted from 1.</param>
    /// <param name="name">The short name.</param>
    /// <param name="full">The name or address that it is held to be short for.</param>
    /// <param name="reason">Why.</param>
    /// <param name="place">Where.</param>
    public void Add(int party, string name, string full, PartyLinkReason reason, PartySighting place)
    {
        (int, string, string, PartyLinkReason) key = (party, name, full, reason);
        links[key] = links.TryGetValue(key, out (int Count, PartySighting First) known) ? (known.Count + 1, known.First.CompareTo(place) < 0 ? known.First : place) : (1, place);
    }

    /// <summary>The reasons of each party, by the short name, the surest first.</summary>
    public ILookup<int, LinkData> ByParty() => links.OrderBy(static one => one.Key.Name, StringComparer.Ordinal).ThenByDescending(static one => LinkBook.ScoreOf(one.Key.Reason)).ThenBy(static one => one.Key.Reason).ThenBy(static one => one.Key.Full, StringComparer.Ordinal)
        .ToLookup(static one => one.Key.Party, static one => new LinkData(one.Key.Name, one.Key.Full, one.Key.Reason.ToString(), LinkBook.ScoreOf(one.Key.Reason), one.Value.Count, PlaceData.Of(one.Value.First)));

    /// <summary>True for a reason that holds words to a party and no key.</summary>
    public static bool IsOne(LinkData link) => Reasons.Contains(link.Reason) || (link.Reason == nameof(PartyLinkReason.InitialAndFamilyName) && !link.One.Contains('@', StringComparison.Ordinal));

    /// <summary>A short name as decisions keep it.</summary>
    public static PartyKey KeyOf(string name) => new(PartyKeyKind.Person, name);
}
