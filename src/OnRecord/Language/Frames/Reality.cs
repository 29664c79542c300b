using OnRecord.Language.Statements;
using OnRecord.Language.Syntax;

namespace OnRecord.Language.Frames;

/// <summary>
/// Says whether a text says that something happened. What is denied, doubted, asked, planned, wanted, possible or only usual did not happen as far as the text says.
/// </summary>
internal static class Reality
{
    private const int MostBack = 8;

    /// <summary>True when the text says that it happened.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="match">What was found in it.</param>
    /// <param name="orGoesOn">True when what is going on counts too: "is investigating".</param>
    public static bool Happened(SentencePhrases text, FrameMatch match, bool orGoesOn = false)
    {
        if (match.IsNegated || text.Front(text.Count - 1) is "?" || (text.Kind(text.Count - 1) == PhraseKind.Quote && text.Front(text.Count - 2) is "?"))
        {
            return false;
        }

        return (match.Frame.IsNoun ? NounHappened(text, match) : VerbHappened(text, text[match.Trigger], match.Trigger, orGoesOn)) && IsSaidToBe(text, match) && !IsHearsay(text, match) && !IsDenied(text, match) && !UnrealClauses.Holds(text, match) && !UnrealClauses.IsCalledFalse(text, match) && !UnrealClauses.IsContrary(text, match);
    }

    private static bool VerbHappened(SentencePhrases text, Phrase verb, int at, bool orGoesOn)
    {
        VerbTraits never = VerbTraits.Modal | VerbTraits.Infinitive | VerbTraits.Bare | (orGoesOn ? 0 : VerbTraits.Progressive);
        if ((verb.Traits & never) != 0 || (text.Text.Parsed.Tags[verb.Head] == PosTag.VBP && !orGoesOn))
        {
            return false;
        }

        // "will see that Roe is notified": not told as past.
        bool isPresent = verb.Has(VerbTraits.Passive) && text.Text.Parsed.Tags[verb.First] is PosTag.VBZ or PosTag.VBP && text.Word(verb.First) is "is" or "are" or "'s" or "’s" or "'re" or "’re";
        if (isPresent && !orGoesOn)
        {
            return false;
        }

        // "left before speaking with Roe": perhaps never.
        return !verb.Has(VerbTraits.Gerund) || (at > 0 && Controllers.TellsWhen(text, at - 1) && text.Front(at - 1) is not ("before" or "Before") && !IsWithToCome(text, at - 1));
    }

    /// <summary>"may sign up by calling Roe", "will leave after meeting with Roe": what goes with it did not happen either.</summary>
    private static bool IsWithToCome(SentencePhrases text, int preposition)
    {
        int main = preposition - 1;
        while (main >= 0 && text.Kind(main) is not (PhraseKind.Verb or PhraseKind.Mark or PhraseKind.Relative or PhraseKind.Break))
        {
            main--;
        }

        main = main < 0 ? Controllers.VerbBehind(text, preposition) : main;
        return main >= 0 && (text[main].Traits & (VerbTraits.Modal | VerbTraits.Bare | (text.Front(preposition) is "by" ? VerbTraits.Infinitive : VerbTraits.None))) != 0;
    }

    private static bool NounHappened(SentencePhrases text, FrameMatch match)
    {
        Phrase noun = text[match.Trigger];
        if (text.Word(noun.Head) is "exchange" && noun.Head > noun.First && text.Text.Parsed.Tags[noun.Head - 1] == PosTag.NN)
        {
            // "an information exchange", "the stock exchange"
            return false;
        }

        for (int token = noun.First; token < noun.Head; token++)
        {
            if (ClauseWords.Open.Contains(text.Word(token)) || ClauseWords.NoOnes.Contains(text.Word(token)))
            {
                return false;
            }
        }

        if (IsAhead(text, match.Trigger) || IsToBe(text, match) || IsWaited(text, match))
        {
            return false;
        }

        // What is done in a meeting is told by the verb it goes with.
        bool isHosted = match.Frame.Place(FrameRole.Host) is not null;
        for (int at = match.Trigger - 1; at >= 0 && match.Trigger - at < MostBack && !isHosted; at--)
        {
            Phrase phrase = text[at];
            if (phrase.Kind is PhraseKind.Mark or PhraseKind.Break or PhraseKind.Relative)
            {
                break;
            }

            if (phrase.Kind == PhraseKind.Verb)
            {
                if (phrase.Has(VerbTraits.Negated) || (phrase.Traits & (VerbTraits.Modal | VerbTraits.Infinitive | VerbTraits.Bare | VerbTraits.Progressive)) != 0 || IsUnreal(text, at))
                {
                    return false;
                }

                break;
            }
        }

        Phrase next = text[match.End];
        return isHosted || !(next.IsFinite && ((next.Traits & (VerbTraits.Modal | VerbTraits.Negated)) != 0 || IsUnreal(text, match.End)));
    }

