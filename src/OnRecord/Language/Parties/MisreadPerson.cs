using System.Buffers;
using OnRecord.Language.Learning;
using OnRecord.Language.Names;

namespace OnRecord.Language.Parties;

/// <summary>Reads as a person's what the finder of names took for the name of no person.</summary>
internal static class MisreadPerson
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789&/@");
    private const NameWords Given = NameWords.Man | NameWords.Woman;
    private const NameWords Other = NameWords.OrganizationWord | NameWords.PlaceWord | NameWords.Title | NameWords.Role | NameWords.Calendar;

    /// <summary>True for two or three words with capitals, none of which says that this is an organisation or a place, and without "the".</summary>
    public static bool May(PartyText text, int mention)
    {
        Mention of = text.Mentions[mention];
        int first = FirstOf(text, of);
        if (of.EndToken - first is < 2 or > 3 || (first > 0 && text.Word(first - 1) is "the" or "The"))
        {
            return false;
        }

        for (int token = first; token < of.EndToken; token++)
        {
            NameWords lists = NameLexicon.Shared.Word(FeatureHash.Lower(text.Word(token)));
            bool isWord = char.IsUpper(text.Word(token)[0]) && !text.Word(token).ContainsAny(Digits);
            if (!isWord || ((lists & Other) != 0 && (lists & Given) == 0))
            {
                return false;
            }
        }

        // Any word has a capital where a sentence begins: "Maybe Quill".
        bool isGiven = (NameLexicon.Shared.Word(FeatureHash.Lower(text.Word(first))) & Given) != 0;
        return !NounWords.TryGet(text.Word(first), out _) && !IsLetters(text.Word(first)) && (isGiven || text.Sentence(first).FirstToken != first);
    }

    /// <summary>True for one word that is a given name, whatever else has it.</summary>
    public static bool IsGiven(PartyText text, Mention of) => of.EndToken - of.FirstToken == 1 && (NameLexicon.Shared.Word(FeatureHash.Lower(text.Word(of.FirstToken))) & Given) != 0;

    /// <summary>"Houston, the harbor master, said": a place's name that is said to be one person. "Japan, an ally of the bank," is no person; no country is.</summary>
    public static bool IsIntroduced(PartyText text, int mention)
    {
        Mention of = text.Mentions[mention];
        int noun = mention + 1;
        bool isWord = of.EndToken - of.FirstToken == 1 && of.EndToken + 1 < text.Count && text.Word(of.EndToken) is "," && !(of.FirstToken > 0 && text.Word(of.FirstToken - 1) is "the" or "The");
        return isWord && noun < text.Mentions.Count && text.Mentions[noun] is { Form: MentionForm.Description, Type: MentionType.Person, Number: MentionNumber.One } said && said.FirstToken == of.EndToken + 1
            && (NameLexicon.Shared.Word(FeatureHash.Lower(text.Word(said.Head))) & (NameWords.Title | NameWords.Role)) != 0
            && (NameLexicon.Shared.Phrase([FeatureHash.Word(text.Word(of.FirstToken))]).Kinds & NameWords.Country) == 0;
    }

    /// <summary>The name without a word before it that says what the person is: "Democrat Joss Quill".</summary>
    public static PersonName? Of(PartyText text, int mention)
    {
        Mention of = text.Mentions[mention];
        return PersonName.Of(text.Parsed.Text, of with { FirstToken = FirstOf(text, of) });
    }

    private static bool IsLetters(ReadOnlySpan<char> word) => word.Length > 1 && !word.ContainsAnyExceptInRange('A', 'Z');

    private static int FirstOf(PartyText text, Mention of)
    {
        NameWords lists = NameLexicon.Shared.Phrase([FeatureHash.Word(text.Word(of.FirstToken))]).Kinds;
        return of.EndToken - of.FirstToken > 2 && (lists & NameWords.People) != 0 ? of.FirstToken + 1 : of.FirstToken;
    }
}
