using System.Globalization;
using NodaTime;
using OnRecord.Record.Statements;

namespace OnRecord.Store;

/// <summary>
/// The stretch of time that an ISO 8601 date means at its precision: year, month, day, minute or second, with or without
/// an offset.
/// </summary>
/// <param name="From">First second, counted from 1970 on the clock of the case's zone, or as written where it has none.</param>
/// <param name="To">Last second, inclusive, on the same clock.</param>
/// <param name="Instant">First second as one moment (UTC); for a date without an offset, on the clock of the case's zone, else by <see cref="UsualOffsets"/>, else as if UTC.</param>
public readonly record struct ItemDate(long From, long To, long Instant)
{
    /// <summary>The forms of a date without an offset, each with the last second of the stretch that a date of it begins.</summary>
    private static readonly (string Form, Func<DateTime, DateTime> Last)[] Forms =
    [
        ("yyyy-MM-dd'T'HH:mm:ss", static first => first),
        ("yyyy-MM-dd'T'HH:mm", static first => first.AddSeconds(59)),
        ("yyyy-MM-dd", EndOf),
        ("yyyy-MM", static first => EndOf(new DateTime(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)))),
        ("yyyy", static first => EndOf(new DateTime(first.Year, 12, 31))),
    ];

    private static readonly string[] Offsets = ["'+'hh\\:mm", "'-'hh\\:mm"];

    /// <summary>No place is further from UTC.</summary>
    private static readonly TimeSpan Furthest = TimeSpan.FromHours(14);

    /// <summary>The last second for which zones are asked; what they say of it holds for those behind it.</summary>
    private static readonly long LastOfZones = Seconds(new DateTime(9999, 12, 29));

    /// <summary>What is said of a value that is no date.</summary>
    public static string Refusal(string value) => $"{value} is not a date. Write 2018, 2018-03, 2018-03-13 or 2018-03-13T09:30.";

    private const int Hour = 3600;

    /// <summary>The date as a point in time; its moment is known only where it is told to the minute, with an offset or in a case with a zone.</summary>
    /// <param name="date">ISO 8601.</param>
    /// <param name="zone">The case's zone, or null.</param>
    internal static TimePoint? Point(string? date, DateTimeZone? zone) =>
        Parse(date, zone) is { } read ? new TimePoint(read.From, read.To, read.To - read.From < Hour && (zone is not null || Divide(date!).Offset is not null) ? read.Instant : null) : null;

    /// <summary>Reads a date; null when it is none.</summary>
    /// <param name="date">ISO 8601.</param>
    /// <param name="zone">The case's zone, or null.</param>
    public static ItemDate? Parse(string? date, DateTimeZone? zone)
    {
        if (date is null)
        {
            return null;
        }

        (string clock, long? offset) = Divide(date);
        if (Stretch(clock) is not { } local)
        {
            return null;
        }

        if (offset is null)
        {
            return new ItemDate(local.From, local.To, zone is null ? local.From : InZone(local.From, zone));
        }

        long instant = local.From - offset.Value;
        long from = instant + (zone is null ? offset.Value : zone.GetUtcOffset(NodaTime.Instant.FromUnixTimeSeconds(Math.Min(instant, LastOfZones))).Seconds);
        return new ItemDate(from, from + local.To - local.From, instant);
    }

    /// <summary>From the first second of one date to the last of another; null when either is none.</summary>
    /// <param name="first">ISO 8601.</param>
    /// <param name="last">ISO 8601, not before the first.</param>
    /// <param name="zone">The case's zone, or null.</param>
    public static ItemDate? Spanning(string first, string last, DateTimeZone? zone) =>
        Parse(first, zone) is { } begin && Parse(last, zone) is { } end ? begin with { To = Math.Max(begin.To, end.To) } : null;

    /// <summary>True when the first of two dates surely begins after the other has ended; false for what is no date, and where one names an offset and zones could decide.</summary>
    public static bool IsAfter(string one, string other)
    {
        if (Parse(one, null) is not { } later || Parse(other, null) is not { } earlier)
        {
            return false;
        }

        double slack = OffsetOf(one) is null == OffsetOf(other) is null ? 0 : Furthest.TotalSeconds;
        return later.Instant > earlier.Instant + (earlier.To - earlier.From) + slack;
    }

    /// <summary>The offset from UTC that a date names, in seconds; null where it names none.</summary>
    internal static long? OffsetOf(string? date) => date is null ? null : Divide(date).Offset;

    /// <summary>True for a date with a time of day that names no offset from UTC; <see cref="ItemDateSql.Floating"/> asks the same of rows.</summary>
    internal static bool IsFloating(string date) => date.Contains('T', StringComparison.Ordinal) && OffsetOf(date) is null;

    /// <summary>First and last second of what a date without an offset means; null when it is none.</summary>
    private static (long From, long To)? Stretch(string date)
    {
        foreach ((string form, Func<DateTime, DateTime> last) in Forms)
        {
            if (DateTime.TryParseExact(date, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime first))
            {
                return (Seconds(first), Seconds(last(first)));
            }
        }

        return null;
    }

    private static DateTime EndOf(DateTime day) => day.AddSeconds(86_399);

    /// <summary>A date without its offset, and that in seconds; only a time of day has one.</summary>
    private static (string Clock, long? Offset) Divide(string date)
    {
        if (!date.Contains('T', StringComparison.Ordinal))
        {
            return (date, null);
        }

        if (date.EndsWith('Z'))
        {
            return (date[..^1], 0);
        }

        string end = date[^Math.Min(date.Length, 6)..];
        return TimeSpan.TryParseExact(end, Offsets, CultureInfo.InvariantCulture, end[0] == '-' ? TimeSpanStyles.AssumeNegative : TimeSpanStyles.None, out TimeSpan offset) && offset.Duration() <= Furthest
            ? (date[..^6], (long)offset.TotalSeconds) : (date, null);
    }

    /// <summary>Seconds since 1970 on the clock that shows the given time.</summary>
    public static long Seconds(DateTime local) => (local.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;

    /// <summary>The moment at which the clock of a zone shows a time; of two the earlier, and where a clock was put forward over it, the moment that much later.</summary>
    private static long InZone(long local, DateTimeZone zone)
    {
        long known = Math.Min(local, LastOfZones);
        LocalDateTime clock = NodaTime.Instant.FromUnixTimeSeconds(known).InUtc().LocalDateTime;
        return zone.AtLeniently(clock).ToInstant().ToUnixTimeSeconds() + local - known;
    }
}
