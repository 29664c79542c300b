using System.Runtime.InteropServices;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Statements;

/// <summary>
/// Finds the statements of a text as tokens, also those that others make within a statement: what somebody said is read again by itself, to a depth of four.
/// Linear in the length of the text.
/// </summary>
internal static class DraftFinder
{
    private const int MostDepth = 4, LeastInner = 4, LongestInner = 200, MostNext = 3;

    /// <summary>The statements in order of their cues.</summary>
    public static List<StatementDraft> Find(StatementFrame frame, StatementModel model)
    {
        var cues = new List<CueSpan>();
        foreach (Sentence sentence in frame.Parsed.Text.Sentences)
        {
            int first = cues.Count;
            model.FindCues(frame, new Stretch(sentence.FirstToken, sentence.EndToken, false), cues);
            CountCues.Add(frame, sentence, cues, first);
        }

        var drafts = new List<StatementDraft>(cues.Count);
        ReadOnlySpan<CueSpan> all = CollectionsMarshal.AsSpan(cues);
        for (int index = 0; index < all.Length; index++)
        {
            Stretch stretch = Windows.Around(frame, all[index]);
            if (model.FindParts(frame, stretch, all[index], Near(all, index, stretch)) is { } draft)
            {
                drafts.Add(draft);
            }
        }

        drafts.RemoveAll(draft => CountCues.IsOne(frame, draft.Cue) && !SourceRules.TakeSubject(frame, draft));
        drafts.RemoveAll(draft => !DraftRules.Mend(frame, draft));
        LeaveOutWithin(drafts);
        PlainDrafts.Add(frame, drafts);
        QuoteOwners.Settle(frame, drafts);
        HearsayRule.Part(frame, drafts);
        CitedSources.Join(frame, drafts);
        ParticipleSources.Fill(frame, drafts);
        DraftNesting.Nest(frame, drafts);
        QuoteRuns.Extend(frame, drafts);
        int known = drafts.Count;
        var taken = new bool[frame.TokenCount];
        drafts.ForEach(draft => taken.AsSpan(draft.Cue.First, draft.Cue.End - draft.Cue.First).Fill(true));
        for (int index = 0; index < known; index++)
        {
            LookInside(frame, model, drafts[index], drafts, taken, 1);
        }

        InsertedTellers.Mend(frame, drafts, taken);
        drafts.Sort(static (a, b) => a.Cue.First != b.Cue.First ? a.Cue.First.CompareTo(b.Cue.First) : a.Cue.End.CompareTo(b.Cue.End));
        return drafts;
    }

    /// <summary>"A memo that [quoted] Roe warned": a verb among the words for who says something, which was taken to say it. One cue that two drafts have ("neither confirmed nor denied") is one.</summary>
    private static void LeaveOutWithin(List<StatementDraft> drafts)
    {
        for (int index = drafts.Count - 2; index >= 0; index--)
        {
            StatementDraft inner = drafts[index];
            bool isWithin = false;
            for (int next = index + 1; next < Math.Min(drafts.Count, index + 1 + MostNext) && !isWithin; next++)
            {
                StatementDraft other = drafts[next];
                isWithin = other.Cue == inner.Cue || (other.Source is [var source, ..] && source.Holds(inner.Cue.First) && source.First < inner.Cue.First && inner.SaysToken(other.Cue.First));
            }

            if (isWithin)
            {
                drafts.RemoveAt(index);
            }
        }
    }

    /// <summary>The cues of a stretch: work stays linear however many there are.</summary>
    private static ReadOnlySpan<CueSpan> Near(ReadOnlySpan<CueSpan> cues, int index, Stretch stretch)
    {
        int first = index, end = index + 1;
        while (first > 0 && cues[first - 1].First >= stretch.First)
        {
            first--;
        }

        while (end < cues.Length && cues[end].End <= stretch.End)
        {
            end++;
        }

        return cues[first..end];
    }

    private static void LookInside(StatementFrame frame, StatementModel model, StatementDraft outer, List<StatementDraft> drafts, bool[] taken, int depth)
    {
        var cues = new List<CueSpan>();
        foreach (TokenRange range in outer.Content)
        {
            foreach (Stretch stretch in Sentences(frame, range))
            {
                cues.Clear();
                if (!MayTell(frame, stretch))
                {
                    continue;
                }

                model.FindCues(frame, stretch, cues);
                foreach (CueSpan cue in cues)
                {
                    Span<bool> tokens = taken.AsSpan(cue.First, cue.End - cue.First);
                    if (!tokens.Contains(true) && model.FindParts(frame, stretch, cue, CollectionsMarshal.AsSpan(cues)) is { } inner && DraftRules.MendInner(frame, inner))
                    {
                        inner.Outer = outer;
                        drafts.Add(inner);
                        tokens.Fill(true);
                        if (depth < MostDepth)
                        {
                            LookInside(frame, model, inner, drafts, taken, depth + 1);
                        }
                    }
                }
            }
        }
    }

    /// <summary>True when a word that may be a cue is in a stretch: most of what people say holds none, and need not be read again.</summary>
    internal static bool MayTell(StatementFrame frame, Stretch stretch)
    {
        for (int token = stretch.First; token < stretch.End; token++)
        {
            if ((frame.Kinds[token] & ~(CueKinds.Aux | CueKinds.Express | CueKinds.ShowThing)) != 0 || frame.Word(token) is ":")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The sentences of what was said, each without the word that opens it and its quotation marks.</summary>
    internal static IEnumerable<Stretch> Sentences(StatementFrame frame, TokenRange range)
    {
        int first = range.First;
        while (first < range.End)
        {
            int end = Math.Min(Math.Min(range.End, first + LongestInner), frame.Sentence(first).EndToken), start = first;
            while (start < end && (frame.Marks[start] != 0 || frame.Word(start) is "that" or "," or ":"))
            {
                start++;
            }

            if (end - start >= LeastInner)
            {
                yield return new Stretch(start, end, true);
            }

            first = end;
        }
    }
}
