using System.Collections.Frozen;
using OnRecord.Language.Learning;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Names;

/// <summary>What words tell about gender. A word that is used of both tells nothing.</summary>
internal static class GenderWords
{
    private static readonly WordList List = new("Names/Data/genders.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Men = List.Set("man"), Women = List.Set("woman");

    /// <summary>The file's examples.</summary>
    public static IReadOnlyList<(string Input, string Expected)> Examples => List.Examples;

    /// <summary>From the form of address before a name, or from its first given name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The first token of the name.</param>
    /// <param name="end">Behind its last.</param>
    public static MentionGender OfName(TokenizedText text, int first, int end)
    {
        MentionGender title = OfTitleOf(text, first, end);
        if (title != MentionGender.Unknown || IsOneWord(text, first, end))
        {
            return title;
        }

        NameWords words = NameLexicon.Shared.Word(FeatureHash.Lower(text.Word(first)));
        if ((words & (NameWords.Man | NameWords.Woman)) == 0 && end - first > 2)
        {
            words = NameLexicon.Shared.Word(FeatureHash.Lower(text.Word(first + 1)));
        }

        return (words & (NameWords.Man | NameWords.Woman)) switch
        {
            NameWords.Man => MentionGender.Male,
            NameWords.Woman => MentionGender.Female,
            _ => MentionGender.Unknown,
        };
    }

    /// <summary>Of a name of any type: a person's from its words, a group's is not known, all else is a thing.</summary>
    public static MentionGender OfName(TokenizedText text, int first, int end, MentionType type) =>
        type == MentionType.Person ? OfName(text, first, end) : type == MentionType.Group ? MentionGender.Unknown : MentionGender.Thing;

    /// <summary>From the form of address alone, right before a name or as its first word.</summary>
    public static MentionGender OfTitleOf(TokenizedText text, int first, int end)
    {
        MentionGender title = first > 0 ? OfAddress(text.Word(first - 1)) : MentionGender.Unknown;
        return title == MentionGender.Unknown && end - first > 1 ? OfAddress(text.Word(first)) : title;
    }


    /// <summary>"Mark-Hart" is a family name: what stands before its hyphen tells nothing.</summary>
    private static bool IsOneWord(TokenizedText text, int first, int end)
    {
        for (int token = first + 1; token < end; token++)
        {
            if (text.Tokens[token].Start > text.Tokens[token - 1].End)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>From a form of address or another word right before a name.</summary>
    public static MentionGender OfAddress(ReadOnlySpan<char> word) => Men.Contains(word) ? MentionGender.Male : Women.Contains(word) ? MentionGender.Female : MentionGender.Unknown;
}
