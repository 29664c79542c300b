using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace OnRecord.Ingest.Calendars;

/// <summary>A day or a time of a calendar (RFC 5545 sections 3.3.4, 3.3.5 and 3.2.19).</summary>
/// <param name="Local">As clocks where it is meant show it; of a day its beginning.</param>
/// <param name="IsDay">True for a day.</param>
/// <param name="Zone">Where; null where it is not told, as of days.</param>
internal readonly record struct CalendarTime(LocalDateTime Local, bool IsDay, CalendarZone? Zone)
{
    private static readonly LocalDatePattern s_day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly LocalDateTimePattern s_time = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    /// <summary>ISO 8601: a day, or a time with seconds, and with its offset where that is known.</summary>
    public string Value => IsDay ? Local.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) : Local.ToString("uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + OffsetText;

    /// <summary>To order them by, and to tell whether two are one: in UTC; what has no offset as if it were.</summary>
    public LocalDateTime Moment => Zone?.At(Local) is { } offset ? Local.PlusSeconds(-offset.Seconds) : Local;

    private string OffsetText => Zone is null ? "" : Zone == CalendarZone.Utc ? "Z" : Zone.At(Local)?.ToString("+HH:mm", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Reads the value of a property; null when it is no date.</summary>
    public static CalendarTime? Of(CalendarLine line, CalendarZones zones) => Of(line.Value, line, zones);

    /// <summary>Reads those of a property that has several; what is no date is left out, and of a period that is its beginning.</summary>
    public static IEnumerable<CalendarTime> ListOf(CalendarLine line, CalendarZones zones) => line.Value.Split(',').Select(one => Of(one.Split('/')[0], line, zones)).OfType<CalendarTime>();

    /// <summary>Reads the end of a rule, which has no parameters of its own.</summary>
    public static CalendarTime? Of(string value) => Of(value, null, null);

    private static CalendarTime? Of(string value, CalendarLine? line, CalendarZones? zones)
    {
        value = value.Trim();
        if (s_day.Parse(value) is { Success: true } day)
        {
            return IsInRange(day.Value) ? new CalendarTime(day.Value.AtMidnight(), true, null) : null;
        }

        bool isUtc = value is [.., 'Z' or 'z'];
        return s_time.Parse(isUtc ? value[..^1] : value) is not { Success: true } time || !IsInRange(time.Value.Date) ? null
            : new CalendarTime(time.Value, false, isUtc ? CalendarZone.Utc : line?.Parameter("TZID") is { Length: > 0 } name ? zones?.Find(name) : null);
    }

    private static bool IsInRange(LocalDate day) => day.Year is >= 1 and <= 9999;
}
