using System.Text.RegularExpressions;
using OnRecord.Language.Time;
using OnRecord.Sources;

namespace OnRecord.Record.Logs;

/// <summary>
/// Finds the contacts that call logs and calendars keep, each for itself: tables with a head, lines without one, calls in a row, appointments. What is not a log by its own words is none. A pure function, linear
/// in the length of the text.
/// </summary>
internal static partial class LoggedContacts
{
    private const int LinesOfHeading = 3, DayLength = 10;

    /// <summary>The contacts of a stretch of text, by place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="within">The stretch.</param>
    /// <param name="heading">The subject or title of the text, or null.</param>
    /// <param name="sent">When it was sent, of a message; else null.</param>
    public static IReadOnlyList<LoggedContact> Find(string text, TextSpan within, string? heading, TimeAnchor? sent)
    {
        if (!Hint().IsMatch(text.AsSpan(within.Start, within.Length)) && !(heading is not null && Hint().IsMatch(heading)))
        {
            return [];
        }

        if (CalendarEvents.Find(text) is { } appointments)
        {
            return appointments;
        }

        // "This morning" says that calls are of the day on which the words were sent.
        string? day = sent is { IsSent: true } && (Today().IsMatch(heading ?? "") || Today().IsMatch(text.AsSpan(within.Start, within.Length))) ? sent.ToString()[..DayLength] : null;
        return [.. Rows(text, [.. LogLine.Of(text, within)], heading, day).Concat(CallRun.Find(text, within, heading, day))];
    }

    private static List<LoggedContact> Rows(string text, List<LogLine> lines, string? heading, string? day)
    {
        var found = new List<LoggedContact>();
        int tried = 0;
        for (int at = 0; at < lines.Count; at++)
        {
            if (CallTable.Find(text, lines, at, OwnerAt, out int end) is { } table)
            {
                found.AddRange(table);
                at = end - 1;
            }
            else if (at >= tried && CallLines.Find(text, lines, at, OwnerAt, day, out tried) is { Count: > 0 } calls)
            {
                found.AddRange(calls);
                at = tried - 1;
            }
        }

        return found;

        LoggedSide? OwnerAt(int line) => Owner(text, lines, line, heading);
    }

    /// <summary>Whose log it is that begins at a line, by the lines above or the heading.</summary>
    private static LoggedSide? Owner(string text, List<LogLine> lines, int first, string? heading)
    {
        for (int at = first - 1; at >= Math.Max(0, first - LinesOfHeading); at--)
        {
            if (LogOwner.OfLine(text, lines[at].Span) is { } owner)
            {
                return owner;
            }
        }

        return LogOwner.OfHeading(heading);
    }

    /// <summary>Words without one of which nothing is a log.</summary>
    [GeneratedRegex("call|incoming|outgoing|inbound|outbound|direction|duration|dial|telephone|phone|BEGIN:VCALENDAR", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Hint();

    [GeneratedRegex(@"\b(?:today|this (?:morning|afternoon|evening))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Today();
}
