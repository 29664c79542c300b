namespace OnRecord.Query.Search;

/// <summary>A short stretch of a text with its hits, all in UTF-16 units of that text.</summary>
internal sealed record Snippet(int Start, int End, IReadOnlyList<(int Start, int End)> Hits, int Distinct)
{
    private const int Longest = 220;
    private const int Lead = 60;

    /// <summary>Texts are looked through up to here; a hit beyond is found by the index but not shown in the snippet.</summary>
    private const int LookedThrough = 2_000_000;

    /// <summary>The stretch that shows most different patterns, then most hits, then comes first; null when none is in it.</summary>
    public static Snippet? Best(string text, IReadOnlyList<HitPattern> patterns)
    {
        ReadOnlySpan<char> looked = text.AsSpan(0, Math.Min(text.Length, LookedThrough));
        List<Hit> hits = HitFinder.Find(looked, patterns);
        Snippet? best = null;
        for (int first = 0; first < hits.Count; first++)
        {
            int last = first;
            var distinct = new HashSet<int>();
            while (last < hits.Count && hits[last].End - hits[first].Start <= Longest - Lead)
            {
                distinct.Add(hits[last++].Pattern);
            }

            int count = Math.Max(last - first, 1);
            if (best is null || distinct.Count > best.Distinct || (distinct.Count == best.Distinct && count > best.Hits.Count))
            {
                best = Around(looked, hits.GetRange(first, count), Math.Max(distinct.Count, 1));
            }

            if (best.Distinct == patterns.Count && first > 50)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>The beginning of a text, without hits.</summary>
    public static Snippet Opening(string text) => new(0, CutBack(text, Math.Min(text.Length, Longest)), [], 0);

    private static Snippet Around(ReadOnlySpan<char> text, List<Hit> hits, int distinct)
    {
        int start = Math.Max(0, hits[0].Start - Lead);
        while (start > 0 && start < hits[0].Start && !char.IsWhiteSpace(text[start - 1]))
        {
            start++;
        }

        int last = hits[^1].End;
        int end = Math.Max(last, CutBack(text, Math.Min(text.Length, Math.Max(start + Longest, last))));
        return new Snippet(start, end, [.. hits.Select(static hit => (hit.Start, hit.End))], distinct);
    }

    private static int CutBack(ReadOnlySpan<char> text, int end)
    {
        int cut = end;
        while (cut < text.Length && cut > end - Lead && cut > 0 && !char.IsWhiteSpace(text[cut]))
        {
            cut--;
        }

        cut = cut > end - Lead ? cut : end;
        return cut > 0 && cut < text.Length && char.IsLowSurrogate(text[cut]) ? cut - 1 : cut;
    }
}
