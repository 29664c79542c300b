using OnRecord.Language.Names;

namespace OnRecord.Record.Parties;

/// <summary>The parties of a case.</summary>
/// <param name="Parties">By id, as text.</param>
/// <param name="ByKey">For every key the index of its party.</param>
/// <param name="Shared">Names that several have: people of one name, and a company of the letters for which a text has a longer name. Alone they tell nobody.</param>
internal sealed record PartyResult(IReadOnlyList<CaseParty> Parties, IReadOnlyDictionary<PartyKey, int> ByKey, IReadOnlySet<PartyKey> Shared)
{
    /// <summary>Names that texts take for organisations and that are short for people.</summary>
    public IReadOnlySet<PartyKey> Given { get; init; } = new HashSet<PartyKey>();

    /// <summary>Addresses that a reviewer took out of a party.</summary>
    public IReadOnlySet<PartyKey> Taken { get; init; } = new HashSet<PartyKey>();

    /// <summary>Names of which each form is a party of its own.</summary>
    public NameSplits Splits { get; init; } = new();

    /// <summary>The key of a name in a text, that of its form where forms are different people's; null when it cannot be recognised elsewhere.</summary>
    public PartyKey? KeyOf(MentionType type, string name) => PartyLinker.KeyOf(type, name) is { } key ? Splits.Of(key, name) : null;

    /// <summary>The index of the party of somebody in a header; null for none. Of namesakes the address tells which.</summary>
    public int? OfHeader(string? name, string? address)
    {
        PartyKey? key = PartyLinker.HeaderKey(name, address);
        key = key is { } whole && Splits.Has(whole) && name is not null ? PartyLinker.AddressKey(address) ?? Splits.Of(whole, name) : key;
        key = key is { } named && Shared.Contains(named) ? PartyLinker.AddressKey(address) ?? key : key;
        key = PartyLinker.AddressKey(address) is { } apart && Taken.Contains(apart) && key is { } whose && ByKey.TryGetValue(whose, out int left) && Parties[left].Addresses.Count > 0 ? apart : key;
        return key is { } found && ByKey.TryGetValue(found, out int party) ? party : null;
    }
}
