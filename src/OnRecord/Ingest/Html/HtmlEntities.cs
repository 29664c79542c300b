using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace OnRecord.Ingest.Html;

/// <summary>Character references of HTML (WHATWG section 13.5), by AngleSharp's table.</summary>
internal static class HtmlEntities
{
    private const int LongestName = 33;

    /// <summary>The characters that a reference at a place stands for, and its length; false when there is none.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out string characters, out int length)
    {
        characters = "";
        length = 0;
        if (text.Length < 3 || text[0] != '&')
        {
            return false;
        }

        return text[1] == '#' ? TryNumber(text, out characters, out length) : TryName(text, out characters, out length);
    }

    /// <summary>A text with all its references decoded.</summary>
    public static string Decode(string text)
    {
        if (!text.Contains('&', StringComparison.Ordinal))
        {
            return text;
        }

        var decoded = new StringBuilder();
        for (int at = 0; at < text.Length;)
        {
            if (TryRead(text.AsSpan(at), out string characters, out int length))
            {
                decoded.Append(characters);
                at += length;
            }
            else
            {
                decoded.Append(text[at++]);
            }
        }

        return decoded.ToString();
    }

    private static bool TryName(ReadOnlySpan<char> text, out string characters, out int length)
    {
        int end = 1;
        while (end < text.Length && end < LongestName && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        bool closed = end < text.Length && text[end] == ';';
        characters = HtmlEntityProvider.Resolver.GetSymbol(text[1..end].ToString() + (closed ? ";" : "")) ?? "";
        length = characters.Length == 0 ? 0 : end + (closed ? 1 : 0);
        return length > 0;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out string characters, out int length)
    {
        bool hex = text[2] is 'x' or 'X';
        int start = hex ? 3 : 2;
        int end = start;
        while (end < text.Length && end < start + 8 && (hex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
        {
            end++;
        }

        characters = "";
        length = 0;
        if (!int.TryParse(text[start..end], hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int code))
        {
            return false;
        }

        length = end + (end < text.Length && text[end] == ';' ? 1 : 0);
        characters = code is >= 0x80 and <= 0x9F
            ? CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString([(byte)code])
            : Rune.IsValid(code) && code != 0 ? new Rune(code).ToString() : "\uFFFD";
        return true;
    }
}