    /// <summary>"on the eve of a meeting", "before a call", "interested in meeting with", "a call for talks".</summary>
    private static bool IsAhead(SentencePhrases text, int noun)
    {
        int before = text[noun].First - 1;
        bool isAhead = before > 0 && (ClauseWords.Ahead.Contains(text.Word(before)) || ClauseWords.Ahead.Contains(text.Word(before - 1)) || (text.Word(before) is "for" && ClauseWords.Wanting.Contains(text.Word(before - 1))));
        return text.Kind(noun - 1) == PhraseKind.Preposition && (isAhead || (before == 0 && text.Word(0) is "Before"));
    }

    /// <summary>"the idea that after her meeting with Roe, she hoped": what is hoped for then has not come.</summary>
    private static bool IsWaited(SentencePhrases text, FrameMatch match)
    {
        if (text.Front(match.Trigger - 1) is not "after" || text.Kind(match.Trigger - 2) != PhraseKind.Mark)
        {
            return false;
        }

        int at = match.End;
        while (text.Kind(at) is PhraseKind.Noun or PhraseKind.Comma)
        {
            at++;
        }

        return text.Kind(at) == PhraseKind.Verb && IsUnreal(text, at);
    }

    /// <summary>"A meeting between Roe and Lee and other clerks would help": the verb that the noun is the subject of tells of what may come.</summary>
    private static bool IsToBe(SentencePhrases text, FrameMatch match)
    {
        int at = match.End;
        while (text.Kind(at) is PhraseKind.Noun or PhraseKind.Conjunction or PhraseKind.Preposition)
        {
            at++;
        }

        return match.Trigger == 0 && text.Kind(at) == PhraseKind.Verb && text[at].Has(VerbTraits.Modal);
    }

    /// <summary>The clause is not one that somebody denies, doubts or plans.</summary>
    private static bool IsSaidToBe(SentencePhrases text, FrameMatch match)
    {
        int at = match.First - 1;
        while (at >= 0 && text.Kind(at) is PhraseKind.Adverb or PhraseKind.Time or PhraseKind.Comma)
        {
            at--;
        }

        // "until either Roe, Lee or I have spoken"
        bool isInList = text.Kind(at) == PhraseKind.Conjunction || (text.Kind(at) == PhraseKind.Noun && text.Kind(at + 1) == PhraseKind.Comma);
        if (isInList && IsToCome(text, match, OpenerOfList(text, at)))
        {
            return false;
        }

        // "what Roe called her campaign"
        if (text.Kind(at) == PhraseKind.Relative && text.Front(at) is "what" or "What")
        {
            return false;
        }

        if (IsToCome(text, match, at))
        {
            return false;
        }

        if (text.Kind(at) == PhraseKind.Mark)
        {
            bool isPresent = !match.Frame.IsNoun && text.Text.Parsed.Tags[text[match.Trigger].Head] == PosTag.VBZ;
            if (ClauseWords.Doubts.Contains(text.Front(at)) || (isPresent && text.Front(at) is not ("that" or "because")))
            {
                return false;
            }

            if (text.Front(at) is "that" && (AssertionWords.IsUntrueBefore(text.Text.Parsed, text[at].First) || (text[at].First > 0 && ClauseWords.Unsure.Contains(text.Word(text[at].First - 1)))))
            {
                return false;
            }

            at -= text.Front(at) is "that" ? 1 : 0;
        }

        if (text.Kind(at) == PhraseKind.Relative && text.Front(at) is "that" && IsDoubt(text, at - 1))
        {
            return false;
        }

        // "will open after Roe meets with Lee"
        if (text.Kind(at) == PhraseKind.Preposition && ClauseWords.BeforeGerund.Contains(text.Front(at)) && !match.Frame.IsNoun && text.Text.Parsed.Tags[text[match.Trigger].Head] == PosTag.VBZ)
        {
            return false;
        }

        return text[at] switch
        {
            { Kind: PhraseKind.Verb } when UnrealClauses.IsUncontested(text, at) => true,
            { Kind: PhraseKind.Verb } verb => !verb.Has(VerbTraits.Negated) && !UnrealClauses.IsRumor(text, at - 1) && !IsUnreal(text, at) && !text.IsNoOne(at - 1) && !UnrealClauses.IsMistaken(text, at),
            { Kind: PhraseKind.Noun } => !text.IsNoOne(at) && !UnrealClauses.IsRumor(text, at) && !UnrealClauses.IsDismissed(text, at) && !UnrealWords.Contains(text.Text.Parsed.LemmaKeys[text[at].End - 1]) && !(ClauseWords.Claims.Contains(text.Word(text[at].Head)) && text.Kind(at - 1) == PhraseKind.Verb && IsUnreal(text, at - 1)),
            _ => true,
        };
    }

