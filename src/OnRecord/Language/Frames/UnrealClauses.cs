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
