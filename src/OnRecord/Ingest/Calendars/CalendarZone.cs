using NodaTime;

namespace OnRecord.Ingest.Calendars;

/// <summary>A time zone of a calendar. Immutable.</summary>
/// <param name="name">As the calendar has it.</param>
/// <param name="offsetAt">The offset from UTC when clocks there show a time; of two the earlier. Null for a zone that nobody knows.</param>
internal sealed class CalendarZone(string name, Func<LocalDateTime, Offset>? offsetAt)
{
    private const int FirstYear = 1, LastYear = 9999;

    /// <summary>UTC.</summary>
    public static CalendarZone Utc { get; } = new("UTC", static _ => Offset.Zero);

    /// <summary>As the calendar has it.</summary>
    public string Name => name;

    /// <summary>True when nothing tells its offsets.</summary>
    public bool IsUnknown => offsetAt is null;

    /// <summary>A zone of the tables.</summary>
    public static CalendarZone Of(string name, DateTimeZone zone) => zone.Id is "UTC" or "Etc/UTC" ? Utc : new CalendarZone(name, local => zone.AtLeniently(local).Offset);

    /// <summary>The offset from UTC when clocks there show a time; null where it is not known.</summary>
    public Offset? At(LocalDateTime local) => local.Year is <= FirstYear or >= LastYear ? null : offsetAt?.Invoke(local);
}
