using System.Globalization;
using System.Text.RegularExpressions;

namespace OnRecord.Ingest.Html;

/// <summary>Brings dates of metadata into the one form that items carry.</summary>
internal static partial class IsoDate
{
    /// <summary>No place is further from UTC; another offset is left out.</summary>
    private static readonly TimeOnly s_furthest = new(14, 0);

    /// <summary>The date as ISO 8601 at its precision, or null when it is not one of the calendar.</summary>
    public static string? Read(string? value)
    {
        Match match = value is null ? Match.Empty : Form().Match(value.Trim());
        if (!match.Success)
        {
            return null;
        }

        string day = match.Groups[1].Value;
        bool real = DateTime.TryParseExact(day, ["yyyy-MM-dd", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        if (!real || !match.Groups[2].Success)
        {
            return real ? day : null;
        }

        string seconds = match.Groups[3].Success ? match.Groups[3].Value : ":00";
        string zone = match.Groups[4].Value;
        zone = zone is "Z" or "z" ? "+00:00" : zone.Length == 5 ? zone[..3] + ":" + zone[3..] : zone;
        zone = TimeOnly.TryParseExact(zone.TrimStart('+', '-'), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly offset) && offset <= s_furthest ? zone : "";
        return TimeOnly.TryParseExact(match.Groups[2].Value + seconds, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? $"{day}T{match.Groups[2].Value}{seconds}{zone}"
            : day;
    }

    [GeneratedRegex(@"^(\d{4}-\d{2}(?:-\d{2})?)(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s*(Z|z|[+-]\d{2}:?\d{2})?)?$")]
    private static partial Regex Form();
}
