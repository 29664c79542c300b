using OnRecord.Language.Names;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Parties;

/// <summary>"A friend of Governor Tom Reyes, who asked not to be named": behind a name by which somebody else is told of, "who" may be either, and is the other where he is not to be named.</summary>
internal static class TiedNames
{
    private const int MostTitle = 6, MostClause = 16;

    /// <summary>The noun for somebody that stands with a preposition before a name right before a comma and "who"; -1 for none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="who">The token "who".</param>
    public static int NounBefore(ParsedText text, int who)
    {
        int least = text.Text.SentenceOf(who).FirstToken, link = who - 2;
        if (link <= least || text.Text.Word(who - 1) is not "," || !(text.Tags[link] is PosTag.NNP or PosTag.NNPS))
        {
            return -1;
        }

        while (link > least && who - link <= MostTitle + 1 && text.Tags[link] is PosTag.NNP or PosTag.NNPS or PosTag.NN or PosTag.JJ or PosTag.DT or PosTag.HYPH)
        {
            link--;
        }

        int noun = link - 1;
        noun -= noun > least && text.Tags[noun] is PosTag.JJ ? 1 : 0;
        bool isTied = noun >= least && text.Tags[link] is PosTag.IN or PosTag.TO && text.Tags[noun] is PosTag.NN or PosTag.NNS;
        return isTied && NounWords.TryGet(text.Text.Word(noun), out NounWords.Noun of) && of.Type is MentionType.Person or MentionType.Group ? noun : -1;
    }

    /// <summary>True for a clause of "who" that tells of somebody who is not to be named.</summary>
    public static bool IsHidden(ParsedText text, int who)
    {
        int end = who + 1, stop = Math.Min(text.Text.SentenceOf(who).EndToken, who + MostClause);
        while (end < stop && text.Tags[end] != PosTag.Comma)
        {
            end++;
        }

        return IsHidden(text, who, end);
    }

    /// <summary>"on condition of anonymity", "asked not to be named", "declined to be identified".</summary>
    public static bool IsHidden(ParsedText text, int first, int end)
    {
        bool isNot = false;
        for (int token = first; token < end; token++)
        {
            ReadOnlySpan<char> word = text.Text.Word(token);
            isNot |= word is "not" or "n't" or "n’t" or "declined" or "refused" or "declining" or "without";
            if (word is "anonymity" or "anonymous" or "anonymously" or "unnamed" or "unidentified" || (isNot && word is "named" or "identified" or "quoted"))
            {
                return true;
            }
        }

        return false;
    }
}
