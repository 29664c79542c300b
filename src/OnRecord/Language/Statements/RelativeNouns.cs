using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>Whom "who", "which" and "that" take up, where these words alone say something: "the staff's report, [which] said it was shut".</summary>
internal static class RelativeNouns
{
    private const int Longest = 24, MostSteps = 6;

    /// <summary>The noun phrase before the word by the tree, or where nothing parts them; null for none.</summary>
    public static TokenRange? Of(StatementFrame frame, TokenRange words)
    {
        int word = words.First, least = frame.Sentence(word).FirstToken;
        bool isRelative = words.Count == 1 && word > least && (frame.Tag(word) is PosTag.WP or PosTag.WDT || frame.Word(word) is "that") && frame.Word(word) is "who" or "which" or "that";
        int noun = isRelative ? NounOf(frame, word) : -1;
        noun = noun < 0 && isRelative && frame.Word(word) is not "that" && frame.Tag(word - 1).IsNoun() ? word - 1 : noun;
        if (noun < least || TiedNames.NounBefore(frame.Parsed, word) >= 0)
        {
            return null;
        }

        int end = frame.Tag(word - 1) == PosTag.Comma ? word - 1 : word, first = noun;
        while (first > least && frame.Tag(first - 1).IsNominal() && SourceRules.IsBelow(frame, first - 1, noun))
        {
            first--;
        }

        // "the head of the board, who": the tree may have taken either.
        bool isNear = noun + 1 == end || (frame.MentionAt[noun] is >= 0 and var mention && frame.Mentions[mention] is { Form: MentionForm.Name } name && name.EndToken == end);
        bool isPerson = frame.Word(word) is not "who" || frame.MentionAt[noun] is not (>= 0 and var of) || frame.Mentions[of].Type is MentionType.Person or MentionType.Group || frame.Mentions[of].Form == MentionForm.Description;
        return noun < end && isNear && isPerson && end - first <= Longest ? new TokenRange(first, end) : null;
    }

    /// <summary>The organisation of such a phrase that "which" takes up; -1 for another, and for people, whom "who" is resolved to by itself.</summary>
    public static int Organization(StatementFrame frame, DocumentParties parties, int word, TokenRange phrase) =>
        frame.Word(word) is "which" && SpeakerFinder.PartyOf(frame, parties, phrase) is >= 0 and var party && parties.Parties[party].Type == MentionType.Organization ? party : -1;

    /// <summary>The noun that the clause of the word describes; -1 for none.</summary>
    private static int NounOf(StatementFrame frame, int word)
    {
        int at = word;
        for (int step = 0; step < MostSteps && at >= 0; step++)
        {
            int head = frame.Parsed.Heads[at];
            if (head < 0 || head == at)
            {
                return -1;
            }

            if (frame.Parsed.Relations[at] == Relation.RelativeClause)
            {
                return head < word && frame.Tag(head).IsNoun() || frame.Tag(head) is PosTag.DT ? head : -1;
            }

            at = head;
        }

        return -1;
    }
}
