using OnRecord.Language.Learning;
using OnRecord.Language.Names;

namespace OnRecord.Record.Parties;

/// <summary>
/// Joins equal names, whatever marks they are written with ("Quay &amp; Docks", "Quay and Docks"), that texts may take for different kinds of thing: the National Inspectorate is one, whether
/// here an organisation and there something else. A name of one word only where both are the same kind of thing or a document names its publisher so. An organisation stays apart from a person of that name unless a header says which it is, and what texts take for
/// a third kind is of the one of these two that is sure or seen more. An organisation of one word that texts name far more than a place of that word is the place too, where no such place is known; and what
/// texts take far less often for something else ("the Tollmark case") is the organisation or place of that word.
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
            string words = Folded(key.Text);
            (byWords.TryGetValue(words, out List<PartyKey>? keys) ? keys : byWords[words] = []).Add(key);
        }

        foreach (List<PartyKey> keys in byWords.Values.Where(static keys => keys.Count > 1))
        {
            PartyKey[] ordered = [.. PartyTally.SurestFirst(tallies, keys)];
            PartyKey first = ordered[0], side = Array.Find(ordered, static key => key.Kind is PartyKeyKind.Person or PartyKeyKind.Organization);
            bool tells = Folded(first.Text).Contains(' ', StringComparison.Ordinal) || tallies[first].IsStated;
            foreach (PartyKey other in ordered.Skip(1).Where(key => (tells || key.Kind == first.Kind || IsMisread(tallies, first, key)) && (key == side || !MayBoth(tallies, side, key))))
            {
                yield return (first, other);
            }
        }
    }

    /// <summary>The words alone: "&amp;" is "and", a hyphen parts words, and other marks say nothing, nor does "and" at the end of what was a name of several with a legal form; letters with dots are one word.</summary>
    private static string Folded(string text)
    {
        string[] words = [.. text.Replace("&", " and ", StringComparison.Ordinal).Split(Gaps, StringSplitOptions.RemoveEmptyEntries).Select(static word => string.Concat(word.Where(static c => char.IsLetterOrDigit(c) || c == Either))).Where(static word => word.Length > 0)];
        words = words is [.. { Length: > 1 } rest, "and"] ? rest : words;
        return string.Join(Array.TrueForAll(words, static word => word.Length == 1) ? "" : " ", words);
    }

    /// <summary>What parts two names or two words that a text leaves the choice of.</summary>
    private const char Either = '/';

    private static readonly char[] Gaps = [' ', '-'];

    /// <summary>A place that is no known one, of the name of an organisation that is named far more.</summary>
    private static bool IsMisread(IReadOnlyDictionary<PartyKey, PartyTally> tallies, PartyKey name, PartyKey other) => other.Text.Length >= LeastTelling && tallies[name].Count >= FarMore * tallies[other].Count
        && ((name.Kind is PartyKeyKind.Organization or PartyKeyKind.Place && other.Kind == PartyKeyKind.Other) || IsNoPlace(tallies, name, other));

    private static bool IsNoPlace(IReadOnlyDictionary<PartyKey, PartyTally> tallies, PartyKey organization, PartyKey place) =>
        organization.Kind == PartyKeyKind.Organization && place.Kind == PartyKeyKind.Place
        && !tallies[place].Forms.Any(static form => (NameLexicon.Shared.Phrase([FeatureHash.Word(form.Key)]).Kinds & (NameWords.Country | NameWords.Place)) != 0);

    /// <summary>A person and an organisation, unless a header or a document's head says which; of an organisation no given name may stand in it.</summary>
    private static bool MayBoth(IReadOnlyDictionary<PartyKey, PartyTally> tallies, PartyKey one, PartyKey other)
    {
        bool isPair = (one.Kind, other.Kind) is (PartyKeyKind.Person, PartyKeyKind.Organization) or (PartyKeyKind.Organization, PartyKeyKind.Person);
        return isPair && !(tallies[one].IsStated && (one.Kind == PartyKeyKind.Person || !NamePairs.HasGivenName(one)));
    }
}
