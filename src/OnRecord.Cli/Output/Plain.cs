using System.Globalization;
using System.Text;
using OnRecord.Query;
using OnRecord.Sources;

namespace OnRecord.Cli.Output;

/// <summary>Text from the evidence made safe and short for a terminal.</summary>
internal static class Plain
{
    /// <summary>
    /// One line without characters that show nothing (<see cref="HiddenText"/>), so that no byte of the evidence can move the cursor, change colours or hide
    /// words; cut after a number of UTF-16 units, between characters.
    /// </summary>
    public static string Line(string? text, int longest = 200)
    {
        var line = new StringBuilder();
        foreach (Rune rune in (text ?? "").EnumerateRunes())
        {
            bool isHidden = HiddenText.IsHidden(rune.Value);
            if (line.Length + (isHidden ? 1 : rune.Utf16SequenceLength) > longest)
            {
                return line.Append('…').ToString();
            }

            if (!isHidden)
            {
                line.Append(rune.ToString());
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().Trim();
    }

    /// <summary>Bytes in the largest unit that keeps one digit before the point.</summary>
    public static string Size(long bytes) => bytes switch
    {
        >= 1L << 30 => Number(bytes / (double)(1L << 30), "GB"),
        >= 1L << 20 => Number(bytes / (double)(1L << 20), "MB"),
        >= 1L << 10 => Number(bytes / (double)(1L << 10), "kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
    };

    /// <summary>A whole number with its thousands set apart.</summary>
    public static string Count(long number) => Counted.Of(number);

    /// <summary>A number with its noun: <c>1 file</c>, <c>2,000 files</c>.</summary>
    public static string Count(long number, string noun) => Counted.Of(number, noun);

    /// <summary>A number with one of two forms of its noun: <c>1 copy</c>, <c>2,000 copies</c>.</summary>
    public static string Count(long number, string one, string several) => Counted.Of(number, one, several);

    private static string Number(double value, string unit) => string.Create(CultureInfo.InvariantCulture, $"{value:0.0} {unit}");
}
