using System.Text.RegularExpressions;
using OnRecord.Language.Contacts;
using OnRecord.Record.Findings;
using OnRecord.Sources;

namespace OnRecord.Record.Logs;

/// <summary>
/// Finds call logs without a head: lines that begin with a time of day and say "incoming" or "outgoing", a name or number and, in one of them at least, a number or how long it took. One such line is none.
/// A call that reached nobody is no contact.
/// </summary>
internal static partial class CallLines
{
    private const int LeastLines = 2, MostBetween = 3, MostWords = 5, MostAbove = 20;

    /// <summary>The contacts of the lines from one on; none where they are no log.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">All lines.</param>
    /// <param name="first">The first of them that may be one.</param>
    /// <param name="ownerAt">Whose log it is that begins at a line, or null.</param>
    /// <param name="day">The day on which they were made where no line says so, or null.</param>
    /// <param name="end">Behind the last of them; no log begins between the first and this, whether they are one or not.</param>
    public static IReadOnlyList<LoggedContact> Find(string text, IReadOnlyList<LogLine> lines, int first, Func<int, LoggedSide?> ownerAt, string? day, out int end)
    {
        end = first + 1;
        var found = new List<Entry>();
        int others = 0;
        for (int at = first; at < lines.Count && others <= MostBetween; at++)
        {
            Entry? entry = Read(text, lines[at].Span, at);
            others = entry is null ? others + 1 : 0;
            if (entry is not null)
            {
                found.Add(entry);
                end = at + 1;
            }
            else if (found.Count == 0)
            {
                return [];
            }
        }

        if (found.Count < LeastLines || !found.Exists(static entry => entry.HasMeasure))
        {
            return [];
        }

        LoggedSide? owner = ownerAt(first);
        var clock = new LogClock(text, found.Select(static entry => entry.When));
        var days = new DaysAbove(clock, lines, Math.Max(0, first - MostAbove));
        return [.. found.Where(static entry => entry.Who is not null && entry.Way is LogWay.In or LogWay.Out).Select(entry => Contact(entry, clock, days.Of(entry.Line) ?? day)).Where(static contact => contact.From is not null || contact.To.Count > 0)];

        LoggedContact Contact(Entry entry, LogClock by, string? on) => new(
            lines[entry.Line].Span, entry.Way == LogWay.In ? entry.Who : owner, entry.Way == LogWay.Out ? [entry.Who!] : owner is null ? [] : [owner], IsMutual: false, ContactMedium.Call, by.Of([entry.When], on));
    }

    private static Entry? Read(string text, TextSpan span, int line)
    {
        string words = text[span.Start..span.End];
        Match when = When().Match(words), way = when.Success ? Way().Match(words, when.Length) : Match.Empty;
        if (!way.Success)
        {
            return null;
        }

        Match length = LogLength.Find(words[when.Length..]), number = Number().Match(words, when.Length);
        Group moment = when.Groups["when"];
        return new Entry(
            line, new TextSpan(span.Start + moment.Index, span.Start + moment.Index + moment.Length), length.Success && LogLength.IsNothing(length.Value.Trim('(', ')')) ? LogWay.Attempt : LogWords.WayOf(way.Value),
            Who(), length.Success || number.Success);

        LoggedSide? Who()
        {
            char[] rest = words.ToCharArray();
            foreach ((int start, int count) in (ReadOnlySpan<(int, int)>)[(0, when.Length), (way.Index, way.Length), (number.Success ? number.Index : 0, number.Length), (length.Success ? when.Length + length.Index : 0, length.Length)])
            {
                Array.Fill(rest, '\t', start, count);
            }

            Match name = Name().Match(new string(rest));
            Group side = name.Success && name.Value.Split(' ').Length <= MostWords ? name.Groups["who"] : number;
            return side.Length == 0 ? null : LogSides.Of(text, new TextSpan(span.Start + side.Index, span.Start + side.Index + side.Length)) is [var one, ..] ? one : null;
        }
    }

    /// <summary>Lines that are days, each read once.</summary>
    private sealed class DaysAbove(LogClock clock, IReadOnlyList<LogLine> lines, int first)
    {
        private int next = first;
        private string? day;

        /// <summary>The day of the nearest line above that is one; asked from above to below.</summary>
        public string? Of(int line)
        {
            for (; next < line; next++)
            {
                day = clock.DayOf(lines[next].Span) ?? day;
            }

            return day;
        }
    }

    /// <summary>A line of a log.</summary>
    private sealed record Entry(int Line, TextSpan When, LogWay Way, LoggedSide? Who, bool HasMeasure);

    [GeneratedRegex(@"^[\s*•-]*(?<when>(?:[\p{L}0-9./-]+[ ,\t]+){0,4}?(?:[0-9]{4}-[0-9]{2}-[0-9]{2}T)?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\s*[ap]\.?m\b\.?)?)(?=[\s,;|–-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex When();

    [GeneratedRegex(@"\b(?:incoming|outgoing|missed|inbound|outbound)\b(?:\s+calls?\b)?(?:\s+(?:from|to)\b)?:?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Way();

    [GeneratedRegex(@"(?<![0-9:])\+?(?:\([0-9]{2,5}\)[ .-]?)?[0-9](?:[ .\-/]?[0-9]){6,14}(?![0-9:])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    /// <summary>The first words between what is known that begin as a name does.</summary>
    [GeneratedRegex(@"(?<=[\t,;|]\s*|\s{2})(?<who>\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+)*)(?=\s*(?:$|[\t,;|(]|\s{2}))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
