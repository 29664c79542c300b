using OnRecord.Language.Names;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Parties;

/// <summary>"It was Hale, not Roe, who", "not Roe but Hale who": of two people set against each other "who" is the one who is meant.</summary>
internal static class ContrastedName
{
    private const int MostBack = 16;

    /// <summary>Whether two are set against each other right before "who", and whom it takes up; nobody where that one is not known.</summary>
    public static (bool IsOne, PartyDraft? Meant) Before(PartyText text, Mention who)
    {
        int end = who.FirstToken, least = Math.Max(text.Sentence(who.Head).FirstToken, end - MostBack);
        int last = end - 1 > least && text.Word(end - 1) is "," ? end - 2 : end - 1;
        for (int token = last; token > least && !text.Parsed.Tags[token].IsFinite(); token--)
        {
            if (text.Word(token) is "not" && text.Word(token - 1) is ",")
            {
                return (true, NamedBefore(text, token - 1));
            }

            if (text.Word(token) is "but")
            {
                return HasNot(text, token, least) ? (true, NamedBefore(text, last + 1)) : (false, null);
            }
        }

        return (false, null);
    }

    private static bool HasNot(PartyText text, int but, int least)
    {
        for (int token = but - 1; token >= least; token--)
        {
            if (text.Word(token) is "not" or "n't" or "n’t")
            {
                return true;
            }
        }

        return false;
    }

    private static PartyDraft? NamedBefore(PartyText text, int end) =>
        end > 0 && text.NameAt[end - 1] is >= 0 and var name && text.Mentions[name].EndToken == end && text.Draft[name] is { Type: MentionType.Person } draft ? draft : null;
}
