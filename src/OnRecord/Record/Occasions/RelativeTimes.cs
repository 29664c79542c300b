using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using OnRecord.Language.Time;
using OnRecord.Language.Time.Meanings;
using OnRecord.Language.Time.Resolving;
using OnRecord.Record.Findings;

namespace OnRecord.Record.Occasions;

/// <summary>
/// Places a length of time before or after an occasion: two days before March 3 is March 1; hours before it is between the day before and that day. As exact as the words, never more.
/// </summary>
internal static partial class RelativeTimes
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-dd'T'HH:mm");

    /// <summary>How far "minutes", "hours", "days", "weeks" reach where no number is said.</summary>
    private static readonly Dictionary<char, Duration> Reach = new()
    {
        ['m'] = Duration.FromHours(1), ['H'] = Duration.FromDays(1), ['D'] = Duration.FromDays(14), ['W'] = Duration.FromDays(90),
    };

    /// <summary>The place; null where the words do not tell a side and a length.</summary>
    /// <param name="length">The TIMEX3 duration: <c>PT2H</c>, <c>PXD</c>.</param>
    /// <param name="order">The side of the occasion.</param>
    /// <param name="at">When the occasion was, to the day or the moment.</param>
    public static RelativePlace? Of(string? length, TimeOrder order, FoundTime at)
    {
        if (order is not (TimeOrder.Before or TimeOrder.After) || at is not { From: { Length: >= 10 } first, To: { Length: >= 10 } last } || Parts().Match(length ?? "") is not { Success: true } parts)
        {
            return null;
        }

        int sign = order == TimeOrder.Before ? -1 : 1;
        char unit = parts.Groups["unit"].Value[0];
        unit = unit == 'M' && parts.Groups["clock"].Length > 0 ? 'm' : unit;
        int? count = int.TryParse(parts.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
        bool isMoment = first.Length >= 16 && first == last;
        return count is null ? Vague(first, last, isMoment, unit, sign)
            : unit is 'H' or 'm' ? Clock(first, last, isMoment, (unit == 'H' ? Duration.FromHours(count.Value) : Duration.FromMinutes(count.Value)) * sign)
            : first[..10] == last[..10] ? Calendar(LocalDatePattern.Iso.Parse(first[..10]).Value, unit, count.Value * sign) : null;
    }

    /// <summary>"Hours before": at most the next longer unit away.</summary>
    private static RelativePlace? Vague(string first, string last, bool isMoment, char unit, int sign)
    {
        if (!Reach.TryGetValue(unit, out Duration reach))
        {
            return null;
        }

        isMoment &= unit is 'H' or 'm';
        return sign < 0 ? Between(Add(first, -reach, isMoment), Shown(last, isMoment)) : Between(Shown(first, isMoment), Add(last, reach, isMoment));
    }

    private static RelativePlace Clock(string first, string last, bool isMoment, Duration away)
    {
        if (isMoment)
        {
            string moment = Add(first, away, true);
            return new RelativePlace(moment, moment, moment, TimePrecision.Minute);
        }

        return Between(Add(first[..10] + "T00:00", away, true)[..10], Add(last[..10] + "T23:59", away, true)[..10]);
    }

    private static RelativePlace? Calendar(LocalDate day, char unit, int count)
    {
        (TimeUnit Unit, TimePrecision Precision, LocalDate Day)? moved = unit switch
        {
            'D' when Math.Abs(count) <= 1000 => (TimeUnit.Day, TimePrecision.Day, day.PlusDays(count)),
            'W' when Math.Abs(count) <= 500 => (TimeUnit.Week, TimePrecision.Week, day.PlusWeeks(count)),
            'M' when Math.Abs(count) <= 1000 => (TimeUnit.Month, TimePrecision.Month, day.PlusMonths(count)),
            'Y' when Math.Abs(count) <= 500 => (TimeUnit.Year, TimePrecision.Year, day.PlusYears(count)),
            _ => null,
        };
        if (moved is not { } at)
        {
            return null;
        }

        Stamp stamp = Stamp.Of(at.Unit, at.Day);
        return new RelativePlace(stamp.Value(), Iso(stamp.First), Iso(stamp.Last), at.Precision);
    }

    private static RelativePlace Between(string from, string to) => from == to
        ? new RelativePlace(from, from, to, TimePrecision.Day)
        : new RelativePlace($"{from}/{to}", from, to, TimePrecision.Interval);

    private static string Shown(string iso, bool isMoment) => isMoment ? iso : iso[..10];

    /// <summary>An ISO date or moment some time away; the zone is kept.</summary>
    private static string Add(string iso, Duration away, bool isMoment)
    {
        LocalDateTime from = iso.Length >= 16 ? Moment.Parse(iso[..16]).Value : LocalDatePattern.Iso.Parse(iso[..10]).Value.AtMidnight();
        LocalDateTime moved = isMoment ? from.PlusMinutes((long)away.TotalMinutes) : from.Date.PlusDays((int)away.TotalDays).AtMidnight();
        return isMoment ? Moment.Format(moved) + Zone(iso) : Iso(moved.Date);
    }

    private static string Zone(string iso) => iso.IndexOfAny(['+', '-', 'Z'], Math.Min(iso.Length, 16)) is >= 0 and var zone ? iso[zone..] : "";

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    [GeneratedRegex("^P(?<clock>T?)(?<count>X|[0-9]{1,4})(?<unit>[HMDWY])$", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
