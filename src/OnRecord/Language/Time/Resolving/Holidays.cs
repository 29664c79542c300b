using NodaTime;

namespace OnRecord.Language.Time.Resolving;

/// <summary>
/// When holidays fall. The rules write a holiday as a number: <c>MMDD</c> for a fixed day; <c>2MMWN</c> for the N-th weekday W of month MM (5 the last);
/// <c>30100+n</c> for n days from Easter Sunday; 40000 for the US election day; <c>50000+n</c> for n days from Thanksgiving.
/// </summary>
internal static class Holidays
{
    private const int ElectionDay = 40000;
    private const int Thanksgiving = 50000;
    private const int EasterSunday = 30100;

    /// <summary>The day on which a holiday falls in a year.</summary>
    public static LocalDate In(int year, int holiday)
    {
        if (holiday == ElectionDay)
        {
            return Nth(year, 11, 1, 1).PlusDays(1);
        }

        if (holiday >= Thanksgiving)
        {
            return Nth(year, 11, 4, 4).PlusDays(holiday - Thanksgiving);
        }

        if (holiday >= 30000)
        {
            return Easter(year).PlusDays(holiday - EasterSunday);
        }

        if (holiday >= 20000)
        {
            return Nth(year, holiday / 100 % 100, holiday / 10 % 10, holiday % 10);
        }

        return new LocalDate(year, holiday / 100, holiday % 100);
    }

    /// <summary>The n-th weekday (Monday 1) of a month; 5 or -1 the last.</summary>
    public static LocalDate Nth(int year, int month, int weekday, int n)
    {
        LocalDate first = new(year, month, 1);
        LocalDate day = first.PlusDays((((weekday - (int)first.DayOfWeek) % 7) + 7) % 7);
        if (n is > 0 and < 5)
        {
            return day.PlusDays(7 * (n - 1));
        }

        LocalDate last = day.PlusDays(28);
        return last.Month == month ? last : last.PlusDays(-7);
    }

    /// <summary>Easter Sunday of the Gregorian calendar (Butcher's algorithm, Nature 13, 1876).</summary>
    private static LocalDate Easter(int year)
    {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        int l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451;
        int month = (h + l - (7 * m) + 114) / 31;
        return new LocalDate(year, month, ((h + l - (7 * m) + 114) % 31) + 1);
    }
}
