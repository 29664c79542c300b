using System.Collections.Frozen;

namespace OnRecord.Language.Tokens;

/// <summary>What a word with a full stop behind it may be.</summary>
internal enum AbbreviationKind : byte
{
    /// <summary>None: the stop ends the sentence.</summary>
    None,

    /// <summary>Stands before a name.</summary>
    Title,

    /// <summary>Has its stop only before a number.</summary>
    Number,

    /// <summary>A month or day.</summary>
    Date,

    /// <summary>A word that is an abbreviation only beside a comma.</summary>
    Place,

    /// <summary>May stand anywhere, also at the end of a sentence.</summary>
    Other,
}

/// <summary>The list of words that are written with a full stop.</summary>
internal static class Abbreviations
{
    private const int Longest = 8;

    /// <summary>The data file.</summary>
    public static readonly WordList List = new("Tokens/Data/abbreviations.txt");

    private static readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> Kinds = Build();

    /// <summary>What a word is, without its stop.</summary>
    public static AbbreviationKind Of(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest || !Kinds.TryGetValue(word, out AbbreviationKind kind))
        {
            return LacksVowels(word) ? AbbreviationKind.Other : AbbreviationKind.None;
        }

        bool capital = CharKinds.Of(word[0]) == CharKind.Upper;
        return kind is AbbreviationKind.Title or AbbreviationKind.Date or AbbreviationKind.Place && !capital && !IsCaseless(word) ? AbbreviationKind.None : kind;
    }

    /// <summary>True for the last word of a firm's name, written with a capital.</summary>
    public static bool IsFirm(ReadOnlySpan<char> word) => word.Length > 0 && char.IsUpper(word[0]) && Firms.Contains(word);

    private static bool IsCaseless(ReadOnlySpan<char> word) => AnyCase.Contains(word);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Firms = List.Set("firm");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AnyCase = List.Set("title-any-case");

    /// <summary>A capital and one to four small consonants, as in <c>Mgmt</c>.</summary>
    private static bool LacksVowels(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 5 || !char.IsAsciiLetterUpper(word[0]) || word[0] is 'A' or 'E' or 'I' or 'O' or 'U' or 'Y')
        {
            return false;
        }

        foreach (char letter in word[1..])
        {
            if (!char.IsAsciiLetterLower(letter) || letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y')
            {
                return false;
            }
        }

        return true;
    }

    private static FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> Build()
    {
        var kinds = new Dictionary<string, AbbreviationKind>(StringComparer.OrdinalIgnoreCase);
        Add("title", AbbreviationKind.Title);
        Add("title-any-case", AbbreviationKind.Title);
        Add("number", AbbreviationKind.Number);
        Add("date", AbbreviationKind.Date);
        Add("place", AbbreviationKind.Place);
        Add("place-any", AbbreviationKind.Other);
        Add("firm", AbbreviationKind.Other);
        Add("general", AbbreviationKind.Other);
        return kinds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        void Add(string kind, AbbreviationKind value)
        {
            foreach (string word in List[kind])
            {
                kinds.TryAdd(word, value);
            }
        }
    }
}
