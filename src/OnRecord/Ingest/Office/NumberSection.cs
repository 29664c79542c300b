using System.Globalization;
using System.Text;

namespace OnRecord.Ingest.Office;

/// <summary>One section of a <see cref="NumberPattern"/>: digits before and behind the point, and what stands between and beside them.</summary>
internal sealed class NumberSection
{
    private const char Literal = 'x';
    private const string PlainMarks = "$-+/(): !^&'~{}<>=€£¥";

    /// <summary>Places for digits (<c>0</c>, <c>#</c>, <c>?</c>) and words, in order, before and behind the point.</summary>
    private readonly List<(char Kind, string Text)> _before = [];
    private readonly List<(char Kind, string Text)> _behind = [];
    private bool _hasPoint;
    private bool _hasThousands;
    private int _commas;
    private decimal _scale = 1;

    private NumberSection()
    {
    }

    /// <summary>Whether it has a place for digits.</summary>
    public bool HasDigits => _before.Concat(_behind).Any(static item => item.Kind != Literal);

    /// <summary>A section; null when it is not understood.</summary>
    public static NumberSection? Of(string code)
    {
        var section = new NumberSection();
        for (int at = 0; at < code.Length; at++)
        {
            if (!section.Take(code, ref at))
            {
                return null;
            }
        }

        section.EndDigits();
        return section;
    }

    /// <summary>A number that is not below zero.</summary>
    public string Write(decimal value)
    {
        int decimals = _behind.Count(static item => item.Kind != Literal);
        decimal rounded = Math.Round(value * _scale, Math.Min(decimals, 20), MidpointRounding.AwayFromZero);
        string[] digits = rounded.ToString("F" + Math.Min(decimals, 20).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Split('.');
        return Before(digits[0] == "0" ? "" : digits[0]) + (_hasPoint ? "." : "") + Behind(digits.Length > 1 ? digits[1] : "");
    }

    private bool Take(string code, ref int at)
    {
        char mark = code[at];
        switch (mark)
        {
            case '0' or '#' or '?':
                _hasThousands |= _commas > 0 && !_hasPoint;
                _commas = 0;
                Items.Add((mark, ""));
                return true;
            case ',' when HasDigits:
                _commas++;
                return true;
            case '.' when !_hasPoint:
                EndDigits();
                _hasPoint = true;
                return true;
            case '%':
                _scale *= 100;
                return Word("%");
            case '"':
                int end = code.IndexOf('"', at + 1) is >= 0 and var quote ? quote : code.Length;
                string words = code[(at + 1)..end];
                at = end;
                return Word(words);
            case '\\' or '_' or '*':
                string next = mark == '\\' && at + 1 < code.Length ? code[at + 1].ToString() : mark == '_' ? " " : "";
                at++;
                return Word(next);
            case '[':
                return TakeBracket(code, ref at);
            default:
                return PlainMarks.Contains(mark, StringComparison.Ordinal) && mark != '/' && Word(mark.ToString());
        }
    }

    private List<(char Kind, string Text)> Items => _hasPoint ? _behind : _before;

    private bool Word(string text)
    {
        Items.Add((Literal, text));
        return true;
    }

    /// <summary>Commas behind the last digit place divide by thousands.</summary>
    private void EndDigits()
    {
        for (; _commas > 0; _commas--)
        {
            _scale /= 1000;
        }
    }

    /// <summary>A colour shows nothing, a currency (<c>[$€-407]</c>) its sign; anything else is not understood.</summary>
    private bool TakeBracket(string code, ref int at)
    {
        if (NumberLooks.InBracket(code, ref at) is not { } inside)
        {
            return false;
        }

        if (inside.StartsWith('$'))
        {
            return Word(inside[1..(inside.LastIndexOf('-') is > 0 and var dash ? dash : inside.Length)]);
        }

        return inside.ToUpperInvariant() is "BLACK" or "BLUE" or "CYAN" or "GREEN" or "MAGENTA" or "RED" or "WHITE" or "YELLOW"
            || inside.StartsWith("COLOR", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Digits fill their places from the right; those that are too many stand at the first place.</summary>
    private string Before(string digits)
    {
        int left = _before.Count(static item => item.Kind != Literal);
        int next = digits.Length;
        int written = 0;
        var shown = new StringBuilder();
        foreach ((char kind, string text) in Enumerable.Reverse(_before))
        {
            if (kind == Literal)
            {
                shown.Insert(0, text);
                continue;
            }

            left--;
            do
            {
                if (next > 0 || kind == '0')
                {
                    shown.Insert(0, (_hasThousands && written > 0 && written % 3 == 0) ? "," : "").Insert(0, next > 0 ? digits[next - 1] : '0');
                    written++;
                }

                next--;
            }
            while (left == 0 && next > 0);
        }

        return shown.ToString();
    }

    private string Behind(string digits)
    {
        int needed = digits.AsSpan().TrimEnd('0').Length;
        int at = 0;
        var shown = new StringBuilder();
        foreach ((char kind, string text) in _behind)
        {
            shown.Append(kind == Literal ? text : kind == '0' || at < needed ? digits[at..(at + 1)] : "");
            at += kind == Literal ? 0 : 1;
        }

        return shown.ToString();
    }
}
