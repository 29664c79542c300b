using System.Collections.Frozen;
using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>
/// Ends what somebody says where the words of whoever reports it begin again: "said she was innocent[, but a jury convicted her]", "[, although records show it was open]", "[, contradicting Roe]",
/// "[, a claim that Roe called false]". What is in quotation marks stays.
/// </summary>
internal static class ReporterWords
{
    private const int MostSubject = 8, LeastContent = 2;

    private static readonly FrozenSet<ulong> Countering = Lemmas("countering"), Contradicting = Lemmas("contradicting"), AboutClaim = Lemmas("about-claim"), Claims = Lemmas("countering-claim"), Unanswering = Lemmas("unanswering"), Leaving = Lemmas("leaving");

    /// <summary>Mends the content of a statement.</summary>
    public static void Cut(StatementFrame frame, StatementDraft draft)
    {
        TokenRange content = draft.Content[^1];
        if (draft.IsSpoken || content.First < draft.Cue.End)
        {
            return;
        }

        int end = frame.BeforeStop(frame.Sentence(content.First));
        CutAtOwnVerb(frame, draft);
        content = draft.Content[^1];
        for (int comma = content.First + LeastContent; comma + 2 < content.End; comma++)
        {
            bool isOutside = frame.Tag(comma) == PosTag.Comma && !frame.Quotes.IsInside(comma) && frame.SentenceOf[comma] == frame.SentenceOf[content.First] && frame.HasVerb(new TokenRange(content.First, comma));
            if (isOutside && (IsCountered(frame, comma + 1, end) || IsUnanswered(frame, comma + 1, end) || IsLeft(frame, comma + 1, end) || IsContradicted(frame, comma + 1) || IsClaim(frame, comma + 1, end)))
            {
                draft.Content[^1] = content with { End = comma };
                return;
            }
        }
    }

    /// <summary>True for "a claim" behind a comma that names what was said before it, and of which is told what others say: no saying of its own.</summary>
    public static bool IsAboutClaim(StatementFrame frame, StatementDraft draft)
    {
        int first = draft.Cue.First;
        return first > 1 && frame.Tag(first - 1) == PosTag.Comma && draft.Content.Count == 1 && draft.Content[0].First == draft.Cue.End && IsClaim(frame, first, frame.Sentence(first).EndToken);
    }

    /// <summary>"denied that she lied [but admitted that]": who denies goes on with what he does say.</summary>
    private static void CutAtOwnVerb(StatementFrame frame, StatementDraft draft)
    {
        TokenRange content = draft.Content[^1];
        bool isDenial = AssertionWords.Denying.Contains(frame.Lemma(CueVerb.Of(frame, draft.Cue)));
        for (int but = content.First + 1; isDenial && but + 1 < content.End; but++)
        {
            if (frame.Word(but) is "but" && !frame.Quotes.IsInside(but) && OwnVerb(frame, but + 1, content.End) >= 0)
            {
                draft.Content[^1] = content with { End = frame.Tag(but - 1) == PosTag.Comma && but - 1 > content.First ? but - 1 : but };
                return;
            }
        }
    }

    /// <summary>The finite verb of saying that stands at a token or behind adverbs there; -1 for none.</summary>
    public static int OwnVerb(StatementFrame frame, int verb, int end)
    {
        verb = ContentRules.BehindAdverbs(frame, verb, end);
        return verb < end && frame.Tag(verb) is PosTag.VBD or PosTag.VBZ or PosTag.VBN && (frame.Kinds[verb] & (CueKinds.Say | CueKinds.Deny)) != 0 ? verb : -1;
    }

    /// <summary>"while Lee had not responded": whom the reporter asked as well.</summary>
    private static bool IsUnanswered(StatementFrame frame, int word, int end)
    {
        if (frame.Word(word) is not ("while" or "and" or "but"))
        {
            return false;
        }

        TokenRange subject = NounPhrases.At(frame, word + 1, Math.Min(end, word + 1 + MostSubject));
        int verb = BehindAuxiliaries(frame, subject.End, end, isPerfect: true);
        return subject.Count > 0 && verb > subject.End + 1 && verb < end && Unanswering.Contains(frame.Lemma(verb)) && frame.Lemma(verb - 1) == Words.Not;
    }

    /// <summary>", and walked out": what the speaker then did, as whoever reports it saw.</summary>
    private static bool IsLeft(StatementFrame frame, int and, int end)
    {
        int verb = ContentRules.BehindAdverbs(frame, and + 1, end);
        return frame.Word(and) is "and" or "then" && verb < end && frame.Tag(verb) is PosTag.VBD or PosTag.VBN && Leaving.Contains(frame.Lemma(verb));
    }

    /// <summary>"but a jury convicted her": a subject that is no pronoun, and the verb of somebody who answers or judges; "but the board had told her" goes on in the speaker's words.</summary>
    private static bool IsCountered(StatementFrame frame, int word, int end)
    {
        if (frame.Word(word) is not ("but" or "although" or "though"))
        {
            return false;
        }

        TokenRange subject = NounPhrases.At(frame, word + 1, Math.Min(end, word + 1 + MostSubject));
        int verb = BehindAuxiliaries(frame, subject.End, end, isPerfect: false);

        // "but Lee disagreed": often taken for an adjective.
        bool isLast = subject.Count > 1 && subject.End == end && Countering.Contains(frame.Lemma(end - 1));
        return subject.Count > 0 && frame.Tag(subject.First) != PosTag.PRP && (isLast || (verb < end && frame.Tag(verb).IsVerb() && Countering.Contains(frame.Lemma(verb))));
    }

    private static bool IsContradicted(StatementFrame frame, int verb) => frame.Tag(verb) == PosTag.VBG && Contradicting.Contains(frame.Lemma(verb));

    /// <summary>"a claim that Roe called false", "an account that records contradict", where "a claim that the quay was shut" says what is claimed.</summary>
    private static bool IsClaim(StatementFrame frame, int article, int end)
    {
        bool isNoun = article + 3 < end && frame.Word(article) is "a" or "an" && Claims.Contains(frame.Lemma(article + 1)) && frame.Word(article + 2) is "that" or "which";
        if (!isNoun)
        {
            return false;
        }

        TokenRange subject = NounPhrases.At(frame, article + 3, Math.Min(end, article + 3 + MostSubject));
        int verb = BehindAuxiliaries(frame, subject.End, end, isPerfect: true);
        return verb < end && frame.Tag(verb).IsVerb() && AboutClaim.Contains(frame.Lemma(verb));
    }

    /// <summary>The first word that is neither an auxiliary nor an adverb; "had" is one only where a perfect may follow.</summary>
    private static int BehindAuxiliaries(StatementFrame frame, int verb, int end, bool isPerfect)
    {
        while (verb < end && (isPerfect || frame.Word(verb) is not "had") && (frame.Tag(verb) is PosTag.RB or PosTag.MD || (frame.Kinds[verb] & CueKinds.Aux) != 0))
        {
            verb++;
        }

        return verb;
    }

    private static FrozenSet<ulong> Lemmas(string kind) => CueWords.Words[kind].Select(static word => FeatureHash.Lower(word)).ToFrozenSet();
}
