using System.Globalization;
using System.Text.RegularExpressions;

namespace OnRecord.Ingest.PlainText;

/// <summary>
/// Reads the line near the head of an article, release or post that says when it was published: a full date with perhaps a weekday, a time, a place or a word such as
/// "Posted", and nothing else; or a dateline ("PORT AVERIL, March 12, 2019 --"). A weekday that contradicts the date, or another date beside it, leaves the line without one.
/// </summary>
internal static partial class DateLine
{
    private const int Longest = 160;
    private const string Months = "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?";
    private const string Days = "Mon(?:day)?|Tue(?:s|sday)?|Wed(?:nesday)?|Thu(?:r|rs|rsday)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?";
    private const string Date = @"(?:(?<w>" + Days + @")\.?,?\s+)?(?:(?<m>" + Months + @")\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})|(?<d>\d{1,2})(?:st|nd|rd|th)?\s+(?<m>" + Months + @")\.?,?\s+(?<y>\d{4})|(?<y>\d{4})-(?<n>\d{2})-(?<d>\d{2}))";
    private const string Time = @"(?<h>\d{1,2})(?:[:.](?<i>\d{2}))?(?:\s*(?<p>[ap])\.?m\.?)?(?:\s+(?<z>[A-Z]{2,4}))?";
    private const string Word = @"(?:first\s+)?(?:published|posted|date|issued|for\s+(?:immediate\s+)?release)(?:\s+(?:on|by\s+[\p{L}.'’ -]{2,40}?(?:\s+to\s+[\p{L}.'’ -]{2,40}?)?,))?";

    /// <summary>The day, with the time where the line gives it to the minute, as ISO 8601; null when the line is none that says one.</summary>
    public static string? Read(string line) => line.Length <= Longest ? Whole(line) ?? Parts(line) ?? Opening(line) : Opening(line[..Longest]);

    /// <summary>True for a line that begins with a place in capitals, a full date and a dash.</summary>
    public static bool IsDateline(string line) => Opening(line[..Math.Min(line.Length, Longest)]) is not null;

    /// <summary>The parts of a line that bars or dots divide, trimmed.</summary>
    public static string[] Divide(string line) => line.Split(['|', '•', '·'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The day of a part that is nothing but a date, with perhaps a place and a time.</summary>
    public static string? Whole(string part) => Day(Line().Match(part));

    /// <summary>The day at the end of a heading: "Note for file, Monday 18 March 2019, 08:50".</summary>
    public static string? Ending(string heading) => heading.Length <= Longest ? Day(HeadingEnd().Match(heading)) : null;

    private static string? Parts(string line)
    {
        string[] parts = Divide(line);
        string[] days = parts.Length is < 2 or > 5 ? [] : [.. parts.Select(Whole).OfType<string>()];
        return days.Length == 1 ? days[0] : null;
    }

    private static string? Opening(string line) => Day(Dateline().Match(line));

    private static string? Day(Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        int month = match.Groups["n"].Success
            ? int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)
            : (Array.FindIndex(s_months, name => match.Groups["m"].Value.StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1);
        int year = int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
        int day = int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture);
        if (year is < 1800 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        var date = new DateOnly(year, month, day);
        bool fits = !match.Groups["w"].Success || date.DayOfWeek.ToString().StartsWith(match.Groups["w"].Value[..3], StringComparison.OrdinalIgnoreCase);
        return fits ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + Clock(match) : null;
    }

    /// <summary>The time to the minute; nothing where it is not given so or names a zone, which no date of an item carries by name.</summary>
    private static string Clock(Match match)
    {
        if (!match.Groups["i"].Success || match.Groups["z"].Success)
        {
            return "";
        }

        int hour = int.Parse(match.Groups["h"].ValueSpan, CultureInfo.InvariantCulture);
        int minute = int.Parse(match.Groups["i"].ValueSpan, CultureInfo.InvariantCulture);
        string half = match.Groups["p"].Value.ToUpperInvariant();
        bool isReal = minute < 60 && (half.Length == 0 ? hour < 24 : hour is > 0 and <= 12);
        hour = half.Length == 0 ? hour : (hour % 12) + (half == "P" ? 12 : 0);
        return isReal ? string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}") : "";
    }

    private static readonly string[] s_months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    [GeneratedRegex(@"^(?:" + Word + @":?\s*)?(?:" + Time + @",?\s+(?:on\s+)?)?(?:(?!(?:" + Days + "|" + Months + @")\b)\p{Lu}[\p{L}.'’ -]{1,30},\s+)?" + Date + @"(?:,?\s+(?:at\s+|-\s+)?" + Time + @")?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Line();

    [GeneratedRegex(@"^[^.!?]{3,120}?(?<!\b(?:" + Days + @")),?(?:,|:|\s[-–—])\s+" + Date + @"(?:,?\s+(?:at\s+|-\s+)?" + Time + @")?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HeadingEnd();

    [GeneratedRegex(@"^\p{Lu}[\p{Lu}.'’ -]{2,30},\s+(?:[\p{L}.]{2,12},\s+)?" + Date + @"\s*(?:\([^()]{1,30}\)\s*)?(?:--|—|–)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Dateline();
}
