using OnRecord.Sources;

namespace OnRecord.Record.Recovered;

/// <summary>
/// Compares a quotation with its original, word by word; case, marks and white space set aside. What the quotation leaves out before its first
/// and behind its last words is no change: quoting a part is not altering. Near-linear: words that occur once on both sides anchor the
/// comparison (patience difference), and what lies between anchors is compared whole only while it is short.
/// </summary>
public static class WordDifference
{
    /// <summary>Stretches between anchors with a longer product than this are reported as changed whole.</summary>
    private const int MostProduct = 250_000;

    /// <summary>The most words compared.</summary>
    private const int MostWords = 50_000;

    /// <summary>The changes, in order.</summary>
    public static IReadOnlyList<WordChange> Of(string original, string quoted)
    {
        List<Word> left = Cut(original);
        List<Word> right = Cut(quoted);
        List<(int Left, int Right)> pairs = Anchors(left, right);
        var changes = new List<WordChange>();
        if (pairs.Count == 0)
        {
            return changes;
        }

        // From the first to the last common word; before and behind, only words of the quotation count.
        var aligned = new List<(int Left, int Right)>();
        (int l, int r) = (pairs[0].Left, 0);
        l = Math.Max(0, l - pairs[0].Right);
        foreach ((int toLeft, int toRight) in pairs)
        {
            Align(left, right, l, toLeft, r, toRight, aligned);
            aligned.Add((toLeft, toRight));
            (l, r) = (toLeft + 1, toRight + 1);
        }

        Align(left, right, l, Math.Min(left.Count, l + right.Count - r), r, right.Count, aligned);
        JoinGaps(left, right, aligned);
        Report(original, quoted, left, right, aligned, changes);
        return changes;
    }

    private static void Report(string original, string quoted, List<Word> left, List<Word> right, List<(int Left, int Right)> aligned, List<WordChange> changes)
    {
        (int l, int r) = (aligned[0].Left, 0);
        foreach ((int toLeft, int toRight) in aligned.Append((-1, right.Count)))
        {
            int end = toLeft < 0 ? l : toLeft;
            if (end > l || toRight > r)
            {
                TextSpan from = Span(left, l, end, original.Length);
                TextSpan to = Span(right, r, toRight, quoted.Length);
                changes.Add(new WordChange(original[from.Start..from.End], quoted[to.Start..to.End], from, to));
            }

            (l, r) = (toLeft + 1, toRight + 1);
        }
    }

    private static TextSpan Span(List<Word> words, int from, int to, int length) =>
        from < to ? new TextSpan(words[from].Start, words[to - 1].End) : from < words.Count ? new TextSpan(words[from].Start, words[from].Start) : new TextSpan(length, length);

    /// <summary>Words that occur once on both sides, in the longest run that ascends on both.</summary>
    private static List<(int Left, int Right)> Anchors(List<Word> left, List<Word> right)
    {
        Dictionary<string, int> onLeft = Once(left);
        Dictionary<string, int> onRight = Once(right);
        var both = new List<(int Left, int Right)>();
        for (int i = 0; i < right.Count; i++)
        {
            if (onRight[right[i].Key] == i && onLeft.TryGetValue(right[i].Key, out int place) && place >= 0)
            {
                both.Add((place, i));
            }
        }

        return Longest(both);
    }

