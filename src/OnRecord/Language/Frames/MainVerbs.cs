using OnRecord.Language.Syntax;

namespace OnRecord.Language.Frames;

/// <summary>
/// Sets right what taggers often get wrong: in "Cook declined to say" the verb looks like a participle, in "Roe put questions" like a present. Where a clause has no other verb of its own,
/// a participle behind its noun is that verb; a base form that is its own past is one behind a name.
/// </summary>
internal static class MainVerbs
{
    /// <summary>Makes verbs of such participles.</summary>
    /// <param name="text">The text.</param>
    /// <param name="phrases">The phrases of one sentence, in order.</param>
    public static void Mend(ProseText text, List<Phrase> phrases)
    {
        for (int at = 1; at < phrases.Count; at++)
        {
            Phrase verb = phrases[at];
            if (verb.Kind == PhraseKind.Verb && verb.Has(VerbTraits.Bare) && ClauseWords.OwnPasts.Contains(text.Parsed.Text.Word(verb.Head)) && text.Parsed.Tags[phrases[at - 1].Head] == PosTag.NNP)
            {
                phrases[at] = verb with { Traits = verb.Traits & ~VerbTraits.Bare };
            }

            if (verb.Kind == PhraseKind.Verb && verb.Has(VerbTraits.Participle) && text.Parsed.Tags[verb.Head] == PosTag.VBN && IsBehindNoun(phrases, at) && !IsByNext(text, phrases, at)
                && !HasVerbBefore(text, phrases, at) && !HasVerbBehind(phrases, at))
            {
                phrases[at] = verb with { Traits = verb.Traits & ~VerbTraits.Participle };
            }
        }
    }

    private static bool IsBehindNoun(List<Phrase> phrases, int at) => phrases[at - 1].Kind is PhraseKind.Noun or PhraseKind.Comma or PhraseKind.Close;

    private static bool IsByNext(ProseText text, List<Phrase> phrases, int at)
    {
        int next = at + 1;
        while (next < phrases.Count && phrases[next].Kind is PhraseKind.Adverb or PhraseKind.Time)
        {
            next++;
        }

        return next < phrases.Count && text.Parsed.Text.Word(phrases[next].First) is "by";
    }

    /// <summary>A verb before it that no "who" or "that" opens; its clause is over at a comma, its sentence at a semicolon.</summary>
    private static bool HasVerbBefore(ProseText text, List<Phrase> phrases, int at)
    {
        bool isWithin = false;
        int first = at;
        while (first > 0 && !(phrases[first - 1].Kind == PhraseKind.Break && text.Parsed.Text.Word(phrases[first - 1].First) is ";"))
        {
            first--;
        }

        for (int before = first; before < at; before++)
        {
            isWithin = phrases[before].Kind switch
            {
                PhraseKind.Relative or PhraseKind.Mark => true,
                PhraseKind.Comma => false,
                _ => isWithin,
            };
            if (phrases[before].IsFinite && !isWithin)
            {
                return true;
            }
        }

        return isWithin;
    }

    private static bool HasVerbBehind(List<Phrase> phrases, int at)
    {
        bool isWithin = false;
        for (int behind = at + 1; behind < phrases.Count; behind++)
        {
            if (phrases[behind].IsFinite && !isWithin)
            {
                return true;
            }

            PhraseKind kind = phrases[behind].Kind, next = behind + 1 < phrases.Count ? phrases[behind + 1].Kind : PhraseKind.Stop;
            bool isOver = kind is PhraseKind.Quote or PhraseKind.Break || (kind == PhraseKind.Conjunction && next == PhraseKind.Verb) || (kind == PhraseKind.Comma && next == PhraseKind.Noun);
            if (isOver)
            {
                return false;
            }

            isWithin = kind is PhraseKind.Relative or PhraseKind.Mark || (isWithin && !phrases[behind].IsFinite);
        }

        return false;
    }
}
