namespace OnRecord.Record.Parties;

/// <summary>
/// Names that several people of a case have: headers give one name with different initials inside, of which no address has all, as of "Ann M. Roe" and "Ann T. Roe". Such a name joins nothing.
/// </summary>
internal sealed class Namesakes
{
    private readonly Dictionary<PartyKey, Dictionary<PartyKey, HashSet<char>>> initials = [];
    private readonly Dictionary<(PartyKey Name, PartyKey Address), string> forms = [];

    /// <summary>Adds a name in a header.</summary>
    /// <param name="name">The key of the name.</param>
    /// <param name="address">The key of the address beside it, or null: names alone are told apart by their initials.</param>
    /// <param name="display">The name as the header has it.</param>
    public void Add(PartyKey name, PartyKey? address, string display)
    {
        if (name.Kind != PartyKeyKind.Person || PersonNameReader.MiddleInitial(display) is not { } initial)
        {
            return;
        }

        Dictionary<PartyKey, HashSet<char>> addresses = initials.TryGetValue(name, out Dictionary<PartyKey, HashSet<char>>? known) ? known : initials[name] = [];
        PartyKey at = address ?? new PartyKey(PartyKeyKind.Address, initial.ToString());
        (addresses.TryGetValue(at, out HashSet<char>? letters) ? letters : addresses[at] = []).Add(initial);
        if (address is { } mailbox)
        {
            string form = HeaderNames.Plain(display);
            forms[(name, mailbox)] = forms.TryGetValue((name, mailbox), out string? first) && string.CompareOrdinal(first, form) <= 0 ? first : form;
        }
    }

    /// <summary>True when several people have the name: no initial is that of all its addresses.</summary>
    public bool Share(PartyKey name) =>
        initials.TryGetValue(name, out Dictionary<PartyKey, HashSet<char>>? addresses) && addresses.Count > 1
        && addresses.Values.Aggregate((IEnumerable<char>)addresses.Values.First(), static (common, letters) => common.Intersect(letters)).Any() is false;

    /// <summary>How headers call the addresses of such names.</summary>
    public IEnumerable<(PartyKey Address, string Name)> Shared() => forms.Where(pair => Share(pair.Key.Name)).Select(static pair => (pair.Key.Address, pair.Value));
}
