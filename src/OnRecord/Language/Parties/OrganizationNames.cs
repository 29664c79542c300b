using System.Collections.Frozen;
using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Parties;

/// <summary>Tells names of organisations by their last word, where a header or the finder of names takes them for people.</summary>
internal static class OrganizationNames
{
    private static readonly WordList List = new("Parties/Data/organization-words.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Firm = List.Set("firm");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Any = List.Set("firm", "word");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Office = List.Set("office"), Same = List.Set("same"), Things = List.Set("thing"), Tails = List.Set("tail"), Behalf = List.Set("behalf"), Kinds = List.Set("any"), Campaigns = List.Set("campaign"), Bodies = List.Set("body", "tail"), Occasions = List.Set("occasion"), Prints = List.Set("print"), Outlets = List.Set("outlet"), Trades = List.Set("trade");

    /// <summary>The examples of the data file, for the tests.</summary>
    public static IReadOnlyList<(string Input, string Expected)> Examples => List.Examples;

    /// <summary>True for two words and more of which the last makes the whole an organisation's name, whether or not a person could have it.</summary>
    public static bool Is(string name)
    {
        string[] words = WordsOf(name);
        if (words.Length < 2 || name.Contains(", ", StringComparison.Ordinal) && !Firm.Contains(words[^1]))
        {
            return false;
        }

        bool isPerson = words.Length == 2 && (NameLexicon.Shared.Word(FeatureHash.Lower(words[0])) & (NameWords.Man | NameWords.Woman)) != 0;
        return isPerson ? Firm.Contains(words[^1]) : Any.Contains(words[^1]);
    }

    /// <summary>The name in front of a word for its people or office, "ACTA" of "ACTA members"; null where none is or nothing stands before it.</summary>
    public static string? BeforeOffice(string name)
    {
        string[] words = WordsOf(name);
        int end = words.Length;
        while (end > 0 && Office.Contains(words[end - 1]) && !(end > 1 && words[end - 2].EndsWith("'s", StringComparison.Ordinal)))
        {
            end--;
        }

        return end == words.Length || end == 0 ? null : string.Join(' ', words[..end]);
    }

    /// <summary>True for a word that an organisation's name may have or not: "Cisco" is "Cisco Systems".</summary>
    public static bool SaysNothing(string word) => Same.Contains(word);

    /// <summary>True when the last word tells a thing that does and says nothing: a law, a course, a computer program.</summary>
    public static bool IsThing(string key) => Things.Contains(key.AsSpan(key.LastIndexOf(' ') + 1));

    /// <summary>True for a word for what every state, town or firm may have one of, and for the outlets that are known by it.</summary>
    public static bool IsBody(string word) => Bodies.Contains(word);

    /// <summary>True for two words and more of which the last tells what people come to and what befalls them, which says nothing itself: "Quay Reunion".</summary>
    public static bool IsOccasion(string name) => name.LastIndexOf(' ') is > 0 and var space && Occasions.Contains(name.AsSpan(space + 1));

    /// <summary>True for a noun by which a text may call any organisation: "the company".</summary>
    public static bool IsAny(string noun) => Kinds.Contains(noun);

    /// <summary>False where the name tells that a noun for any organisation is not for this one: "the network" after the Averil Times.</summary>
    public static bool MayBeCalled(string key, string noun) => Prints.Contains(noun) || !IsKnownByTail(key.AsSpan(key.LastIndexOf(' ') + 1)) || !key.Contains(' ', StringComparison.Ordinal);

    /// <summary>True for a name in small letters of an agency, newspaper or broadcaster.</summary>
    public static bool IsOutlet(string key) => key.LastIndexOf(' ') is var space && (Outlets.Contains(key.AsSpan(space + 1)) || (space > 0 && Tails.Contains(key.AsSpan(space + 1))));

    /// <summary>True for a noun that is not said of an outlet that only reports: "the company".</summary>
    public static bool IsTrade(string noun) => Trades.Contains(noun);

    /// <summary>True for a noun for those who act for somebody: "the Roe campaign".</summary>
    public static bool ActsForSomebody(string noun) => Behalf.Contains(noun);

    /// <summary>True for a noun for those who want somebody elected.</summary>
    public static bool IsCampaign(string noun) => Campaigns.Contains(noun);

    /// <summary>True for a last word by which alone an outlet is known: "the Post" for the Averil Post.</summary>
    public static bool IsKnownByTail(ReadOnlySpan<char> word) => Tails.Contains(word);

    /// <summary>True when a name of several words ends with such a word: its first word may stand for it.</summary>
    public static bool EndsWithTail(string key) => key.LastIndexOf(' ') is > 0 and var space && IsWord(key[(space + 1)..]);

    /// <summary>True when a word behind the first says that a name is an organisation's, "Quay Energy North", or the first does before "of" or "for".</summary>
    public static bool HasWord(string key)
    {
        string[] words = key.Split(' ');
        return words.Skip(1).Any(IsWord) || (words is [var first, "of" or "for", ..] && IsWord(first));
    }

    /// <summary>True for a name of which no word is known as a given name or family name, without form of address.</summary>
    public static bool MayBe(PartyText text, int mention)
    {
        Mention of = text.Mentions[mention];
        for (int token = of.FirstToken; token < of.EndToken; token++)
        {
            if ((NameLexicon.Shared.Word(FeatureHash.Lower(text.Word(token))) & (NameWords.Man | NameWords.Woman | NameWords.Surname | NameWords.Title)) != 0)
            {
                return false;
            }
        }

        return !text.IsTitled(mention) && (of.FirstToken == 0 || !RoleHead.IsRole(text, of.FirstToken - 1));
    }

    /// <summary>True when a word of a name of several says that it is a place's or an organisation's.</summary>
    public static bool HasPlaceOrBody(string key) => key.Contains(' ', StringComparison.Ordinal)
        && key.Split(' ').Any(static word => (NameLexicon.Shared.Word(FeatureHash.Lower(word)) & (NameWords.PlaceWord | NameWords.OrganizationWord)) != 0);

    private static bool IsWord(string word) => Any.Contains(word) || NameLexicon.Shared.Word(FeatureHash.Lower(word)).HasFlag(NameWords.OrganizationWord);

    private static string[] WordsOf(string name) =>
        [.. name.Replace('\u2019', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(static word => word.Trim('"', '\'', ',', '(', ')', '\u201C', '\u201D')).Where(static word => word.Length > 0)];
}
