using System.Globalization;
using NodaTime;

namespace OnRecord.Ingest.Calendars;

/// <summary>How often something repeats.</summary>
internal enum RepeatUnit : byte
{
    /// <summary>By days.</summary>
    Daily,

    /// <summary>By weeks.</summary>
    Weekly,

    /// <summary>By months.</summary>
    Monthly,

    /// <summary>By years.</summary>
    Yearly,
}

/// <summary>A day of the week in a rule.</summary>
/// <param name="Day">Which.</param>
/// <param name="Number">Which of the month or year, from 1, or from the end from -1; 0 for each.</param>
internal readonly record struct RepeatDay(IsoDayOfWeek Day, int Number);

/// <summary>A rule by which an event of a calendar repeats (RFC 5545 section 3.3.10). Immutable.</summary>
internal sealed record RepeatRule
{
    private const int MostInterval = 10_000;

    private static readonly string[] s_days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    private RepeatRule()
    {
    }

    /// <summary>Of what.</summary>
    public RepeatUnit Unit { get; private init; }

    /// <summary>Every so many units, from 1.</summary>
    public int Interval { get; private init; } = 1;

    /// <summary>So many dates, the first among them; null where that is not told.</summary>
    public int? Count { get; private init; }

    /// <summary>Until then, inclusive; null where that is not told.</summary>
    public CalendarTime? Until { get; private init; }

    /// <summary>On these days of the week; none: all that the rest allows.</summary>
    public IReadOnlyList<RepeatDay> Days { get; private init; } = [];

    /// <summary>On these days of the month, from the end below 0.</summary>
    public IReadOnlyList<int> MonthDays { get; private init; } = [];

    /// <summary>In these months.</summary>
    public IReadOnlyList<int> Months { get; private init; } = [];

    /// <summary>Of the dates of each unit only these, from 1, or from the end below 0; none: all.</summary>
    public IReadOnlyList<int> Positions { get; private init; } = [];

    /// <summary>The first day of a week.</summary>
    public IsoDayOfWeek WeekStart { get; private init; } = IsoDayOfWeek.Monday;

    /// <summary>True when nothing in it ends it.</summary>
    public bool IsEndless => Count is null && Until is null;

    /// <summary>Reads a rule; null for one with a part that is not known here, as of hours or weeks of the year, which could mean other dates.</summary>
    public static RepeatRule? Read(string value)
    {
        RepeatRule? rule = new();
        bool hasUnit = false;
        foreach (string part in value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] sides = part.ToUpperInvariant().Split('=', 2, StringSplitOptions.TrimEntries);
            hasUnit |= sides[0] == "FREQ";
            rule = sides.Length < 2 ? null : With(rule, sides[0], sides[1]);
            if (rule is null)
            {
                return null;
            }
        }

        return hasUnit && !rule.IsOtherwise ? rule : null;
    }

    /// <summary>True for what RFC 5545 does not give a meaning.</summary>
    private bool IsOtherwise => (Unit is RepeatUnit.Daily or RepeatUnit.Weekly && Days.Any(static day => day.Number != 0)) || (Unit == RepeatUnit.Weekly && MonthDays.Count > 0);

    private static RepeatRule? With(RepeatRule rule, string name, string value) => name switch
    {
        "FREQ" => Enum.TryParse(value, ignoreCase: true, out RepeatUnit unit) && char.IsAsciiLetter(value[0]) ? rule with { Unit = unit } : null,
        "INTERVAL" => Number(value) is { } interval and > 0 and <= MostInterval ? rule with { Interval = interval } : null,
        "COUNT" => Number(value) is { } count and > 0 ? rule with { Count = count } : null,
        "UNTIL" => CalendarTime.Of(value) is { } until ? rule with { Until = until } : null,
        "BYDAY" => List(value, Day) is { } days ? rule with { Days = days } : null,
        "BYMONTHDAY" => List(value, static one => InRange(one, 31)) is { } days ? rule with { MonthDays = days } : null,
        "BYMONTH" => List(value, static one => InRange(one, 12) is { } month and > 0 ? month : (int?)null) is { } months ? rule with { Months = months } : null,
        "BYSETPOS" => List(value, static one => InRange(one, 366)) is { } positions ? rule with { Positions = positions } : null,
        "WKST" => Day(value) is { Number: 0 } start ? rule with { WeekStart = start.Day } : null,
        _ when name.StartsWith("X-", StringComparison.Ordinal) => rule,
        _ => null,
    };

    private static List<T>? List<T>(string value, Func<string, T?> read)
        where T : struct
    {
        T?[] all = Array.ConvertAll(value.Split(',', StringSplitOptions.TrimEntries), one => read(one));
        return Array.Exists(all, static one => one is null) ? null : [.. all.Select(static one => one!.Value).Distinct()];
    }

    private static RepeatDay? Day(string value)
    {
        int day = value.Length < 2 ? -1 : Array.IndexOf(s_days, value[^2..]);
        int? number = value.Length == 2 ? 0 : InRange(value.Length < 2 ? "" : value[..^2], 53);
        return day < 0 || number is null ? null : new RepeatDay((IsoDayOfWeek)(day + 1), number.Value);
    }

    private static int? InRange(string value, int most) => Number(value) is { } number && number != 0 && number >= -most && number <= most ? number : null;

    private static int? Number(string value) => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;
}
