using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;

namespace OnRecord.Record.Parties;

/// <summary>
/// Bare words for bodies that more places than one have in a case: "Senate" where texts name a U.S. Senate and a California Senate. Which one is meant only the text itself can tell.
/// </summary>
internal static class BodyNames
{
    /// <summary>The keys that stand for no one body.</summary>
    public static IEnumerable<PartyKey> In(IReadOnlyDictionary<PartyKey, PartyTally> tallies)
    {
        var places = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (PartyKey key in tallies.Keys.Where(static key => key.Kind == PartyKeyKind.Organization && key.Text.Contains(' ', StringComparison.Ordinal)))
        {
            string body = key.Text[(key.Text.LastIndexOf(' ') + 1)..], place = key.Text[..^(body.Length + 1)];
            if (IsPlace(place))
            {
                (places.TryGetValue(body, out HashSet<string>? known) ? known : places[body] = new(StringComparer.Ordinal)).Add(place.Replace(".", "", StringComparison.Ordinal));
            }
        }

        return places.Where(static body => body.Value.Count > 1 && OrganizationNames.IsBody(body.Key))
            .SelectMany(static body => new[] { new PartyKey(PartyKeyKind.Organization, body.Key), new PartyKey(PartyKeyKind.Group, body.Key), new PartyKey(PartyKeyKind.Other, body.Key) })
            .Where(key => tallies.TryGetValue(key, out PartyTally? tally) && !tally.IsStated);
    }

    /// <summary>The whole of it is the name of a place; the lists have every one in capitals too.</summary>
    private static bool IsPlace(string words)
    {
        ulong[] letters = [.. words.ToUpperInvariant().Split(' ').Select(static word => FeatureHash.Word(word))];
        (int tokens, NameWords kinds) = NameLexicon.Shared.Phrase(letters);
        return tokens == letters.Length && (kinds & (NameWords.Country | NameWords.Place)) != 0;
    }
}
