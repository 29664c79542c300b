using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Statements;

/// <summary>Says whether a cue tells that something is not said: "did not say", "never claimed", "declined to say".</summary>
internal static class NegationRule
{
    private const int MostBefore = 8;
    private static readonly HashSet<ulong> Refusing = [.. new[] { "decline", "refuse", "fail" }.Select(static w => FeatureHash.Lower(w))];

    /// <summary>True when nothing of the kind is said.</summary>
    public static bool IsNegated(StatementFrame frame, StatementDraft draft)
    {
        int head = CueView.HeadOf(frame, draft.Cue), first = Math.Max(frame.Sentence(head).FirstToken, head - MostBefore);
        for (int token = head - 1; token >= first && Belongs(frame, token, draft); token--)
        {
            ulong lemma = frame.Lemma(token);
            if (lemma == Words.Not || lemma == Words.Never || (Refusing.Contains(lemma) && token + 1 < head && frame.Tag(token + 1) == PosTag.TO))
            {
                return true;
            }
        }

        bool isNobody = draft.Source.Count > 0 && (frame.Word(draft.Source[0].First) is "Nobody" or "nobody" or "Neither" or "neither" or "None" or "none"
            || (frame.Word(draft.Source[0].First) is "No" or "no" && draft.Source[0].Count > 1));
        return isNobody;
    }

    /// <summary>True for the words that go before a verb with it.</summary>
    private static bool Belongs(StatementFrame frame, int token, StatementDraft draft) =>
        !draft.SaysToken(token) && (frame.Tag(token) is PosTag.RB or PosTag.MD or PosTag.TO || StatementFrame.IsVerb(frame.Tag(token)) || frame.Lemma(token) == Words.Not);
}
