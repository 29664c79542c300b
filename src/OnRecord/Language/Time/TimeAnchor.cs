using NodaTime;

namespace OnRecord.Language.Time;

/// <summary>What relative times are resolved against: when the text was published or sent.</summary>
/// <param name="Date">The day in the place of publishing or sending.</param>
/// <param name="Clock">The time of that day, or null when it is not known.</param>
/// <param name="Offset">The offset from UTC there, or null when it is not known.</param>
public sealed record TimeAnchor(LocalDate Date, LocalTime? Clock = null, Offset? Offset = null)
{
    /// <summary>No text was published or sent in earlier or later years; from one between them years can be counted both ways within the calendar, which has those from 1 to 9999.</summary>
    private const int FirstYear = 1000, LastYear = 9000;

    /// <summary>Whether a message was sent then: a weekday without a verb lies ahead there ("lunch Tuesday?"), and behind in the news.</summary>
    public bool IsSent { get; init; }

    /// <summary>Whether two are the same moment, told as exactly, whatever was published or sent then.</summary>
    public bool IsAt(TimeAnchor? other) => other is not null && this with { IsSent = other.IsSent } == other;

    /// <summary>As ISO 8601, at the precision that it is known.</summary>
    public override string ToString()
    {
        string day = NodaTime.Text.LocalDatePattern.Iso.Format(Date);
        string clock = Clock is { } time ? "T" + NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss").Format(time) : "";
        string offset = Clock is not null && Offset is { } zone ? NodaTime.Text.OffsetPattern.CreateWithInvariantCulture("+HH:mm").Format(zone) : "";
        return day + clock + offset;
    }

    /// <summary>What is said of a value that is none.</summary>
    public static string Refusal(string value) => $"{value} is not a date. Write 2018-03-13 or 2018-03-13T09:30-08:00.";

    /// <summary>Reads <c>2018-03-16</c>, <c>2018-03-16T09:30</c> with or without seconds and offset, or <c>20180316</c>; null when it is none, or one of a year before 1000 or after 9000.</summary>
    public static TimeAnchor? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        string day = text.Length >= 10 ? text[..10] : text;
        string pattern = day.Length == 8 ? "yyyyMMdd" : "yyyy-MM-dd";
        if (!NodaTime.Text.LocalDatePattern.CreateWithInvariantCulture(pattern).Parse(day).TryGetValue(default, out LocalDate date) || date.Year is < FirstYear or > LastYear)
        {
            return null;
        }

        string rest = text.Length > 11 && text[10] is 'T' or ' ' ? text[11..] : "";
        int zone = rest.IndexOfAny(['+', '-', 'Z']);
        string clock = zone >= 0 ? rest[..zone] : rest;
        LocalTime? time = NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture(clock.Length == 5 ? "HH:mm" : "HH:mm:ss").Parse(clock).TryGetValue(default, out LocalTime found) ? found : null;
        Offset? offset = zone < 0 ? null
            : NodaTime.Text.OffsetPattern.GeneralInvariantWithZ.Parse(rest[zone..]).TryGetValue(default, out Offset parsed) ? parsed
            : null;
        return new TimeAnchor(date, time, offset);
    }
}
