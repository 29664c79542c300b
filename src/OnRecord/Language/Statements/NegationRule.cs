using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>Says whether a cue tells that something is not said: "did not say", "never claimed", "declined to say", "told no one".</summary>
internal static class NegationRule
{
    private const int MostBefore = 8, MostTurn = 3, MostFront = 3;

    /// <summary>True when nothing of the kind is said; what is negated twice ("did not deny saying") is.</summary>
    public static bool IsNegated(StatementFrame frame, StatementDraft draft)
    {
        if (NeitherNor.IsOne(frame, draft.Cue))
        {
            return true;
        }

        int verb = CueVerb.Of(frame, draft.Cue), first = Math.Max(frame.Sentence(verb).FirstToken, verb - MostBefore);
        int negations = 0;
        for (int token = verb - 1; token >= first && Belongs(frame, token, draft); token--)
        {
            negations += Silences(frame, token, verb) ? 1 : 0;
        }

        if (draft.Source.Count > 0)
        {
            negations += (IsNobody(frame, draft.Source[0]) ? 1 : 0) + (IsUntrue(frame, draft.Source[0].First) ? 1 : 0);
        }

        negations += (Clefts.IsDenied(frame, draft.Cue) ? 1 : 0) + (AttributedWords.IsFalse(frame, draft.Cue) ? 1 : 0);
        return (negations % 2 == 1 || TellsNothing(frame, draft, verb)) != IsDenied(frame, draft);
    }

    /// <summary>True for a statement that tells that what it is about is not so: "denied that", "nobody claims that".</summary>
    public static bool Denies(StatementFrame frame, StatementDraft draft)
    {
        int verb = CueVerb.Of(frame, draft.Cue);
        bool isDenial = AssertionWords.Denying.Contains(frame.Lemma(verb)), isNobodys = draft.Source.Count > 0 && IsNobody(frame, draft.Source[0]);
        return isDenial ? !IsNegated(frame, draft) : isNobodys && (frame.Kinds[verb] & CueKinds.Say) != 0;
    }

    /// <summary>"Roe denied that she said": the first thing that somebody denies.</summary>
    private static bool IsDenied(StatementFrame frame, StatementDraft draft) => draft.Outer is { } outer && draft.Source.Count > 0 && outer.Content.Count > 0
        && draft.Source[0].First - outer.Content[0].First <= 1 && !IsTurnedBefore(frame, draft) && Denies(frame, outer);

    /// <summary>"denied that she lied but admitted that": behind "but" stands what he does say.</summary>
    private static bool IsTurnedBefore(StatementFrame frame, StatementDraft draft)
    {
        for (int token = Math.Max(draft.Source[0].End, draft.Cue.First - MostBefore); token < draft.Cue.First; token++)
        {
            if (Is(frame, token, "but"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for the words that go before a verb with it.</summary>
    private static bool Belongs(StatementFrame frame, int token, StatementDraft draft) => !draft.SaysToken(token)
        && (draft.Cue.Holds(token) || frame.Tag(token) is PosTag.RB or PosTag.MD or PosTag.TO || frame.Tag(token).IsVerb() || frame.Lemma(token) == Words.Not || IsNoLonger(frame, token));

    private static bool Silences(StatementFrame frame, int token, int verb)
    {
        ulong lemma = frame.Lemma(token);
        bool isToNext = token + 1 < verb && frame.Tag(token + 1) == PosTag.TO;
        bool isNot = lemma == Words.Not && !AssertionWords.Turning.Contains(frame.Word(token + 1));
        return isNot || lemma == Words.Never || IsNoLonger(frame, token)
            || (isToNext && (AssertionWords.Refusing.Contains(lemma) || frame.Word(token) is "yet"))
            || (frame.Tag(verb) == PosTag.VBG && AssertionWords.Avoiding.Contains(lemma));
    }

    private static bool IsNoLonger(StatementFrame frame, int token) => frame.Word(token) is "no" && token + 1 < frame.TokenCount && frame.Word(token + 1) is "longer";

    /// <summary>"said nothing about", "told no one that": right behind the verb and no part of what is said.</summary>
    private static bool TellsNothing(StatementFrame frame, StatementDraft draft, int verb)
    {
        int next = verb + 1;
        bool isNone = next < frame.Sentence(verb).EndToken && !draft.SaysToken(next) && AssertionWords.Nobody.Contains(frame.Word(next));
        return isNone && !(next + 1 < frame.TokenCount && frame.Word(next) is "no" && frame.Tag(next + 1) is PosTag.TO or PosTag.Comma or PosTag.IN);
    }

    /// <summary>"No official said", "not even Roe said", "not one official said", "nor did Roe say"; not "not one but two officials said".</summary>
    private static bool IsNobody(StatementFrame frame, TokenRange source)
    {
        int first = source.First, before = first - frame.Sentence(first).FirstToken;
        bool isNone = AssertionWords.Nobody.Contains(frame.Word(first)) && (source.Count > 1 || !Is(frame, first, "no")) && !IsTurned(frame, source);
        bool isNotOne = Is(frame, first, "not") && source.Count > 1 && AssertionWords.Single.Contains(frame.Word(first + 1)) && !IsTurned(frame, source);
        bool isNotBefore = before > 0 && Is(frame, first - 1, "not") && Is(frame, first, "one") && !IsTurned(frame, source);
        bool isNotEven = isNotOne || isNotBefore || (before > 1 && Is(frame, first - 1, "even") && Is(frame, first - 2, "not"));
        bool isNor = before > 1 && (frame.Kinds[first - 1] & CueKinds.Aux) != 0 && IsFronted(frame, first - 2);
        return isNone || isNotEven || isNor;
    }

    /// <summary>"Nor did", "Never has", "At no time did", "Not once did", "In no way did" before who says it; not "Not only did".</summary>
    private static bool IsFronted(StatementFrame frame, int last)
    {
        int first = frame.Sentence(last).FirstToken, least = Math.Max(first, last - MostFront);
        for (int token = last; token >= least && !frame.Tag(token).IsVerb() && frame.Tag(token) != PosTag.Comma; token--)
        {
            bool isNo = Is(frame, token, "nor") || Is(frame, token, "neither") || Is(frame, token, "never") || Is(frame, token, "no") || Is(frame, token, "not");
            if (isNo)
            {
                bool begins = token == first || frame.Tag(token - 1) is PosTag.Comma or PosTag.CC or PosTag.IN || frame.Marks[token - 1] != 0;
                return begins && !AssertionWords.Turning.Contains(frame.Word(token + 1)) && (token == last || !Is(frame, token, "neither"));
            }
        }

        return false;
    }

    /// <summary>"not one but two officials", "no one but Roe": somebody after all.</summary>
    private static bool IsTurned(StatementFrame frame, TokenRange source)
    {
        for (int token = source.First + 1; token < Math.Min(source.End, source.First + 1 + MostTurn); token++)
        {
            if (AssertionWords.Turning.Contains(frame.Word(token)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"It is not true that Roe said", "there is no proof that Roe said".</summary>
    private static bool IsUntrue(StatementFrame frame, int source) =>
        source - 1 > frame.Sentence(source).FirstToken && Is(frame, source - 1, "that") && AssertionWords.IsUntrueBefore(frame.Parsed, source - 1);

    private static bool Is(StatementFrame frame, int token, string word) => frame.Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);
}
