using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Record.Requests;

namespace OnRecord.Record.Parties;

/// <summary>What headers call each address: whose it is, and whether it is one person's at all.</summary>
internal sealed class MailboxBook
{
    /// <summary>So many headers tell whose a mailbox is, though a few of them have a stray name.</summary>
    private const int ManyHeaders = 20;

    /// <summary>A word that people of so many organisations are called by is none of their names.</summary>
    private const int ManyOwners = 5;

    /// <summary>Names that one in so many headers of an address has are strays, and tell nothing of whose it is.</summary>
    private const int Rarely = 50;

    private readonly Dictionary<PartyKey, int> headers = [];
    private readonly Dictionary<PartyKey, Dictionary<PartyKey, int>> namesOfAddress = [];
    private readonly Dictionary<PartyKey, HashSet<PartyKey>> addressesOfName = [];
    private readonly Dictionary<string, HashSet<PartyKey>> addressesOfOwner = new(StringComparer.Ordinal);
    private readonly Dictionary<(PartyKey Address, string Name), PartySighting> words = [];

    /// <summary>The organisation whose an address is, as its domain says; null for a public mail host.</summary>
    public static string? OwnerOf(PartyKey address) => MailDomains.OwnerOf(address.Text[(address.Text.LastIndexOf('@') + 1)..]);

    /// <summary>Adds an address, with or without a name.</summary>
    public void Add(PartyKey address)
    {
        headers[address] = headers.GetValueOrDefault(address) + 1;
        if (OwnerOf(address) is { } owner)
        {
            (addressesOfOwner.TryGetValue(owner, out HashSet<PartyKey>? addresses) ? addresses : addressesOfOwner[owner] = []).Add(address);
        }
    }

    /// <summary>Adds a full name, once for each header that has it.</summary>
    public void AddName(PartyKey address, PartyKey name)
    {
        Dictionary<PartyKey, int> names = namesOfAddress.TryGetValue(address, out Dictionary<PartyKey, int>? known) ? known : namesOfAddress[address] = [];
        names[name] = names.GetValueOrDefault(name) + 1;
        (addressesOfName.TryGetValue(name, out HashSet<PartyKey>? addresses) ? addresses : addressesOfName[name] = []).Add(address);
    }

    /// <summary>Adds a display name that is no full name.</summary>
    public void AddWords(PartyKey address, string name, PartySighting place)
    {
        (PartyKey, string) key = (address, HeaderNames.Plain(name));
        words[key] = words.TryGetValue(key, out PartySighting known) && known.CompareTo(place) <= 0 ? known : place;
    }

    /// <summary>True when headers give a name to addresses of other organisations and to none of this one's: it may be another person's of that name.</summary>
    public bool IsElsewhere(PartyKey name, PartyKey address)
    {
        string?[] owners = addressesOfName.TryGetValue(name, out HashSet<PartyKey>? addresses) ? [.. addresses.Select(OwnerOf)] : [];
        return OwnerOf(address) is { } owner && !owners.Contains(owner) && Array.Exists(owners, static other => other is not null);
    }

    /// <summary>The addresses of the same organisation that headers give the name too.</summary>
    public IEnumerable<PartyKey> Nearby(PartyKey name, PartyKey address) => addressesOfName.GetValueOrDefault(name, []).Where(other => other != address && OwnerOf(address) is { } owner && owner == OwnerOf(other));

    /// <summary>An address with names of different people is nobody's own; so is one that says what it is for.</summary>
    public bool IsShared(PartyKey address) =>
        namesOfAddress.TryGetValue(address, out Dictionary<PartyKey, int>? names) ? !FitOneAnother(names.Keys) && OwnerAmong(address, names) is null : SharedMailboxes.Is(address, OwnerOf(address) is { } owner && addressesOfOwner.TryGetValue(owner, out HashSet<PartyKey>? people) ? people.Count : 0);

    /// <summary>True for an address that hardly any header gives a full name, so that those of different people there do not make it a list.</summary>
    public bool IsRarelyNamed(PartyKey address) => namesOfAddress.TryGetValue(address, out Dictionary<PartyKey, int>? names) && names.Values.Sum() * Rarely < headers.GetValueOrDefault(address);

    /// <summary>True for a name at somebody's address that is not the owner's: a misprint, or a slip of the program that wrote the header.</summary>
    public bool IsStray(PartyKey address, PartyKey name) =>
        namesOfAddress.TryGetValue(address, out Dictionary<PartyKey, int>? names) && !FitOneAnother(names.Keys) && OwnerAmong(address, names) is { } owner && !NameFit.Fits(owner, name);

    private static bool FitOneAnother(IEnumerable<PartyKey> names) => names.Min() is var smallest && names.All(name => NameFit.Fits(smallest, name));

