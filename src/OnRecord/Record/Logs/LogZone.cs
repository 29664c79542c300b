using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace OnRecord.Record.Logs;

/// <summary>The time zone that the head of a column, a cell or a time of a log names. Letters that several parts of the world use ("IST") are none.</summary>
/// <param name="Offset">The offset from UTC; null where <paramref name="Place"/> tells it.</param>
/// <param name="Place">A zone of the tz database, whose offset the day tells.</param>
/// <param name="IsSure">False for "CST", which is also a zone of China and of Cuba: it is one of North America only where the log itself is of there.</param>
internal sealed partial record LogZone(Offset? Offset, DateTimeZone? Place, bool IsSure)
{
    private const int MostHours = 14;

    private static readonly OffsetPattern s_offset = OffsetPattern.CreateWithInvariantCulture("Z+HH:mm");
    private static readonly LocalDateTimePattern s_time = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    private static readonly FrozenDictionary<string, LogZone> s_named = LogWords.Zones.ToFrozenDictionary(static one => one.Word, static one => Of(one.Value, isSure: true), StringComparer.Ordinal),
        s_unsure = LogWords.UnsureZones.ToFrozenDictionary(static one => one.Word, static one => Of(one.Value, isSure: false), StringComparer.Ordinal);

    /// <summary>The zone that words are; null where they are none.</summary>
    public static LogZone? Read(string words)
    {
        words = words.Trim(' ', '(', ')', '[', ']', '\t', '\u00A0');
        string plain = string.Join('-', words.ToLowerInvariant().Split([' ', '.', '_'], StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? null : s_named.GetValueOrDefault(plain) ?? s_unsure.GetValueOrDefault(plain) ?? ReadOffset(words)
            ?? (words.Contains('/', StringComparison.Ordinal) && DateTimeZoneProviders.Tzdb.GetZoneOrNull(words) is { } place ? new LogZone(null, place, true) : null);
    }

    /// <summary>The zone in the head of a column, and the head without it: "Time (UTC)", "Start [ET]", "UTC time".</summary>
    public static (string Head, LogZone? Zone) OfHead(string head)
    {
        foreach (Match piece in Piece().Matches(head))
        {
            if (Read(piece.Groups["in"].Value is { Length: > 0 } within ? within : piece.Value) is { } zone)
            {
                return (head.Remove(piece.Index, piece.Length), zone);
            }
        }

        return (head, null);
    }

    /// <summary>True for the letters or name of a zone of North America.</summary>
    public static bool IsAmerican(string words) => American().IsMatch(words);

    /// <summary>The offset as ISO 8601 has it when clocks show a time; null where the clocks were changed in that hour, or for what is no time.</summary>
    /// <param name="day">Year, month and day.</param>
    /// <param name="clock">Hours and minutes.</param>
    public string? At(string day, string clock)
    {
        if (Offset is { } offset)
        {
            return s_offset.Format(offset);
        }

        return s_time.Parse($"{day}T{clock[..Math.Min(clock.Length, "hh:mm".Length)]}") is { Success: true } time && Place!.MapLocal(time.Value) is { Count: 1 } one ? s_offset.Format(one.Single().Offset) : null;
    }

    private static LogZone Of(string value, bool isSure) => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int minutes)
        ? new LogZone(NodaTime.Offset.FromSeconds(minutes * 60), null, isSure) : new LogZone(null, DateTimeZoneProviders.Tzdb[value], isSure);

    private static LogZone? ReadOffset(string words)
    {
        Match match = Numbers().Match(words);
        if (!match.Success)
        {
            return null;
        }

        int hours = int.Parse(match.Groups["h"].ValueSpan, CultureInfo.InvariantCulture), minutes = match.Groups["m"].Success ? int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        int seconds = ((hours * 60) + minutes) * 60 * (match.Groups["s"].Value == "+" ? 1 : -1);
        return hours > MostHours || minutes > 59 || Math.Abs(seconds) > MostHours * 3600 ? null : new LogZone(NodaTime.Offset.FromSeconds(seconds), null, true);
    }

    [GeneratedRegex(@"^(?:(?:UTC|GMT)\s*(?<s>[+\-\u2212\u2013])(?<h>[0-9]{1,2})(?::?(?<m>[0-9]{2}))?|(?<s>[+\-\u2212])(?<h>[0-9]{2}):?(?<m>[0-9]{2}))$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\((?<in>[^()]*)\)|\[(?<in>[^\[\]]*)\]|(?<![\p{L}0-9])\p{L}+(?![\p{L}0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Piece();

    [GeneratedRegex(@"\b(?:E[SD]T|CDT|M[SD]T|P[SD]T|AK[SD]T|America/\w+|(?:Eastern|Central|Mountain|Pacific)\s+(?:time|standard|daylight))\b", RegexOptions.CultureInvariant)]
    private static partial Regex American();
}
