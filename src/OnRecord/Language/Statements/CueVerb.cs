using System.Collections.Frozen;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Statements;

/// <summary>The word of a cue by which something is said: "say" of "refused to say", "said" of "said in an e-mail". What the cue holds behind it tells to whom, in what and when.</summary>
internal static class CueVerb
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Leading = CueWords.Words.Set("leading");

    /// <summary>The token.</summary>
    public static int Of(StatementFrame frame, CueSpan cue)
    {
        int verb = CueView.HeadOf(frame, cue);
        for (int token = verb + 1; token < cue.End && Leads(frame, token); token++)
        {
            verb = IsTelling(frame, token) ? token : verb;
        }

        return verb;
    }

    /// <summary>True when only "be" stands between the verb and who is told, adverbs aside: "was told", "had been told", "was still told".</summary>
    public static bool IsPassive(StatementFrame frame, int verb)
    {
        int least = frame.Sentence(verb).FirstToken, before = verb - 1;
        while (before > least && frame.Tag(before) == PosTag.RB)
        {
            before--;
        }

        return before >= least && frame.Tag(verb) == PosTag.VBN && frame.Lemma(before) == Words.Be;
    }

    private static bool IsTelling(StatementFrame frame, int token) => frame.Tag(token) is PosTag.VB or PosTag.VBG or PosTag.VBN && (frame.Kinds[token] & CueKinds.Say) != 0;

    private static bool Leads(StatementFrame frame, int token) => IsTelling(frame, token) || frame.Tag(token) is PosTag.TO or PosTag.RB || Leading.Contains(frame.Word(token));
}
