using System.Text.RegularExpressions;

namespace OnRecord.Ingest.PlainText;

/// <summary>
/// The head of an article, release or post saved as text: the line that says when it was published, and where there is a byline too the headline before it and the outlet
/// that stands alone above the date; or what an archive of newspapers says (<see cref="ArchivedHead"/>). Where no line near the head says a full date, nothing else is concluded.
/// </summary>
/// <param name="Published">Day, perhaps with the time, or null.</param>
/// <param name="Title">Headline, or null.</param>
/// <param name="Authors">From the byline.</param>
/// <param name="Outlet">Who published it, or null.</param>
public sealed record ArticleHead(string? Published, string? Title, IReadOnlyList<string> Authors, string? Outlet = null)
{
    private const int LongestHead = 2000;
    private const int LongestHeadline = 200;
    private const int LongestOutlet = 60;
    private const int LinesLookedAt = 9;

    /// <summary>So much of the text tells whether the month comes first in dates.</summary>
    private const int LongestOrder = 100_000;

    /// <summary>Lines among which the date is looked for.</summary>
    private const int DateWithin = 4;

    /// <summary>Lines behind the first among which who wrote it may stand without "By".</summary>
    private const int CreditWithin = 3;

    private static readonly ArticleHead s_none = new(null, null, []);

    /// <summary>Reads the head of a text.</summary>
    public static ArticleHead Of(string text)
    {
        string[] all = [.. ReleaseStamps.Without(text[..Math.Min(text.Length, LongestHead)].Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0))];
        if (ArchivedHead.Of(all[..MessageBelow.LinesAbove(all)]) is { } archived)
        {
            return archived;
        }

        string[] lines = all[..Math.Min(all.Length, LinesLookedAt)];
        bool? monthFirst = DayOrder.Of(text[..Math.Min(text.Length, LongestOrder)]);
        int at = Array.FindIndex(lines, 0, Math.Min(MessageBelow.LinesAbove(lines), DateWithin), line => DateLine.ReadHead(line, monthFirst) is not null);
        if (at < 0)
        {
            return lines.Length > 0 && DateLine.Ending(lines[0]) is { } ending ? new ArticleHead(ending, Headline(lines), []) : s_none;
        }

        string day = DateLine.ReadHead(lines[at], monthFirst)!;
        int byline = Array.FindIndex(lines, static line => Byline.Of(line).Count > 0);
        byline = byline < 0 && lines.Length > 1 ? Array.FindIndex(lines, 1, Math.Min(CreditWithin, lines.Length - 1), static line => HeadCredit.Of(line).Names.Count > 0) : byline;
        string[] before = [.. (byline < 0 ? lines : lines[..byline]).Where((_, line) => line != at)];
        if (byline < 0)
        {
            return new ArticleHead(day, at == 0 ? Headline(before) : null, []);
        }

        bool hasOutlet = at == 1 && before.Length > 1 && lines[0].Length <= LongestOutlet && !lines[0].EndsWith('.');
        return new ArticleHead(day, Headline(hasOutlet ? before[1..] : before), Byline.Of(lines[byline]) is { Count: > 0 } names ? names : HeadCredit.Of(lines[byline]).Names, hasOutlet ? lines[0] : null);
    }

    private static string? Headline(IEnumerable<string> lines) => lines.FirstOrDefault() is { Length: <= LongestHeadline } line ? line : null;
}
