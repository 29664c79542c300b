using System.Globalization;

namespace OnRecord.Language.Segments;

/// <summary>
/// Tells whether the day or the month comes first in a date of an embedded header that is written in numbers, where something beside the numbers shows it: a weekday, or when
/// the message around it was sent, which was not before what it quotes and mostly soon after.
/// </summary>
internal static class DateOrder
{
    /// <summary>Most quotations are not older than so many days.</summary>
    private const int Soon = 3;

    private static readonly string[] Weekdays = [.. CultureInfo.InvariantCulture.DateTimeFormat.DayNames];

    /// <summary>The order that a date shows.</summary>
    /// <param name="text">A text with one date.</param>
    /// <param name="around">The day of the message right around it, or null.</param>
    /// <param name="last">The day of the message that carries all of it, or null.</param>
    /// <returns>True when the day comes first, false when the month does, null when both are possible or there is one reading only.</returns>
    public static bool? Of(string text, DateOnly? around, DateOnly? last)
    {
        if (Read(text, dayFirst: true) is not { } day || Read(text, dayFirst: false) is not { } month || day == month)
        {
            return null;
        }

        return WeekdayIn(text) is { } weekday && (day.DayOfWeek == weekday) != (month.DayOfWeek == weekday) ? day.DayOfWeek == weekday
            : last is { } end && IsAfter(day, end) != IsAfter(month, end) ? !IsAfter(day, end)
            : around is { } near && IsSoonBefore(day, near) != IsSoonBefore(month, near) ? IsSoonBefore(day, near)
            : null;
    }

    /// <summary>The order that the date of a divider shows, which is when the message around it was sent and was printed by the same program as the dates right below it.</summary>
    public static bool? OfDivider(string text, DateOnly? around) => SentDate.OrderIn(text) ?? (HasHalf(text) ? false : Of(text, around, around));

    /// <summary>The two days that a date in numbers may mean, the one with the month first before; null when there is one reading only, or none.</summary>
    public static (string One, string Other)? Days(string text) =>
        Read(text, dayFirst: false) is { } one && Read(text, dayFirst: true) is { } other && one != other ? (Iso(one), Iso(other)) : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day of a date in ISO 8601; null when there is none.</summary>
    public static DateOnly? Day(string? date) =>
        date is { Length: >= 10 } && DateOnly.TryParseExact(date.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    private static DateOnly? Read(string text, bool dayFirst)
    {
        SentDate.Read(text, dayFirst, out string? value);
        return Day(value);
    }

    /// <summary>A day later, as zones and clocks go, is not after.</summary>
    private static bool IsAfter(DateOnly date, DateOnly last) => date.DayNumber > last.DayNumber + 1;

    private static bool IsSoonBefore(DateOnly date, DateOnly around) => around.DayNumber - date.DayNumber is >= -1 and <= Soon;

    /// <summary>The English weekday in a text, in full or in three letters or more.</summary>
    public static DayOfWeek? WeekdayIn(ReadOnlySpan<char> text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            int end = at;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
            {
                end++;
            }

            for (int day = 0; end - at >= 3 && day < Weekdays.Length; day++)
            {
                if (Weekdays[day].AsSpan().StartsWith(text[at..end], StringComparison.OrdinalIgnoreCase))
                {
                    return (DayOfWeek)day;
                }
            }

            at = Math.Max(at, end);
        }

        return null;
    }

    /// <summary>Whether AM or PM stands behind a time.</summary>
    private static bool HasHalf(ReadOnlySpan<char> text)
    {
        for (int at = 2; at + 1 < text.Length; at++)
        {
            if (text[at] is 'A' or 'P' && text[at + 1] == 'M' && text[at - 1] == ' ' && char.IsAsciiDigit(text[at - 2]) && (at + 2 == text.Length || !char.IsLetter(text[at + 2])))
            {
                return true;
            }
        }

        return false;
    }
}
