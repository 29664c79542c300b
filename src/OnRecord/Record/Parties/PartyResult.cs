namespace OnRecord.Record.Parties;

/// <summary>The parties of a case.</summary>
/// <param name="Parties">By id, as text.</param>
/// <param name="ByKey">For every key the index of its party.</param>
/// <param name="Shared">Names that several people have: beside an address they say nothing that it does not.</param>
internal sealed record PartyResult(IReadOnlyList<CaseParty> Parties, IReadOnlyDictionary<PartyKey, int> ByKey, IReadOnlySet<PartyKey> Shared)
{
    /// <summary>The index of the party of somebody in a header; null for none. Of namesakes the address tells which.</summary>
    public int? OfHeader(string? name, string? address)
    {
        PartyKey? key = PartyLinker.HeaderKey(name, address);
        key = key is { } named && Shared.Contains(named) ? PartyLinker.AddressKey(address) ?? key : key;
        return key is { } found && ByKey.TryGetValue(found, out int party) ? party : null;
    }
}
