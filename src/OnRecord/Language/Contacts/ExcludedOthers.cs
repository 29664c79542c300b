using OnRecord.Language.Frames;

namespace OnRecord.Language.Contacts;

/// <summary>Whom the text says somebody did not reach: "met with neither Roe nor Lee", "met not Roe but Lee", "met Roe, not Lee".</summary>
internal static class ExcludedOthers
{
    /// <summary>Takes out those, and puts in who stands behind "but".</summary>
    /// <returns>False when nobody is left.</returns>
    public static bool LeaveOut(SentencePhrases text, FrameMatch match)
    {
        List<int> excluded = match.Others.FindAll(other => other > match.Trigger && IsExcluded(text, other));
        match.Others.RemoveAll(excluded.Contains);
        foreach (int other in excluded.Where(other => text.Front(other + 1) is "but" && text.Kind(other + 1) == PhraseKind.Conjunction))
        {
            int instead = text.Kind(other + 2) == PhraseKind.Preposition ? other + 3 : other + 2;
            if (text.IsParty(instead) && !text[instead + 1].IsFinite && !match.Others.Contains(instead))
            {
                match.Others.Add(instead);
                match.Cover(instead);
            }
        }

        return excluded.Count == 0 || match.Others.Count > 0;
    }

    private static bool IsExcluded(SentencePhrases text, int other)
    {
        int first = text[other].First, before = text.Kind(other - 1) == PhraseKind.Preposition ? text[other - 1].First - 1 : first - 1;
        return ClauseWords.Excluding.Contains(text.Word(first)) || (before >= 0 && ClauseWords.Excluding.Contains(text.Word(before))) || (first > 0 && ClauseWords.Excluding.Contains(text.Word(first - 1)));
    }
}
