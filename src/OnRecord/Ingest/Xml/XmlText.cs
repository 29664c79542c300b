using System.Globalization;
using System.Text;
using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.Xml;

/// <summary>
/// Character data of XML as text that keeps its way back: UTF-8 as it stands, each entity as a block. The five entities of
/// XML and character references are resolved (XML 1.0 sections 4.1 and 4.6); any other stands as it is written.
/// </summary>
internal static class XmlText
{
    private const int LongestEntity = 12;

    /// <summary>Appends character data.</summary>
    /// <param name="part">The part's bytes.</param>
    /// <param name="start">First byte of the data.</param>
    /// <param name="end">Byte after the last.</param>
    /// <param name="isVerbatim">True for a CDATA section, which has no entities.</param>
    /// <param name="into">Takes text and runs; positions count in the part.</param>
    /// <returns>False when some bytes were no UTF-8; they stand as U+FFFD.</returns>
    public static bool Append(ReadOnlySpan<byte> part, int start, int end, bool isVerbatim, MappedTextBuilder into)
    {
        var decoder = new Utf8Decoder();
        Span<char> units = stackalloc char[2];
        int at = start;
        while (at < end)
        {
            ReadOnlySpan<byte> rest = part[at..end];
            int plain = isVerbatim ? -1 : rest.IndexOf((byte)'&');
            plain = plain < 0 ? rest.Length : plain;
            decoder.Decode(rest[..plain], last: true, at, into);
            at += plain;
            if (at == end)
            {
                break;
            }

            int length = ReadEntity(rest[plain..], units, out int count);
            if (length == 0)
            {
                into.Append("&", RunKind.Single, at++);
                continue;
            }

            into.AppendBlock(units[..count], at, length);
            at += length;
        }

        return !decoder.FoundUndecodable;
    }

    /// <summary>Character data or an attribute's value as a string.</summary>
    public static string Decode(ReadOnlySpan<byte> raw)
    {
        if (!raw.Contains((byte)'&'))
        {
            return Encoding.UTF8.GetString(raw);
        }

        var text = new StringBuilder();
        Span<char> units = stackalloc char[2];
        while (!raw.IsEmpty)
        {
            int plain = raw.IndexOf((byte)'&');
            plain = plain < 0 ? raw.Length : plain;
            text.Append(Encoding.UTF8.GetString(raw[..plain]));
            raw = raw[plain..];
            if (!raw.IsEmpty)
            {
                int length = ReadEntity(raw, units, out int count);
                text.Append(length == 0 ? "&" : units[..count]);
                raw = raw[Math.Max(1, length)..];
            }
        }

        return text.ToString();
    }

    /// <summary>The entity at the start of the bytes.</summary>
    /// <param name="raw">Begins with an ampersand.</param>
    /// <param name="units">Takes one or two UTF-16 units.</param>
    /// <param name="count">Units taken.</param>
    /// <returns>Its length in bytes, or 0 when none is known that begins here.</returns>
    private static int ReadEntity(ReadOnlySpan<byte> raw, Span<char> units, out int count)
    {
        count = 0;
        int semicolon = raw[..Math.Min(raw.Length, LongestEntity)].IndexOf((byte)';');
        if (semicolon < 2)
        {
            return 0;
        }

        ReadOnlySpan<byte> name = raw[1..semicolon];
        if (name[0] == (byte)'#')
        {
            count = ReadNumber(name[1..], units);
        }
        else
        {
            units[0] = name.SequenceEqual("amp"u8) ? '&' : name.SequenceEqual("lt"u8) ? '<' : name.SequenceEqual("gt"u8) ? '>'
                : name.SequenceEqual("quot"u8) ? '"' : name.SequenceEqual("apos"u8) ? '\'' : '\0';
            count = units[0] == '\0' ? 0 : 1;
        }

        return count == 0 ? 0 : semicolon + 1;
    }

    private static int ReadNumber(ReadOnlySpan<byte> digits, Span<char> units)
    {
        bool isHex = digits.Length > 0 && digits[0] is (byte)'x' or (byte)'X';
        return int.TryParse(isHex ? digits[1..] : digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            && value > 0 && Rune.TryCreate(value, out Rune rune)
            ? rune.EncodeToUtf16(units)
            : 0;
    }
}
