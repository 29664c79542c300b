namespace OnRecord.Record.Parties;

/// <summary>
/// Names that several people of a case have: headers and texts give one name with different initials inside, of which no address has all, as of "Ann M. Roe" and "Ann T. Roe"; or a family name that many
/// people have stands beside addresses that have nothing in common: of different organisations, or of a public mail host. Such a name joins nothing.
/// </summary>
internal sealed class Namesakes
{
    /// <summary>An initial that so few of so many places have is a misprint.</summary>
    private const int Many = 50;

    private readonly Dictionary<PartyKey, List<Bearer>> bearers = [];
    private readonly HashSet<PartyKey> two = [], beside = [], doubted = [];

    /// <summary>Adds a name of a header or a text.</summary>
    /// <param name="name">The key of the name.</param>
    /// <param name="address">The key of the address beside it, or null: names alone are told apart by their initials.</param>
    /// <param name="display">The name as it is written.</param>
    public void Add(PartyKey name, PartyKey? address, string display)
    {
        NameMarks marks = name.Kind == PartyKeyKind.Person ? NameMarks.Of(display) : default;
        if (name.Kind != PartyKeyKind.Person || (marks.Initial is null && address is null))
        {
            return;
        }

        var bearer = new Bearer(address, marks.Initial, marks.Generation, HeaderNames.Plain(display));
        List<Bearer> known = bearers.TryGetValue(name, out List<Bearer>? all) ? all : bearers[name] = [];
        int same = known.FindIndex(other => other.Address == address && other.Initial == bearer.Initial && other.Generation == bearer.Generation);
        if (same < 0)
        {
            known.Add(bearer);
        }
        else
        {
            known[same] = known[same] with { Form = string.CompareOrdinal(bearer.Form, known[same].Form) < 0 ? bearer.Form : known[same].Form, Count = known[same].Count + 1 };
        }
    }

    /// <summary>True when several people have the name.</summary>
    public bool Share(PartyKey name) => beside.Contains(name) || AreBearersOf(name);

    /// <summary>Takes note of a message between two of a name, at addresses of different organisations.</summary>
    public void AddBeside(PartyKey name) => beside.Add(name);

    /// <summary>Takes note that something speaks for two of a name, and not enough to part them.</summary>
    public void AddDoubt(PartyKey name) => doubted.Add(name);

    /// <summary>True where that is so.</summary>
    public bool IsDoubted(PartyKey name) => doubted.Contains(name);

    private bool AreBearersOf(PartyKey name) => bearers.TryGetValue(name, out List<Bearer>? known) && known.Count > 1 && (DifferInside(known) || (FamilyNames.IsCommon(name) && AreElsewhere(known)));

    /// <summary>Takes note of a text that tells of two people of one name, as of "Bo Roe" and "Bo Roe Jr.".</summary>
    public void AddTwo(PartyKey name) => two.Add(name);

    /// <summary>True when a text or a reviewer tells of two, and when headers give one address the name with a generation and another without.</summary>
    public bool AreTwo(PartyKey name) => two.Contains(name) || DifferByGeneration(bearers.GetValueOrDefault(name, []));

    private static bool DifferByGeneration(List<Bearer> known)
    {
        List<Bearer>[] addresses = [.. known.Where(static bearer => bearer.Address is not null).GroupBy(static bearer => bearer.Address!.Value).Select(static address => address.ToList())];
        bool[] marked = [.. addresses.Where(static address => address.TrueForAll(bearer => bearer.Generation == address[0].Generation)).Select(static address => address[0].Generation is not null)];
        return (marked.Contains(true) && marked.Contains(false)) || DifferByInitial(addresses);
    }

    /// <summary>"Bo Roe Jr.", whom some headers call "Bo Roe", is not whom others call "Bo L. Roe" at another address.</summary>
    private static bool DifferByInitial(List<Bearer>[] addresses)
    {
        ILookup<bool, List<Bearer>> byMark = addresses.ToLookup(static address => address.Exists(static bearer => bearer.Generation is not null));
        HashSet<char?> initials = [.. byMark[true].SelectMany(static address => address).Select(static bearer => bearer.Initial)];
        return initials.Count > 0 && byMark[false].Any(address => address.Exists(bearer => bearer.Initial is not null && !initials.Contains(bearer.Initial)));
    }

