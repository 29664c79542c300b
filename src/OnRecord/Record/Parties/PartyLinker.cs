using OnRecord.Language.Names;
using OnRecord.Language.Parties;

namespace OnRecord.Record.Parties;

/// <summary>
/// Says across all items of a case which addresses and names are of one party. Every link has a reason, a score and a place; what the evidence leaves open stays apart:
/// a wrong link does more harm than a missing one. The answer does not depend on the order in which things are added. Near-linear in what is added.
/// </summary>
internal sealed class PartyLinker
{
    /// <summary>Names of one party in one text that are compared each with each; of more only with the smallest.</summary>
    private const int MostPaired = 6;

    /// <summary>Characters between where two people of one text are first named.</summary>
    private const int NearStart = 1000;

    private readonly Dictionary<PartyKey, PartyTally> tallies = [], beside = [];
    private readonly LinkBook links = new();
    private readonly MailboxBook mailboxes = new();
    private readonly Namesakes namesakes = new();
    private readonly NameSplits splits = new();
    private readonly List<(string Name, string Address, PartySighting Place)> exported = [];

    /// <summary>Adds somebody in a header.</summary>
    /// <param name="name">The display name, or null.</param>
    /// <param name="address">The address, or null.</param>
    /// <param name="place">The item and the header field.</param>
    public void AddHeader(string? name, string? address, PartySighting place)
    {
        PartyKey? byAddress = AddressKey(address), byName = HeaderNames.KeyOf(name);
        if (byAddress is { } mailbox)
        {
            Tally(mailbox).Add(address!.Trim(), place);
            mailboxes.Add(mailbox);
        }

        if (byName is { } named)
        {
            AddStated(byAddress is null ? tallies : beside, named, HeaderNames.Plain(name!), place);
            namesakes.Add(named, byAddress, name!);
        }

        if (byAddress is not { } one)
        {
            return;
        }

        if (byName is { } other)
        {
            links.Add(one, other, PartyLinkReason.HeaderNameAndAddress, place);
            mailboxes.AddName(one, other);
        }
        else if (!string.IsNullOrWhiteSpace(name) && !name.Contains('@', StringComparison.Ordinal))
        {
            Tally(one).Add(HeaderNames.Plain(name), place);
            mailboxes.AddWords(one, name, place);
        }
    }

    /// <summary>Takes note that a message names two people of one name, each at an address of another organisation, of whom one greets the other.</summary>
    /// <param name="name">As one of them is written.</param>
    public void AddBeside(string name)
    {
        if (HeaderNames.KeyOf(name) is { Kind: PartyKeyKind.Person } key)
        {
            namesakes.AddBeside(key);
        }
    }

    /// <summary>Takes note that a name may be two people's: both addresses on one message, or signatures for different employers.</summary>
    public void AddDoubt(string name)
    {
        if (HeaderNames.KeyOf(name) is { Kind: PartyKeyKind.Person } key)
        {
            namesakes.AddDoubt(key);
        }
    }

    /// <summary>Adds a name that an export keeps beside an address. Exports make up addresses for those of whom they have none, so that it tells nothing where headers give the name to other organisations alone.</summary>
    public void AddExported(string name, string address, PartySighting place) => exported.Add((name, address, place));

    /// <summary>Adds who wrote or published a document, as its head or data say.</summary>
    public void AddAuthor(string name, PartySighting place)
    {
        if (HeaderNames.KeyOf(name) is { } key)
        {
            AddStated(tallies, key, HeaderNames.Plain(name), place);
        }
    }

    /// <summary>Adds the newspaper, broadcaster or site that published a document.</summary>
    public void AddOutlet(string name, PartySighting place)
    {
        if (OtherNameReader.Of(MentionType.Organization, name) is { } key)
        {
            AddStated(tallies, key, HeaderNames.Plain(name), place);
        }
    }

