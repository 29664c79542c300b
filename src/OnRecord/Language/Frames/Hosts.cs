namespace OnRecord.Language.Frames;

/// <summary>Finds who does what a noun is told with: "[Roe] said in a call with Lee", "In a letter to the board, [Roe] asked ...".</summary>
internal static class Hosts
{
    private const int MostBack = 8, MostAhead = 14;

    /// <summary>Adds the subject of the verb that "in", "during" or "after" with a noun goes with; false where it is not clear, or where it is not said to have happened.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="noun">The noun.</param>
    /// <param name="after">Behind what goes with the noun.</param>
    /// <param name="into">The phrases.</param>
    public static bool Find(SentencePhrases text, int noun, int after, List<int> into)
    {
        int marker = noun - 1;
        if (!IsMarker(text, marker))
        {
            return false;
        }

        int start = marker;
        while (text.Kind(start - 1) is PhraseKind.Adverb or PhraseKind.Conjunction or PhraseKind.Quote || text[start - 1] is { Kind: PhraseKind.Verb } verb && verb.Has(VerbTraits.Gerund))
        {
            start--;
        }

        return text.Begins(start) ? BehindComma(text, after, into) : OfVerb(text, marker, into);
    }

    private static bool IsMarker(SentencePhrases text, int at) => text.Kind(at) switch
    {
        PhraseKind.Preposition => ClauseWords.Inside.Contains(text.Front(at)),
        PhraseKind.Verb => text[at].Has(VerbTraits.Gerund) && ClauseWords.Inside.Contains(text.Front(at)),
        _ => false,
    };

    /// <summary>"In a call with Lee, [Roe] said", "After meeting with Lee [these clerks] left": adds the subject that stands behind the comma, or at once.</summary>
    public static bool BehindComma(SentencePhrases text, int after, List<int> into)
    {
        for (int at = after; at < after + MostAhead; at++)
        {
            if (text[at].IsFinite || text.Kind(at) == PhraseKind.Stop)
            {
                return false;
            }

            int subject = text.Kind(at) == PhraseKind.Comma ? at + 1 : text.IsNoun(at - 1) && text.HasDeterminer(at) ? at : -1;
            while (subject >= 0 && text.IsParty(subject + 1) && text[subject + 1].First == text[subject].End)
            {
                // "Quay Works chief Ann Roe said"
                subject++;
            }

            if (subject >= 0 && text.IsParty(subject))
            {
                into.Clear();
                int verb = Objects.Collect(text, subject, into);
                if (text[verb].IsFinite)
                {
                    return DidHappen(text[verb]);
                }
            }
        }

        return false;
    }

    private static bool OfVerb(SentencePhrases text, int marker, List<int> into)
    {
        for (int at = marker - 1; at >= 0 && marker - at < MostBack; at--)
        {
            Phrase phrase = text[at];
            if (phrase.Kind is PhraseKind.Mark or PhraseKind.Relative or PhraseKind.Break or PhraseKind.Comma)
            {
                return false;
            }

            if (phrase.Kind == PhraseKind.Verb)
            {
                return phrase.IsFinite && (!phrase.Has(VerbTraits.Passive) || IsInterrupted(text, at, marker)) && DidHappen(phrase) && !Subjects.Find(text, at, into) && into.Count > 0;
            }
        }

        return false;
    }

    /// <summary>"was interrupted by a call from Lee".</summary>
    private static bool IsInterrupted(SentencePhrases text, int verb, int marker) => text.Front(marker) is "by" && ClauseWords.Interrupting.Contains(text.Lemma(verb));

    private static bool DidHappen(Phrase verb) => (verb.Traits & (VerbTraits.Negated | VerbTraits.Modal | VerbTraits.Bare)) == 0;
}
