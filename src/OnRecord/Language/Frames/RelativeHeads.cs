using OnRecord.Language.Syntax;

namespace OnRecord.Language.Frames;

/// <summary>
/// The noun that a relative clause hangs on, where a verb behind the clause seems to have a noun of the clause for its subject: "the lawyer who defended Roe declined", "the firm that Roe runs declined".
/// </summary>
internal static class RelativeHeads
{
    private const int MostBack = 8;

    /// <summary>Puts the noun that the clause hangs on in place of subjects that stand within it, and nobody where they may have the verb in a clause of their own ("the man who says Roe declined").</summary>
    /// <returns>True when the subjects stand in a relative clause.</returns>
    public static bool Settle(SentencePhrases text, List<int> subjects)
    {
        int verb = subjects.Count == 0 ? -1 : VerbBefore(text, subjects[0]);
        if (verb < 0 || Opener(text, verb) is not (>= 0 and var opener))
        {
            return false;
        }

        bool isClear = subjects.Count == 1 && !(subjects[0] == verb + 1 && MayTell(text, verb));
        subjects.Clear();
        if (isClear && Head(text, opener) is >= 0 and var head)
        {
            subjects.Add(head);
        }

        return true;
    }

    /// <summary>"The firm that Roe runs [declined]": the firm, for the verb of the clause; -1 where it is of none.</summary>
    public static int OfObject(SentencePhrases text, int verb)
    {
        if (text[verb].IsFinite && IsContactClause(text, verb) && !MayTell(text, verb))
        {
            return Head(text, verb - 1);
        }

        bool isClause = text[verb].IsFinite && text.IsNoun(verb - 1) && (text.Kind(verb - 2) == PhraseKind.Relative || (text.Kind(verb - 2) == PhraseKind.Mark && text.Front(verb - 2) is "that"));
        return isClause && !MayTell(text, verb) ? Head(text, verb - 2) : -1;
    }

    /// <summary>"the firm Roe runs": two nouns side by side, as <see cref="ContactClauses"/> parts them.</summary>
    public static bool IsContactClause(SentencePhrases text, int verb) => text.IsNoun(verb - 1) && text.IsNoun(verb - 2) && text[verb - 2].End == text[verb - 1].First && text[verb - 2].Mention < 0 && text.HasDeterminer(verb - 2);

    /// <summary>"An e-mail that Roe, its engineer, sent to Lee", "a meeting we had with Lee": the noun that the clause of a verb hangs on, one of some words with a determiner, for the object of the verb; -1 for none.</summary>
    /// <param name="text">The phrases of the sentence.</param>
    /// <param name="subjects">The subject of the verb.</param>
    /// <param name="words">What the noun may be.</param>
    public static int ObjectInFront(SentencePhrases text, List<int> subjects, IReadOnlySet<ulong> words)
    {
        int opener = subjects is [var subject] ? subject - 1 : -1, noun = opener - 1;
        if (opener >= 0 && text.IsNoun(opener) && text[opener].End == text[opener + 1].First && text.Text.Parsed.Tags[text[opener + 1].Head] == Syntax.PosTag.PRP)
        {
            // "a meeting we had with Lee"
            noun = opener;
        }

        bool isOpened = noun >= 0 && (noun == opener || text.Kind(opener) == PhraseKind.Relative || (text.Kind(opener) == PhraseKind.Mark && text.Front(opener) is "that"));
        return isOpened && text.IsNoun(noun) && text.Text.Parsed.Tags[text[noun].Head] == PosTag.NN && text.HasDeterminer(noun) && text.Front(noun) is not ("any" or "Any" or "every" or "Every" or "each" or "Each" or "no" or "No") && words.Contains(text.Lemma(noun)) ? noun : -1;
    }

    /// <summary>The verb that a noun is the object of, also behind prepositions; -1 for none.</summary>
    private static int VerbBefore(SentencePhrases text, int noun)
    {
        for (int at = noun - 1; at >= 0 && noun - at < MostBack; at--)
        {
            PhraseKind kind = text.Kind(at);
            if (kind == PhraseKind.Verb)
            {
                return at;
            }

            if (kind is not (PhraseKind.Noun or PhraseKind.Preposition or PhraseKind.Adverb or PhraseKind.Adjective or PhraseKind.Time))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>"who", "which" or "that" right before a verb, behind a noun; -1 for none.</summary>
    private static int Opener(SentencePhrases text, int verb)
    {
        int opener = verb - 1;
        while (text.Kind(opener) == PhraseKind.Adverb)
        {
            opener--;
        }

        return text.Kind(opener) == PhraseKind.Relative || (text.Kind(opener) == PhraseKind.Mark && text.Front(opener) is "that") ? opener : -1;
    }

    /// <summary>The first noun of the phrase before the word that opens the clause; -1 for none.</summary>
    private static int Head(SentencePhrases text, int opener)
    {
        int noun = text.Kind(opener - 1) == PhraseKind.Comma ? opener - 2 : opener - 1;
        if (!text.IsNoun(noun))
        {
            return -1;
        }

        while (text.Kind(noun - 1) == PhraseKind.Preposition && text.IsNoun(noun - 2))
        {
            noun -= 2;
        }

        return noun;
    }

    /// <summary>Verbs behind which another clause may begin without "that".</summary>
    private static bool MayTell(SentencePhrases text, int verb) => ClauseWords.Telling.Contains(text.Text.Parsed.LemmaKeys[text[verb].Head]);
}