    /// <summary>Takes note of people whom the words of one writer tell apart by their generation alone: "Bo Roe" and "Bo Roe Jr.".</summary>
    /// <param name="people">The names of each person there, and where they are first named: in one article, not in two of a digest.</param>
    public void AddApart(IEnumerable<(IReadOnlyList<string> Names, int Start)> people)
    {
        var known = new Dictionary<PartyKey, (string? Generation, int Start)>();
        foreach ((IReadOnlyList<string> names, int start) in people)
        {
            foreach (IGrouping<PartyKey?, string> one in names.GroupBy(PersonNameReader.InText).Where(static one => one.Key is not null))
            {
                string? generation = one.Select(static name => NameMarks.Of(name).Generation).FirstOrDefault(static mark => mark is not null);
                if (!known.TryAdd(one.Key!.Value, (generation, start)) && known[one.Key.Value].Generation != generation && Math.Abs(known[one.Key.Value].Start - start) < NearStart)
                {
                    namesakes.AddTwo(one.Key.Value);
                }
            }
        }
    }

    /// <summary>Adds a party of one text.</summary>
    /// <returns>The key that it is known by from now on; null when none of its names can be recognised elsewhere.</returns>
    public PartyKey? AddText(TextParty party)
    {
        ArgumentNullException.ThrowIfNull(party);
        var keys = new List<PartyKey>();
        foreach (string name in party.Names)
        {
            if (KeyOf(party.Type, name) is { } key)
            {
                Tally(key).Add(name, party.Place);
                namesakes.Add(key, null, name);
                keys.Add(key);
            }
        }

        keys = [.. keys.Distinct().Order()];
        bool isSaid = party.Aliases && !(keys.Count > 2 && keys.Exists(brief => keys.Exists(full => OtherNameReader.AreLettersOf(brief, full))));
        for (int one = 0; one < (keys.Count > MostPaired ? 1 : keys.Count); one++)
        {
            foreach (PartyKey other in keys.Skip(one + 1))
            {
                if (NamePairs.ReasonOf(isSaid || (party.Aliases && NamePairs.AreLetters(keys[one], other)), keys[one], other) is { } reason)
                {
                    links.Add(keys[one], other, reason, party.Place);
                }
            }
        }

        return keys.Count == 0 ? null : keys[0];
    }

    /// <summary>The key of a name of this type in a text; null when it cannot be recognised elsewhere.</summary>
    public static PartyKey? KeyOf(MentionType type, string name) => type != MentionType.Person ? OtherNameReader.Of(type, name)
        : OrganizationNames.Is(name) ? OtherNameReader.Of(MentionType.Organization, name) : PersonNameReader.InText(name);

    /// <summary>The key that somebody in a header is looked up by: the full name, else the address; null for neither.</summary>
    public static PartyKey? HeaderKey(string? name, string? address) => HeaderNames.KeyOf(name) ?? AddressKey(address);

    /// <summary>The key of an address; null for none, and for one that reaches nobody.</summary>
    public static PartyKey? AddressKey(string? address)
    {
        string plain = (address ?? "").Trim().Replace(" at ", "@", StringComparison.OrdinalIgnoreCase).ToLowerInvariant();
        plain = plain.Contains("mailto:", StringComparison.Ordinal) ? plain[(plain.LastIndexOf("mailto:", StringComparison.Ordinal) + 7)..] : plain;
        return plain.Contains('@', StringComparison.Ordinal) && !Placeholders.IsAddress(plain) ? new PartyKey(PartyKeyKind.Address, plain) : null;
    }

