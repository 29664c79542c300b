using OnRecord.Language.Names;

namespace OnRecord.Record.Parties;

/// <summary>
/// Says across all items of a case which addresses and names are of one party. Every link has a reason, a score and a place; what the evidence leaves open stays apart:
/// a wrong link does more harm than a missing one. The answer does not depend on the order in which things are added. Near-linear in what is added.
/// </summary>
internal sealed class PartyLinker
{
    private readonly Dictionary<PartyKey, PartyTally> tallies = [];
    private readonly Dictionary<(PartyKey One, PartyKey Other, PartyLinkReason Reason), LinkTally> links = [];
    private readonly Dictionary<PartyKey, HashSet<PartyKey>> namesOfAddress = [];

    /// <summary>Adds somebody in a header.</summary>
    /// <param name="name">The display name, or null.</param>
    /// <param name="address">The address, or null.</param>
    /// <param name="place">The item and the header field.</param>
    public void AddHeader(string? name, string? address, PartySighting place)
    {
        PartyKey? byAddress = AddressKey(address), byName = PersonNameReader.InHeader(name);
        if (byAddress is { } mailbox)
        {
            Tally(mailbox).Add(address!.Trim(), place);
        }

        if (byName is { } person)
        {
            Tally(person).Add(PlainName(name!), place);
        }

        if (byAddress is { } one && byName is { } other)
        {
            Link(one, other, PartyLinkReason.HeaderNameAndAddress, place);
            (namesOfAddress.TryGetValue(one, out HashSet<PartyKey>? names) ? names : namesOfAddress[one] = []).Add(other);
        }
        else if (byAddress is { } unnamed && !string.IsNullOrWhiteSpace(name) && !name.Contains('@', StringComparison.Ordinal))
        {
            Tally(unnamed).Add(PlainName(name), place);
        }
    }

    /// <summary>Adds a party of one text.</summary>
    /// <returns>The key that it is known by from now on; null when none of its names can be recognised elsewhere.</returns>
    public PartyKey? AddText(TextParty party)
    {
        ArgumentNullException.ThrowIfNull(party);
        PartyKey? smallest = null;
        var keys = new List<PartyKey>();
        foreach (string name in party.Names)
        {
            if (KeyOf(party.Type, name) is { } key)
            {
                Tally(key).Add(name, party.Place);
                keys.Add(key);
                smallest = smallest is null || key.CompareTo(smallest.Value) < 0 ? key : smallest;
            }
        }

        foreach (PartyKey key in keys)
        {
            if (key != smallest && ReasonOf(party, smallest!.Value, key) is { } reason)
            {
                Link(smallest.Value, key, reason, party.Place);
            }
        }

        return smallest;
    }

    /// <summary>The key of a name of this type in a text; null when it cannot be recognised elsewhere.</summary>
    public static PartyKey? KeyOf(MentionType type, string name) => type == MentionType.Person ? PersonNameReader.InText(name) : OtherNameReader.Of(type, name);

    /// <summary>The key that somebody in a header is looked up by: the full name, else the address; null for neither.</summary>
    public static PartyKey? HeaderKey(string? name, string? address) => PersonNameReader.InHeader(name) ?? AddressKey(address);

    /// <summary>The key of an address; null for none.</summary>
    public static PartyKey? AddressKey(string? address)
    {
        string plain = (address ?? "").Trim().Replace(" at ", "@", StringComparison.OrdinalIgnoreCase).ToLowerInvariant();
        return plain.Contains('@', StringComparison.Ordinal) ? new PartyKey(PartyKeyKind.Address, plain) : null;
    }

