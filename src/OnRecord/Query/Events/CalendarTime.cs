using System.Text.RegularExpressions;

namespace OnRecord.Query.Events;

/// <summary>Times as people read them: calendar dates and clock times in ISO 8601; codes of TIMEX3 (<c>PRESENT_REF</c>, <c>2000-WI</c>) are none.</summary>
public static partial class CalendarTime
{
    /// <summary>The value where it is a year, month, day or moment; else null.</summary>
    public static string? Of(WhenShape? when) => when?.Value is { } value && Iso().IsMatch(value) ? value : null;

    /// <summary>The value where it is a year, month, day or moment, else the days or moments it lies between; null where these are not known.</summary>
    public static string? Range(WhenShape when) =>
        Of(when) ?? (when.From is { } from && when.To is { } to ? from == to ? from : $"{from} to {to}" : null);

    /// <summary>The value where it is a year, month, day or moment, else the latest that it can be.</summary>
    public static string? Latest(WhenShape? when) => Of(when) ?? when?.To;

    /// <summary>What it was placed against: "relative to the vote on March 3, document-1234"; null for a time that is told by itself.</summary>
    public static string? Relative(WhenShape? when) => when?.Against is { } against ? $"relative to \"{against.Text}\", {against.Item}" : null;

    [GeneratedRegex(@"^\d{4}(-\d\d(-\d\d(T\d\d(:\d\d(:\d\d(\.\d+)?)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();
}
