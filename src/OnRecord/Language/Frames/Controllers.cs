namespace OnRecord.Language.Frames;

/// <summary>Finds who did what an "-ing" behind "after" and the like tells: "[Roe] left after meeting with Lee", "After meeting with Lee, [Roe] left".</summary>
internal static class Controllers
{
    private const int MostBack = 12, MostAhead = 18;

    /// <summary>Adds the subject of the verb that it goes with; nobody where that is not clear, or not told as past.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="gerund">The phrase of the "-ing".</param>
    /// <param name="into">The phrases.</param>
    public static void Find(SentencePhrases text, int gerund, List<int> into)
    {
        if (!text[gerund].Has(VerbTraits.Gerund) || text.Kind(gerund - 1) != PhraseKind.Preposition || !TellsWhen(text, gerund - 1))
        {
            return;
        }

        bool isFound = Opens(text, gerund - 1) ? Hosts.BehindComma(text, gerund + 1, into) : OfVerbBefore(text, gerund, into);
        if (!isFound)
        {
            into.Clear();
        }
    }

    /// <summary>A word before an "-ing" by which it has happened: "after", and "in" at the beginning: "In talking with Lee, I learned".</summary>
    public static bool TellsWhen(SentencePhrases text, int preposition) => ClauseWords.BeforeGerund.Contains(text.Front(preposition)) || (text.Front(preposition) is "In" && Opens(text, preposition));

    /// <summary>The verb that a preposition at the beginning of the sentence goes with; -1 for one elsewhere, and where there is none.</summary>
    public static int VerbBehind(SentencePhrases text, int preposition)
    {
        for (int at = preposition + 2; at < preposition + MostAhead && Opens(text, preposition) && text.Kind(at) is not (PhraseKind.Relative or PhraseKind.Mark or PhraseKind.Stop); at++)
        {
            if (text[at].IsFinite)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>True where nothing but times stands before: "In 2004, after meeting with Lee, Roe left".</summary>
    public static bool Opens(SentencePhrases text, int preposition)
    {
        int at = preposition - 1;
        while (text.Kind(at) is PhraseKind.Comma or PhraseKind.Time or PhraseKind.Adverb or PhraseKind.Quote or PhraseKind.Conjunction || (text.Kind(at) == PhraseKind.Preposition && text.Kind(at + 1) == PhraseKind.Time))
        {
            at--;
        }

        return text.Begins(at + 1);
    }

    private static bool OfVerbBefore(SentencePhrases text, int gerund, List<int> into)
    {
        for (int at = gerund - 2; at >= 0 && gerund - at < MostBack && text.Kind(at) is not (PhraseKind.Mark or PhraseKind.Relative or PhraseKind.Break or PhraseKind.Comma or PhraseKind.Conjunction); at--)
        {
            if (text.Kind(at) == PhraseKind.Verb)
            {
                return text[at].IsFinite && text.Text.Parsed.Tags[text[at].First] == Syntax.PosTag.VBD && !Subjects.Find(text, at, into);
            }
        }

        return false;
    }
}
