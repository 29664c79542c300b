using System.Text.RegularExpressions;
using NodaTime;
using OnRecord.Language.Time.Matching;
using OnRecord.Language.Time.Meanings;

namespace OnRecord.Language.Time;

/// <summary>Finds the day that the minutes of a meeting are of: "Minutes of the Tide Board, February 5, 2018". Their clock times are of that day, and not of the day on which they were published.</summary>
internal static partial class MinutesDay
{
    private const int LongestHead = 400, LongestLine = 120;

    /// <summary>The day, and where in the text it no longer holds, since other minutes begin; null for a text that is none.</summary>
    public static (LocalDate Day, int End)? Find(string text, List<FoundTime> found)
    {
        if (Heading().Match(text, 0, Math.Min(text.Length, LongestHead)) is not { Success: true } heading)
        {
            return null;
        }

        FoundTime? date = found.Find(static time => time.Meaning is { Kind: MeaningKind.Point, Year: not null, Month: not null, Day: not null, OrderOpen: false });
        if (date is not { Start: < LongestHead, Meaning: { Year: { } year, Month: { } month, Day: { } day } } || year is < 1 or > 9998 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        int end = text.Length;
        for (Match next = Heading().Match(text, Math.Max(heading.Index + heading.Length, Math.Min(date.End, text.Length))); next.Success && end == text.Length; next = next.NextMatch())
        {
            end = IsHeading(text, next.Index + next.Length) ? next.Index : end;
        }

        return (new LocalDate(year, month, day), end);
    }

    /// <summary>A short line that is no sentence.</summary>
    private static bool IsHeading(string text, int at)
    {
        int end = text.IndexOf('\n', at), first = text.LastIndexOf('\n', at - 1) + 1;
        ReadOnlySpan<char> line = text.AsSpan(first, (end < 0 ? text.Length : end) - first).Trim();
        return line.Length <= LongestLine && line is not [.., '.'];
    }

    [GeneratedRegex(@"(?:^[ \t]*|[-\u2013\u2014:|(][ \t]*|\b(?:meeting|board|council|committee|commission|session|draft|approved|official|summary)[ \t]+)minutes\b(?![ \t]+(?:ago|later|after|before|past|earlier|into))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Heading();
}
