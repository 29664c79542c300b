using OnRecord.Language.Frames;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Requests;

/// <summary>Tells what sounds like an answer and was none: words that are put into somebody's mouth, and what somebody says by himself before many.</summary>
internal static class SaidUnasked
{
    private const int MostBack = 8, MostToModal = 3, MostSentences = 2, MostBehind = 12;

    /// <summary>True for such a match.</summary>
    public static bool Is(SentencePhrases text, FrameMatch match) => IsAdvised(text, match) || (match.IsNegated && match.Noun < 0 && IsBeforeMany(text, match)) || IsFurther(text, match) || IsSaidAfterAll(text, match) || IsByPaper(text, match);

    /// <summary>"We should say that we have no comment": nobody said so yet.</summary>
    private static bool IsAdvised(SentencePhrases text, FrameMatch match)
    {
        for (int at = match.First; at >= 0 && match.First - at < MostBack; at--)
        {
            if (text.Kind(at) == PhraseKind.Mark && text.Front(at) is "that")
            {
                int that = text[at].First;
                return Enumerable.Range(Math.Max(text[0].First, that - MostToModal), that - Math.Max(text[0].First, that - MostToModal)).Any(token => text.Text.Parsed.Tags[token] == PosTag.MD);
            }

            if (text.Kind(at) is PhraseKind.Relative or PhraseKind.Break or PhraseKind.Stop)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"During a conference call, Roe said she could not comment on the suit".</summary>
    private static bool IsBeforeMany(SentencePhrases text, FrameMatch match)
    {
        for (int at = 0; at < match.Trigger; at++)
        {
            if (text.Kind(at) == PhraseKind.Preposition && ClauseWords.Inside.Contains(text.Front(at)) && text.IsNoun(at + 1) && RequestFinder.File.List("many").Contains(text.Lemma(at + 1))
                && text[at + 1].Head is var head && head > text[at + 1].First && RequestFinder.File.List("open").Contains(text.Text.Parsed.LemmaKeys[head - 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"I can't comment on the price except to say that it rings true": whoever writes so comments.</summary>
    private static bool IsSaidAfterAll(SentencePhrases text, FrameMatch match)
    {
        if (!match.Others.Exists(other => text.Word(text[other].Head) is "I" or "We" or "we"))
        {
            return false;
        }

        for (int at = match.Trigger + 1; at + 1 < text.Count; at++)
        {
            int token = text[at].First;
            if (text.Word(token) is "except" or "beyond" or "than" && (RequestFinder.File.List("say").Contains(text.Lemma(at + 1)) || (text.Kind(at) == PhraseKind.Verb && RequestFinder.File.List("say").Contains(text.Lemma(at)))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Asked by paper, not by a reporter.</summary>
    private static bool IsByPaper(SentencePhrases text, FrameMatch match) => match.Frame.IsPassive && match.Noun < 0 && match.Actors.TrueForAll(actor => IsOrder(text, actor)) && (IsAskedBy(text, match) || IsOrderedBefore(text, match));

    /// <summary>"Pilots were asked by cable about boats", "In a cable, pilots were asked about boats"; not of what stands in one: "was asked about faults in a cable".</summary>
    private static bool IsAskedBy(SentencePhrases text, FrameMatch match)
    {
        for (int at = match.Trigger + 1; at <= match.Trigger + MostBehind && text.Kind(at) is not (PhraseKind.Verb or PhraseKind.Stop or PhraseKind.Break); at++)
        {
            if (IsHow(text, at) && (at == match.Trigger + 1 || (text.Front(at) is "by" && !text.HasDeterminer(at + 1))))
            {
                return true;
            }
        }

        return IsHow(text, 0) && IsOnlyVerb(text, match);
    }

    private static bool IsHow(SentencePhrases text, int at) => text.Kind(at) == PhraseKind.Preposition && text.Front(at) is "by" or "By" or "in" or "In" && IsOrder(text, at + 1);

    private static bool IsOnlyVerb(SentencePhrases text, FrameMatch match) => Enumerable.Range(0, match.Trigger).All(at => text.Kind(at) != PhraseKind.Verb);

    private static bool IsOrder(SentencePhrases text, int phrase) => text.IsNoun(phrase) && RequestFinder.File.List("orders").Contains(text.Lemma(phrase));

    /// <summary>"The cables ask for much. Pilots were asked about boats": by those who sent the cables.</summary>
    private static bool IsOrderedBefore(SentencePhrases text, FrameMatch match)
    {
        ParsedText parsed = text.Text.Parsed;
        int end = text[match.Trigger].First, first = end;
        for (int sentence = 0; sentence <= MostSentences && first > 0; sentence++)
        {
            first = parsed.Text.SentenceOf(sentence == 0 ? first : first - 1).FirstToken;
        }

        return Enumerable.Range(first, end - first).Any(token => token + 1 < end && RequestFinder.File.List("orders").Contains(parsed.LemmaKeys[token]) && RequestFinder.File.List("ordering").Contains(parsed.LemmaKeys[token + 1]));
    }

    /// <summary>"Roe said she would have no further comment": the end of what she said.</summary>
    private static bool IsFurther(SentencePhrases text, FrameMatch match)
    {
        bool isTold = text.Text.Parsed.Tags[text[match.Trigger].First] == PosTag.MD && match.Noun >= 0;
        for (int token = isTold ? text[match.Noun].First : int.MaxValue; token < (isTold ? text[match.Noun].Head : 0); token++)
        {
            if (text.Word(token) is "further")
            {
                return true;
            }
        }

        return false;
    }
}
