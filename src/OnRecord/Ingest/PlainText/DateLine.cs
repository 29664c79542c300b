using System.Globalization;
using System.Text.RegularExpressions;

namespace OnRecord.Ingest.PlainText;

/// <summary>
/// Reads the line near the head of an article, release or post that says when it was published: a full date with perhaps a weekday, a time, a place or a word such as
/// "Posted", and nothing else; or a dateline ("PORT AVERIL, March 12, 2019 --"). A weekday that contradicts the date, or another date beside it, leaves the line without one.
/// </summary>
internal static partial class DateLine
{
    private const int Longest = 160, MonthsOfYear = 12;
    private const string Months = "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?";
    private const string Days = "Mon(?:day)?|Tue(?:s|sday)?|Wed(?:nesday)?|Thu(?:r|rs|rsday)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?";
    private const string Date = @"(?:(?<w>" + Days + @")\.?,?[\s?]+)?(?:(?<m>" + Months + @")\.?\s+(?<d>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+(?<y>[0-9]{4})|(?<d>[0-9]{1,2})(?:st|nd|rd|th)?\s+(?<m>" + Months + @")\.?,?\s+(?<y>[0-9]{4})|(?<y>[0-9]{4})-(?<n>[0-9]{2})-(?<d>[0-9]{2})|(?<a>[0-9]{1,2})/(?<b>[0-9]{1,2})/(?<y>[0-9]{4}))";
    private const string Time = @"(?<h>[0-9]{1,2})(?:[:.](?<i>[0-9]{2}))?(?:\s*(?<p>[ap])\.?m\.?)?(?:\s+(?<z>[A-Z]{2,4}))?";
    private const string Word = @"(?:first\s+)?(?:published|posted|date|issued|for\s+(?:immediate\s+)?release)(?:\s+(?:on|by\s+[\p{L}.'’ -]{2,40}?(?:\s+to\s+[\p{L}.'’ -]{2,40}?)?,))?";

    /// <summary>What a newspaper archive puts behind a date: the weekday, perhaps a time and the edition ("March 12, 2019, Tuesday, Late Edition").</summary>
    private const string Edition = @"[,;]\s+(?<w>" + Days + @")(?:,?\s+[0-9]{1,2}:[0-9]{2}\s*[ap]\.?m\.?)?(?:,?\s+(?-i:\p{Lu})[\p{L} -]{0,30}\b(?:edition|final|cycle)|,\s+(?-i:\p{Lu}[\p{L}-]*(?:\s+(?:-\s+)?\p{Lu}[\p{L}-]*){0,4}))?";

    /// <summary>Where an article was published, behind the date.</summary>
    private const string Outlet = @",?\s+in\s+(?:the\s+)?(?-i:\p{Lu})[\p{L}.'’& -]{2,40}";

    /// <summary>The day, with the time where the line gives it to the minute, as ISO 8601; null when the line is none that says one, or when its
    /// numbers are a day and a month in an order that nothing tells.</summary>
    /// <param name="line">The line.</param>
    /// <param name="monthFirst">Whether "03/12/2019" is of March; null when it is not known.</param>
    public static string? Read(string line, bool? monthFirst = null) =>
        line.Length <= Longest ? Day(Line().Match(line), monthFirst) ?? Parts(line) ?? Opening(line) : Opening(line[..Longest]);

    /// <summary>The same of a line in the head of an article, where a clock of the United States ("10:12 AM PST") tells that the month comes first, unless <paramref name="monthFirst"/> says otherwise. Names of clocks that other countries have too tell nothing.</summary>
    public static string? ReadHead(string line, bool? monthFirst) =>
        Read(line, monthFirst ?? (line.Length <= Longest && s_american.Contains(Line().Match(line).Groups["z"].Value) ? true : null));

    /// <summary>The same for a line that says when an article was changed last: "Updated: March 12, 2019 - 4:42 p.m.".</summary>
    public static string? Revised(string line) => line.Length <= Longest && Update().Match(line) is { Success: true } word ? Whole(line[word.Length..]) : null;

