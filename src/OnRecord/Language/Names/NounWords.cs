using System.Collections.Frozen;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Names;

/// <summary>The nouns that head a description (<c>Names/Data/descriptions.txt</c>): of whom or what, how many, and of which gender. Immutable and safe to share.</summary>
internal static class NounWords
{
    private static readonly WordList List = new("Names/Data/descriptions.txt");
    private static readonly FrozenDictionary<string, Noun>.AlternateLookup<ReadOnlySpan<char>> Nouns = Build().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words that count: <c>dozens of</c>, <c>some of</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Quantities { get; } = List.Set("quantity");

    /// <summary>Days, which end what somebody is called by: "the office of the board last Monday".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Days { get; } = List.Set("day");

    /// <summary>What somebody asks many people by: <c>poll</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Surveys { get; } = List.Set("survey");

    /// <summary>Nouns for what is in somebody's words, so that it is the one whose words these are that says it: <c>her account</c>.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Voices { get; } = List.Set("voice");

    /// <summary>Prepositions that a description goes on over.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Links { get; } = List.Set("link");

    /// <summary>Forms of address, which are no roles.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Addresses { get; } = List.Set("address");

    /// <summary>The file's examples.</summary>
    public static IReadOnlyList<(string Input, string Expected)> Examples => List.Examples;

    /// <summary>What a noun tells; false when it heads no description.</summary>
    public static bool TryGet(ReadOnlySpan<char> word, out Noun noun) => Nouns.TryGetValue(word, out noun);

    private static FrozenDictionary<string, Noun> Build()
    {
        var nouns = new Dictionary<string, Noun>(StringComparer.OrdinalIgnoreCase);
        AddKind(nouns, "person", MentionType.Person, MentionType.Group);
        AddKind(nouns, "organization", MentionType.Organization, MentionType.Organization);
        AddKind(nouns, "document", MentionType.Document, MentionType.Document);
        foreach (string word in List["person-plural"])
        {
            nouns[word] = new Noun(MentionType.Group, MentionNumber.Several, MentionGender.Unknown);
        }

        foreach ((string kind, MentionGender gender) in new[] { ("female", MentionGender.Female), ("male", MentionGender.Male) })
        {
            foreach (string word in List[kind])
            {
                nouns[word] = new Noun(MentionType.Person, MentionNumber.One, gender);
            }
        }

        return nouns.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static void AddKind(Dictionary<string, Noun> nouns, string kind, MentionType one, MentionType several)
    {
        foreach (string word in List[kind])
        {
            MentionGender gender = one == MentionType.Person ? MentionGender.Unknown : MentionGender.Thing;
            nouns.TryAdd(word, new Noun(one, MentionNumber.One, gender));
            nouns.TryAdd(Plural(word), new Noun(several, MentionNumber.Several, gender));
        }
    }

    private static string Plural(string word) =>
        word.EndsWith("man", StringComparison.Ordinal) ? word[..^2] + "en"
        : word.EndsWith('y') && word.Length > 1 && !"aeiou".Contains(word[^2], StringComparison.Ordinal) ? word[..^1] + "ies"
        : word.EndsWith('s') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith('x') ? word + "es"
        : word + "s";

    /// <summary>What a noun tells of what it describes.</summary>
    internal readonly record struct Noun(MentionType Type, MentionNumber Number, MentionGender Gender);
}
