using System.Globalization;
using System.Text;

namespace OnRecord.Ingest.Office;

/// <summary>How the numbers of some cells are written: as a workbook shows them where that is known, else as it holds them. Days and times are always ISO 8601, whatever order a reader's screen gives them.</summary>
internal sealed class NumberFormat
{
    private readonly NumberLook _look;
    private readonly NumberPattern? _pattern;
    private readonly ElapsedPattern? _elapsed;

    private NumberFormat(NumberLook look, string? code)
    {
        _look = look;
        _pattern = look is NumberLook.Plain or NumberLook.Percent && code is not null ? NumberPattern.Of(code) : null;
        _elapsed = look == NumberLook.Elapsed ? ElapsedPattern.Of(code ?? "") : null;
    }

    /// <summary>Numbers as the file holds them.</summary>
    public static NumberFormat Plain { get; } = new(NumberLook.Plain, null);

    /// <summary>A format.</summary>
    /// <param name="id">Its number; those under 164 are built in.</param>
    /// <param name="code">Its code, or null for built-in ones.</param>
    public static NumberFormat Of(int id, string? code) => new(NumberLooks.Of(id, code), code ?? BuiltIn(id));

    /// <summary>A number as people read it; null when its digits can stand as they are.</summary>
    /// <param name="digits">The number as the file holds it.</param>
    /// <param name="is1904">Whether day 0 is 1904-01-01.</param>
    /// <param name="whole">The number without what its look leaves out or parts, such as decimals that are rounded away; null when the look has its digits as they are.</param>
    public string? Write(ReadOnlySpan<byte> digits, bool is1904, out string? whole)
    {
        string? held = NumberLooks.Write(digits, _look, is1904);
        whole = null;
        bool isNumber = double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double value);
        if (_elapsed is not null)
        {
            return (isNumber ? _elapsed.Write(value, out whole) : null) ?? held;
        }

        if (_pattern is null || !isNumber || _pattern.Write(value) is not { } shown)
        {
            return held;
        }

        held ??= Encoding.ASCII.GetString(digits);
        whole = value == 0 || HasNumber(shown, held.TrimEnd('%').TrimStart('-')) ? null : held;
        return shown;
    }

    /// <summary>Whether a number stands in a text with no digit beside it.</summary>
    private static bool HasNumber(string text, string number)
    {
        for (int at = text.IndexOf(number, StringComparison.Ordinal); at >= 0; at = text.IndexOf(number, at + 1, StringComparison.Ordinal))
        {
            int end = at + number.Length;
            if ((at == 0 || !char.IsAsciiDigit(text[at - 1])) && (end == text.Length || !char.IsAsciiDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Codes of formats that look alike everywhere (ISO/IEC 29500-1 clause 18.8.30).</summary>
    private static string? BuiltIn(int id) => id switch
    {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        37 or 38 => "#,##0;(#,##0)",
        46 => "[h]:mm:ss",
        39 or 40 => "#,##0.00;(#,##0.00)",
        _ => null,
    };
}
