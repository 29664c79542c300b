using System.Globalization;
using NodaTime;

namespace OnRecord.Store;

/// <summary>
/// The stretch of time that an ISO 8601 date means at its precision: year, month, day, minute or second, with or without
/// an offset.
/// </summary>
/// <param name="From">First second, counted from 1970 on the clock of the case's zone, or as written where it has none.</param>
/// <param name="To">Last second, inclusive, on the same clock.</param>
/// <param name="Instant">First second as one moment (UTC); for a date without an offset, on the clock of the case's zone or else as if UTC.</param>
public readonly record struct ItemDate(long From, long To, long Instant)
{
    private static readonly string[] DayFormats = ["yyyy-MM-dd"];
    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm"];
    private static readonly string[] OffsetFormats = ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz"];

    /// <summary>What is said of a value that is no date.</summary>
    public static string Refusal(string value) => $"{value} is not a date. Write 2018, 2018-03, 2018-03-13 or 2018-03-13T09:30.";

    /// <summary>Reads a date; null when it is none.</summary>
    /// <param name="date">ISO 8601.</param>
    /// <param name="zone">The case's zone, or null.</param>
    /// <param name="near">A date with the offset that the clock of a date without one probably had, or null. It counts for the moment alone, and only where the case has no zone.</param>
    public static ItemDate? Parse(string? date, DateTimeZone? zone, string? near = null)
    {
        if (date is null)
        {
            return null;
        }

        if (date.EndsWith('Z'))
        {
            date = date[..^1] + "+00:00";
        }

        if (DateTimeOffset.TryParseExact(date, OffsetFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset moment))
        {
            long instant = moment.ToUnixTimeSeconds();
            long offset = zone is null ? (long)moment.Offset.TotalSeconds : zone.GetUtcOffset(NodaTime.Instant.FromUnixTimeSeconds(instant)).Seconds;
            return new ItemDate(instant + offset, instant + offset, instant);
        }

        return ParseLocal(date) is { } local ? new ItemDate(Seconds(local.From), Seconds(local.To) - 1, InZone(local.From, zone) - (zone is null ? OffsetOf(near) : 0)) : null;
    }

    /// <summary>The half-open stretch of local time that a date without an offset means; null when it is none.</summary>
    public static (DateTime From, DateTime To)? ParseLocal(string date)
    {
        if (DateTime.TryParseExact(date, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time))
        {
            return (time, time.AddSeconds(date.Length == 16 ? 60 : 1));
        }

        if (DateTime.TryParseExact(date, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day))
        {
            return (day, day.AddDays(1));
        }

        if (DateTime.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime month))
        {
            return (month, month.AddMonths(1));
        }

        return DateTime.TryParseExact(date, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime year) && year.Year < 9999
            ? (year, year.AddYears(1))
            : null;
    }

    /// <summary>Seconds since 1970 on the clock that shows the given time.</summary>
    public static long Seconds(DateTime local) => (local.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;

    private static long OffsetOf(string? date) =>
        DateTimeOffset.TryParseExact(date, OffsetFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset moment) ? (long)moment.Offset.TotalSeconds : 0;

    private static long InZone(DateTime local, DateTimeZone? zone) => zone is null
        ? Seconds(local)
        : zone.AtLeniently(LocalDateTime.FromDateTime(local)).ToInstant().ToUnixTimeSeconds();
}