    /// <summary>The parties, by id.</summary>
    /// <param name="rulings">What reviewers decided; it goes before all else.</param>
    public PartyResult Link(PartyRulings? rulings = null)
    {
        rulings ??= PartyRulings.None;
        var joined = new KeySets(rulings.Apart);
        var used = new List<KeyLink>();
        foreach ((PartyKey one, PartyKey other) in rulings.Joined)
        {
            if (tallies.TryGetValue(one, out PartyTally? known) && tallies.ContainsKey(other) && joined.Join(one, other))
            {
                used.Add(new KeyLink(one, other, PartyLinkReason.Decision, ScoreOf(PartyLinkReason.Decision), 1, known.First));
            }
        }

        Dictionary<PartyKey, HashSet<PartyKey>> longNames = LongNames();
        foreach (((PartyKey one, PartyKey other, PartyLinkReason reason), LinkTally tally) in links.OrderByDescending(static link => ScoreOf(link.Key.Reason)).ThenBy(static link => link.Key))
        {
            if (Holds(one, other, reason, longNames) && joined.Join(one, other))
            {
                used.Add(new KeyLink(one, other, reason, ScoreOf(reason), tally.Count, tally.First));
            }
        }

        return PartyMaker.Make(tallies, joined, used, address => IsShared(address));
    }

    /// <summary>Names of one text are of one party when the text says so, when one is short for the other, or when the names fit.</summary>
    private static PartyLinkReason? ReasonOf(TextParty party, PartyKey one, PartyKey other)
    {
        if (OtherNameReader.IsShort(one) || OtherNameReader.IsShort(other))
        {
            return PartyLinkReason.ShortNameExplained;
        }

        return party.Aliases ? PartyLinkReason.SaidToBeTheSame : NameFit.Fits(one, other) ? PartyLinkReason.NamesInOneText : null;
    }

    private bool Holds(PartyKey one, PartyKey other, PartyLinkReason reason, Dictionary<PartyKey, HashSet<PartyKey>> longNames) => reason switch
    {
        PartyLinkReason.HeaderNameAndAddress => !IsShared(one),
        PartyLinkReason.ShortNameExplained => longNames[OtherNameReader.IsShort(one) ? one : other].Count == 1,
        _ => true,
    };

    /// <summary>An address with names of different people is nobody's own; so is one that says what it is for.</summary>
    private bool IsShared(PartyKey address)
    {
        if (!namesOfAddress.TryGetValue(address, out HashSet<PartyKey>? names))
        {
            return PersonNameReader.IsMailbox(LocalPart(address));
        }

        PartyKey smallest = names.Min();
        return names.Any(name => !NameFit.Fits(smallest, name));
    }

    /// <summary>For each short name what texts explain it as.</summary>
    private Dictionary<PartyKey, HashSet<PartyKey>> LongNames()
    {
        var names = new Dictionary<PartyKey, HashSet<PartyKey>>();
        foreach ((PartyKey one, PartyKey other, PartyLinkReason reason) in links.Keys)
        {
            if (reason == PartyLinkReason.ShortNameExplained)
            {
                (PartyKey brief, PartyKey full) = OtherNameReader.IsShort(one) ? (one, other) : (other, one);
                (names.TryGetValue(brief, out HashSet<PartyKey>? known) ? known : names[brief] = []).Add(full);
            }
        }

        return names;
    }

    private static string LocalPart(PartyKey address) => address.Text[..address.Text.IndexOf('@', StringComparison.Ordinal)];

    private static int ScoreOf(PartyLinkReason reason) => reason switch
    {
        PartyLinkReason.Decision => 100,
        PartyLinkReason.HeaderNameAndAddress => 95,
        PartyLinkReason.SaidToBeTheSame => 90,
        PartyLinkReason.ShortNameExplained => 85,
        _ => 80,
    };

    private static string PlainName(string name) => name.Trim().Trim('"', '\'').Trim();

    private PartyTally Tally(PartyKey key) => tallies.TryGetValue(key, out PartyTally? tally) ? tally : tallies[key] = new PartyTally();

    private void Link(PartyKey one, PartyKey other, PartyLinkReason reason, PartySighting place)
    {
        (one, other) = one.CompareTo(other) <= 0 ? (one, other) : (other, one);
        if (!links.TryGetValue((one, other, reason), out LinkTally? tally))
        {
            links[(one, other, reason)] = tally = new LinkTally { First = place };
        }

        tally.Count++;
        tally.First = place.CompareTo(tally.First) < 0 ? place : tally.First;
    }

    private sealed class LinkTally
    {
        public int Count { get; set; }

        public PartySighting First { get; set; }
    }
}
