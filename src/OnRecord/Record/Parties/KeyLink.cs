namespace OnRecord.Record.Parties;

/// <summary>A reason to hold two keys for one party.</summary>
/// <param name="One">The smaller key.</param>
/// <param name="Other">The larger key.</param>
/// <param name="Reason">Why.</param>
/// <param name="Score">How sure, 0 to 100.</param>
/// <param name="Count">How often this was seen.</param>
/// <param name="First">The smallest place where it was seen.</param>
internal sealed record KeyLink(PartyKey One, PartyKey Other, PartyLinkReason Reason, int Score, int Count, PartySighting First);
