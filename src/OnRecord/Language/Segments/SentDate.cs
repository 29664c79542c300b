using System.Globalization;
using OnRecord.Ingest.Mail;

namespace OnRecord.Language.Segments;

/// <summary>
/// Reads the dates of embedded headers: days with the month in words in many languages or in numbers, times with or without
/// AM and PM in many languages, zones. What the zone is, and whether such a day exists, <see cref="MailDate"/> says.
/// </summary>
internal ref struct SentDate
{
    private const int YearLength = 4;

    private readonly ReadOnlySpan<char> _text;
    private readonly bool? _dayFirst;
    private int _year;
    private int _month;
    private int _day;
    private int _hour = -1;
    private int _minute;
    private int _second = -1;
    private bool? _afternoon;

    /// <summary>Whether the order of day and month could not be told, so that there is no value.</summary>
    private bool _isUnsure;

    private SentDate(ReadOnlySpan<char> text, bool? dayFirst)
    {
        _text = text;
        _dayFirst = dayFirst;
    }

    /// <summary>Where the date begins in the text; its length when there is none.</summary>
    public int Start { get; private set; } = int.MaxValue;

    /// <summary>Behind its last unit.</summary>
    public int End { get; private set; }

    /// <summary>Reads a date.</summary>
    /// <param name="text">The value of a field, or a line of attribution; at most the first 300 units are read.</param>
    /// <param name="dayFirst">The order of dates in numbers, where they do not tell it themselves.</param>
    /// <param name="value">As in <see cref="EmbeddedDate.Value"/>.</param>
    public static SentDate Read(ReadOnlySpan<char> text, bool? dayFirst, out string? value)
    {
        var date = new SentDate(text[..Math.Min(text.Length, 300)], dayFirst);
        date.Scan();
        value = date.Compose();
        return date;
    }

    /// <summary>The order that a date in numbers shows by itself: true when the day comes first, false when the month does, null when it could be either.</summary>
    public static bool? OrderIn(ReadOnlySpan<char> text)
    {
        var date = new SentDate(text[..Math.Min(text.Length, 300)], null);
        for (int at = 0; at < date._text.Length; at++)
        {
            if (char.IsAsciiDigit(date._text[at]) && (at == 0 || !char.IsLetterOrDigit(date._text[at - 1]))
                && date.Triple(at, out int first, out int second, out int third, out char mark) > 0 && mark == '/' && first <= 31 && third > 0)
            {
                return first > 12 && second <= 12 ? true : second > 12 && first <= 12 ? false : null;
            }
        }

        return null;
    }

    private void Scan()
    {
        int at = 0;
        while (at < _text.Length)
        {
            char c = _text[at];
            if (char.IsAsciiDigit(c))
            {
                at = Number(at);
            }
            else if (char.IsLetter(c))
            {
                at = Word(at);
            }
            else
            {
                at++;
            }
        }
    }

    private int Number(int at)
    {
        int length = Digits(at, out int number);
        length = IsYearBefore(at, length, out int year) ? YearLength : length;
        number = length == YearLength && year > 0 ? year : number;
        int next = at + length;
        bool free = at == 0 || !char.IsAsciiLetter(_text[at - 1]);
        if (_hour < 0 && Clock(at, length) is > 0 and int clockEnd)
        {
            return Mark(at, clockEnd);
        }

        if (_day == 0 && _month == 0 && free && Triple(at, out int first, out int second, out int third, out char mark) is > 0 and int end && Take(first, second, third, mark))
        {
            return Mark(at, end);
        }

        if (next < _text.Length && _text[next] is '年' or '년')
        {
            _year = number;
            return Mark(at, next + 1);
        }

        if (next < _text.Length && _text[next] is '月' or '월')
        {
            _month = number;
            return Mark(at, next + 1);
        }

        if (free && length == 4 && _year == 0 && number is >= 1900 and <= 2099)
        {
            _year = number;
            return Mark(at, next);
        }

        if (free && length <= 2 && _day == 0 && number is >= 1 and <= 31)
        {
            _day = number;
            _isUnsure |= IsTorn(next);
            return Mark(at, next);
        }

        return next;
    }

    /// <summary>"January 2.3, 2012": scanning tore the day apart, or it is another one.</summary>
    private readonly bool IsTorn(int end) =>
        _month > 0 && end + 1 < _text.Length && _text[end] is '.' && char.IsAsciiDigit(_text[end + 1]) && (end + 2 == _text.Length || !char.IsAsciiDigit(_text[end + 2]));

    private int Mark(int start, int end)
    {
        Start = Math.Min(Start, start);
        End = Math.Max(End, end);
        return end;
    }

    private readonly int Digits(int at, out int number)
    {
        number = 0;
        int end = at;
        while (end < _text.Length && char.IsAsciiDigit(_text[end]))
        {
            number = Math.Min((number * 10) + _text[end] - '0', 1_000_000);
            end++;
        }

        return end - at;
    }

    /// <summary>A time: <c>9:14</c>, <c>09:14:30</c>; with full stops only once the day is known: <c>9.14</c>. Returns its end or 0.</summary>
    private int Clock(int at, int length)
    {
        int colon = at + length;
        char mark = colon < _text.Length ? _text[colon] : ' ';
        if (length > 2 || mark is not (':' or '.' or '：' or 'h') || (mark is '.' or 'h' && (_day == 0 || _month == 0)) || !HasTwo(colon + 1, out int minute))
        {
            return 0;
        }

        Digits(at, out int hour);
        int end = colon + 3;
        int second = -1;
        if (end < _text.Length && _text[end] == mark && HasTwo(end + 1, out second))
        {
            end += 3;
        }
        else if (mark == '.' && end < _text.Length && _text[end] == '.' && end + 1 < _text.Length && char.IsAsciiDigit(_text[end + 1]))
        {
            return 0;
        }
        else
        {
            second = -1;
        }

        if (hour > 24 || minute > 59 || second > 60)
        {
            return 0;
        }

        (_hour, _minute, _second) = (hour, minute, second);
        return end;
    }

    /// <summary>Whether two digits stand here, alone or before a year that lost its blank: <c>08:01:012009</c>.</summary>
    private readonly bool HasTwo(int at, out int number)
    {
        int length = Digits(at, out number);
        if (length != YearLength + 2 || !IsYear(at + 2, out _))
        {
            return length == 2;
        }

        number /= 10_000;
        return true;
    }

    /// <summary>Whether the digits are a year and the hour of a time that lost the blank between them: <c>201112:05 PM</c>.</summary>
    private readonly bool IsYearBefore(int at, int length, out int year)
    {
        int colon = at + length;
        year = 0;
        return length is YearLength + 1 or YearLength + 2 && colon < _text.Length && _text[colon] == ':' && Digits(colon + 1, out _) == 2 && IsYear(at, out year);
    }

    /// <summary>Whether a year stands here that the date, of which day and month are known, still wants.</summary>
    private readonly bool IsYear(int at, out int year) =>
        int.TryParse(_text.Slice(at, YearLength), NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1900 and <= 2099 && _year == 0 && _day > 0 && _month > 0;

    /// <summary>Three numbers with one mark between them. Returns the end or 0.</summary>
    private readonly int Triple(int at, out int first, out int second, out int third, out char mark)
    {
        (second, third) = (0, 0);
        int next = at + Digits(at, out first);
        mark = next < _text.Length ? _text[next] : ' ';
        if (mark is not ('/' or '.' or '-'))
        {
            return 0;
        }

        next = SkipSpace(next + 1, mark);
        int length = Digits(next, out second);
        if (length is 0 or > 2 || next + length >= _text.Length || _text[next + length] != mark)
        {
            return 0;
        }

        next = SkipSpace(next + length + 1, mark);
        length = Digits(next, out third);
        return length is 0 or 3 or > 4 ? 0 : next + length;
    }

    private readonly int SkipSpace(int at, char mark) => mark == '.' && at < _text.Length && _text[at] == ' ' ? at + 1 : at;

    private bool Take(int first, int second, int third, char mark)
    {
        if (first >= 1000)
        {
            (_year, _month, _day) = (first, second, third);
            return true;
        }

        int year = third < 50 ? third + 2000 : third < 100 ? third + 1900 : third;
        bool? dayFirst = mark == '.' || (first > 12 && second <= 12) ? true : second > 12 ? false : first == second ? true : mark == '/' && HasEnglishHalf() ? false : _dayFirst;
        if (first > 31 || second > 31)
        {
            return false;
        }

        _isUnsure = dayFirst is null;
        (_year, _month, _day) = (year, dayFirst == false ? first : second, dayFirst == false ? second : first);
        return true;
    }

    /// <summary>AM and PM behind a time in digits are written where the month comes first.</summary>
    private readonly bool HasEnglishHalf() => _text.Contains("AM", StringComparison.Ordinal) || _text.Contains("PM", StringComparison.Ordinal);

    private int Word(int at)
    {
        int end = at;
        while (end < _text.Length && (char.IsLetter(_text[end]) || _text[end] is '\u0301'))
        {
            end++;
        }

        ReadOnlySpan<char> word = _text[at..end];
        int month = Months.Of(word);
        if (month > 0 && (_month == 0 || !_isUnsure) && NearNumber(at, end))
        {
            _month = _day > 0 && _year > 0 && _month > 0 ? _month : month;
            Mark(at, end);
        }
        else if (_afternoon is null && Half(at, word) is { } afternoon)
        {
            _afternoon = afternoon;
            if (_hour >= 0)
            {
                Mark(at, end);
            }
        }

        return end;
    }

    /// <summary>A month stands beside its day or year.</summary>
    private readonly bool NearNumber(int start, int end)
    {
        int after = Math.Min(_text.Length, end + 6);
        int before = Math.Max(0, start - 6);
        return _text[end..after].IndexOfAnyInRange('0', '9') >= 0 || _text[before..start].IndexOfAnyInRange('0', '9') >= 0;
    }

    /// <summary>Whether a word says before or after noon.</summary>
    private readonly bool? Half(int at, ReadOnlySpan<char> word)
    {
        if (word.Length == 1 && at + 3 <= _text.Length && _text[at + 1] == '.' && _text[at + 2] is 'm' or 'M' or 'μ')
        {
            return word[0] is 'p' or 'P' or 'μ' ? true : word[0] is 'a' or 'A' or 'π' ? false : null;
        }

        return word switch
        {
            _ when word.Equals("am", StringComparison.OrdinalIgnoreCase) => _hour >= 0 ? false : null,
            _ when word.Equals("pm", StringComparison.OrdinalIgnoreCase) => true,
            "nachm" or "م" or "오후" or "午後" or "下午" or "晚上" => true,
            "vorm" or "ص" or "오전" or "午前" or "上午" => false,
            _ when word.StartsWith("下午") || word.StartsWith("午後") => true,
            _ when word.StartsWith("上午") || word.StartsWith("午前") => false,
            _ => null,
        };
    }

    private readonly string? Compose()
    {
        if (_isUnsure || _day == 0 || _month is < 1 or > 12 || _year == 0)
        {
            return null;
        }

        int hour = _hour < 0 ? 0 : _afternoon is { } afternoon && _hour is >= 1 and <= 12 ? (_hour % 12) + (afternoon ? 12 : 0) : _hour == 24 ? 0 : _hour;
        string clock = string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{_minute:00}:{Math.Max(0, _second):00}");
        string? read = MailDate.Read(string.Create(CultureInfo.InvariantCulture, $"{_day} {Months.Abbreviation(_month)} {_year:0000} {clock} {Zone()}"));
        return read is null ? null : _hour < 0 ? read[..10] : _second < 0 ? string.Concat(read.AsSpan(0, 16), read.AsSpan(19)) : read;
    }

    /// <summary>The zone behind the time as mail headers write it: <c>+0200</c> or a name; empty when there is none.</summary>
    private readonly string Zone()
    {
        ReadOnlySpan<char> rest = _text[Math.Min(End, _text.Length)..];
        rest = rest.TrimStart(" .(m");
        if (_hour < 0 || rest.IsEmpty)
        {
            return "";
        }

        if (ZoneNames.Find(rest, _month) is { } named)
        {
            return named;
        }

        int letters = 0;
        while (letters < rest.Length && letters < 5 && char.IsAsciiLetterUpper(rest[letters]))
        {
            letters++;
        }

        ReadOnlySpan<char> offset = rest[letters..];
        bool signed = offset.Length > 1 && offset[0] is '+' or '-' && char.IsAsciiDigit(offset[1]);
        if (!signed || (letters > 0 && rest[..letters] is not ("GMT" or "UTC" or "UT")))
        {
            return letters is >= 1 and <= 4 && (letters == rest.Length || !char.IsLetterOrDigit(rest[letters])) ? rest[..letters].ToString() : "";
        }

        int at = 1;
        int digits = 0;
        Span<char> kept = stackalloc char[4];
        while (at < offset.Length && digits < 4 && (char.IsAsciiDigit(offset[at]) || (offset[at] == ':' && digits is 1 or 2)))
        {
            if (offset[at] != ':')
            {
                kept[digits++] = offset[at];
            }

            at++;
        }

        string figures = kept[..digits].ToString();
        figures = figures.Length switch { 1 => $"0{figures}00", 2 => $"{figures}00", 3 => $"0{figures}", _ => figures };
        return $"{offset[0]}{figures}";
    }
}
