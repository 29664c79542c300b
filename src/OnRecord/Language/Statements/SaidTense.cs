using OnRecord.Language.Syntax;

namespace OnRecord.Language.Statements;

/// <summary>Whether a cue tells of a saying that a time in its clause can date: one of words (<see cref="SpokenRule"/>) that is over, or is told as it happens ("says on Tuesday"); not what somebody will say, might say or always thinks.</summary>
internal static class SaidTense
{
    private const int MostBefore = 6;

    /// <summary>True for such a cue; for nouns and "according to" too.</summary>
    public static bool CanBeDated(StatementFrame frame, StatementDraft draft)
    {
        int verb = CueVerb.Of(frame, draft.Cue);
        return SpokenRule.IsSpoken(frame, draft) && frame.Tag(verb) switch
        {
            PosTag.VB => Auxiliary(frame, verb) is { } token && frame.Word(token) is "did" or "Did" or "n't" or "n’t",
            PosTag.VBZ or PosTag.VBP => (frame.Kinds[verb] & (CueKinds.Say | CueKinds.Show | CueKinds.Deny | CueKinds.Ask)) != 0,
            PosTag.VBG or PosTag.VBN => Auxiliary(frame, verb) is not { } token || !IsOpen(frame, token),
            _ => true,
        };
    }

    /// <summary>"has agreed": up to now, so that a day in front which is over is of something else ("Since your call yesterday the board has agreed").</summary>
    public static bool IsPerfect(StatementFrame frame, StatementDraft draft)
    {
        int verb = CueVerb.Of(frame, draft.Cue);
        return frame.Tag(verb) == PosTag.VBN && Auxiliary(frame, verb) is { } token && frame.Lemma(token) == Words.Have && frame.Tag(token) is PosTag.VBZ or PosTag.VBP;
    }

    /// <summary>The first auxiliary right before a verb, adverbs and the verbs that follow it between; null for none.</summary>
    private static int? Auxiliary(StatementFrame frame, int verb)
    {
        int? found = null;
        int least = Math.Max(frame.Sentence(verb).FirstToken, verb - MostBefore);
        for (int token = verb - 1; token >= least && (frame.Tag(token).IsVerb() || frame.Tag(token) is PosTag.RB or PosTag.TO); token--)
        {
            found = frame.Tag(token) is PosTag.RB && frame.Lemma(token) != Words.Not ? found : token;
        }

        return found;
    }

    /// <summary>"will have said", "is being released", "to be told": nothing that was said by then.</summary>
    private static bool IsOpen(StatementFrame frame, int auxiliary) => frame.Tag(auxiliary) is PosTag.MD or PosTag.TO or PosTag.VB
        || (frame.Lemma(auxiliary) == Words.Be && (frame.Tag(auxiliary) is PosTag.VBG || (frame.Tag(auxiliary) is PosTag.VBZ or PosTag.VBP && frame.Tag(auxiliary + 1) is PosTag.VBG)));
}
