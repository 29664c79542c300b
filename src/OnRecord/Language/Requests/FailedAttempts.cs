using OnRecord.Language.Frames;

namespace OnRecord.Language.Requests;

/// <summary>What stands behind a verb that makes it an answer that was not given.</summary>
internal static class FailedAttempts
{
    private const int MostAhead = 12;

    /// <summary>"Attempts to reach Roe failed", "were unsuccessful", "were not successful".</summary>
    public static bool Failed(SentencePhrases text, FrameMatch match)
    {
        for (int at = match.Trigger + 1; at < match.Trigger + MostAhead && text.Kind(at) is not (PhraseKind.Stop or PhraseKind.Mark or PhraseKind.Relative); at++)
        {
            if (!text[at].IsFinite)
            {
                continue;
            }

            int next = at + 1;
            while (text.Kind(next) == PhraseKind.Adverb)
            {
                next++;
            }

            return text.Front(next) switch
            {
                "unsuccessful" or "unsuccessfully" or "futile" or "fruitless" => true,
                "successful" => text[at].Has(VerbTraits.Negated),
                _ => RequestFinder.File.List("fail").Contains(text.Lemma(at)) && !text[at].Has(VerbTraits.Negated),
            };
        }

        return false;
    }

    /// <summary>Times passed over, a question or nothing follows: "say whether", "say by whom", "say."</summary>
    public static bool IsOpenQuestion(SentencePhrases text, int at)
    {
        while ((text.Kind(at) == PhraseKind.Adverb && text.Front(at) is not "so") || text.Kind(at) is PhraseKind.Time || (text.Kind(at) == PhraseKind.Preposition && text.Kind(at + 1) == PhraseKind.Time))
        {
            at++;
        }

        at += text.Kind(at) == PhraseKind.Preposition && text.Kind(at + 1) == PhraseKind.Relative ? 1 : 0;
        return text.Kind(at) switch
        {
            PhraseKind.Mark => text.Front(at) is not ("that" or "because" or "although" or "though" or "while" or "as" or "until" or "once" or "unless"),
            PhraseKind.Relative => text.Front(at) is not "that",
            PhraseKind.Stop => true,
            _ => false,
        };
    }
}