    /// <summary>The place of each word that occurs once; -1 for the others.</summary>
    private static Dictionary<string, int> Once(List<Word> words)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < words.Count; i++)
        {
            places[words[i].Key] = places.ContainsKey(words[i].Key) ? -1 : i;
        }

        return places;
    }

    /// <summary>The longest ascending run of left places (Fredman 1975).</summary>
    private static List<(int Left, int Right)> Longest(List<(int Left, int Right)> pairs)
    {
        var tails = new List<int>();
        var before = new int[pairs.Count];
        for (int i = 0; i < pairs.Count; i++)
        {
            int low = 0;
            int high = tails.Count;
            while (low < high)
            {
                int middle = (low + high) >>> 1;
                (low, high) = pairs[tails[middle]].Left < pairs[i].Left ? (middle + 1, high) : (low, middle);
            }

            before[i] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
            {
                tails.Add(i);
            }
            else
            {
                tails[low] = i;
            }
        }

        var run = new List<(int, int)>();
        for (int i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = before[i])
        {
            run.Add(pairs[i]);
        }

        run.Reverse();
        return run;
    }

    /// <summary>Adds the common words of two stretches: a longest common subsequence while they are short, else none.</summary>
    private static void Align(List<Word> left, List<Word> right, int l, int toLeft, int r, int toRight, List<(int Left, int Right)> aligned)
    {
        int height = toLeft - l;
        int width = toRight - r;
        if (height <= 0 || width <= 0 || (long)height * width > MostProduct)
        {
            return;
        }

        var lengths = new int[height + 1, width + 1];
        for (int i = height - 1; i >= 0; i--)
        {
            for (int j = width - 1; j >= 0; j--)
            {
                lengths[i, j] = left[l + i].Key == right[r + j].Key ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        for ((int i, int j) = (0, 0); i < height && j < width;)
        {
            if (left[l + i].Key == right[r + j].Key)
            {
                aligned.Add((l + i++, r + j++));
            }
            else
            {
                (i, j) = lengths[i + 1, j] >= lengths[i, j + 1] ? (i + 1, j) : (i, j + 1);
            }
        }
    }

    /// <summary>The longest run that is moved to make one gap of two.</summary>
    private const int MostMoved = 12;

    /// <summary>Where a run of common words stands between two gaps of one side, and the second gap ends with the same words, moves it there: one sentence that was taken out is one change.</summary>
    private static void JoinGaps(List<Word> left, List<Word> right, List<(int Left, int Right)> aligned)
    {
        for (int end = aligned.Count - 1, start; end > 0; end = start)
        {
            start = end - 1;
            while (start > 0 && aligned[start - 1].Left + 1 == aligned[start].Left && aligned[start - 1].Right + 1 == aligned[start].Right)
            {
                start--;
            }

            if (end - start > MostMoved)
            {
                continue;
            }

            // Before the first common word only words of the quotation count.
            (int Left, int Right) before = start > 0 ? aligned[start - 1] : (aligned[0].Left - 1, -1);

            (int l, int r) = (aligned[end].Left - aligned[end - 1].Left - 1, aligned[end].Right - aligned[end - 1].Right - 1);
            bool isOut = r == 0 && l >= end - start && before.Right + 1 == aligned[start].Right && before.Left + 1 < aligned[start].Left;
            bool isIn = l == 0 && r >= end - start && before.Left + 1 == aligned[start].Left && before.Right + 1 < aligned[start].Right;
            if ((isOut || isIn) && Enumerable.Range(start, end - start).All(at => left[aligned[at].Left + l].Key == right[aligned[at].Right + r].Key))
            {
                for (int at = start; at < end; at++)
                {
                    aligned[at] = (aligned[at].Left + l, aligned[at].Right + r);
                }
            }
        }
    }

    /// <summary>Whether a sign stands between digits: "310,000" is one word, "3.5" too.</summary>
    private static bool IsInNumber(string text, int at) => text[at] is ',' or '.' && char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    /// <summary>How many words a text has.</summary>
    internal static int Count(ReadOnlySpan<char> text)
    {
        int count = 0;
        bool isWord = false;
        foreach (char c in text)
        {
            count += !isWord && char.IsLetterOrDigit(c) ? 1 : 0;
            isWord = char.IsLetterOrDigit(c);
        }

        return count;
    }

    private static List<Word> Cut(string text)
    {
        var words = new List<Word>();
        for (int at = 0; at < text.Length && words.Count < MostWords;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            int start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || IsInNumber(text, at)))
            {
                at++;
            }

            words.Add(new Word(text[start..at].ToLowerInvariant(), start, at));
        }

        return words;
    }

    private readonly record struct Word(string Key, int Start, int End);
}
