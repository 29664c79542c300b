using OnRecord.Language.Frames;

namespace OnRecord.Language.Contacts;

/// <summary>Whom the text says somebody did not reach: "met with neither Roe nor Lee", "met not Roe but Lee", "met Roe, not Lee"; and whom it says he reached besides: "met not only Roe but also Lee".</summary>
internal static class ExcludedOthers
{
    /// <summary>Takes out those, and puts in who stands behind "but".</summary>
    /// <returns>False when nobody is left.</returns>
    public static bool LeaveOut(SentencePhrases text, FrameMatch match)
    {
        List<int> excluded = match.Others.FindAll(other => other > match.Trigger && IsExcluded(text, other));
        match.Others.RemoveAll(excluded.Contains);
        List<int> more = match.Others.FindAll(other => other > match.Trigger && IsNotOnly(text, other));
        foreach (int other in excluded.Concat(more).Where(other => text.Front(other + 1) is "but" && text.Kind(other + 1) == PhraseKind.Conjunction))
        {
            int instead = other + 2;
            while (text.Kind(instead) is PhraseKind.Preposition or PhraseKind.Adverb)
            {
                instead++;
            }

            if (text.IsParty(instead) && !text[instead + 1].IsFinite && !match.Others.Contains(instead))
            {
                match.Others.Add(instead);
                match.Cover(instead);
            }
        }

        return excluded.Count == 0 || match.Others.Count > 0;
    }

    /// <summary>"met not only Roe but also Lee".</summary>
    private static bool IsNotOnly(SentencePhrases text, int other)
    {
        int only = ClauseWords.Turning.Contains(text.Front(other)) ? text[other].First : text[other].First - 1;
        return only > 0 && ClauseWords.Turning.Contains(text.Word(only)) && text.Word(only - 1) is "not";
    }

    private static bool IsExcluded(SentencePhrases text, int other)
    {
        int first = text[other].First, before = text.Kind(other - 1) == PhraseKind.Preposition ? text[other - 1].First - 1 : first - 1;
        return ClauseWords.Excluding.Contains(text.Word(first)) || (before >= 0 && ClauseWords.Excluding.Contains(text.Word(before))) || (first > 0 && ClauseWords.Excluding.Contains(text.Word(first - 1)));
    }
}
