namespace OnRecord.Record.Parties;

/// <summary>
/// Names that several people of a case have: headers and texts give one name with different initials inside, of which no address has all, as of "Ann M. Roe" and "Ann T. Roe"; or a family name that many
/// people have stands beside addresses that have nothing in common: of different organisations, or of a public mail host. Such a name joins nothing.
/// </summary>
internal sealed class Namesakes
{
    private readonly Dictionary<PartyKey, List<Bearer>> bearers = [];

    /// <summary>Adds a name of a header or a text.</summary>
    /// <param name="name">The key of the name.</param>
    /// <param name="address">The key of the address beside it, or null: names alone are told apart by their initials.</param>
    /// <param name="display">The name as it is written.</param>
    public void Add(PartyKey name, PartyKey? address, string display)
    {
        char? initial = name.Kind == PartyKeyKind.Person ? PersonNameReader.MiddleInitial(display) : null;
        if (initial is null && (name.Kind != PartyKeyKind.Person || address is null || !FamilyNames.IsCommon(name)))
        {
            return;
        }

        var bearer = new Bearer(address, initial, HeaderNames.Plain(display));
        List<Bearer> known = bearers.TryGetValue(name, out List<Bearer>? all) ? all : bearers[name] = [];
        int same = known.FindIndex(other => other.Address == address && other.Initial == initial);
        if (same < 0)
        {
            known.Add(bearer);
        }
        else if (string.CompareOrdinal(bearer.Form, known[same].Form) < 0)
        {
            known[same] = bearer;
        }
    }

    /// <summary>True when several people have the name.</summary>
    public bool Share(PartyKey name) => bearers.TryGetValue(name, out List<Bearer>? known) && known.Count > 1 && (DifferInside(known) || (FamilyNames.IsCommon(name) && AreElsewhere(known)));

    /// <summary>True when two forms of a name are written with different initials inside: "Vic J. Pell" is not "Victor F. Pell".</summary>
    public bool Differ(PartyKey one, PartyKey other) => DifferInside([.. bearers.GetValueOrDefault(one, []), .. bearers.GetValueOrDefault(other, [])]);

    /// <summary>How headers call the addresses of such names.</summary>
    public IEnumerable<(PartyKey Address, string Name)> Shared() => bearers.Where(pair => Share(pair.Key)).SelectMany(static pair => pair.Value).Where(static bearer => bearer.Address is not null)
        .GroupBy(static bearer => bearer.Address!.Value).Select(static address => (address.Key, address.Select(static bearer => bearer.Form).Min(StringComparer.Ordinal)!));

    private static bool DifferInside(List<Bearer> known)
    {
        IEnumerable<HashSet<char>> letters = known.Where(static bearer => bearer.Initial is not null)
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

    private sealed record Bearer(PartyKey? Address, char? Initial, string Form);
}
