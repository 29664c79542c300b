using System.Globalization;
using NodaTime;

namespace OnRecord.Ingest.PlainText;

/// <summary>When an entry of a calendar begins (RFC 5545 sections 3.3.4, 3.3.5 and 3.2.19).</summary>
/// <param name="Value">ISO 8601: a day, or a time with an offset where the entry names UTC or a zone that is known, else as its writer's clock showed it.</param>
/// <param name="Moment">To order them by; what has no offset as if UTC.</param>
internal readonly record struct EntryStart(string Value, DateTime Moment)
{
    private const string Iso = "yyyy-MM-dd'T'HH:mm:ss";

    /// <summary>The parameter that names a zone.</summary>
    private const string ZoneName = "TZID=";

    /// <summary>Reads the value of DTSTART; null when it is no date.</summary>
    public static EntryStart? Of(ReadOnlySpan<char> parameters, ReadOnlySpan<char> value)
    {
        bool isUtc = value is [.., 'Z' or 'z'];
        if (DateTime.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day))
        {
            return new EntryStart(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day);
        }

        if (!DateTime.TryParseExact(isUtc ? value[..^1] : value, "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time))
        {
            return null;
        }

        string clock = time.ToString(Iso, CultureInfo.InvariantCulture);
        return isUtc ? new EntryStart(clock + "Z", time)
            : Offset(parameters, time) is { } offset ? new EntryStart(clock + Text(offset), time - offset)
            : new EntryStart(clock, time);
    }

    private static TimeSpan? Offset(ReadOnlySpan<char> parameters, DateTime time)
    {
        int at = parameters.IndexOf(ZoneName, StringComparison.OrdinalIgnoreCase);
        ReadOnlySpan<char> name = at < 0 ? [] : parameters[(at + ZoneName.Length)..];
        int end = name.IndexOf(';');
        DateTimeZone? zone = time.Year is 1 or 9999 ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull((end < 0 ? name : name[..end]).Trim("\" ").ToString());
        return zone?.AtLeniently(LocalDateTime.FromDateTime(time)).Offset.ToTimeSpan();
    }

    private static string Text(TimeSpan offset) => (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh\\:mm", CultureInfo.InvariantCulture);
}
