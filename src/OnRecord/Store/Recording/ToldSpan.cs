using NodaTime;
using OnRecord.Language.Time;

namespace OnRecord.Store.Recording;

/// <summary>In which stretch of time a log may have a call that a text tells of.</summary>
/// <param name="First">Its first second, since 1970 on the clock of the case.</param>
/// <param name="Last">Its last second.</param>
internal readonly record struct ToldSpan(long First, long Last)
{
    /// <summary>Seconds between what a log and a text take for the time of a call.</summary>
    private const int Margin = 15 * 60;

    /// <summary>The stretch; null where the time is none.</summary>
    /// <param name="value">As in TIMEX3, or null: a part of a day has its hours.</param>
    /// <param name="from">The first day or moment.</param>
    /// <param name="to">The last day or moment.</param>
    /// <param name="isMinute">It is told to the minute or second.</param>
    /// <param name="zone">The case's zone, or null.</param>
    public static ToldSpan? Of(string? value, string from, string to, bool isMinute, DateTimeZone? zone)
    {
        (from, to) = DayParts.Of(value) is { } part && from == to ? part : (from, to);
        int margin = isMinute ? Margin : 0;
        return ItemDate.Parse(from, zone) is { } first && ItemDate.Parse(to, zone) is { } last ? new ToldSpan(first.From - margin, last.To + margin) : null;
    }
}
