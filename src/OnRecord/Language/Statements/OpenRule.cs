using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>Says whether it is left open that anything was said: "did Roe say", "if Roe says", "had Roe said", "Roe might have said".</summary>
internal static class OpenRule
{
    /// <summary>True when the text neither tells that it was said nor that it was not.</summary>
    public static bool IsOpen(StatementFrame frame, StatementDraft draft)
    {
        int verb = CueVerb.Of(frame, draft.Cue);
        if (!frame.Tag(verb).IsVerb())
        {
            return false;
        }

        if (draft.Source.Count > 0 && draft.Source[0].End <= draft.Cue.First && IsNext(frame, BehindDay(frame, draft.Source[0].End), draft.Cue.First)
            && (IsAsked(frame, draft.Source[0]) || IsSupposed(frame, draft.Source[0], verb)))
        {
            return true;
        }

        return (frame.Kinds[verb] & CueKinds.Say) != 0 && (IsPossible(frame, draft, verb) || IsConditional(frame, draft, verb));
    }

    /// <summary>"Have the pilots today indicated that they would?": in a question a day may stand between.</summary>
    private static int BehindDay(StatementFrame frame, int token) =>
        token < frame.TokenCount && DetailWords.Days.Contains(frame.Word(token)) && frame.Word(frame.Sentence(token).EndToken - 1) is "?" ? token + 1 : token;

    /// <summary>True when only adverbs and auxiliaries stand between.</summary>
    private static bool IsNext(StatementFrame frame, int first, int end)
    {
        for (int token = first; token < end; token++)
        {
            if (frame.Tag(token) is not (PosTag.RB or PosTag.MD) && (frame.Kinds[token] & CueKinds.Aux) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An auxiliary before who says it, at the beginning of a clause or behind a word that asks; "who said it?".</summary>
    private static bool IsAsked(StatementFrame frame, TokenRange source)
    {
        Sentence sentence = frame.Sentence(source.First);
        if (source.Count == 1 && frame.Tag(source.First) == PosTag.WP && source.First == sentence.FirstToken)
        {
            return frame.Word(sentence.EndToken - 1) is "?";
        }

        int aux = source.First - 1;
        aux -= aux > sentence.FirstToken && frame.Tag(aux) == PosTag.DT ? 1 : 0;
        if (aux < sentence.FirstToken || (frame.Kinds[aux] & CueKinds.Aux) == 0 || !frame.Tag(aux).IsVerb())
        {
            return false;
        }

        bool isNot = aux > sentence.FirstToken && frame.Word(aux - 1) is "Nor" or "nor" or "Neither" or "neither";
        return aux == sentence.FirstToken || (!isNot && (frame.Marks[aux - 1] != 0 || frame.Word(aux - 1)[^1] == '.' || frame.Tag(aux - 1) is PosTag.Comma or PosTag.Colon or PosTag.CC or PosTag.WRB or PosTag.WP or PosTag.WDT));
    }

    private static bool IsSupposed(StatementFrame frame, TokenRange source, int verb)
    {
        int before = source.First - 1, first = frame.Sentence(source.First).FirstToken;
        while (before > first && frame.Tag(before) == PosTag.RB)
        {
            before--;
        }

        return before >= first && (AssertionWords.Supposing.Contains(frame.Word(before)) || (AssertionWords.Awaiting.Contains(frame.Word(before)) && !IsPast(frame, source.End, verb)));
    }

    /// <summary>"until Lee told her": he did, which "until Lee tells her" leaves open.</summary>
    private static bool IsPast(StatementFrame frame, int first, int verb)
    {
        for (int token = first; token < verb; token++)
        {
            if (frame.Tag(token).IsFinite())
            {
                return frame.Tag(token) == PosTag.VBD;
            }
        }

        return frame.Tag(verb) is PosTag.VBD or PosTag.VBN;
    }

    /// <summary>"If asked, Roe will say": behind a comma, and never perhaps.</summary>
    private static bool IsConditional(StatementFrame frame, StatementDraft draft, int verb)
    {
        int first = frame.Sentence(verb).FirstToken;
        return draft.Source is [var source] && source.First > first + 1 && frame.Word(first) is "If" or "Unless" && frame.Tag(source.First - 1) == PosTag.Comma && verb > source.End - 1 && frame.Word(verb - 1) is "will" or "would" && IsNext(frame, source.End, verb);
    }

    /// <summary>"might have said", "could have said"; whoever speaks of himself ("I must say") says it.</summary>
    private static bool IsPossible(StatementFrame frame, StatementDraft draft, int verb)
    {
        bool isSelf = draft.Source is [{ Count: 1 } only] && frame.Word(only.First) is "I" or "we" or "We";
        int first = frame.Sentence(verb).FirstToken;
        for (int token = verb - 1; token >= first && !isSelf && !draft.SaysToken(token) && IsNext(frame, token, token + 1); token--)
        {
            bool isCould = frame.Word(token) is "could" && frame.Lemma(token + 1) != Words.Not;
            if (frame.Tag(token) == PosTag.MD && (isCould || AssertionWords.Possible.Contains(frame.Word(token))))
            {
                return true;
            }
        }

        return false;
    }
}