    /// <summary>True for a line that is a date, whether or not its day can be told.</summary>
    public static bool IsDate(string line) => line.Length <= Longest && Line().IsMatch(line);

    /// <summary>True for a date behind the name of a place or an outlet ("Averil Ledger, March 12, 2019"), as an article and a list of articles both have it.</summary>
    public static bool HasPlace(string line) => line.Length <= Longest && Line().Match(line).Groups["at"].Success;

    /// <summary>True for a line that begins with a place in capitals, a full date and a dash.</summary>
    public static bool IsDateline(string line) => Opening(line[..Math.Min(line.Length, Longest)]) is not null;

    /// <summary>The parts of a line that bars or dots divide, trimmed.</summary>
    public static string[] Divide(string line) => line.Split(['|', '•', '·'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The day of a part that is nothing but a date, with perhaps a place and a time.</summary>
    public static string? Whole(string part) => Day(Line().Match(part));

    /// <summary>The day at the end of a heading: "Note for file, Monday 18 March 2019, 08:50".</summary>
    public static string? Ending(string heading) => heading.Length <= Longest ? Day(HeadingEnd().Match(heading)) : null;

    private static readonly HashSet<string> s_american = new(StringComparer.Ordinal) { "ET", "CT", "CDT", "MT", "MDT", "PT", "PST", "PDT", "AKST", "AKDT", "HST" };

    private static string? Parts(string line)
    {
        string[] parts = Divide(line);
        string[] days = parts.Length is < 2 or > 5 ? [] : [.. parts.Select(Whole).OfType<string>()];
        return days.Length == 1 ? days[0] : null;
    }

    private static string? Opening(string line) => Day(Dateline().Match(line));

    private static string? Day(Match match, bool? monthFirst = null)
    {
        if (!match.Success)
        {
            return null;
        }

        (int month, int day) = match.Groups["a"].Success ? Numbers(Number(match, "a"), Number(match, "b"), monthFirst)
            : (match.Groups["n"].Success ? Number(match, "n") : Array.FindIndex(s_months, name => match.Groups["m"].Value.StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1, Number(match, "d"));
        int year = Number(match, "y");
        if (year is < 1800 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        var date = new DateOnly(year, month, day);
        bool fits = !match.Groups["w"].Success || date.DayOfWeek.ToString().StartsWith(match.Groups["w"].Value[..3], StringComparison.OrdinalIgnoreCase);
        return fits ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + Clock(match) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>Month and day of two numbers; 0 where both orders are possible and none is told.</summary>
    private static (int Month, int Day) Numbers(int first, int second, bool? monthFirst) => (first, second, monthFirst) switch
    {
        ( > MonthsOfYear, _, not true) => (second, first),
        (_, > MonthsOfYear, not false) => (first, second),
        (_, _, true) => (first, second),
        (_, _, false) => (second, first),
        _ => first == second ? (first, second) : (0, 0),
    };

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

    [GeneratedRegex(@"^(?<word>\(?" + Word + @":?\s*)?(?:(?(word)(?:at\s+)?)" + Time + @",?\s+(?:on\s+)?)?(?<at>(?!(?:" + Days + "|" + Months + @")\b)\p{Lu}[\p{L}.'’ -]{1,30},\s+)?" + Date + @"(?:,?\s+(?:at\s+|-\s+)?" + Time + "|" + Edition + "|(?(word)" + Outlet + @"))?(?(word)\)?)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Line();

    [GeneratedRegex(@"^(?:last\s+)?updated:?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Update();

    [GeneratedRegex(@"^[^.!?]{3,120}?(?<!\b(?:" + Days + @")),?(?:,|:|\s[-–—])\s+" + Date + @"(?:,?\s+(?:at\s+|-\s+)?" + Time + @")?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HeadingEnd();

    [GeneratedRegex(@"^\p{Lu}[\p{Lu}.'’ -]{2,30},\s+(?:[\p{L}.]{2,12},\s+)?" + Date + @"\s*(?:\([^()]{1,30}\)\s*)?(?:--|—|–)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Dateline();
}
