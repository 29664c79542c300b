using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>"neither confirmed nor denied": one cue, of which nothing is said.</summary>
internal static class NeitherNor
{
    private const int MostBetween = 3;

    /// <summary>Lets a cue that is one of the two verbs hold both.</summary>
    public static void Apply(StatementFrame frame, StatementDraft draft)
    {
        int verb = CueVerb.Of(frame, draft.Cue);
        if (!frame.Tag(verb).IsVerb() || First(frame, verb) is not (>= 0 and var first) || Last(frame, first) is not (>= 0 and var last))
        {
            return;
        }

        draft.Cue = new CueSpan(Math.Min(first, draft.Cue.First), Math.Max(last + 1, draft.Cue.End));
        for (int piece = draft.Content.Count - 1; piece >= 0; piece--)
        {
            TokenRange content = draft.Content[piece];
            if (content.First < draft.Cue.End && content.End > draft.Cue.First)
            {
                draft.Content[piece] = content with { First = Math.Min(draft.Cue.End, content.End - 1) };
            }
        }
    }

    /// <summary>True for a cue that begins with such a pair, or holds it behind auxiliaries.</summary>
    public static bool IsOne(StatementFrame frame, CueSpan cue)
    {
        for (int token = cue.First; token < cue.End; token++)
        {
            if (Is(frame, token, "neither"))
            {
                return Last(frame, token) is >= 0 and var last && last < cue.End;
            }
        }

        return false;
    }

    /// <summary>The "neither" of a verb; -1 for none.</summary>
    private static int First(StatementFrame frame, int verb)
    {
        int least = Math.Max(frame.Sentence(verb).FirstToken, verb - MostBetween), token = verb - 1;
        while (token >= least && !Is(frame, token, "neither") && (frame.Tag(token).IsVerb() || frame.Tag(token) is PosTag.RB or PosTag.MD || Is(frame, token, "nor")))
        {
            token--;
        }

        return token >= least && Is(frame, token, "neither") ? token : -1;
    }

    /// <summary>The verb behind "nor", where a verb stands before it; -1 for none.</summary>
    private static int Last(StatementFrame frame, int neither)
    {
        int nor = neither + 2;
        return nor + 1 < frame.Sentence(neither).EndToken && frame.Tag(neither + 1).IsVerb() && Is(frame, nor, "nor") && frame.Tag(nor + 1).IsVerb() ? nor + 1 : -1;
    }

    private static bool Is(StatementFrame frame, int token, string word) => frame.Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);
}
