namespace OnRecord.Ingest.Pdf;

/// <summary>
/// Puts the words of a page into reading order: line by line, except that columns of prose are read one after the other.
/// Headers of printed mail and tables, whose cells are short, stay line by line.
/// </summary>
internal static class PageLayout
{
    private const int Deepest = 6;
    private const int MostBands = 400;
    private const int FewestLines = 4;

    /// <summary>A gutter is at least this part of the usual height of a word.</summary>
    private const float GutterHeights = 0.8f;

    /// <summary>Lines of prose fill at least this part of their column.</summary>
    private const float Filled = 0.55f;

    private const float WordsPerLine = 2.5f;

    private readonly record struct Gap(float From, float To)
    {
        public float Width => To - From;
    }

    private sealed record Band(List<PlacedWord> Words, List<Gap> Free);

    /// <summary>The lines of a page in reading order.</summary>
    public static List<List<PlacedWord>> Order(IReadOnlyList<PlacedWord> words)
    {
        var lines = new List<List<PlacedWord>>();
        Order(words, lines, 0);
        return lines;
    }

    private static void Order(IReadOnlyList<PlacedWord> words, List<List<PlacedWord>> lines, int depth)
    {
        if (words.Count == 0)
        {
            return;
        }

        float gutter = GutterHeights * MedianHeight(words);
        (float left, float right) = PageLines.Edges(words);
        List<Band> bands = BandsOf(words, left, right);
        int plainFrom = 0;
        for (int i = 0; i < bands.Count && depth < Deepest;)
        {
            int end = RunOfColumns(bands, i, gutter, out Gap gap);
            if (end == i)
            {
                i++;
                continue;
            }

            AddPlain(bands, plainFrom, i, lines);
            List<PlacedWord> run = [.. bands.Skip(i).Take(end - i).SelectMany(static band => band.Words)];
            float middle = (gap.From + gap.To) / 2;
            Order([.. run.Where(word => word.Box.X < middle)], lines, depth + 1);
            Order([.. run.Where(word => word.Box.X >= middle)], lines, depth + 1);
            plainFrom = i = end;
        }

        AddPlain(bands, plainFrom, bands.Count, lines);
    }

    private static void AddPlain(List<Band> bands, int from, int to, List<List<PlacedWord>> lines)
    {
        for (int i = from; i < to; i++)
        {
            lines.AddRange(PageLines.Of(bands[i].Words));
        }
    }

    /// <summary>Where the bands end that from here on share a gutter with prose on both sides; the start when there is none.</summary>
    private static int RunOfColumns(List<Band> bands, int start, float gutter, out Gap gap)
    {
        gap = default;
        List<Gap> shared = bands[start].Free;
        int end = start + 1;
        while (end < bands.Count && end - start < MostBands && Shared(shared, bands[end].Free, gutter) is { Count: > 0 } next)
        {
            shared = next;
            end++;
        }

        if (end - start < FewestLines)
        {
            return start;
        }

        List<PlacedWord> words = [.. bands.Skip(start).Take(end - start).SelectMany(static band => band.Words)];
        (float left, float right) = PageLines.Edges(words);
        foreach (Gap candidate in shared.Where(free => free.Width >= gutter && free.From > left && free.To < right).OrderByDescending(static free => free.Width))
        {
            if (IsProse(words.Where(word => word.Right <= candidate.From)) && IsProse(words.Where(word => word.Box.X >= candidate.To)))
            {
                gap = candidate;
                return end;
            }
        }

        return start;
    }

    private static bool IsProse(IEnumerable<PlacedWord> side)
    {
        List<List<PlacedWord>> lines = PageLines.Of(side);
        if (lines.Count < FewestLines)
        {
            return false;
        }

        (float left, float right) = PageLines.Edges([.. lines.SelectMany(static line => line)]);
        double filled = lines.Average(line => (line[^1].Right - line[0].Box.X) / Math.Max(1, right - left));
        return filled >= Filled && lines.Average(static line => line.Count) >= WordsPerLine;
    }

    /// <summary>Words whose heights overlap, directly or by others, and the widths that they leave free.</summary>
    private static List<Band> BandsOf(IReadOnlyList<PlacedWord> words, float left, float right)
    {
        var bands = new List<Band>();
        var current = new List<PlacedWord>();
        float bottom = float.MinValue;
        foreach (PlacedWord word in words.OrderBy(static word => word.CoreTop))
        {
            if (word.CoreTop >= bottom && current.Count > 0)
            {
                bands.Add(new Band(current, FreeOf(current, left, right)));
                current = [];
            }

            current.Add(word);
            bottom = Math.Max(bottom, word.CoreBottom);
        }

        bands.Add(new Band(current, FreeOf(current, left, right)));
        return bands;
    }

    private static List<Gap> FreeOf(List<PlacedWord> words, float left, float right)
    {
        var free = new List<Gap>();
        float at = left;
        foreach (PlacedWord word in words.OrderBy(static word => word.Box.X))
        {
            if (word.Box.X > at)
            {
                free.Add(new Gap(at, word.Box.X));
            }

            at = Math.Max(at, word.Right);
        }

        if (right > at)
        {
            free.Add(new Gap(at, right));
        }

        return free;
    }

    private static List<Gap> Shared(List<Gap> one, List<Gap> other, float least)
    {
        var shared = new List<Gap>();
        for (int i = 0, j = 0; i < one.Count && j < other.Count;)
        {
            var both = new Gap(Math.Max(one[i].From, other[j].From), Math.Min(one[i].To, other[j].To));
            if (both.Width >= least)
            {
                shared.Add(both);
            }

            if (one[i].To < other[j].To)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return shared;
    }

    private static float MedianHeight(IReadOnlyList<PlacedWord> words)
    {
        float[] heights = [.. words.Select(static word => word.Box.Height).Order()];
        return Math.Max(1, heights[heights.Length / 2]);
    }
}