    /// <summary>The parties, by id. To be asked once, when everything is added.</summary>
    /// <param name="rulings">What reviewers decided; it goes before all else.</param>
    public PartyResult Link(PartyRulings? rulings = null)
    {
        rulings ??= PartyRulings.None;
        foreach ((string name, string address, PartySighting place) in exported.FindAll(one => HeaderNames.KeyOf(one.Name) is { } key && AddressKey(one.Address) is { } at && !mailboxes.IsElsewhere(key, at)))
        {
            AddHeader(name, address, place);
        }

        foreach (PartyKey name in rulings.Apart.Select(static pair => NameMarks.Unmarked(pair.One)).OfType<PartyKey>())
        {
            namesakes.AddTwo(name);
        }

        TakeBeside();
        foreach ((PartyKey address, string label) in mailboxes.Labels())
        {
            tallies[address].Drop(label);
        }

        IReadOnlySet<PartyKey> given = GivenNames.In(tallies);
        HashSet<PartyKey> nobody = [.. given, .. BodyNames.In(tallies)];
        Dictionary<PartyKey, PartyTally> kept = tallies.Where(pair => !nobody.Contains(pair.Key)).ToDictionary();
        splits.Split(kept, namesakes);
        LinkMailboxes(kept);
        LinkPeople(kept);
        LinkSplit(kept);
        HashSet<PartyKey> taken = [.. rulings.Apart.Select(static pair => pair.One).Where(key => key.Kind == PartyKeyKind.Address && kept.ContainsKey(key))];
        foreach ((PartyKey address, string name, int times) in namesakes.Shared(taken))
        {
            kept[address].Call(name, times);
        }

        foreach ((PartyKey one, PartyKey other) in SameWords.Pairs(kept))
        {
            links.Add(one, other, PartyLinkReason.SameWords, kept[other].First);
        }

        var joined = new KeySets(rulings.Apart);
        var used = new List<KeyLink>();
        foreach ((PartyKey one, PartyKey other) in rulings.Joined)
        {
            if (kept.TryGetValue(one, out PartyTally? known) && kept.ContainsKey(other) && joined.Join(one, other))
            {
                used.Add(new KeyLink(one, other, PartyLinkReason.Decision, LinkBook.ScoreOf(PartyLinkReason.Decision), 1, known.First));
            }
        }

        var longNames = new LongNames(links, kept);
        var owners = new MailboxOwner(kept.Keys, mailboxes);
        foreach (KeyLink link in links.Surest())
        {
            if (Holds(kept, link, longNames, owners) && joined.Join(link.One, link.Other))
            {
                used.Add(link.Reason == PartyLinkReason.HeaderNameAndAddress && (namesakes.IsDoubted(link.One) || namesakes.IsDoubted(link.Other)) ? link with { Score = LinkBook.Doubted } : link);
            }
        }

        return PartyMaker.Make(kept, joined, used, rulings.Kept, address => mailboxes.IsShared(address) && !mailboxes.IsRarelyNamed(address), key => namesakes.Share(key) || longNames.AreOfTwo(key)) with { Given = given, Splits = splits, Taken = taken };
    }

    /// <summary>Counts for each name where headers give it to an address. Where several people have the name, that counts for their addresses alone, and a name that stands nowhere else was never seen by itself.</summary>
    private void TakeBeside()
    {
        foreach ((PartyKey name, PartyTally headed) in beside)
        {
            PartyTally own = Tally(name);
            own.IsStated = true;
            bool isOthers = namesakes.Share(name) && !namesakes.AreTwo(name) && !namesakes.DifferInside(name);
            if (!isOthers || own.Count == 0)
            {
                own.Take(headed, isSeen: !isOthers);
            }
        }
    }

    /// <summary>Mailboxes named after an organisation's people or office, where the organisation is named elsewhere.</summary>
    private void LinkMailboxes(Dictionary<PartyKey, PartyTally> kept)
    {
        var initials = new Lazy<ILookup<string, PartyKey>>(() => NamePairs.ByInitials(kept.Keys));
        foreach ((PartyKey address, PartyKey organization, string name, PartySighting place) in mailboxes.Offices().ToList())
        {
            bool isNamed = NamePairs.AlikeThings(organization).Any(kept.ContainsKey);
            PartyKey[] full = NamePairs.IsAcronym(name) ? [.. initials.Value[organization.Text]] : [];
            if (isNamed || full.Length == 1)
            {
                AddStated(kept, organization, name, place);
                links.Add(address, organization, PartyLinkReason.MailboxOfOrganization, place);
            }

            if (full.Length == 1)
            {
                links.Add(organization, full[0], PartyLinkReason.ShortNameExplained, place);
            }
        }
    }

    /// <summary>An address beside one form of a name that is split is of whoever is written so, also where some headers leave the marks out.</summary>
    private void LinkSplit(Dictionary<PartyKey, PartyTally> kept)
    {
        foreach ((PartyKey address, PartyKey name) in namesakes.Names.Where(splits.Has).SelectMany(name => namesakes.Addresses(name).Select(one => (one, name))).Select(one => (one.one.Key, Of: FormOf(one.one, one.name)))
            .Where(static one => one.Of is not null).Select(static one => (one.Key, one.Of!.Value)))
        {
            links.Add(address, name, PartyLinkReason.HeaderNameAndAddress, kept[name].First);
        }
    }

