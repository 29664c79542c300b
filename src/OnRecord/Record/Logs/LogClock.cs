using System.Globalization;
using System.Text.RegularExpressions;
using OnRecord.Ingest.PlainText;
using OnRecord.Language.Annotating;
using OnRecord.Language.Time;
using OnRecord.Record.Findings;
using OnRecord.Sources;

namespace OnRecord.Record.Logs;

/// <summary>Reads the days and times of a log, by what all its rows tell of the order of day and month and of the hours.</summary>
internal sealed partial class LogClock
{
    private const int Noon = 12, HoursOfDay = 24, Sixty = 60;

    private readonly string text;
    private readonly bool? monthFirst;
    private readonly bool isWholeDay, isAmerican;

    /// <summary>Reads what the cells tell together.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cells">All cells that hold days or times.</param>
    /// <param name="isAmerican">True where something else than its days tells that the log is of North America.</param>
    public LogClock(string text, IEnumerable<TextSpan> cells, bool isAmerican = false)
    {
        this.text = text;
        string[] words = [.. cells.Select(cell => text[cell.Start..cell.End])];
        monthFirst = DayOrder.Of(string.Join('\n', words));
        this.isAmerican = isAmerican || monthFirst is true || words.Any(LogZone.IsAmerican);
        isWholeDay = words.Select(static word => Clock().Match(word)).Any(static clock => clock.Success && !clock.Groups["p"].Success && (clock.Groups["h"].Value[0] == '0' || int.Parse(clock.Groups["h"].ValueSpan, CultureInfo.InvariantCulture) > Noon));
    }

    /// <summary>True for words that end with a time of day.</summary>
    public static bool HasClock(string words) => Clock().IsMatch(words);

    /// <summary>The day that a line is, and nothing else; null for others.</summary>
    public string? DayOf(TextSpan line) => DateLine.Read(text[line.Start..line.End].Trim(), monthFirst) is { } day ? day[..FoundDate.DayLength] : null;

    /// <summary>The time that some cells of a row give; null where they give none. Where the day or the half of the day stays open, it is only as exact as that allows.</summary>
    /// <param name="cells">The cells, in order.</param>
    /// <param name="day">The day of the rows where they do not name it, or null.</param>
    /// <param name="zoneOf">The zone of a cell that names none itself.</param>
    public FoundTime? Of(IReadOnlyList<TextSpan> cells, string? day, Func<TextSpan, LogZone?>? zoneOf = null)
    {
        string? clock = null;
        LogZone? zone = null;
        bool isNamed = false;
        TextSpan span = default;
        foreach (TextSpan cell in cells.Where(static cell => cell.Length > 0))
        {
            string words = text[cell.Start..cell.End];
            Match match = Clock().Match(words);
            string before = (match.Success ? match.Groups["d"].Value : words).Trim(' ', ',', 'T', '\t');
            string? read = before.Length == 0 ? null : DateLine.Read(before, monthFirst);
            if (before.Length > 0)
            {
                day = isNamed && day is not null ? day : read?[..FoundDate.DayLength];
                isNamed = true;
            }

            if (match.Success && clock is null)
            {
                // A zone that is not known is not that of the head either.
                (clock, zone) = (ClockOf(match), match.Groups["z"].Success ? LogZone.Read(match.Groups["z"].Value) : zoneOf?.Invoke(cell));
            }

            if (match.Success || before.Length > 0)
            {
                span = span.Length == 0 ? cell : new TextSpan(span.Start, cell.End);
            }
        }

        return span.Length == 0 ? null : Time(span, day, clock, zone is { IsSure: true } || isAmerican ? zone : null);
    }

    private static FoundTime Time(TextSpan span, string? day, string? clock, LogZone? zone)
    {
        string? value = day is null ? null : clock is null || clock[0] == 'X' ? day : $"{day}T{clock}{zone?.At(day, clock)}";
        TimePrecision precision = day is null ? TimePrecision.None : value == day ? TimePrecision.Day : clock!.Length > "hh:mm".Length ? TimePrecision.Second : TimePrecision.Minute;
        return new FoundTime(span, clock is ['X', ..] && day is not null ? $"{day}T{clock}" : value, value, value, precision, null, null, default);
    }

    /// <summary>Hours, minutes and perhaps seconds; <c>XX</c> for the hour where morning or evening is not said; null for what is no time of day.</summary>
    private string? ClockOf(Match match)
    {
        int hour = int.Parse(match.Groups["h"].ValueSpan, CultureInfo.InvariantCulture), minute = int.Parse(match.Groups["i"].ValueSpan, CultureInfo.InvariantCulture);
        string half = match.Groups["p"].Value.ToLowerInvariant();
        if (hour >= HoursOfDay || minute >= Sixty || (match.Groups["s"].Success && int.Parse(match.Groups["s"].ValueSpan, CultureInfo.InvariantCulture) >= Sixty) || (half.Length > 0 && hour is 0 or > Noon))
        {
            return null;
        }

        hour = half.Length == 0 ? hour : (hour % Noon) + (half[0] == 'p' ? Noon : 0);
        string hours = half.Length > 0 || isWholeDay ? hour.ToString("00", CultureInfo.InvariantCulture) : "XX";
        return $"{hours}:{match.Groups["i"].Value}{(match.Groups["s"].Success && hours[0] != 'X' ? ":" + match.Groups["s"].Value : "")}";
    }

    [GeneratedRegex(@"^(?<d>.*?)(?<![0-9:.])(?<h>[0-9]{1,2}):(?<i>[0-9]{2})(?::(?<s>[0-9]{2})(?:\.[0-9]+)?)?\s*(?<p>[ap]\.?\s?m\.?)?\s*[(\[]?(?<z>(?:UTC|GMT)\s*[+-][0-9]{1,2}(?::?[0-9]{2})?|[+-][0-9]{2}:?[0-9]{2}|\p{L}+/\p{L}[\p{L}/_]*|\p{L}{1,8}(?:\s\p{L}{4,8}){0,2})?[)\]]?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();
}
