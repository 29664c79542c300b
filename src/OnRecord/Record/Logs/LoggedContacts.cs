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
    private const int LinesOfHeading = 3, LongestHeading = 120, DayLength = 10;

    /// <summary>How often, on average, a line is looked at as a row of a table; what is taken for the head of one may stand among the rows of another.</summary>
    private const int TablesOverLine = 8;

    /// <summary>The contacts of a stretch of text, by place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="within">The stretch.</param>
    /// <param name="heading">The subject or title of the text, or null.</param>
    /// <param name="sent">When it was sent, of a message; else null.</param>
    /// <param name="unread">Takes what of logs could not be read, a sentence each; null: nobody asks.</param>
    public static IReadOnlyList<LoggedContact> Find(string text, TextSpan within, string? heading, TimeAnchor? sent, List<string>? unread = null)
    {
        if (!Hint().IsMatch(text.AsSpan(within.Start, within.Length)) && !(heading is not null && Hint().IsMatch(heading)))
        {
            return [];
        }

        if (CalendarEvents.Find(text, within) is { } appointments)
        {
            return appointments;
        }

        // "This morning" says that calls are of the day on which the words were sent.
        string? day = sent is { IsSent: true } && (Today().IsMatch(heading ?? "") || Today().IsMatch(text.AsSpan(within.Start, within.Length))) ? sent.ToString()[..DayLength] : null;
        return [.. Rows(text, [.. LogLine.Of(text, within)], heading, day, unread).Concat(CallRun.Find(text, within, heading, day))];
    }

    private static List<LoggedContact> Rows(string text, List<LogLine> lines, string? heading, string? day, List<string>? unread)
    {
        var found = new List<LoggedContact>();
        int tried = 0;
        long left = (long)lines.Count * TablesOverLine;
        for (int at = 0; at < lines.Count; at++)
        {
            if (CallTable.Find(text, lines, at, HeadingAt, out int end, out string? said) is var table && (table is not null || said is not null))
            {
                found.AddRange(table ?? []);
                unread?.AddRange(said is null ? [] : [said]);
                at = end - 1;
            }
            else if (end > at + 1 && (left -= end - at) < 0)
            {
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

        LogHeading HeadingAt(int line) => new(OwnerAt(line), ZoneAbove(text, lines, line), Above(lines, line).Select(one => text[one.Span.Start..one.Span.End]).Append(heading ?? "").Any(static words => words.Length <= LongestHeading && Calls().IsMatch(words)));
    }

    /// <summary>Whose log it is that begins at a line, by the lines above or the heading.</summary>
    private static LoggedSide? Owner(string text, List<LogLine> lines, int first, string? heading)
    {
        foreach (LogLine line in Above(lines, first))
        {
            if (LogOwner.OfLine(text, line.Span) is { } owner)
            {
                return owner;
            }
        }

        return LogOwner.OfHeading(heading);
    }

    /// <summary>The lines above one that may be its heading, the nearest first.</summary>
    private static IEnumerable<LogLine> Above(List<LogLine> lines, int first) => Enumerable.Range(1, Math.Min(LinesOfHeading, first)).Select(back => lines[first - back]);

    /// <summary>In which zone a line above says that all times are: "All times are UTC".</summary>
    private static LogZone? ZoneAbove(string text, List<LogLine> lines, int first)
    {
        foreach (Match match in Above(lines, first).Select(line => AllTimes().Match(text[line.Span.Start..line.Span.End])).Where(static match => match.Success))
        {
            string[] words = match.Groups["z"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (Enumerable.Range(0, words.Length).Select(less => LogZone.Read(string.Join(' ', words[..^less]))).FirstOrDefault(static zone => zone is not null) is { } zone)
            {
                return zone;
            }
        }

        return null;
    }

    /// <summary>Words without one of which nothing is a log.</summary>
    [GeneratedRegex("call|incoming|outgoing|inbound|outbound|direction|duration|dial|telephone|phone|sender|recipient|BEGIN:VCALENDAR|\\bfrom\\b.*\\bto\\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Hint();

    [GeneratedRegex(@"\b(?:calls?|(?:tele)?phone|text\s+messages?|texts|sms|dial(?:l?ed)?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Calls();

    [GeneratedRegex(@"\btimes?(?:\s*zone)?(?>(?:[:=\s]|\b(?:are|is|shown|listed|given|stated|in|the)\b)+)[(\[]?(?<z>[\p{L}/_]+(?:\s\p{L}+){0,2}(?:\s*[+-][0-9]{1,2}(?::?[0-9]{2})?)?)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex AllTimes();

    [GeneratedRegex(@"\b(?:today|this (?:morning|afternoon|evening))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Today();
}
