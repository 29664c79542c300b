using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.TimeZones;

namespace OnRecord.Ingest.Calendars;

/// <summary>
/// Finds time zones by the names that programs give them: those of the tz database, with anything before them ("/quay.example/America/Halifax"); those of Windows ("Atlantic Standard Time"), and
/// what Windows shows people ("(UTC-04:00) Atlantic Time (Canada)", in <c>Calendars/Rules/zones.tsv</c>).
/// </summary>
internal static partial class ZoneNames
{
    private const int LongestName = 120;

    private static readonly IDateTimeZoneProvider s_places = DateTimeZoneProviders.Tzdb;

    /// <summary>Names of Windows, and what it shows people, each with the name of the tz database.</summary>
    private static readonly FrozenDictionary<string, string> s_windows = Windows();

    /// <summary>The zone; null for a name that is none of these.</summary>
    public static DateTimeZone? Find(string name)
    {
        name = name.Trim('"', ' ');
        return name.Length is 0 or > LongestName ? null
            : s_places.GetZoneOrNull(name) ?? (s_windows.GetValueOrDefault(Offset().Replace(name, "")) is { } windows ? s_places.GetZoneOrNull(windows) : InPath(name));
    }

    /// <summary>What stands behind a mark of a program, with a region before the place.</summary>
    private static DateTimeZone? InPath(string name)
    {
        if (name.EndsWith("/Utc", StringComparison.OrdinalIgnoreCase))
        {
            return DateTimeZone.Utc;
        }

        string[] parts = name.Split('/');
        return Enumerable.Range(1, Math.Max(0, parts.Length - 2)).Select(at => s_places.GetZoneOrNull(string.Join('/', parts[at..]))).FirstOrDefault(static zone => zone is not null);
    }

    private static FrozenDictionary<string, string> Windows()
    {
        IDictionary<string, string> mapping = TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping;
        var all = new Dictionary<string, string>(mapping, StringComparer.OrdinalIgnoreCase);
        foreach (string[] row in RuleTable.Rows("Ingest.Calendars", "zones.tsv"))
        {
            all[row[1]] = mapping[row[0]];
        }

        return all.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"^\((?:UTC|GMT)[^)]*\)\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Offset();
}
