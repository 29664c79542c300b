namespace OnRecord.Record.Parties;

/// <summary>The parties of a case.</summary>
/// <param name="Parties">By id, as text.</param>
/// <param name="ByKey">For every key the index of its party.</param>
internal sealed record PartyResult(IReadOnlyList<CaseParty> Parties, IReadOnlyDictionary<PartyKey, int> ByKey);
