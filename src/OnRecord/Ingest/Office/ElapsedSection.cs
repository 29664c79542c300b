using System.Globalization;
using System.Text;

namespace OnRecord.Ingest.Office;

/// <summary>One section of an <see cref="ElapsedPattern"/>: units of time and the words between them.</summary>
internal sealed class ElapsedSection
{
    private const char Literal = 'x', Fraction = '.';
    private const string PlainMarks = "$-+/(): !^&'~{}<>=,.";

    /// <summary>Units in order: <c>H M S</c> are counted to the end, <c>h m s</c> to that of the next larger one; each with the digits that it has at least.</summary>
    private readonly List<(char Kind, int Digits, string Text)> _items = [];

    private ElapsedSection()
    {
    }

    /// <summary>Digits behind the point of seconds.</summary>
    public int Decimals => _items.Where(static item => item.Kind == Fraction).Sum(static item => item.Digits);

    /// <summary>Seconds of the smallest unit shown; of seconds with a fraction, that fraction.</summary>
    public decimal Least => Has('s') ? Decimals > 0 ? 0.000000001m : 1 : Has('m') ? 60 : 3600;

    /// <summary>A section; null when it is not understood, or counts nothing beyond its next larger unit.</summary>
    public static ElapsedSection? Of(string code)
    {
        var section = new ElapsedSection();
        for (int at = 0; at < code.Length; at++)
        {
            if (!section.Take(code, ref at))
            {
                return null;
            }
        }

        return section._items.Exists(static item => item.Kind is 'H' or 'M' or 'S') ? section : null;
    }

    /// <summary>Seconds that are not below zero.</summary>
    public string Write(decimal seconds)
    {
        var shown = new StringBuilder();
        foreach ((char kind, int digits, string text) in _items)
        {
            decimal number = kind switch
            {
                'H' => seconds / 3600,
                'h' => seconds / 3600 % 24,
                'M' => seconds / 60,
                'm' => seconds / 60 % 60,
                'S' => seconds,
                _ => seconds % 60,
            };
            shown.Append(kind switch
            {
                Literal => text,
                Fraction => (seconds % 1).ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)[1..],
                _ => ((long)Math.Floor(number)).ToString("D" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
            });
        }

        return shown.ToString().Trim();
    }

    private bool Has(char unit) => _items.Exists(item => char.ToLowerInvariant(item.Kind) == unit);

    private bool Take(string code, ref int at)
    {
        char mark = code[at];
        switch (mark)
        {
            case 'h' or 'H' or 'm' or 'M' or 's' or 'S':
                int end = at;
                while (end + 1 < code.Length && char.ToLowerInvariant(code[end + 1]) == char.ToLowerInvariant(mark))
                {
                    end++;
                }

                Unit(char.ToLowerInvariant(mark), end - at + 1);
                at = end;
                return true;
            case '[':
                return TakeBracket(code, ref at);
            case '.' when at + 1 < code.Length && code[at + 1] == '0' && _items.Exists(static item => item.Kind is 's' or 'S'):
                int digits = code.AsSpan(at + 1).IndexOfAnyExcept('0') is >= 0 and var other ? other : code.Length - at - 1;
                _items.Add((Fraction, Math.Min(digits, 9), ""));
                at += digits;
                return true;
            case '"':
                int quote = code.IndexOf('"', at + 1) is >= 0 and var found ? found : code.Length;
                Word(code[Math.Min(at + 1, quote)..quote]);
                at = quote;
                return true;
            case '\\' or '_' or '*':
                Word(mark == '\\' && at + 1 < code.Length ? code[at + 1].ToString() : mark == '_' ? " " : "");
                at++;
                return true;
            default:
                Word(mark.ToString());
                return PlainMarks.Contains(mark, StringComparison.Ordinal);
        }
    }

    private void Word(string text) => _items.Add((Literal, 0, text));

    private void Unit(char kind, int digits) => _items.Add((kind, Math.Min(digits, 9), ""));

    /// <summary>A unit that is counted to the end (<c>[hh]</c>), or a colour or a language, which show nothing; a condition is not understood.</summary>
    private bool TakeBracket(string code, ref int at)
    {
        if (NumberLooks.InBracket(code, ref at) is not { } inside)
        {
            return false;
        }

        if (NumberLooks.IsElapsed(inside))
        {
            Unit(char.ToUpperInvariant(inside[0]), inside.Length);
            return true;
        }

        return inside.Length > 0 && (inside.StartsWith("$-", StringComparison.Ordinal) || char.IsAsciiLetter(inside[0]));
    }
}
