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

    private readonly HashSet<string> given = new(StringComparer.Ordinal);
    private NameWords sexes;

    private NameSurroundings()
    {
    }

    /// <summary>True where the text says that the name is made up.</summary>
    public bool IsUnreal { get; private set; }

    /// <summary>True where a form of address stands before it: "Mr. Pell".</summary>
    public bool IsAddressed => sexes != default;

    /// <summary>Reads texts for a name. Linear in their length.</summary>
    /// <param name="family">The name, in small letters.</param>
    /// <param name="texts">The texts.</param>
    public static NameSurroundings Of(string family, params ReadOnlySpan<string> texts)
    {
        var found = new NameSurroundings();
        foreach (string text in texts)
        {
            for (int at = text.IndexOf(family, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(family, at + family.Length, StringComparison.OrdinalIgnoreCase))
            {
                int end = at + family.Length;
                if ((at == 0 || !IsOfWord(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])) && char.IsUpper(text[at]))
                {
                    found.Add(text, at, end);
                }
            }
        }

        return found;
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

    private void Add(string text, int at, int end)
    {
        string word = WordBefore(text, at);
        MentionGender title = GenderWords.OfAddress(word);
        if (title != MentionGender.Unknown)
        {
            sexes |= title == MentionGender.Male ? NameWords.Man : NameWords.Woman;
        }
        else if (IsGiven(word))
        {
            given.Add(word.TrimEnd('.').ToLowerInvariant());
        }

        string behind = text[end..Math.Min(text.Length, end + Near)];
        IsUnreal |= Array.Exists(Unreal, words => behind.Contains(words, StringComparison.OrdinalIgnoreCase));
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
