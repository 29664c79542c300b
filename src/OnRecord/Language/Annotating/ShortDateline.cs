using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace OnRecord.Language.Annotating;

/// <summary>
/// Reads a dateline that leaves out the year, as agencies and papers write it: "PORT AVERIL, March 12 --", "March 12--PORT AVERIL, Ore.--", "Averil, March 12 (AP) -", "AVERIL, March 12 /PRNewswire/ --", "Averil (March 12) -".
/// A place that is not in capitals needs the agency or the brackets, for lists of dates and places look like it else.
/// </summary>
internal static partial class ShortDateline
{
    private const int Longest = 120, MostDaysBefore = 100;
    private const string Day = @"(?<m>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s+(?<d>[0-9]{1,2})";
    private const string State = @"(?:,\s+\p{Lu}[\p{L}. ]{1,18}?)?";
    private const string Dash = @"\s*(?:--|—|–|_|[-*]\s)\s*(?:$|[""“'‘\p{Lu}])";
    private static readonly string[] s_months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>True for a line that begins with such a dateline.</summary>
    public static bool IsAt(string line) => Find(line).Success;

    /// <summary>The day of a line's dateline, the last one that is not behind another; null for none, and for one so long before it that the year is not sure.</summary>
    /// <param name="line">The line.</param>
    /// <param name="latest">No article in question is later.</param>
    public static LocalDate? Of(string line, LocalDate latest)
    {
        Match match = Find(line);
        if (!match.Success)
        {
            return null;
        }

        int month = Array.IndexOf(s_months, match.Groups["m"].Value) + 1, day = int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture);
        LocalDate[] days = [.. new[] { latest.Year, latest.Year - 1 }.Where(year => day >= 1 && day <= DateTime.DaysInMonth(year, month)).Select(year => new LocalDate(year, month, day)).Where(date => date <= latest)];
        return days is [var last, ..] && last >= latest.PlusDays(-MostDaysBefore) ? last : null;
    }

    private static Match Find(string line) => Pattern().Match(line[..Math.Min(line.Length, Longest)]);

    [GeneratedRegex(@"^" + Day + @"\s?--\s?(?=\p{Lu}[\p{Lu}.'’ -]{2,30}(?:,\s+\p{Lu}[\p{L}. ]{1,18}?)?\s?--)|^(?!(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)(?:\p{Lu}[\p{Lu}.'’ -]{2,30}" + State + @",\s+" + Day + @"\s*(?:\([^()]{1,30}\)|/[^/]{1,30}/)?" + Dash
        + @"|\p{Lu}[\p{L}.'’ -]{2,30}" + State + @"(?:,\s+" + Day + @"\s*(?:\((?:AP|AFP|UPI|DPA|Reuters|Bloomberg|Xinhua|[A-Z][A-Za-z]+\s?News(?:wires?)?)\)|/[^/]{1,30}/)|\s+\(" + Day + @"\))" + Dash + ")", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
