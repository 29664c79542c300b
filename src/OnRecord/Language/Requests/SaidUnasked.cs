using OnRecord.Language.Frames;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Requests;

/// <summary>Tells what sounds like an answer and was none: words that are put into somebody's mouth, and what somebody says by himself before many.</summary>
internal static class SaidUnasked
{
    private const int MostBack = 8, MostToModal = 3, MostSentences = 2;

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

    /// <summary>"The cables ask for much. Pilots were asked about boats": by those who sent the cables.</summary>
    private static bool IsByPaper(SentencePhrases text, FrameMatch match)
    {
        if (!match.Frame.IsPassive || match.Actors.Count > 0 || match.Noun >= 0)
        {
            return false;
        }

        Tokens.TokenizedText tokens = text.Text.Parsed.Text;
        int first = text[match.Trigger].First;
        for (int sentence = 0; sentence <= MostSentences && first > 0; sentence++)
        {
            int from = tokens.SentenceOf(sentence == 0 ? first : first - 1).FirstToken, end = sentence == 0 ? text[match.Trigger].First : first;
            for (int token = from; token < end; token++)
            {
                if (RequestFinder.File.List("orders").Contains(text.Text.Parsed.LemmaKeys[token]))
                {
                    return true;
                }
            }

            first = from;
        }

        return false;
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
