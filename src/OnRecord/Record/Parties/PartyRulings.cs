using OnRecord.Sources;

namespace OnRecord.Record.Parties;

/// <summary>What reviewers decided about parties: which keys are of one, and which never are.</summary>
/// <param name="Joined">Pairs of keys that are of one party, whatever else is known.</param>
/// <param name="Apart">Pairs of keys that are never of one party.</param>
internal sealed record PartyRulings(IReadOnlyList<(PartyKey One, PartyKey Other)> Joined, IReadOnlyList<(PartyKey One, PartyKey Other)> Apart)
{
    /// <summary>Ids that stay with what a party has left when a name or address was taken out of it: the id, and what was left.</summary>
    public IReadOnlyList<(RecordId Id, IReadOnlyList<PartyKey> Left)> Kept { get; init; } = [];

    /// <summary>Nothing decided.</summary>
    public static PartyRulings None { get; } = new([], []);
}
