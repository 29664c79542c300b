using System.Globalization;

namespace OnRecord.Ingest.Office;

/// <summary>What a cell's number stands for.</summary>
internal enum NumberLook
{
    /// <summary>A number.</summary>
    Plain,

    /// <summary>A number shown in hundredths.</summary>
    Percent,

    /// <summary>Days since an epoch, shown as a date.</summary>
    Date,

    /// <summary>Days since an epoch, shown as a date and a time of day.</summary>
    DateTime,

    /// <summary>A part of a day, shown as a time of day.</summary>
    Time,

    /// <summary>Days that are counted in hours, minutes or seconds, such as <c>36:00</c>.</summary>
    Elapsed,
}

/// <summary>Tells from a number format (ISO/IEC 29500-1 clauses 18.8.30 and 18.8.31) what numbers stand for, and writes them so.</summary>
internal static class NumberLooks
{
    private static readonly System.Buffers.SearchValues<char> ClockLetters = System.Buffers.SearchValues.Create("hmsHMS");

    private const int DaysTo1904 = 1462;

    /// <summary>9999-12-31, the last day that a workbook knows.</summary>
    private const double LastDay = 2_958_466;

    /// <summary>What a format says.</summary>
    /// <param name="id">Number of the format; those under 164 are built in.</param>
    /// <param name="code">Its code, or null for built-in ones.</param>
    public static NumberLook Of(int id, string? code) => code is null ? OfBuiltIn(id) : OfCode(code);

    /// <summary>A number as people read it; null when its digits can stand as they are.</summary>
    /// <param name="digits">The number as the file holds it.</param>
    /// <param name="look">What it stands for.</param>
    /// <param name="is1904">Whether day 0 is 1904-01-01.</param>
    public static string? Write(ReadOnlySpan<byte> digits, NumberLook look, bool is1904)
    {
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value))
        {
            return null;
        }

        return look switch
        {
            NumberLook.Percent => Trimmed(value * 100) + "%",
            NumberLook.Date or NumberLook.DateTime or NumberLook.Time when value >= 0 && value < LastDay => WriteDay(value, look, is1904),
            _ => digits.Length > 15 ? Trimmed(value) : null,
        };
    }

    /// <summary>
    /// Days count from 1899-12-31 as day 0 and hold a 29 February 1900 that never was, so from day 60 on they count from
    /// 1899-12-30 (18.17.4.1).
    /// </summary>
    private static string WriteDay(double value, NumberLook look, bool is1904)
    {
        double days = is1904 ? value + DaysTo1904 : value < 60 ? value + 1 : value;
        if (days >= LastDay)
        {
            return Trimmed(value);
        }

        DateTime time = new DateTime(1899, 12, 30).AddSeconds(Math.Round(days * 86400));
        string clock = time.ToString(time.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);
        string date = time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return look == NumberLook.Time && value < 1 ? clock
            : look == NumberLook.Date && time.TimeOfDay == TimeSpan.Zero ? date
            : $"{date} {clock}";
    }

    /// <summary>Fifteen digits, which is what a workbook keeps; more are the noise of binary fractions.</summary>
    private static string Trimmed(double value) => value.ToString("G15", CultureInfo.InvariantCulture);

    private static NumberLook OfBuiltIn(int id) => id switch
    {
        9 or 10 => NumberLook.Percent,
        >= 14 and <= 17 or >= 27 and <= 31 or 36 or >= 50 and <= 54 or 57 or 58 => NumberLook.Date,
        22 => NumberLook.DateTime,
        46 => NumberLook.Elapsed,
        >= 18 and <= 21 or >= 32 and <= 35 or 45 or 47 or 55 or 56 => NumberLook.Time,
        _ => NumberLook.Plain,
    };

    /// <summary>Looks at the first section of the code, without quoted words, escapes, colours and locales.</summary>
    private static NumberLook OfCode(string code)
    {
        (bool hasDay, bool hasMonth, bool hasClock, bool hasPercent, bool isElapsed) = (false, false, false, false, false);
        for (int i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (char.ToLowerInvariant(code[i]))
            {
                case '"':
                    i = IndexOrEnd(code, '"', i + 1);
                    break;
                case '[':
                    int start = i + 1;
                    i = IndexOrEnd(code, ']', start);
                    isElapsed |= IsElapsed(code.AsSpan(Math.Min(start, i)..i));
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'y' or 'd':
                    hasDay = true;
                    break;
                case 'm':
                    hasMonth = true;
                    break;
                case 'h' or 's':
                    hasClock = true;
                    break;
                case '%':
                    hasPercent = true;
                    break;
            }
        }

        return hasPercent ? NumberLook.Percent
            : isElapsed && !hasDay ? NumberLook.Elapsed
            : hasDay ? hasClock || isElapsed ? NumberLook.DateTime : NumberLook.Date
            : hasClock ? NumberLook.Time
            : hasMonth ? NumberLook.Date
            : NumberLook.Plain;
    }

    /// <summary>What stands in the bracket that begins at a place of a format, which moves to its end; null where it is not closed.</summary>
    internal static string? InBracket(string code, ref int at)
    {
        int end = code.IndexOf(']', at);
        if (end < 0)
        {
            return null;
        }

        string inside = code[(at + 1)..end];
        at = end;
        return inside;
    }

    /// <summary>Whether what stands in brackets counts hours, minutes or seconds to the end, such as <c>hh</c>.</summary>
    internal static bool IsElapsed(ReadOnlySpan<char> inside) =>
        !inside.IsEmpty && ClockLetters.Contains(inside[0]) && inside.TrimStart(inside[0]).IsEmpty;

    private static int IndexOrEnd(string code, char mark, int from)
    {
        int at = from < code.Length ? code.IndexOf(mark, from) : -1;
        return at < 0 ? code.Length : at;
    }
}
