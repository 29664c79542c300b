using System.Buffers;
using System.Text.RegularExpressions;

namespace OnRecord.Ingest.Mail;

/// <summary>Tells a text in which the source of a message stands, encoded for its transport, as where somebody pasted it or where the header above its parts is lost. It is not decoded.</summary>
internal static partial class EncodedSource
{
    /// <summary>A line of base64 has no fewer digits.</summary>
    private const int LeastDigits = 16;

    /// <summary>Lines of quoted-printable that are looked at for its marks.</summary>
    private const int MostLines = 200;

    private static readonly SearchValues<char> s_digits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=");

    /// <summary>Says so of a text that has such a source.</summary>
    public static void Note(string text, List<Problem> problems)
    {
        foreach (Match field in Field().Matches(text))
        {
            if (field.Groups[1].Value.StartsWith('b') || field.Groups[1].Value.StartsWith('B') ? IsBase64(text, field.Index) : IsQuotedPrintable(text, field.Index))
            {
                problems.Add(new Problem(ProblemCodes.EncodedText, "The source of a message or of a part stands in the text, encoded as base64 or quoted-printable; it is kept as it stands, and words in it may not be found."));
                return;
            }
        }
    }

    private static bool IsBase64(string text, int field)
    {
        foreach (ReadOnlySpan<char> line in Below(text, field).EnumerateLines())
        {
            if (!line.IsWhiteSpace())
            {
                ReadOnlySpan<char> digits = line.Trim();
                return digits.Length >= LeastDigits && !digits.ContainsAnyExcept(s_digits);
            }
        }

        return false;
    }

    private static bool IsQuotedPrintable(string text, int field)
    {
        int lines = 0;
        foreach (ReadOnlySpan<char> line in Below(text, field).EnumerateLines())
        {
            if (line.TrimEnd().EndsWith('=') || Mark().IsMatch(line))
            {
                return true;
            }

            if (++lines == MostLines)
            {
                break;
            }
        }

        return false;
    }

    /// <summary>What stands behind the blank line that ends the header of a field.</summary>
    private static ReadOnlySpan<char> Below(string text, int field)
    {
        Match blank = Blank().Match(text, field);
        return blank.Success ? text.AsSpan(blank.Index + blank.Length) : [];
    }

    [GeneratedRegex(@"^content-transfer-encoding:[ \t]*(base64|quoted-printable)\b", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    [GeneratedRegex(@"\n[ \t]*\r?\n", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();

    [GeneratedRegex("=[0-9A-F]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
