using NodaTime;

namespace OnRecord.Ingest.Calendars;

/// <summary>The dates of a rule from the first on, which counts whatever the rule says of it (RFC 5545 section 3.8.5.3). Lazy; ends by itself, for rules without an end at the given day.</summary>
/// <param name="rule">The rule.</param>
/// <param name="start">The first.</param>
internal sealed class RepeatDates(RepeatRule rule, CalendarTime start)
{
    /// <summary>Units that may follow one another without a date before a rule is taken for one that has no more.</summary>
    private const int MostEmpty = 1500;

    /// <summary>The last of the calendar.</summary>
    private const int LastYear = 9998;

    /// <summary>The dates, ascending, up to a day inclusive.</summary>
    public IEnumerable<CalendarTime> Upto(LocalDate last)
    {
        int count = 1;
        yield return start;
        foreach (LocalDate date in Dates(last))
        {
            CalendarTime time = start with { Local = date + start.Local.TimeOfDay };
            if (count++ >= (rule.Count ?? int.MaxValue) || IsBehindEnd(time))
            {
                yield break;
            }

            yield return time;
        }
    }

    private bool IsBehindEnd(CalendarTime time) => rule.Until is { } until && (until.IsDay || until.Zone is null ? until.IsDay ? time.Local.Date > until.Local.Date : time.Local > until.Local : time.Moment > until.Moment);

    /// <summary>The dates of the rule behind the first.</summary>
    private IEnumerable<LocalDate> Dates(LocalDate last)
    {
        LocalDate first = start.Local.Date;
        int empty = 0;
        for (LocalDate unit = FirstUnit(first); unit <= last && empty < MostEmpty; empty++)
        {
            foreach (LocalDate date in Chosen([.. DatesOf(unit).Order()]).Where(date => date > first && date <= last))
            {
                empty = 0;
                yield return date;
            }

            if (unit.Year + YearsOfStep > LastYear)
            {
                yield break;
            }

            unit = Next(unit);
        }
    }

    /// <summary>No step is longer.</summary>
    private int YearsOfStep => rule.Unit switch
    {
        RepeatUnit.Daily => (rule.Interval / 365) + 1,
        RepeatUnit.Weekly => (rule.Interval / 52) + 1,
        RepeatUnit.Monthly => (rule.Interval / 12) + 1,
        _ => rule.Interval,
    };

    private LocalDate FirstUnit(LocalDate first) => rule.Unit switch
    {
        RepeatUnit.Daily => first,
        RepeatUnit.Weekly => first.DayOfWeek == rule.WeekStart ? first : first.Previous(rule.WeekStart),
        RepeatUnit.Monthly => new LocalDate(first.Year, first.Month, 1),
        _ => new LocalDate(first.Year, 1, 1),
    };

    private LocalDate Next(LocalDate unit) => rule.Unit switch
    {
        RepeatUnit.Daily => unit.PlusDays(rule.Interval),
        RepeatUnit.Weekly => unit.PlusWeeks(rule.Interval),
        RepeatUnit.Monthly => unit.PlusMonths(rule.Interval),
        _ => unit.PlusYears(rule.Interval),
    };

    private IEnumerable<LocalDate> Chosen(LocalDate[] dates) => rule.Positions.Count == 0 ? dates
        : rule.Positions.Select(position => position > 0 ? position - 1 : dates.Length + position).Where(at => at >= 0 && at < dates.Length).Distinct().Order().Select(at => dates[at]);

    private IEnumerable<LocalDate> DatesOf(LocalDate unit) => rule.Unit switch
    {
        RepeatUnit.Daily => IsInMonths(unit) && IsMonthDay(unit) && IsDay(unit) ? [unit] : [],
        RepeatUnit.Weekly => Enumerable.Range(0, 7).Select(day => unit.PlusDays(day)).Where(date => IsInMonths(date) && (rule.Days.Count == 0 ? date.DayOfWeek == start.Local.DayOfWeek : IsDay(date))),
        RepeatUnit.Monthly => IsInMonths(unit) ? InMonth(unit) : [],
        _ => InYear(unit),
    };

    private IEnumerable<LocalDate> InMonth(LocalDate month)
    {
        IEnumerable<LocalDate> all = Enumerable.Range(0, DaysOf(month)).Select(day => month.PlusDays(day));
        return rule.MonthDays.Count == 0 && rule.Days.Count == 0 ? all.Where(date => date.Day == start.Local.Day)
            : all.Where(date => IsMonthDay(date) && IsNumbered(date, date.Day, DaysOf(month)));
    }

    private IEnumerable<LocalDate> InYear(LocalDate year)
    {
        bool isByYear = rule.Months.Count == 0 && rule.MonthDays.Count == 0 && rule.Days.Count > 0;
        if (isByYear)
        {
            int length = year.Calendar.GetDaysInYear(year.Year);
            return Enumerable.Range(0, length).Select(day => year.PlusDays(day)).Where(date => IsNumbered(date, date.DayOfYear, length));
        }

        IEnumerable<int> months = rule.Months.Count > 0 ? rule.Months : rule.MonthDays.Count > 0 ? Enumerable.Range(1, 12) : [start.Local.Month];
        return months.SelectMany(month => InMonth(new LocalDate(year.Year, month, 1)));
    }

    private static int DaysOf(LocalDate month) => month.Calendar.GetDaysInMonth(month.Year, month.Month);

    private bool IsInMonths(LocalDate date) => rule.Months.Count == 0 || rule.Months.Contains(date.Month);

    private bool IsMonthDay(LocalDate date) => rule.MonthDays.Count == 0 || rule.MonthDays.Contains(date.Day) || rule.MonthDays.Contains(date.Day - DaysOf(date) - 1);

    private bool IsDay(LocalDate date) => rule.Days.Count == 0 || rule.Days.Any(day => day.Day == date.DayOfWeek);

    /// <summary>Whether the date is one of the days of the week, by its number in the month or year, of which it is the given day.</summary>
    private bool IsNumbered(LocalDate date, int day, int days) => rule.Days.Count == 0
        || rule.Days.Any(one => one.Day == date.DayOfWeek && (one.Number == 0 || one.Number == ((day - 1) / 7) + 1 || one.Number == -(((days - day) / 7) + 1)));
}
