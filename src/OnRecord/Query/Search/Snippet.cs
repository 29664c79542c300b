namespace OnRecord.Query.Search;

/// <summary>A short stretch of a text with its hits, all in UTF-16 units of that text. Hits rise and do not overlap.</summary>
internal sealed record Snippet(int Start, int End, IReadOnlyList<(int Start, int End)> Hits)
{
    /// <summary>Units that a stretch has at most, unless its hits are longer.</summary>
    internal const int Longest = 220;

    /// <summary>Units shown before the first hit at most.</summary>
    internal const int Lead = 60;

    /// <summary>The stretch that shows most different patterns, then most hits, then comes first; null when none is in the text.</summary>
    public static Snippet? Best(string text, HitFinder finder)
    {
        List<HitFinder.Hit> hits = Sorted(text, finder);
        return Densest(hits, finder.Patterns) is { } dense ? Around(text, hits, dense.Start, dense.End) : null;
    }

    /// <summary>The hits that fit in a snippet and show most: from where to where, how many patterns, how many hits.</summary>
    public static (int Start, int End, int Distinct, int Hits)? Densest(string text, HitFinder finder) => Densest(Sorted(text, finder), finder.Patterns);

    /// <summary>The stretch around hits already chosen.</summary>
    public static Snippet Around(string text, HitFinder finder, int from, int to) => Around(text, Sorted(text, finder), from, to);

    /// <summary>The beginning of a text, without hits.</summary>
    public static Snippet Opening(string text) => new(0, CutBack(text, Math.Min(text.Length, Longest), 0), []);

    private static List<HitFinder.Hit> Sorted(string text, HitFinder finder)
    {
        List<HitFinder.Hit> hits = finder.Find(text);
        hits.Sort(static (left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : left.End.CompareTo(right.End));
        return hits;
    }

    private static (int Start, int End, int Distinct, int Hits)? Densest(List<HitFinder.Hit> hits, int patterns)
    {
        var counts = new int[patterns];
        (int Distinct, int Hits) most = (0, 0);
        (int First, int Last) best = (0, 0);
        int distinct = 0;
        int next = 0;
        for (int first = 0; first < hits.Count; first++)
        {
            while (next < hits.Count && (next == first || hits[next].End - hits[first].Start <= Longest - Lead))
            {
                distinct += counts[hits[next++].Pattern]++ == 0 ? 1 : 0;
            }

            (int, int) shown = (distinct, next - first);
            if (shown.CompareTo(most) > 0)
            {
                most = shown;
                best = (first, next - 1);
            }

            distinct -= --counts[hits[first].Pattern] == 0 ? 1 : 0;
        }

        return hits.Count == 0 ? null : (hits[best.First].Start, hits[best.First..(best.Last + 1)].Max(static hit => hit.End), most.Distinct, most.Hits);
    }

    private static Snippet Around(string text, List<HitFinder.Hit> hits, int from, int to)
    {
        int start = CutForward(text, Math.Max(0, from - Lead), from);
        int end = Math.Max(to, CutBack(text, Math.Min(text.Length, Math.Max(start + Longest, to)), to));
        return new Snippet(start, end, Merge(hits.Where(hit => hit.Start >= start && hit.End <= end)));
    }

    /// <summary>Hits that overlap are shown as one.</summary>
    private static List<(int Start, int End)> Merge(IEnumerable<HitFinder.Hit> hits)
    {
        var merged = new List<(int Start, int End)>();
        foreach (HitFinder.Hit hit in hits)
        {
            if (merged.Count > 0 && hit.Start < merged[^1].End)
            {
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, hit.End));
            }
            else
            {
                merged.Add((hit.Start, hit.End));
            }
        }

        return merged;
    }

    /// <summary>The first place from <paramref name="start"/> on where a word begins; <paramref name="start"/> itself in text without spaces.</summary>
    private static int CutForward(string text, int start, int last)
    {
        for (int at = start; at < last; at++)
        {
            if (at == 0 || char.IsWhiteSpace(text[at - 1]))
            {
                return at;
            }
        }

        return start < last && start > 0 && char.IsLowSurrogate(text[start]) ? start + 1 : start;
    }

    /// <summary>The last place up to <paramref name="end"/> where a word ends; <paramref name="end"/> itself in text without spaces.</summary>
    private static int CutBack(string text, int end, int first)
    {
        for (int at = end; at > Math.Max(first, end - Lead); at--)
        {
            if (at == text.Length || char.IsWhiteSpace(text[at]))
            {
                return at;
            }
        }

        return end > 0 && end < text.Length && char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }
}
