namespace OnRecord.Language.Parties;

/// <summary>The parties of one document. Immutable and safe to share between threads.</summary>
/// <param name="Parties">In the order of their first mentions.</param>
/// <param name="Links">For each mention that was given, in its order, the party it belongs to, or none.</param>
public sealed record DocumentParties(IReadOnlyList<Party> Parties, IReadOnlyList<PartyLink> Links);