    /// <summary>The key of the only form with marks that an address has; null for none or several.</summary>
    private PartyKey? FormOf(IEnumerable<string> forms, PartyKey name) => forms.Select(form => splits.Of(name, form)).Where(splits.IsMarked).Distinct().Take(2).ToArray() is [var only] ? only : null;

    private void LinkPeople(Dictionary<PartyKey, PartyTally> kept)
    {
        Dictionary<string, List<PartyKey>> families = FamilyNames.Group(kept.Keys.Where(key => !splits.Has(key)));
        foreach ((PartyKey one, PartyKey other) in FamilyNames.Pairs(families).Where(pair => !namesakes.Differ(pair.One, pair.Other) && MayMeet(kept, pair.One, pair.Other)))
        {
            links.Add(one, other, PartyLinkReason.ShortGivenName, kept[other].First);
        }

        foreach (PartyKey address in kept.Keys.Where(key => key.Kind == PartyKeyKind.Address && !mailboxes.IsNamed(key)))
        {
            if (HeaderNames.SpelledBy(address) is { } spelled && kept.ContainsKey(spelled) && !mailboxes.IsElsewhere(spelled, address) && MayMeet(kept, spelled, address))
            {
                links.Add(address, spelled, PartyLinkReason.AddressSpellsName, kept[address].First);
            }
        }

        foreach ((PartyKey address, string name, PartySighting place) in mailboxes.Initials())
        {
            if (FamilyNames.OfInitial(families, name) is { } person)
            {
                links.Add(address, person, PartyLinkReason.InitialAndFamilyName, place);
            }
        }
    }

    /// <summary>Names in prose alone, of a family name that quite a few have, are of one only where an item has both.</summary>
    private static bool MayMeet(Dictionary<PartyKey, PartyTally> kept, PartyKey name, PartyKey other) => !FamilyNames.IsKnown(name) || kept[name].IsStated || (other.Kind == PartyKeyKind.Person && kept[other].IsStated) || kept[name].Meets(kept[other]);

    private bool Holds(Dictionary<PartyKey, PartyTally> kept, KeyLink link, LongNames longNames, MailboxOwner owners) => kept.ContainsKey(link.One) && kept.ContainsKey(link.Other) && !namesakes.Share(link.One) && !namesakes.Share(link.Other) && !IsOfForm(link.One, link.Other) && link.Reason switch
    {
        PartyLinkReason.HeaderNameAndAddress => !mailboxes.IsShared(link.One) && !mailboxes.IsStray(link.One, link.Other) && owners.MayBe(link.One, link.Other),
        PartyLinkReason.InitialAndFamilyName or PartyLinkReason.AddressSpellsName => !mailboxes.IsShared(link.One),
        _ => !LinkBook.IsOfShortName(link.Reason) || longNames.Tell(link),
    };

    /// <summary>An address beside a form with marks is not of whoever has the name without.</summary>
    private bool IsOfForm(PartyKey address, PartyKey name) => splits.Has(name) && !splits.IsMarked(name) && namesakes.Addresses(name).Any(one => one.Key == address && one.Any(form => splits.IsMarked(splits.Of(name, form))));

    private PartyTally Tally(PartyKey key) => Tally(tallies, key);

    private static PartyTally Tally(Dictionary<PartyKey, PartyTally> tallies, PartyKey key) => tallies.TryGetValue(key, out PartyTally? tally) ? tally : tallies[key] = new PartyTally(KeepsItems(key));

    /// <summary>Whether a mailbox and a name in prose are of one may hang on one item that has both.</summary>
    private static bool KeepsItems(PartyKey key) => (key.Kind == PartyKeyKind.Address ? HeaderNames.SpelledBy(key) : key) is { Kind: PartyKeyKind.Person } name && FamilyNames.IsKnown(name);

    private static void AddStated(Dictionary<PartyKey, PartyTally> tallies, PartyKey key, string name, PartySighting place)
    {
        PartyTally tally = Tally(tallies, key);
        tally.Add(name, place);
        tally.IsStated = true;
    }
}
