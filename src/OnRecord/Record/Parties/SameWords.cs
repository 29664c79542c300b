namespace OnRecord.Record.Parties;

/// <summary>
/// Joins equal names that texts take for different kinds of thing: the National Inspectorate is one, whether here an organisation and there something else. A name of one word
/// only where a document names its publisher so. An organisation stays apart from a person of that name unless a header says which it is, and what texts take for
/// a third kind is of the one of these two that is sure or seen more.
/// </summary>
internal static class SameWords
{
    /// <summary>Pairs of keys with the same words: the one that is sure or seen most, and another.</summary>
    public static IEnumerable<(PartyKey One, PartyKey Other)> Pairs(IReadOnlyDictionary<PartyKey, PartyTally> tallies)
    {
        var byWords = new Dictionary<string, List<PartyKey>>(StringComparer.Ordinal);
        foreach (PartyKey key in tallies.Keys.Where(static key => key.Kind != PartyKeyKind.Address))
        {
            (byWords.TryGetValue(key.Text, out List<PartyKey>? keys) ? keys : byWords[key.Text] = []).Add(key);
        }

        foreach (List<PartyKey> keys in byWords.Values.Where(static keys => keys.Count > 1))
        {
            PartyKey[] ordered = [.. PartyTally.SurestFirst(tallies, keys)];
            PartyKey first = ordered[0], side = Array.Find(ordered, static key => key.Kind is PartyKeyKind.Person or PartyKeyKind.Organization);
            bool tells = first.Text.Contains(' ', StringComparison.Ordinal) || tallies[first].IsStated;
            foreach (PartyKey other in ordered.Skip(1).Where(key => tells && (key == side || !MayBoth(tallies, side, key))))
            {
                yield return (first, other);
            }
        }
    }

    /// <summary>A person and an organisation, unless a header or a document's head says which; of an organisation no given name may stand in it.</summary>
    private static bool MayBoth(IReadOnlyDictionary<PartyKey, PartyTally> tallies, PartyKey one, PartyKey other)
    {
        bool isPair = (one.Kind, other.Kind) is (PartyKeyKind.Person, PartyKeyKind.Organization) or (PartyKeyKind.Organization, PartyKeyKind.Person);
        return isPair && !(tallies[one].IsStated && (one.Kind == PartyKeyKind.Person || !NamePairs.HasGivenName(one)));
    }
}
