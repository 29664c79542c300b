using System.Collections.Frozen;
using OnRecord.Language.Parties;
using OnRecord.Language.Tokens;

namespace OnRecord.Record.Parties;

/// <summary>
/// Joins names of people across items that share a family name few have: "Ken Roe" and "Kenneth Roe", "L. Brandt" and "Lucan Brandt". Only where nobody else of that family
/// name in the whole case could be meant, and not for names that many people have anyway.
/// </summary>
internal static class FamilyNames
{
    private static readonly WordList List = new("Record/Parties/Data/common-surnames.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Common = List.Set("surname"), Known = List.Set("known");

    /// <summary>True for a family name that many people have.</summary>
    public static bool IsCommon(PartyKey key) => Common.Contains(PersonNameReader.WordsOf(key)[^1]);

    /// <summary>True for a family name that is not common, yet so many have it that a name in prose alone may be another one's.</summary>
    public static bool IsKnown(PartyKey key) => Known.Contains(PersonNameReader.WordsOf(key)[^1]);

    /// <summary>People by family name; common family names are left out.</summary>
    public static Dictionary<string, List<PartyKey>> Group(IEnumerable<PartyKey> keys)
    {
        var families = new Dictionary<string, List<PartyKey>>(StringComparer.Ordinal);
        foreach (PartyKey key in keys)
        {
            if (key.Kind == PartyKeyKind.Person && key.Text[(key.Text.LastIndexOf(' ') + 1)..] is var family && !Common.Contains(family))
            {
                (families.TryGetValue(family, out List<PartyKey>? people) ? people : families[family] = []).Add(key);
            }
        }

        return families;
    }

    /// <summary>Pairs of full names that are of one person: one given name is the other or short for it, and no third name of the family fits but one of them.</summary>
    public static IEnumerable<(PartyKey One, PartyKey Other)> Pairs(Dictionary<string, List<PartyKey>> families)
    {
        foreach (List<PartyKey> people in families.Values.Where(static people => people.Count is > 1 and <= Most))
        {
            people.Sort();
            for (int one = 0; one < people.Count; one++)
            {
                List<PartyKey> fitting = [.. people.Where(other => Fits(people[one], other))];
                if (fitting.Count > 1 && fitting[0] == people[one] && fitting.TrueForAll(a => fitting.TrueForAll(b => Fits(a, b))) && !people.Exists(other => !fitting.Contains(other) && fitting.Exists(a => MayFit(a, other))))
                {
                    foreach (PartyKey other in fitting.Skip(1))
                    {
                        yield return (fitting[0], other);
                    }
                }
            }
        }
    }

    /// <summary>The only person of the case with a family name, when an initial is that of the given name; null for none or for a common name.</summary>
    /// <param name="families">People by family name.</param>
    /// <param name="name">"L. Brandt", "Brandt, L."</param>
    public static PartyKey? OfInitial(Dictionary<string, List<PartyKey>> families, string name)
    {
        if (PersonNameReader.Initial(name) is not ({ } initial, { } family) || !families.TryGetValue(family, out List<PartyKey>? people) || people.Count > Most)
        {
            return null;
        }

        PartyKey smallest = people.Min();
        return people.TrueForAll(other => Fits(smallest, other)) && smallest.Text[0] == initial ? smallest : null;
    }

    /// <summary>A family with more names than this is common in the case.</summary>
    private const int Most = 40;

    private static bool MayFit(PartyKey one, PartyKey other) => PersonName.MayBeShortFor(PersonNameReader.WordsOf(one)[0], PersonNameReader.WordsOf(other)[0]);

    private static bool Fits(PartyKey one, PartyKey other)
    {
        if (one == other)
        {
            return true;
        }

        string[] a = PersonNameReader.WordsOf(one), b = PersonNameReader.WordsOf(other);
        if (!NamePairs.HasGivenName(one) && !NamePairs.HasGivenName(other))
        {
            return false;
        }

        bool isMiddleSame = a.Length == 2 || b.Length == 2 || a.AsSpan(1).SequenceEqual(b.AsSpan(1));
        return isMiddleSame && (a[0] == b[0] || PersonName.IsShortFor(a[0], b[0]));
    }
}
