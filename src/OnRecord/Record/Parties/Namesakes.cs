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
    private readonly HashSet<PartyKey> two = [];

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
    public bool Share(PartyKey name) => bearers.TryGetValue(name, out List<Bearer>? known) && known.Count > 1 && (DifferInside(known) || (FamilyNames.IsCommon(name) && AreElsewhere(known)));

    /// <summary>Takes note of a text that tells of two people of one name, as of "Bo Roe" and "Bo Roe Jr.".</summary>
    public void AddTwo(PartyKey name) => two.Add(name);

    /// <summary>True when a text or a reviewer tells of two, and when headers give one address the name with a generation and another without.</summary>
    public bool AreTwo(PartyKey name) => two.Contains(name) || DifferByGeneration(bearers.GetValueOrDefault(name, []));

    private static bool DifferByGeneration(List<Bearer> known)
    {
        bool[] marked = [.. known.Where(static bearer => bearer.Address is not null).GroupBy(static bearer => bearer.Address!.Value)
            .Where(static address => address.Select(static bearer => bearer.Generation).Distinct().Take(2).Count() == 1).Select(static address => address.First().Generation is not null)];
        return marked.Contains(true) && marked.Contains(false);
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

    /// <summary>How headers call the addresses of such names.</summary>
    public IEnumerable<(PartyKey Address, string Name)> Shared() => bearers.Where(pair => Share(pair.Key)).SelectMany(static pair => pair.Value).Where(static bearer => bearer.Address is not null)
        .GroupBy(static bearer => bearer.Address!.Value).Select(static address => (address.Key, address.Select(static bearer => bearer.Form).Min(StringComparer.Ordinal)!));

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
