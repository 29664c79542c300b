using OnRecord.Query.Events;

namespace OnRecord.Tools.Eval.Sample;

/// <summary>Which parties of the case are which of the key: those with one of its addresses, or with its name.</summary>
internal sealed class SampleParties
{
    private readonly Dictionary<string, List<PartyShape>> byKey = new(StringComparer.Ordinal);

    public SampleParties(AnswerKey key, IReadOnlyList<PartyShape> parties)
    {
        foreach (AnswerKey.PartyEntry entry in key.Parties)
        {
            byKey[entry.Key] = [.. parties.Where(party => party.Names.Contains(entry.Name, StringComparer.OrdinalIgnoreCase) || party.Addresses.Intersect(entry.Addresses, StringComparer.OrdinalIgnoreCase).Any())];
        }
    }

    /// <summary>The parties of the case that are one of the key; none for a key that is not known.</summary>
    public IReadOnlyList<PartyShape> Of(string? key) => key is not null && byKey.TryGetValue(key, out List<PartyShape>? parties) ? parties : [];

    /// <summary>True when the party found is the party wanted, or both are none.</summary>
    public bool Agree(string? key, string? found) => Of(key).Count == 0 ? found is null : Of(key).Any(party => party.Id == found);
}