    /// <summary>True when a name is written with initials inside of which no address has all.</summary>
    public bool DifferInside(PartyKey name) => bearers.TryGetValue(name, out List<Bearer>? known) && known.Count > 1 && DifferInside(known);

    /// <summary>The names that were added.</summary>
    public IEnumerable<PartyKey> Names => bearers.Keys;

    /// <summary>The addresses beside a name, each with the forms that headers give it.</summary>
    public IEnumerable<IGrouping<PartyKey, string>> Addresses(PartyKey name) =>
        bearers.GetValueOrDefault(name, []).Where(static bearer => bearer.Address is not null).GroupBy(static bearer => bearer.Address!.Value, static bearer => bearer.Form);

    /// <summary>True when two forms of a name are written with different initials inside: "Vic J. Pell" is not "Victor F. Pell".</summary>
    public bool Differ(PartyKey one, PartyKey other) => DifferInside([.. bearers.GetValueOrDefault(one, []), .. bearers.GetValueOrDefault(other, [])]);

    /// <summary>How headers call the addresses of such names most often, and how often that is.</summary>
    /// <param name="taken">Addresses that a reviewer took out of a party; they keep the name too where another address is left that has it.</param>
    public IEnumerable<(PartyKey Address, string Name, int Times)> Shared(IReadOnlySet<PartyKey> taken) => bearers.SelectMany(pair => Share(pair.Key) ? pair.Value.Where(static bearer => bearer.Address is not null)
            : pair.Value.Exists(bearer => bearer.Address is { } left && !taken.Contains(left)) ? pair.Value.Where(bearer => bearer.Address is { } address && taken.Contains(address)) : [])
        .GroupBy(static bearer => bearer.Address!.Value).Select(static address => (address.Key, Called: address.OrderByDescending(static bearer => bearer.Count).ThenBy(static bearer => bearer.Form, StringComparer.Ordinal).First()))
        .Select(static one => (one.Key, one.Called.Form, one.Called.Count));

    /// <summary>The initials of a name in the case, without those that one in many of its places has: misprints.</summary>
    public IReadOnlySet<char> Initials(PartyKey name) => LettersOf(bearers.GetValueOrDefault(name, []));

    private static HashSet<char> LettersOf(List<Bearer> known)
    {
        int all = known.Where(static bearer => bearer.Initial is not null).Sum(static bearer => bearer.Count);
        return [.. known.Where(static bearer => bearer.Initial is not null).GroupBy(static bearer => bearer.Initial!.Value, static bearer => bearer.Count).Where(one => one.Sum() * Many >= all).Select(static one => one.Key)];
    }

    private static bool DifferInside(List<Bearer> known)
    {
        HashSet<char> usual = LettersOf(known);
        IEnumerable<HashSet<char>> letters = known.Where(bearer => bearer.Initial is { } letter && usual.Contains(letter))
            .GroupBy(static bearer => (bearer.Address, Alone: bearer.Address is null ? bearer.Initial : null)).Select(static one => one.Select(static bearer => bearer.Initial!.Value).ToHashSet());
        HashSet<char>? common = null;
        foreach (HashSet<char> one in letters)
        {
            common ??= [.. one];
            common.IntersectWith(one);
        }

        return common is { Count: 0 };
    }

    /// <summary>A public mail host's users share nothing but the host, so each address there stands for itself.</summary>
    private static bool AreElsewhere(List<Bearer> known) =>
        known.Select(static bearer => bearer.Address).OfType<PartyKey>().Select(static address => MailboxBook.OwnerOf(address) ?? address.Text).Distinct(StringComparer.Ordinal).Skip(1).Any();

    private sealed record Bearer(PartyKey? Address, char? Initial, string? Generation, string Form, int Count = 1);
}