    /// <summary>
    /// The name that most headers have, where those that fit it, and one another, are 95 of 100 of many; or, where the address spells that name and no other, more than half of however few. Null
    /// where no name is so sure.
    /// </summary>
    private static PartyKey? OwnerAmong(PartyKey address, Dictionary<PartyKey, int> names)
    {
        PartyKey owner = names.OrderByDescending(static name => name.Value).ThenBy(static name => name.Key).First().Key;
        PartyKey[] own = [.. names.Keys.Where(name => NameFit.Fits(owner, name))];
        (int all, int fitting) = (names.Values.Sum(), own.Sum(name => names[name]));
        bool isSure = (all >= ManyHeaders && fitting * 100 >= all * 95) || (fitting * 2 > all && own.Any(name => Spells(address, name)) && !names.Keys.Except(own).Any(name => Spells(address, name)));
        return isSure && FitOneAnother(own) ? owner : null;
    }

    /// <summary>True for "ann.quill", "ann.m.quill", "aquill", "annq", "ann" and "quill" of Ann Quill: a mailbox made for one person.</summary>
    public static bool Spells(PartyKey address, PartyKey name)
    {
        string[] words = name.Kind == PartyKeyKind.Person ? PersonNameReader.WordsOf(name) : [];
        string[] pieces = LocalOf(address).Split(['.', '_', '-'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && pieces.Length > 0
            && (pieces.Length > 1 ? pieces[0] == words[0] && pieces[^1] == words[^1]
                : pieces[0] == words[0][0] + words[^1] || pieces[0] == words[0] + words[^1] || pieces[0] == words[0] + words[^1][0] || pieces[0] == words[0] || pieces[0] == words[^1]);
    }

    /// <summary>What stands before the "@".</summary>
    public static string LocalOf(PartyKey address) => address.Text[..address.Text.IndexOf('@', StringComparison.Ordinal)];

    /// <summary>True when headers give the address a full name.</summary>
    public bool IsNamed(PartyKey address) => namesOfAddress.ContainsKey(address);

    /// <summary>
    /// Display names of one word that is no given name at addresses of many organisations, each with the addresses: the label of a list to which somebody wrote, which names none of them.
    /// </summary>
    public IEnumerable<(PartyKey Address, string Name)> Labels() => words.Keys.GroupBy(static key => key.Name, StringComparer.Ordinal)
        .Where(static label => !label.Key.Contains(' ', StringComparison.Ordinal) && (NameLexicon.Shared.Word(FeatureHash.Lower(label.Key)) & (NameWords.Man | NameWords.Woman)) == 0
            && label.Select(static key => OwnerOf(key.Address)).OfType<string>().Distinct(StringComparer.Ordinal).Count() >= ManyOwners)
        .SelectMany(static label => label);

    /// <summary>Addresses named after an organisation's people, list or office and nobody else.</summary>
    public IEnumerable<(PartyKey Address, PartyKey Organization, string Name, PartySighting Place)> Offices()
    {
        foreach (IGrouping<PartyKey, ((PartyKey Address, string Name) Key, PartySighting Place)> address in ByAddress())
        {
            PartyKey[] offices = [.. address.Select(static named => HeaderNames.OfficeOf(named.Key.Name)).OfType<PartyKey>().Distinct()];
            if (offices is [var office] && !namesOfAddress.ContainsKey(address.Key))
            {
                ((PartyKey, string Name) key, PartySighting place) = address.Where(named => HeaderNames.OfficeOf(named.Key.Name) == office).MinBy(static named => named.Place);
                yield return (address.Key, office, OrganizationNames.BeforeOffice(key.Name)!, place);
            }
        }
    }

    /// <summary>Addresses of one initial and family name and no full name.</summary>
    public IEnumerable<(PartyKey Address, string Name, PartySighting Place)> Initials()
    {
        foreach (IGrouping<PartyKey, ((PartyKey Address, string Name) Key, PartySighting Place)> address in ByAddress())
        {
            if (!namesOfAddress.ContainsKey(address.Key) && address.Select(static named => PersonNameReader.Initial(named.Key.Name)).Where(static name => name.Family is not null).Distinct().Count() == 1)
            {
                ((PartyKey, string Name) key, PartySighting place) = address.Where(static named => PersonNameReader.Initial(named.Key.Name).Family is not null).MinBy(static named => named.Place);
                yield return (address.Key, key.Name, place);
            }
        }
    }

    private IEnumerable<IGrouping<PartyKey, ((PartyKey Address, string Name) Key, PartySighting Place)>> ByAddress() =>
        words.Select(static pair => (pair.Key, pair.Value)).GroupBy(static named => named.Key.Address);
}
