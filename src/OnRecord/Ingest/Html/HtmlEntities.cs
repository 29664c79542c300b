using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace OnRecord.Ingest.Html;

/// <summary>Character references of HTML (WHATWG section 13.5), by AngleSharp's table.</summary>
internal static class HtmlEntities
{
    private const int LongestName = 33;

    /// <summary>The longest of the old names that need no semicolon, as in <c>&amp;frac12</c>.</summary>
    private const int LongestOpen = 6;

    /// <summary>The characters that a reference at a place stands for, and its length; false when there is none.</summary>
    /// <param name="text">Begins with the reference.</param>
    /// <param name="characters">What it stands for.</param>
    /// <param name="length">Of the reference, in units.</param>
    /// <param name="inAttribute">Whether the text is the value of an attribute, as an address, in which old names without a semicolon end at what is no part of an address.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out string characters, out int length, bool inAttribute = false)
    {
        characters = "";
        length = 0;
        if (text.Length < 3 || text[0] != '&')
        {
            return false;
        }

        return text[1] == '#' ? TryNumber(text, out characters, out length) : TryName(text, inAttribute, out characters, out length);
    }

    /// <summary>A text with all its references decoded.</summary>
    public static string Decode(string text, bool inAttribute = false)
    {
        if (!text.Contains('&', StringComparison.Ordinal))
        {
            return text;
        }

        var decoded = new StringBuilder();
        for (int at = 0; at < text.Length;)
        {
            if (TryRead(text.AsSpan(at), out string characters, out int length, inAttribute))
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

    private static bool TryName(ReadOnlySpan<char> text, bool inAttribute, out string characters, out int length)
    {
        int end = 1;
        while (end < text.Length && end < LongestName && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        if (end < text.Length && text[end] == ';' && HtmlEntityProvider.Resolver.GetSymbol(text[1..(end + 1)].ToString()) is { Length: > 0 } named)
        {
            (characters, length) = (named, end + 1);
            return true;
        }

        for (int open = Math.Min(end, LongestOpen + 1); open > 1; open--)
        {
            if (HtmlEntityProvider.Resolver.GetSymbol(text[1..open].ToString()) is { Length: > 0 } old)
            {
                (characters, length) = (old, open);
                return !(inAttribute && open < text.Length && (text[open] == '=' || char.IsAsciiLetterOrDigit(text[open])));
            }
        }

        (characters, length) = ("", 0);
        return false;
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
