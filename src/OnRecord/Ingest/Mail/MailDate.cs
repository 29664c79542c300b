using System.Buffers;
using System.Globalization;

namespace OnRecord.Ingest.Mail;

/// <summary>
/// Reads the dates that mail carries: RFC 5322 section 3.3 with the obsolete forms of 4.3, asctime and ISO 8601; behind the day also
/// months in other languages.
/// </summary>
internal static class MailDate
{
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\r\n,;(\"");

    private static readonly string[] English = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] Weekdays = [.. CultureInfo.InvariantCulture.DateTimeFormat.DayNames];

    /// <summary>No place is further from UTC than 14 hours.</summary>
    private const int FurthestMinutes = 14 * 60;

    /// <summary>The clocks of North America, from Hawaii to Newfoundland in summer.</summary>
    private const int WesternmostMinutes = -10 * 60, EasternmostMinutes = -150;

    /// <summary>Zones that mean one offset wherever they are used, in minutes.</summary>
    private static readonly Dictionary<string, int> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ut"] = 0, ["utc"] = 0, ["gmt"] = 0, ["z"] = 0, ["wet"] = 0,
        ["est"] = -300, ["edt"] = -240, ["cst"] = -360, ["cdt"] = -300, ["mst"] = -420, ["mdt"] = -360, ["pst"] = -480, ["pdt"] = -420,
        ["cet"] = 60, ["cest"] = 120, ["met"] = 60, ["mest"] = 120, ["west"] = 60, ["eet"] = 120, ["eest"] = 180, ["msk"] = 180, ["jst"] = 540,
    };

    /// <summary>The date as <c>2018-02-24T18:05:00-08:00</c>, without an offset when none can be told, the day alone where no time is given, or null.</summary>
    /// <param name="value">The field's value; comments in parentheses are passed over.</param>
    public static string? Read(ReadOnlySpan<char> value) => Read(value, out _);

    /// <inheritdoc cref="Read(ReadOnlySpan{char})"/>
    /// <param name="value">The field's value; comments in parentheses are passed over.</param>
    /// <param name="others">The two days that a date in numbers can mean where nothing tells which number is the month, so that there is no date; else null.</param>
    public static string? Read(ReadOnlySpan<char> value, out (string One, string Other)? others)
    {
        others = null;
        var parts = new Parts();
        int at = 0;
        while (at < value.Length)
        {
            char c = value[at];
            if (c == '(')
            {
                int close = value[at..].IndexOf(')');
                at = close < 0 ? value.Length : at + close + 1;
            }
            else if (char.IsWhiteSpace(c) || c is ',' or ';' or '"')
            {
                at++;
            }
            else
            {
                int length = value[at..].IndexOfAny(WordEnds);
                length = length < 0 ? value.Length - at : length;
                if (!parts.Take(value.Slice(at, length)))
                {
                    return null;
                }

                at += length;
            }
        }

        others = parts.Others();
        return others is null ? parts.Compose() : null;
    }

    private ref struct Parts
    {
        private int? _year;
        private int? _month;
        private int? _day;
        private int? _hour;
        private int _minute;
        private int _second;
        private int? _offset;
        private bool _isNumeric;
        private bool _hasHalf;
        private bool _isBeforeDay;
        private DayOfWeek? _weekday;

        /// <summary>Takes one word of the date.</summary>
        /// <returns>False when it contradicts what a date is.</returns>
        public bool Take(ReadOnlySpan<char> word)
        {
            if (word.Contains(':') && _hour is null)
            {
                return TakeClock(word);
            }

            if (word[0] is '+' or '-')
            {
                TakeOffset(word);
                return true;
            }

            if (char.IsAsciiDigit(word[0]))
            {
                word = word.TrimEnd('.');
                return word.IndexOfAny('-', '/', '.') > 0 ? TakeDashed(word) : TakeNumber(word);
            }

            if (_month is null && MonthOf(word) is { } month)
            {
                (_month, _isBeforeDay) = (month, _day is null);
            }
            else if (_day is not null && (_month is null || _isBeforeDay) && NamedMonth(word) is { } named)
            {
                // Behind the day it is the month; what stood before was a weekday, as in "mar., 5 mai".
                (_month, _isBeforeDay) = (named, false);
            }
            else
            {
                TakeZone(word);
            }

            return true;
        }

        public readonly string? Compose()
        {
            if (DayOf(_day, _month) is not { } day || _hour is < 0 or > 23 || _minute > 59 || _second > 60)
            {
                return null;
            }

            if (_hour is not { } hour)
            {
                return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            }

            Span<char> text = stackalloc char[25];
            var moment = day.ToDateTime(new TimeOnly(hour, _minute, Math.Min(_second, 59)));
            moment.TryFormat(text, out int length, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
            if (_offset is { } offset)
            {
                text[length] = offset < 0 ? '-' : '+';
                int minutes = Math.Abs(offset);
                (minutes / 60).TryFormat(text[(length + 1)..], out _, "00", CultureInfo.InvariantCulture);
                text[length + 3] = ':';
                (minutes % 60).TryFormat(text[(length + 4)..], out _, "00", CultureInfo.InvariantCulture);
                length += 6;
            }

            return new string(text[..length]);
        }

        /// <summary>
        /// Settles the order of a date in numbers, which the weekday tells, or AM and PM, which are written where the month comes first; but not alone there, so not with an offset of elsewhere.
        /// </summary>
        /// <returns>Both days where nothing tells.</returns>
        public (string One, string Other)? Others()
        {
            if (!_isNumeric || DayOf(_day, _month) is not { } dayFirst || DayOf(_month, _day) is not { } monthFirst || dayFirst == monthFirst)
            {
                bool isMonthFirst = _isNumeric && DayOf(_day, _month) is null && DayOf(_month, _day) is not null;
                (_day, _month) = isMonthFirst ? (_month, _day) : (_day, _month);
                return null;
            }

            bool tells = _weekday is { } weekday && (dayFirst.DayOfWeek == weekday) != (monthFirst.DayOfWeek == weekday);
            if (!tells && !(_hasHalf && _offset is null or (>= WesternmostMinutes and <= EasternmostMinutes)))
            {
                return (Words(dayFirst), Words(monthFirst));
            }

            bool isDayFirst = tells && dayFirst.DayOfWeek == _weekday;
            (_day, _month) = isDayFirst ? (_day, _month) : (_month, _day);
            return null;
        }

        private static string Words(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

        private readonly DateOnly? DayOf(int? day, int? month) =>
            _year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(_year.Value, month.Value) ? new DateOnly(_year.Value, month.Value, day.Value) : null;

        private bool TakeNumber(ReadOnlySpan<char> word)
        {
            if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                return false;
            }

            if (_day is null && word.Length <= 2)
            {
                _day = number;
            }
            else if (_year is null)
            {
                _year = FullYear(number, word.Length);
            }

            return true;
        }

        /// <summary><c>21-Nov-97</c>, <c>2018-02-24</c>, <c>2018-02-24T18:05</c>, <c>24.2.2018</c>; the order of <c>2/3/2018</c> is settled when all is read.</summary>
        private bool TakeDashed(ReadOnlySpan<char> word)
        {
            Span<Range> fields = stackalloc Range[4];
            if (_day is not null || _month is not null || word.SplitAny(fields, "-/.") != 3)
            {
                return false;
            }

            ReadOnlySpan<char> first = word[fields[0]];
            ReadOnlySpan<char> last = word[fields[2]];
            bool yearFirst = first.Length == 4;
            bool isNumber = Number(word[fields[1]], out int month);
            _month = MonthOf(word[fields[1]]) ?? (isNumber && (yearFirst || last.Length == 4) ? month : null);
            _isNumeric = isNumber && !yearFirst && !word.Contains('.');
            ReadOnlySpan<char> year = yearFirst ? first : last;
            if (!Number(yearFirst ? last : first, out int day) || !Number(year, out int number))
            {
                return false;
            }

            (_day, _year) = (day, FullYear(number, year.Length));
            return _month is not null;
        }

        private bool TakeClock(ReadOnlySpan<char> word)
        {
            int t = word.IndexOf('T');
            if (t > 0)
            {
                return TakeDashed(word[..t]) && TakeClock(word[(t + 1)..]);
            }

            int zone = word.IndexOfAny("+-Zz");
            if (zone > 0)
            {
                TakeOffset(word[zone..]);
                word = word[..zone];
            }

            Span<Range> fields = stackalloc Range[4];
            int count = word.Split(fields, ':');
            if (count is not (2 or 3) || !Number(word[fields[0]], out int hour) || !Number(word[fields[1]], out _minute))
            {
                return false;
            }

            _hour = hour;
            ReadOnlySpan<char> seconds = count == 3 ? word[fields[2]] : "0";
            int point = seconds.IndexOfAny('.', ',');
            return Number(point < 0 ? seconds : seconds[..point], out _second);
        }

        private void TakeOffset(ReadOnlySpan<char> word)
        {
            Span<char> digits = stackalloc char[4];
            int count = 0;
            foreach (char c in word)
            {
                if (char.IsAsciiDigit(c) && count < 4)
                {
                    digits[count++] = c;
                }
            }

            if (word[0] is 'Z' or 'z')
            {
                _offset = 0;
            }
            else if (count is 4 or 2)
            {
                int hours = ((digits[0] - '0') * 10) + digits[1] - '0';
                int minutes = count == 4 ? ((digits[2] - '0') * 10) + digits[3] - '0' : 0;
                if (minutes < 60 && (hours * 60) + minutes <= FurthestMinutes)
                {
                    _offset = (word[0] == '-' ? -1 : 1) * ((hours * 60) + minutes);
                }
            }
        }

        private void TakeZone(ReadOnlySpan<char> word)
        {
            bool isAfternoon = word.Equals("pm", StringComparison.OrdinalIgnoreCase);
            if (isAfternoon || word.Equals("am", StringComparison.OrdinalIgnoreCase))
            {
                _hasHalf |= _hour is not null;
                _hour = _hour is <= 12 ? (_hour % 12) + (isAfternoon ? 12 : 0) : _hour;
            }
            else if (_weekday is null && WeekdayOf(word) is { } weekday)
            {
                _weekday = weekday;
            }
            else if (_offset is null && word.Length <= 4 && Zones.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out int offset))
            {
                _offset = offset;
            }
            else if (word.Length > 3 && word.StartsWith("gmt", StringComparison.OrdinalIgnoreCase) && word[3] is '+' or '-')
            {
                TakeOffset(word[3..]);
            }
        }

        private static bool Number(ReadOnlySpan<char> digits, out int number) =>
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && digits.Length <= 4;

        /// <summary>RFC 5322 section 4.3: two digits below 50 are of this century, other short years of the last.</summary>
        private static int FullYear(int number, int digits) => digits switch
        {
            <= 2 => number < 50 ? 2000 + number : 1900 + number,
            3 => 1900 + number,
            _ => number,
        };

        private static DayOfWeek? WeekdayOf(ReadOnlySpan<char> word)
        {
            for (int day = 0; word.Length >= 3 && day < Weekdays.Length; day++)
            {
                if (Weekdays[day].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
                {
                    return (DayOfWeek)day;
                }
            }

            return null;
        }

        /// <summary>A month in any language that mail programs write.</summary>
        private static int? NamedMonth(ReadOnlySpan<char> word) => MonthOf(word) ?? (Months.Of(word.TrimEnd('.')) is > 0 and int month ? month : null);

        private static int? MonthOf(ReadOnlySpan<char> word)
        {
            if (word.Length is < 3 or > 9 || !char.IsAsciiLetter(word[0]))
            {
                return null;
            }

            for (int i = 0; i < English.Length; i++)
            {
                if (word[..3].Equals(English[i], StringComparison.OrdinalIgnoreCase))
                {
                    return i + 1;
                }
            }

            return null;
        }
    }
}
