using System.Text;

namespace OnRecord.Ingest.Xml;

/// <summary>The bytes of an XML part as UTF-8, which nearly all are; UTF-16 ones (XML 1.0 appendix F) are rewritten.</summary>
internal static class XmlPart
{
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
        isRewritten = wide is not null;
        return wide is null ? bytes : Encoding.Convert(wide, Encoding.UTF8, bytes.ToArray());
    }
}
