using OnRecord.Language.Learning;
using OnRecord.Language.Names;

namespace OnRecord.Record.Parties;

/// <summary>
/// Joins equal names that texts take for different kinds of thing: the National Inspectorate is one, whether here an organisation and there something else. A name of one word
/// only where a document names its publisher so. An organisation stays apart from a person of that name unless a header says which it is, and what texts take for
/// a third kind is of the one of these two that is sure or seen more. An organisation of one word that texts name far more than a place of that word is the place too, where no such place is known.
/// </summary>
internal static class SameWords
{
    /// <summary>So often the organisation is named for each time that the word is taken for a place; two letters are short for many things.</summary>
    private const int FarMore = 3, LeastTelling = 3;

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
            foreach (PartyKey other in ordered.Skip(1).Where(key => (tells || IsMisread(tallies, first, key)) && (key == side || !MayBoth(tallies, side, key))))
            {
                yield return (first, other);
            }
        }
    }

    /// <summary>A place that is no known one, of the name of an organisation that is named far more.</summary>
    private static bool IsMisread(IReadOnlyDictionary<PartyKey, PartyTally> tallies, PartyKey organization, PartyKey place) =>
        organization.Kind == PartyKeyKind.Organization && place.Kind == PartyKeyKind.Place && place.Text.Length >= LeastTelling && tallies[organization].Count >= FarMore * tallies[place].Count
        && !tallies[place].Forms.Any(static form => (NameLexicon.Shared.Phrase([FeatureHash.Word(form.Key)]).Kinds & (NameWords.Country | NameWords.Place)) != 0);

    /// <summary>A person and an organisation, unless a header or a document's head says which; of an organisation no given name may stand in it.</summary>
    private static bool MayBoth(IReadOnlyDictionary<PartyKey, PartyTally> tallies, PartyKey one, PartyKey other)
    {
        bool isPair = (one.Kind, other.Kind) is (PartyKeyKind.Person, PartyKeyKind.Organization) or (PartyKeyKind.Organization, PartyKeyKind.Person);
        return isPair && !(tallies[one].IsStated && (one.Kind == PartyKeyKind.Person || !NamePairs.HasGivenName(one)));
    }
}
