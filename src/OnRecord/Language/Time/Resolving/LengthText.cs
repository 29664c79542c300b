using System.Globalization;
using System.Text;
using OnRecord.Language.Time.Meanings;

namespace OnRecord.Language.Time.Resolving;

/// <summary>Writes durations and sets as TIMEX3 does.</summary>
internal static class LengthText
{
    /// <summary><c>P2Y6M</c>, <c>PT30M</c>, <c>PXD</c>.</summary>
    public static string Duration(IReadOnlyList<(Amount Amount, TimeUnit Unit)> lengths)
    {
        var date = new StringBuilder("P");
        var clock = new StringBuilder();
        foreach ((Amount amount, TimeUnit unit) in lengths)
        {
            Append(unit < TimeUnit.DayPart ? clock : date, amount, unit);
        }

        return clock.Length > 0 ? $"{date}T{clock}" : date.ToString();
    }

    /// <summary>The value of a set: its period, or the point that comes again.</summary>
    public static string Set(Meaning set)
    {
        if (set is { Repeated: null, Clock: { } hour, Lengths: [{ Amount: { Value: 1, Vague: false }, Unit: TimeUnit.Day }] })
        {
            return "XXXX-XX-XX" + Stamp.ClockCode(hour);
        }

        if (set.Repeated is not { } point)
        {
            return set.Lengths[0].Unit == TimeUnit.Weekend ? "XXXX-WXX-WE" : Duration(set.Lengths);
        }

        string day = point switch
        {
            { Weekday: { } weekday } => $"XXXX-WXX-{weekday}",
            { Month: { } month } => $"XXXX-{month:D2}",
            { Season: not NamedTime.None } => $"XXXX-{Stamp.SeasonCode(point.Season)}",
            _ => "XXXX-XX-XX",
        };
        return day + (set.Clock is { } clock ? Stamp.ClockCode(clock) : Stamp.PartCode(point.Part));
    }

    private static void Append(StringBuilder text, Amount amount, TimeUnit unit)
    {
        if (unit == TimeUnit.Unsaid)
        {
            text.Append("XX");
            return;
        }

        (decimal factor, string code) = unit switch
        {
            TimeUnit.Second => (1m, "S"),
            TimeUnit.Minute => (1m, "M"),
            TimeUnit.Hour => (1m, "H"),
            TimeUnit.Day or TimeUnit.DayPart => (1m, "D"),
            TimeUnit.Weekend => (1m, "WE"),
            TimeUnit.Week => (1m, "W"),
            TimeUnit.Fortnight => (2m, "W"),
            TimeUnit.Month => (1m, "M"),
            TimeUnit.Quarter => (1m, "Q"),
            TimeUnit.Half => (6m, "M"),
            TimeUnit.Decade => (10m, "Y"),
            TimeUnit.Century => (100m, "Y"),
            TimeUnit.Millennium => (1000m, "Y"),
            _ => (1m, "Y"),
        };
        if (amount.Vague)
        {
            text.Append('X').Append(unit switch
            {
                TimeUnit.Decade => "E",
                TimeUnit.Century => "C",
                _ => code,
            });
            return;
        }

        Number(text, amount.Value * factor, code);
    }

    /// <summary>Half a year is 6 months, half an hour 30 minutes; other parts stay decimal.</summary>
    private static void Number(StringBuilder text, decimal value, string code)
    {
        decimal whole = decimal.Truncate(value);
        decimal rest = value - whole;
        (int parts, string smaller) = code switch
        {
            "Y" => (12, "M"),
            "H" => (60, "M"),
            _ => (0, ""),
        };
        if (rest == 0 || parts == 0 || (rest * parts) != decimal.Truncate(rest * parts))
        {
            text.Append(value.ToString("0.####", CultureInfo.InvariantCulture)).Append(code);
            return;
        }

        if (whole > 0)
        {
            text.Append(whole.ToString("0", CultureInfo.InvariantCulture)).Append(code);
        }

        text.Append((rest * parts).ToString("0", CultureInfo.InvariantCulture)).Append(smaller);
    }
}
