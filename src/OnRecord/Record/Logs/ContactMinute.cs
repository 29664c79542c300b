using System.Globalization;
using System.Text.RegularExpressions;
using OnRecord.Language.Time;
using OnRecord.Record.Findings;
using OnRecord.Record.Statements;

namespace OnRecord.Record.Logs;

/// <summary>Tells at which minute something was, as a key by which it is compared.</summary>
internal static partial class ContactMinute
{
    private const int MinuteLength = 16, HalfDay = 12;

    /// <summary>The minute of a time that is told to it; both minutes of a day of which the words leave open which half they mean ("half past nine"); none of any other.</summary>
    /// <param name="time">The time.</param>
    /// <param name="words">Its words.</param>
    public static IReadOnlyList<string> Of(FoundTime time, string words)
    {
        if (time is { From: { Length: >= MinuteLength } from, Precision: TimePrecision.Minute or TimePrecision.Second })
        {
            bool hasOffset = from[^1] == 'Z' || from.AsSpan(MinuteLength).ContainsAny('+', '-');
            return [!hasOffset ? from[..MinuteLength] : DateTimeOffset.TryParse(from, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset moment) ? moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture) : from];
        }

        return Open().Match(time.Value ?? "") is { Success: true } open && HourOf(words) is { } hour
            ? [Key(open, hour % HalfDay), Key(open, (hour % HalfDay) + HalfDay)]
            : [];
    }

    private static string Key(Match open, int hour) => FormattableString.Invariant($"{open.Groups["day"].Value}T{hour:00}:{open.Groups["minute"].Value}");

    private static int? HourOf(string words)
    {
        string hour = Hour().Match(words).Groups["hour"].Value.ToLowerInvariant();
        return (int.TryParse(hour, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : NumberWords.Of(hour)) is { } told and >= 1 and <= HalfDay ? told : null;
    }

    [GeneratedRegex(@"^(?<day>\d{4}-\d\d-\d\d)TXX:(?<minute>\d\d)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Open();

    [GeneratedRegex(@"\bpast\s+(?<hour>\w+)|(?<!\d)(?<hour>\d{1,2})[:.]\d\d(?!\d)|\b(?<hour>\w+)\s+o['’]clock\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Hour();
}
