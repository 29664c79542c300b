using OnRecord.Ingest.PlainText;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Time;

/// <summary>
/// Finds the date of a text in the text itself: a first line such as <c>date 2018-03-16</c>, a header line (<c>Date:</c>, <c>Sent:</c>, <c>Published:</c>, <c>Posted:</c>, <c>Updated:</c>),
/// a dateline ("OAKLAND, Calif., March 12, 2018 (AP) --"),
/// or the end of the heading ("Note for file, Monday 18 March 2019, 08:50"). The date of a message below the words is not theirs, nor are the days of stamps (<see cref="ReleaseStamps"/>). Only a full date counts; nothing is concluded from less.
/// </summary>
public static class PublishedFinder
{
    private const int LinesLookedAt = 12;
    private const int LongestLine = 200;
    private const int LongestHead = 2000;
    private static readonly string[] Words = ["date", "sent", "published", "posted", "on", "publication date", "last updated", "updated"];

    /// <summary>The date of the text, or null when it does not say one.</summary>
    public static TimeAnchor? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] lines = [.. ReleaseStamps.Without(text[..Math.Min(text.Length, LongestHead)].Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0)).Take(LinesLookedAt)];
        foreach (string line in lines.Take(MessageBelow.LinesAbove(lines)))
        {
            string head = line[..Math.Min(line.Length, LongestLine)];
            if (((head.Length == line.Length ? AfterWord(line) : null) ?? AsDateline(head)) is { } found)
            {
                return found;
            }
        }

        return lines is [{ Length: <= LongestLine } first, ..] ? AtEnd(first) : null;
    }

    /// <summary>"Note for file, Monday 18 March 2019, 08:50": a heading, one full date, and nothing else.</summary>
    private static TimeAnchor? AtEnd(string line) =>
        Only(line, 1) is { } time && time.End == line.Length && line[..time.Start].TrimEnd() is [.., ',' or ':' or '-' or '\u2013' or '\u2014' or '|'] ? time.Anchor : null;

    /// <summary><c>date 2018-03-16</c>, <c>Sent: Tuesday, March 13, 2018 9:30 AM</c>: the word, then one full date and nothing else.</summary>
    private static TimeAnchor? AfterWord(ReadOnlySpan<char> line)
    {
        foreach (string word in Words)
        {
            if (line.StartsWith(word, StringComparison.OrdinalIgnoreCase) && line.Length > word.Length && line[word.Length] is ':' or ' ' or '\t')
            {
                string rest = line[(word.Length + 1)..].TrimStart(": \t").ToString();
                return Only(rest, 0) is { } time && time.Start == 0 && time.End >= rest.TrimEnd().Length - 8 ? time.Anchor : null;
            }
        }

        return Only(line.ToString(), 0) is { } alone && alone.Start == 0 && alone.End == line.Length ? alone.Anchor : null;
    }

    /// <summary>A place in capitals, a full date, a dash.</summary>
    private static TimeAnchor? AsDateline(ReadOnlySpan<char> line)
    {
        int dash = line.IndexOf("--");
        dash = dash < 0 ? line.IndexOfAny('\u2014', '\u2013') : dash;
        int comma = line.IndexOf(',');
        if (dash < 0 || comma < 3 || comma > dash || line[..comma].ContainsAnyInRange('a', 'z'))
        {
            return null;
        }

        return Only(line[..dash].ToString(), comma)?.Anchor;
    }

    /// <summary>The one full date of a line, at or behind a place.</summary>
    private static (int Start, int End, TimeAnchor Anchor)? Only(string line, int from)
    {
        IReadOnlyList<TimeMention> times = TimeFinder.Find(Tokenizer.Cut(line), null).Times;
        return times is [{ Value: { Length: >= 10 } value, Candidates.Count: 0 } time] && time.Span.Start >= from && TimeAnchor.Parse(value) is { } anchor
            ? (time.Span.Start, time.Span.End, anchor)
            : null;
    }
}