    /// <summary>"Roe doubts that Lee met Quill", read as the doubts of Roe: a verb of what is not so right behind a name.</summary>
    private static bool IsDoubt(SentencePhrases text, int noun)
    {
        int last = text[noun].End - 1;
        return text.Kind(noun) == PhraseKind.Noun && last > 0 && text.Text.MentionAt(last) < 0 && text.Text.MentionAt(last - 1) >= 0 && text.Word(last)[^1] == 's' && UnrealWords.Contains(text.Text.Parsed.LemmaKeys[last]);
    }

    /// <summary>Where the clause opens in which several do something, or before the sentence.</summary>
    private static int OpenerOfList(SentencePhrases text, int at)
    {
        while (at >= 0 && text.Kind(at) is PhraseKind.Noun or PhraseKind.Comma or PhraseKind.Conjunction or PhraseKind.Adverb)
        {
            at--;
        }

        return at;
    }

    /// <summary>"Let me know once we have spoken", "when Roe has met Lee, we will ...": a perfect under a request or under what is to come.</summary>
    private static bool IsToCome(SentencePhrases text, FrameMatch match, int opener)
    {
        bool opens = text.Kind(opener) is PhraseKind.Mark or PhraseKind.Preposition && ClauseWords.Awaiting.Contains(text.Front(opener));
        if (!opens || match.Frame.IsNoun || text.Text.Parsed.Tags[text[match.Trigger].First] is not (PosTag.VBP or PosTag.VBZ))
        {
            return false;
        }

        if (text.Front(opener) is "until" or "till" or "Until")
        {
            return true;
        }

        int main = opener - 1;
        while (main >= 0 && text.Kind(main) != PhraseKind.Verb)
        {
            main--;
        }

        for (int at = match.End; main < 0 && at < text.Count; at++)
        {
            main = text.Kind(at) == PhraseKind.Verb ? at : main;
        }

        return main >= 0 && (text[main].Traits & (VerbTraits.Modal | VerbTraits.Bare | VerbTraits.Infinitive)) != 0;
    }

    /// <summary>"Roe denied a report that Lee met Quill": within what somebody tells is not so.</summary>
    private static bool IsDenied(SentencePhrases text, FrameMatch match) => text.Text.StatementAt(text.Span(text[match.Trigger].Head, text[match.Trigger].Head + 1).Start) is { IsDenied: true };

    /// <summary>"Roe allegedly met Lee": on nobody's word.</summary>
    private static bool IsHearsay(SentencePhrases text, FrameMatch match)
    {
        for (int token = text[match.First].First; token <= text[match.Trigger].Head; token++)
        {
            if (text.Text.MentionAt(token) < 0 && CueWords.Hearsay.Contains(text.Word(token)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnreal(SentencePhrases text, int verb) => UnrealWords.Contains(text.Lemma(verb));
}
