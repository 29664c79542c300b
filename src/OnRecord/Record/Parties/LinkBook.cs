namespace OnRecord.Record.Parties;

/// <summary>The reasons found to hold two keys for one party, with how often and where first.</summary>
internal sealed class LinkBook
{
    /// <summary>How sure name and address are where something speaks for two people of the name.</summary>
    public const int Doubted = 60;

    private readonly Dictionary<(PartyKey One, PartyKey Other, PartyLinkReason Reason), (int Count, PartySighting First)> links = [];

    /// <summary>Adds a reason.</summary>
    public void Add(PartyKey one, PartyKey other, PartyLinkReason reason, PartySighting place)
    {
        (one, other) = one.CompareTo(other) <= 0 ? (one, other) : (other, one);
        (int count, PartySighting first) = links.TryGetValue((one, other, reason), out (int, PartySighting) known) ? known : (0, place);
        links[(one, other, reason)] = (count + 1, place.CompareTo(first) < 0 ? place : first);
    }

    /// <summary>All of them, the surest first, then by key.</summary>
    public IEnumerable<KeyLink> Surest() => links.OrderByDescending(static link => ScoreOf(link.Key.Reason)).ThenBy(static link => link.Key)
        .Select(static link => new KeyLink(link.Key.One, link.Key.Other, link.Key.Reason, ScoreOf(link.Key.Reason), link.Value.Count, link.Value.First));

    /// <summary>Short names with what texts tell or let guess that they stand for.</summary>
    public IEnumerable<(PartyKey Brief, PartyKey Full)> ShortNames() => links.Keys.Where(static link => IsOfShortName(link.Reason)).Select(static link => Turned(link.One, link.Other));

    /// <summary>True when a text says that the one is short for the other; letters that fit are not enough.</summary>
    public bool IsExplained(PartyKey brief, PartyKey full)
    {
        (PartyKey one, PartyKey other) = brief.CompareTo(full) <= 0 ? (brief, full) : (full, brief);
        return links.ContainsKey((one, other, PartyLinkReason.ShortNameExplained));
    }

    /// <summary>True for reasons that join a short name and a long one.</summary>
    public static bool IsOfShortName(PartyLinkReason reason) => reason is PartyLinkReason.ShortNameExplained or PartyLinkReason.LettersInOneText;

    /// <summary>The short name first.</summary>
    public static (PartyKey Brief, PartyKey Full) Turned(PartyKey one, PartyKey other) => OtherNameReader.IsOneWord(one) ? (one, other) : (other, one);

    /// <summary>How sure a reason is, 0 to 100.</summary>
    public static int ScoreOf(PartyLinkReason reason) => reason switch
    {
        PartyLinkReason.Decision => 100,
        PartyLinkReason.HeaderNameAndAddress => 95,
        PartyLinkReason.SaidToBeTheSame => 90,
        PartyLinkReason.SameWords => 88,
        PartyLinkReason.ShortNameExplained => 85,
        PartyLinkReason.ShortGivenName or PartyLinkReason.InitialAndFamilyName => 75,
        PartyLinkReason.FamilyNameNearFullName => 75,
        PartyLinkReason.NameWithOutlet or PartyLinkReason.FamilyNameWithRole => 70,
        PartyLinkReason.FamilyNameOfAcquaintance => 65,
        _ => 80,
    };
}
