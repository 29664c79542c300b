using OnRecord.Ingest.PlainText;
using OnRecord.Language.Time;

namespace OnRecord.Language.Annotating;

/// <summary>
/// Finds articles that somebody pasted into a message, as far as they say themselves when they were published: a dateline ("AVERIL, March 12, 2019 --"), or a line that is a date with a byline
/// near it. What they tell is of that day, not of the day of the mail. A pure function of the words; only a full date counts.
/// </summary>
internal static class PastedArticles
{
    /// <summary>Lines that are not blank between the date and the byline, at most, and lines of a headline above both.</summary>
    private const int MostBetween = 4, MostAbove = 3;

    private const int LongestHeadline = 120, DigitsOfYear = 4;

    /// <summary>Where each begins, rising, and its date; null for one with a byline alone, which ends the one before.</summary>
    /// <param name="text">The words of one writer.</param>
    /// <param name="sent">When the mail was sent, or null: no article in it is later.</param>
    public static List<(int Start, TimeAnchor? Date)> Find(string text, TimeAnchor? sent)
    {
        var found = new List<(int Start, TimeAnchor? Date)>();
        var bylines = new HashSet<int>();
        List<(int Start, string Words)> lines = LinesOf(text);
        for (int line = 0; line < lines.Count; line++)
        {
            if (!HasYear(lines[line].Words) || DateLine.Read(lines[line].Words) is not { } day || TimeAnchor.Parse(day) is not { } date || IsAfter(day, sent))
            {
                continue;
            }

            int byline = BylineNear(lines, line);
            if (byline >= 0 || DateLine.IsDateline(lines[line].Words))
            {
                found.Add((lines[byline < 0 ? line : Above(lines, Math.Min(byline, line))].Start, date));
                bylines.Add(byline);
            }
        }

        return found.Count == 0 ? found : [.. found.Concat(Undated(lines, bylines)).OrderBy(static one => one.Start).DistinctBy(static one => one.Start)];
    }

    private static IEnumerable<(int Start, TimeAnchor? Date)> Undated(List<(int Start, string Words)> lines, HashSet<int> dated) =>
        Enumerable.Range(0, lines.Count).Where(line => !dated.Contains(line) && Byline.Of(lines[line].Words).Count > 0).Select(line => (lines[line].Start, (TimeAnchor?)null));

    /// <summary>The lines that are not blank, without marks before their words.</summary>
    private static List<(int Start, string Words)> LinesOf(string text)
    {
        var lines = new List<(int, string)>();
        for (int start = 0; start < text.Length;)
        {
            int feed = text.IndexOf('\n', start), end = feed < 0 ? text.Length : feed;
            int words = start;
            while (words < end && !char.IsLetterOrDigit(text[words]))
            {
                words++;
            }

            if (words < end)
            {
                lines.Add((start, text[words..end].TrimEnd()));
            }

            start = end + 1;
        }

        return lines;
    }

    private static bool HasYear(string line)
    {
        int digits = 0;
        foreach (char c in line)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits == DigitsOfYear)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAfter(string day, TimeAnchor? sent) => sent?.ToString() is { Length: >= 10 } at && string.CompareOrdinal(day[..10], at[..10]) > 0;

    /// <summary>The line with a byline nearest to a date, the one above first; -1 where none is near.</summary>
    private static int BylineNear(List<(int Start, string Words)> lines, int date)
    {
        for (int away = 1; away <= MostBetween; away++)
        {
            foreach (int near in (int[])[date - away, date + away])
            {
                if (near >= 0 && near < lines.Count && Byline.Of(lines[near].Words).Count > 0)
                {
                    return near;
                }
            }
        }

        return -1;
    }

    /// <summary>Over the headline and the name of the outlet.</summary>
    private static int Above(List<(int Start, string Words)> lines, int line)
    {
        int first = line;
        while (first > 0 && line - first < MostAbove && lines[first - 1].Words is { Length: <= LongestHeadline } words && words[^1] is not ('.' or '!' or ':' or ','))
        {
            first--;
        }

        return first;
    }
}
