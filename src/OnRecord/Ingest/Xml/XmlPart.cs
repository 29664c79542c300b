using System.Text;
using System.Text.RegularExpressions;
using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.Xml;

/// <summary>The bytes of an XML part as UTF-8, which nearly all are; those in UTF-16 or in another charset that they name (XML 1.0 appendix F) are rewritten.</summary>
internal static partial class XmlPart
{
    private const int Utf8Page = 65001;
    private const int AsciiPage = 20127;
    private const int LongestDeclaration = 256;

    /// <summary>The part as UTF-8.</summary>
    /// <param name="bytes">The part's bytes.</param>
    /// <param name="isRewritten">True when the bytes are not those of the part, so that positions in them mean nothing.</param>
    public static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> bytes, out bool isRewritten)
    {
        ReadOnlySpan<byte> head = bytes.Span;
        Encoding? wide = head.Length < 2 ? null
            : (head[0], head[1]) switch
            {
                (0xFF, 0xFE) or ((byte)'<', 0) => Encoding.Unicode,
                (0xFE, 0xFF) or (0, (byte)'<') => Encoding.BigEndianUnicode,
                _ => null,
            };
        wide ??= DeclaredCharset(head) is { } name && CharsetNames.TryFind(name, out Encoding? named) && named.CodePage is not (Utf8Page or AsciiPage) ? named : null;
        isRewritten = wide is not null;
        return wide is null ? bytes : Encoding.Convert(wide, Encoding.UTF8, bytes.ToArray());
    }

    /// <summary>The charset that the XML declaration at the beginning names, or null. What is read as ASCII is in no charset of two bytes, whatever it says.</summary>
    public static string? DeclaredCharset(ReadOnlySpan<byte> head)
    {
        head = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        string start = head.StartsWith("<?xml"u8) ? Encoding.Latin1.GetString(head[..Math.Min(head.Length, LongestDeclaration)]) : "";
        Match match = Encodings().Match(start);
        return match.Success && !match.Groups[1].Value.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) ? match.Groups[1].Value : null;
    }

    [GeneratedRegex("""^<\?xml\s[^>]*?\sencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._:-]*)["']""")]
    private static partial Regex Encodings();
}
