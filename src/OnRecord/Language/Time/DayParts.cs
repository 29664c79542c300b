using NodaTime;
using NodaTime.Text;

namespace OnRecord.Language.Time;

/// <summary>The hours of a part of a day (TIMEX3 <c>TMO</c>, <c>TMI</c>, <c>TAF</c>, <c>TEV</c>, <c>TNI</c>, <c>TDT</c>), as widely as people use the words: they overlap, and a night ends on the next day.</summary>
internal static class DayParts
{
    private const int DayLength = 10;

    private static readonly Dictionary<string, (LocalTime From, LocalTime To, int Days)> Hours = new(StringComparer.Ordinal)
    {
        ["TMO"] = (new LocalTime(0, 0), new LocalTime(11, 59), 0),
        ["TMI"] = (new LocalTime(11, 0), new LocalTime(13, 59), 0),
        ["TAF"] = (new LocalTime(12, 0), new LocalTime(18, 59), 0),
        ["TEV"] = (new LocalTime(17, 0), new LocalTime(23, 59), 0),
        ["TNI"] = (new LocalTime(18, 0), new LocalTime(5, 59), 1),
        ["TDT"] = (new LocalTime(5, 0), new LocalTime(20, 59), 0),
    };

    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-dd'T'HH:mm");

    /// <summary>First and last minute, without an offset, of a value such as <c>2018-03-13TMO</c>; null for any other.</summary>
    public static (string From, string To)? Of(string? value) =>
        value is { Length: > DayLength } && Hours.TryGetValue(value[DayLength..], out (LocalTime From, LocalTime To, int Days) part) && LocalDatePattern.Iso.Parse(value[..DayLength]).TryGetValue(default, out LocalDate day)
            ? (Minute.Format(day + part.From), Minute.Format(day.PlusDays(part.Days) + part.To)) : null;
}
