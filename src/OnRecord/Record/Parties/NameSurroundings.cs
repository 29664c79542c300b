using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;

namespace OnRecord.Record.Parties;

/// <summary>What stands around a family name in a text: given names and forms of address before it, and that it is nobody's real name.</summary>
internal sealed class NameSurroundings
{
    /// <summary>Words behind a name that say that it is another one's.</summary>
    private static readonly string[] Unreal = ["not his real name", "not her real name", "not their real name", "not the real name", "a pseudonym", "name has been changed", "name was changed", "an assumed name"];

    /// <summary>UTF-16 units behind a name in which such words belong to it.</summary>
    private const int Near = 60;

    /// <summary>Parts of a name that hyphens and apostrophes join.</summary>
    private const int MostParts = 4;

    /// <summary>Longer names are none, in UTF-16 units.</summary>
    private const int Longest = 60;

    private readonly HashSet<string> given = new(StringComparer.Ordinal);
    private NameWords sexes;

    private NameSurroundings()
    {
    }

    /// <summary>Nothing around a name.</summary>
    public static NameSurroundings None { get; } = new();

    /// <summary>True where the text says that the name is made up.</summary>
    public bool IsUnreal { get; private set; }

    /// <summary>True where a form of address stands before it: "Mr. Pell".</summary>
    public bool IsAddressed => sexes != default;

    /// <summary>Reads texts for all capitalised words at once, whatever their case; words with nothing around them have no entry. Linear in the length of the texts.</summary>
    public static IReadOnlyDictionary<string, NameSurroundings> Index(params ReadOnlySpan<string> texts)
    {
        var found = new Dictionary<string, NameSurroundings>(StringComparer.OrdinalIgnoreCase);
        foreach (string text in texts)
        {
            bool mayBeUnreal = Array.Exists(Unreal, words => text.Contains(words, StringComparison.OrdinalIgnoreCase));
            for (int at = 0; at < text.Length; at++)
            {
                if (char.IsUpper(text[at]) && (at == 0 || !IsOfWord(text[at - 1])))
                {
                    AddAt(found, text, at, mayBeUnreal);
                }
            }
        }

        return found;
    }

    /// <summary>Adds the name that begins at a place, and what it is without the parts that a hyphen or an apostrophe joins to it: "Pell" of "Pell's".</summary>
    private static void AddAt(Dictionary<string, NameSurroundings> found, string text, int at, bool mayBeUnreal)
    {
        string before = WordBefore(text, at);
        MentionGender title = GenderWords.OfAddress(before);
        string? given = title == MentionGender.Unknown && IsGiven(before) ? before.TrimEnd('.').ToLowerInvariant() : null;
        Dictionary<string, NameSurroundings>.AlternateLookup<ReadOnlySpan<char>> names = found.GetAlternateLookup<ReadOnlySpan<char>>();
        int end = at + 1;
        for (int part = 0; part < MostParts; part++, end++)
        {
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            bool isUnreal = mayBeUnreal && IsUnrealAt(text.AsSpan(end, Math.Min(Near, text.Length - end)));
            if (end - at <= Longest && (title != MentionGender.Unknown || given is not null || isUnreal))
            {
                ReadOnlySpan<char> name = text.AsSpan(at, end - at);
                if (!names.TryGetValue(name, out NameSurroundings? around))
                {
                    names[name] = around = new NameSurroundings();
                }

                around.Add(title, given, isUnreal);
            }

            if (end >= text.Length || !IsOfWord(text[end]))
            {
                return;
            }
        }
    }

    private static bool IsUnrealAt(ReadOnlySpan<char> behind)
    {
        foreach (string words in Unreal)
        {
            if (behind.Contains(words, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where the name stands behind one of some given names.</summary>
    public bool Has(IEnumerable<string> names) => names.Any(name => given.Any(other => PersonName.GivenFits(other, name)));

    /// <summary>True where it stands behind a given name, an initial or a form of address that nobody of these names has.</summary>
    /// <param name="names">Given names, in small letters.</param>
    /// <param name="more">Sexes that pronouns tell.</param>
    public bool Contradicts(IReadOnlyList<string> names, NameWords more)
    {
        NameWords own = default;
        foreach (string name in names)
        {
            own |= SexOf(name);
        }

        NameWords told = sexes | more;
        return given.Any(other => !names.Any(name => PersonName.GivenFits(other, name))) || (own is NameWords.Man or NameWords.Woman && (told & ~own) != 0);
    }

    private void Add(MentionGender title, string? name, bool isUnreal)
    {
        IsUnreal |= isUnreal;
        sexes |= title switch { MentionGender.Unknown => default, MentionGender.Male => NameWords.Man, _ => NameWords.Woman };
        if (name is not null)
        {
            given.Add(name);
        }
    }

    /// <summary>The word right before a name, on one line with it and without a mark between but a full stop of its own.</summary>
    private static string WordBefore(string text, int at)
    {
        int end = at;
        while (end > 0 && text[end - 1] is ' ' or '\u00A0')
        {
            end--;
        }

        int start = end > 0 && text[end - 1] == '.' ? end - 1 : end;
        while (start > 0 && IsOfWord(text[start - 1]))
        {
            start--;
        }

        return end == at ? "" : text[start..end];
    }

    /// <summary>A given name that we know, and no title or noun; or an initial.</summary>
    private static bool IsGiven(string word)
    {
        string plain = word.TrimEnd('.');
        if (plain.Length == 0 || !char.IsUpper(plain[0]) || (word.EndsWith('.') && plain.Length > 1))
        {
            return false;
        }

        NameWords words = NameLexicon.Shared.Word(FeatureHash.Lower(plain));
        return plain.Length == 1 ? word.EndsWith('.') : (words & (NameWords.Man | NameWords.Woman)) != 0 && (words & (NameWords.Title | NameWords.Role | NameWords.Whole | NameWords.Calendar)) == 0;
    }

    private static NameWords SexOf(string name) => NameLexicon.Shared.Word(FeatureHash.Lower(name)) & (NameWords.Man | NameWords.Woman);

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '\'' or '\u2019';
}
