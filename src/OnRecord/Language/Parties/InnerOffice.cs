using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Parties;

/// <summary>
/// "A source close to the chairman, Edwin Roe": between the noun for somebody and the comma before a name stands another noun for one person, whose name it may be. Then nobody can
/// tell whose it is, and it is given to neither. "A lawyer for the city, Nell Abara" has one such noun alone.
/// </summary>
internal static class InnerOffice
{
    private const int MostModifiers = 4;

    /// <summary>True where a name behind a comma may be another's than that of the noun at the head of what stands before it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="head">The noun at the head.</param>
    /// <param name="comma">The comma behind the phrase.</param>
    /// <param name="sex">What is known of the sex of whoever is named.</param>
    public static bool Stands(ParsedText text, int head, int comma, MentionGender sex)
    {
        bool isBehind = false;
        for (int token = head + 1; token < comma; token++)
        {
            isBehind |= text.Tags[token] is PosTag.IN or PosTag.TO or PosTag.WP or PosTag.VBN or PosTag.VBG;
            if (isBehind && IsOne(text, token, comma) && !Speaks(SexOf(text, token), sex))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the chairman", "the mayor's doctor", "Home Secretary": a noun for one person, whose own name does not follow at once and who owns nothing behind.</summary>
    private static bool IsOne(ParsedText text, int token, int comma)
    {
        ReadOnlySpan<char> word = text.Text.Word(token);
        bool isNoun = text.Tags[token] is PosTag.NN or PosTag.NNP && !NounWords.Addresses.Contains(word);
        bool isRole = isNoun && (NounWords.TryGet(word, out NounWords.Noun noun) ? noun is { Type: MentionType.Person, Number: MentionNumber.One } : (NameLexicon.Shared.Word(FeatureHash.Lower(word)) & (NameWords.Role | NameWords.Title)) != 0);
        bool isEnd = token + 1 >= comma || !(text.Tags[token + 1] is PosTag.NN or PosTag.NNS or PosTag.NNP or PosTag.NNPS or PosTag.POS or PosTag.HYPH);
        return isEnd && (isRole || IsOfThose(text, token)) && IsMeant(text, token);
    }

    /// <summary>"the accused", "the deceased": a verb's form used as a noun.</summary>
    private static bool IsOfThose(ParsedText text, int token) => text.Text.Word(token) is "accused" or "deceased";

    /// <summary>Behind an article, a possessive or with a capital: "chief of staff" tells of no second person.</summary>
    private static bool IsMeant(ParsedText text, int noun)
    {
        if (char.IsUpper(text.Text.Word(noun)[0]))
        {
            return true;
        }

        int first = noun - 1;
        while (first > 0 && noun - first <= MostModifiers && (text.Tags[first] is PosTag.JJ or PosTag.NN or PosTag.NNP or PosTag.HYPH or PosTag.VBN))
        {
            first--;
        }

        return first >= 0 && text.Tags[first] is PosTag.DT or PosTag.PrpPossessive or PosTag.POS;
    }

    private static MentionGender SexOf(ParsedText text, int noun) => NounWords.TryGet(text.Text.Word(noun), out NounWords.Noun of) ? of.Gender : MentionGender.Unknown;

    /// <summary>True where one sex speaks against the other.</summary>
    private static bool Speaks(MentionGender one, MentionGender other) => one is MentionGender.Female or MentionGender.Male && other is MentionGender.Female or MentionGender.Male && one != other;
}
