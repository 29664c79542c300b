using OnRecord.Language.Syntax;

namespace OnRecord.Language.Frames;

/// <summary>Clauses that tell by their form that something did not happen: "nearly called", "Had Roe met Lee, she would know".</summary>
internal static class UnrealClauses
{
    /// <summary>True where what was found stands in such a clause.</summary>
    public static bool Holds(SentencePhrases text, FrameMatch match) => !match.Frame.IsNoun && (IsAlmost(text, text[match.Trigger]) || IsInverted(text, match.Trigger));

    /// <summary>"was wrong to say that".</summary>
    public static bool IsMistaken(SentencePhrases text, int verb)
    {
        int first = text[verb].First;
        return text[verb].Has(VerbTraits.Infinitive) && ((first > 0 && ClauseWords.Wrong.Contains(text.Word(first - 1))) || (first > 1 && ClauseWords.Wrong.Contains(text.Word(first - 2))));
    }

    /// <summary>"Rumors [spread] that Roe met Lee".</summary>
    public static bool IsRumor(SentencePhrases text, int noun) => text.IsNoun(noun) && ClauseWords.Rumors.Contains(text.Word(text[noun].Head)) && !IsSetAside(text, noun);

    /// <summary>"Contrary to rumors, Roe met Lee", "Amid rumors, Roe met Lee"; not "According to rumors, Roe met Lee".</summary>
    private static bool IsSetAside(SentencePhrases text, int noun)
    {
        int before = text[noun - 1].First - 1;
        return text.Kind(noun + 1) == PhraseKind.Comma && text.Kind(noun - 1) == PhraseKind.Preposition && !(text.Front(noun - 1) is "to" && !(before >= 0 && text.Word(before) is "Contrary" or "contrary"));
    }

    /// <summary>"Nobody disputes that Roe met Lee".</summary>
    public static bool IsUncontested(SentencePhrases text, int verb) => ClauseWords.Contesting.Contains(text.Lemma(verb)) && text.IsNoOne(verb - 1) && !text[verb].Has(VerbTraits.Negated)
        && !(text.Kind(verb - 2) == PhraseKind.Mark && ClauseWords.Doubts.Contains(text.Front(verb - 2)));

    /// <summary>"Contrary to claims that Roe met Lee", "Despite rumors that Roe met Lee".</summary>
    public static bool IsContrary(SentencePhrases text, FrameMatch match)
    {
        int that = match.First - 1;
        while (that > 0 && text.Kind(that) is PhraseKind.Adverb or PhraseKind.Time or PhraseKind.Comma)
        {
            that--;
        }

        int noun = that - 1, first = noun >= 0 ? text[noun].First : 0;
        bool isClaim = text.Kind(that) is PhraseKind.Mark or PhraseKind.Relative && text.Front(that) is "that" && text.IsNoun(noun) && (ClauseWords.Claims.Contains(text.Word(text[noun].Head)) || ClauseWords.Rumors.Contains(text.Word(text[noun].Head)));
        return isClaim && ((first > 0 && text.Word(first - 1) is "Despite" or "despite") || (first > 1 && text.Word(first - 1) is "to" && text.Word(first - 2) is "Contrary" or "contrary"));
    }

    /// <summary>"dismissed claims that Roe met Lee", "dismissed as false reports that Roe met Lee".</summary>
    public static bool IsDismissed(SentencePhrases text, int noun)
    {
        if (!text.IsNoun(noun) || !ClauseWords.Claims.Contains(text.Word(text[noun].Head)))
        {
            return false;
        }

        int verb = noun - 1;
        while (text.Kind(verb) is PhraseKind.Adjective or PhraseKind.Adverb or PhraseKind.Preposition)
        {
            verb--;
        }

        bool isFalse = text.Word(text[noun].Head - (text[noun].Head > text[noun].First ? 1 : 0)) is var word && ClauseWords.False.Contains(word);
        return isFalse || (text.Kind(verb) == PhraseKind.Verb && ClauseWords.Dismissing.Contains(text.Lemma(verb)) && !text[verb].Has(VerbTraits.Negated) && !text.IsNoOne(verb - 1));
    }

    /// <summary>"Reports that Roe met Lee are false": said of what the clause belongs to.</summary>
    public static bool IsCalledFalse(SentencePhrases text, FrameMatch match)
    {
        int that = match.First - 1;
        while (that > 0 && text.Kind(that) is PhraseKind.Adverb or PhraseKind.Time or PhraseKind.Noun or PhraseKind.Preposition)
        {
            that--;
        }

        bool isOpened = text.Kind(that) is PhraseKind.Mark or PhraseKind.Relative && text.Front(that) is "that" && text.IsNoun(that - 1) && ClauseWords.Claims.Contains(text.Word(text[that - 1].Head));
        bool hasBe = false;
        for (int token = text[match.Trigger].End; isOpened && token < text[text.Count - 1].End; token++)
        {
            hasBe |= ClauseWords.IsBe(text.Word(token));
            if (hasBe && ClauseWords.False.Contains(text.Word(token)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAlmost(SentencePhrases text, Phrase verb)
    {
        for (int token = Math.Max(1, verb.First - 1); token < verb.Head; token++)
        {
            if (ClauseWords.Almost.Contains(text.Word(token)) || (text.Word(token) is "about" && text.Word(token - 1) is "just") || (text.Word(token) is "but" && text.Word(token - 1) is "all"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A participle whose "had" stands before its subject, at the beginning: "Had the mayor, Ann Roe, briefed Lee". What somebody had himself ("Had lunch with Roe") goes on otherwise.</summary>
    private static bool IsInverted(SentencePhrases text, int verb)
    {
        if (text.Text.Parsed.Tags[text[verb].Head] is not (PosTag.VBN or PosTag.VBD))
        {
            return false;
        }

        int at = verb - 1, commas = 0, nouns = 0;
        while (at >= 0 && text.Kind(at) is PhraseKind.Noun or PhraseKind.Comma or PhraseKind.Adverb)
        {
            commas += text.Kind(at) == PhraseKind.Comma ? 1 : 0;
            nouns += text.Kind(at) == PhraseKind.Noun ? 1 : 0;
            at--;
        }

        bool begins = at == 0 || (at > 0 && text.Kind(at - 1) == PhraseKind.Quote);
        return begins && nouns > 0 && commas % 2 == 0 && text.Kind(at) == PhraseKind.Verb && text[at].End == text[at].First + 1 && text.Front(at) is "Had";
    }
}
