using System.Globalization;
using System.Text;

namespace OnRecord.Cli.Output;

/// <summary>Text from the evidence made safe and short for a terminal.</summary>
internal static class Plain
{
    /// <summary>
    /// One line without control characters, so that no byte of the evidence can move the cursor, change colours or hide
    /// words by writing direction; cut after a number of characters.
    /// </summary>
    public static string Line(string? text, int longest = 200)
    {
        var line = new StringBuilder();
        foreach (char c in text ?? "")
        {
            if (line.Length >= longest)
            {
                return line.Append('…').ToString();
            }

            bool hidden = char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029';
            if (!hidden)
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().Trim();
    }

    /// <summary>A subject or title in one line; other words where there is none that can be seen.</summary>
    public static string Title(string? title, string instead, int longest) => Line(title, longest) is { Length: > 0 } shown ? shown : Line(instead, longest);

    /// <summary>Bytes in the largest unit that keeps one digit before the point.</summary>
    public static string Size(long bytes) => bytes switch
    {
        >= 1L << 30 => Number(bytes / (double)(1L << 30), "GB"),
        >= 1L << 20 => Number(bytes / (double)(1L << 20), "MB"),
        >= 1L << 10 => Number(bytes / (double)(1L << 10), "kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
    };

    /// <summary>A whole number with its thousands set apart.</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number with its noun: <c>1 file</c>, <c>2,000 files</c>.</summary>
    public static string Count(long number, string noun) => $"{Count(number)} {noun}{(number == 1 ? "" : "s")}";

    private static string Number(double value, string unit) => string.Create(CultureInfo.InvariantCulture, $"{value:0.0} {unit}");
}
