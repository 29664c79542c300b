using System.Collections.Frozen;
using OnRecord.Language.Learning;
using OnRecord.Language.Names;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>Says whether the weights took for a statement what only happens: "Roe met Lee", "Lee was called by Roe", "the fee was approved", "also known as", a heading in capitals.</summary>
internal static class EventRule
{
    private const int LongestHeading = 12;
    private static readonly FrozenSet<ulong> Contacts = Lemmas("contact"), Namings = Lemmas("naming");

    /// <summary>True for what tells of nothing that is said.</summary>
    public static bool IsEvent(StatementFrame frame, StatementDraft draft)
    {
        int verb = CueVerb.Of(frame, draft.Cue);
        return !HasWord(frame, draft) || IsHeading(frame, draft.Cue) || IsNaming(frame, draft.Cue, verb) || WorkTitles.IsOne(frame, draft, verb) || IsContact(frame, draft, verb) || IsDone(frame, draft, verb)
            || FalseCues.IsOne(frame, draft, verb);
    }

    private static bool HasWord(StatementFrame frame, StatementDraft draft)
    {
        foreach (TokenRange range in draft.Content)
        {
            foreach (Token token in frame.Parsed.Text.Tokens[range.First..range.End])
            {
                if (token.Kind is not (TokenKind.Punctuation or TokenKind.Margin))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A short paragraph of nothing but capitals without a stop, in a text that has small letters; unless a colon tells who speaks.</summary>
    private static bool IsHeading(StatementFrame frame, CueSpan cue)
    {
        Sentence sentence = frame.Sentence(cue.First);
        bool isLine = sentence.TokenCount <= LongestHeading && frame.BeforeStop(sentence) == sentence.EndToken && frame.Word(cue.End - 1) is not ":";
        return frame.HasSmall && isLine && IsParagraph(frame, frame.SentenceOf[cue.First]) && !frame.Parsed.Text.Text.AsSpan(sentence.Start, sentence.End - sentence.Start).ContainsAnyInRange('a', 'z');
    }

    private static bool IsParagraph(StatementFrame frame, int sentence)
    {
        ReadOnlySpan<Sentence> all = frame.Parsed.Text.Sentences;
        int paragraph = all[sentence].Paragraph;
        return (sentence == 0 || all[sentence - 1].Paragraph != paragraph) && (sentence + 1 == all.Length || all[sentence + 1].Paragraph != paragraph);
    }

    /// <summary>"also known as", "formerly called".</summary>
    private static bool IsNaming(StatementFrame frame, CueSpan cue, int verb)
    {
        bool isBehind = frame.Tag(verb) == PosTag.VBN && Namings.Contains(frame.Lemma(verb)) && verb + 1 < frame.TokenCount && frame.Word(verb + 1) is "as";
        return isBehind && !(verb > cue.First && (frame.Kinds[verb - 1] & CueKinds.Aux) != 0);
    }

    /// <summary>
    /// "Roe met Lee", "Roe failed to call Lee", "Lee was called by Roe": somebody alone beside the verb is who was met; where a noun follows ("called him a liar") it may be what he was called.
    /// </summary>
    private static bool IsContact(StatementFrame frame, StatementDraft draft, int verb)
    {
        int last = draft.Cue.End - 1;
        bool isInner = last > verb && Contacts.Contains(frame.Lemma(last)) && frame.Tag(last) is PosTag.VB or PosTag.VBG;
        if (isInner || Contacts.Contains(frame.Lemma(verb)))
        {
            bool isPassive = !isInner && CueVerb.IsPassive(frame, verb);
            return isPassive ? IsReached(frame, draft, verb) : draft.Cue.End == (isInner ? last : verb) + 1 && IsMet(frame, draft);
        }

        return false;
    }

    /// <summary>Somebody and nothing else right behind the cue.</summary>
    private static bool IsMet(StatementFrame frame, StatementDraft draft)
    {
        if (draft.Content is not [var only] || only.First != draft.Cue.End || NounPhrases.At(frame, only.First, only.End) != only)
        {
            return false;
        }

        int behind = only.End;
        bool isOpen = behind < frame.Sentence(draft.Cue.First).EndToken && (frame.Tag(behind).IsNominal() || frame.Tag(behind) == PosTag.CC || frame.Marks[behind] != 0);
        return !isOpen && IsSomebody(frame, behind - 1);
    }

    /// <summary>"Lee was called by Roe": somebody and nothing else before the cue, and "by" right behind the verb.</summary>
    private static bool IsReached(StatementFrame frame, StatementDraft draft, int verb) =>
        verb + 1 < frame.TokenCount && frame.Word(verb + 1) is "by" && draft.Content is [var only] && only.End <= draft.Cue.First
        && NounPhrases.At(frame, only.First, only.End) == only && IsSomebody(frame, only.End - 1);

    private static bool IsSomebody(StatementFrame frame, int token) =>
        frame.Tag(token) == PosTag.PRP || (frame.MentionAt[token] is >= 0 and var mention && frame.Mentions[mention].Type is MentionType.Person or MentionType.Organization);

    /// <summary>"The fee was approved": a decision is told, and nobody who says anything.</summary>
    private static bool IsDone(StatementFrame frame, StatementDraft draft, int verb) =>
        draft.Source.Count == 0 && CueVerb.IsPassive(frame, verb) && (frame.Kinds[verb] & (CueKinds.Support | CueKinds.Deny)) != 0 && draft.Content[^1].End <= draft.Cue.First;

    private static FrozenSet<ulong> Lemmas(string kind) => CueWords.Words[kind].Select(static word => FeatureHash.Lower(word)).ToFrozenSet();
}
