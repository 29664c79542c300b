using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>Finds which statements are made within the content of others, and lets a content reach over the whole of a statement that it holds the beginning of.</summary>
internal static class DraftNesting
{
    /// <summary>Sets <see cref="StatementDraft.Outer"/> where it is not known.</summary>
    public static void Nest(StatementFrame frame, List<StatementDraft> drafts)
    {
        for (int at = 0; at < drafts.Count; at++)
        {
            foreach (StatementDraft inner in Beside(drafts, at))
            {
                Extend(frame, drafts[at], inner);
            }
        }

        for (int at = 0; at < drafts.Count; at++)
        {
            StatementDraft inner = drafts[at];
            StatementDraft? best = null;
            foreach (StatementDraft outer in Beside(drafts, at))
            {
                bool holds = outer.SaysToken(inner.Cue.First) && !(inner.SaysToken(outer.Cue.First) && inner.ContentCount >= outer.ContentCount) && !IsWithin(outer, inner);
                if (holds && (best is null || outer.ContentCount < best.ContentCount || outer.Outer == best))
                {
                    best = outer;
                }
            }

            inner.Outer ??= best;
            if (inner is { Source: [var source], Outer.GoesOnFrom: >= 0 and var from } && inner.Cue.First > from && source.End <= from)
            {
                // "said she had paid, but Lee had called and asked for more": not she.
                SourceRules.Renew(frame, inner);
            }
        }
    }

    /// <summary>Whether one is made within the other by now: in a sentence of many cues three may hold one another in a ring, of which one step stays open.</summary>
    private static bool IsWithin(StatementDraft? one, StatementDraft other)
    {
        while (one is not null && one != other)
        {
            one = one.Outer;
        }

        return one is not null;
    }

    /// <summary>"Soko reported that [Brandt] said the quay was safe": the content that ends before the inner cue goes on to the end of what the inner one says.</summary>
    private static void Extend(StatementFrame frame, StatementDraft outer, StatementDraft inner)
    {
        TokenRange last = outer.Content[^1];
        bool isInnerSource = inner.Source.Count > 0 && inner.Source[0].First >= last.First && inner.Source[0].End <= last.End;
        bool isCut = isInnerSource && inner.Cue.First == last.End && inner.Source[0].End <= inner.Cue.First && last.First > outer.Cue.First;
        TokenRange told = inner.Content[^1];
        if (isCut && told.First >= inner.Cue.End && frame.SentenceOf[told.End - 1] == frame.SentenceOf[outer.Cue.First])
        {
            outer.Content[^1] = last with { End = Math.Max(last.End, told.End) };
        }
    }

    /// <summary>The statements with cues at most 60 cues away; a content is no longer than a window.</summary>
    private static IEnumerable<StatementDraft> Beside(List<StatementDraft> drafts, int at)
    {
        for (int other = Math.Max(0, at - 60); other < Math.Min(drafts.Count, at + 60); other++)
        {
            if (other != at)
            {
                yield return drafts[other];
            }
        }
    }
}
