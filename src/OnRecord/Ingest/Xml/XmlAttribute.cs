using System.Buffers;

namespace OnRecord.Ingest.Xml;

/// <summary>Reads the insides of tags.</summary>
internal static class XmlAttribute
{
    private static readonly SearchValues<byte> TagMarks = SearchValues.Create("<>\"'"u8);

    /// <summary>Whether a byte may stand in a name; bytes above ASCII may.</summary>
    public static bool IsNameByte(byte value) =>
        value >= 0x80 || char.IsAsciiLetterOrDigit((char)value) || value is (byte)':' or (byte)'_' or (byte)'-' or (byte)'.';

    /// <summary>
    /// Place of the <c>&gt;</c> that ends the tag at the start of the bytes; a quoted one does not. -1 when a <c>&lt;</c>,
    /// which no tag may hold, or the end comes first, so that one broken tag costs no other.
    /// </summary>
    public static int EndOfTag(ReadOnlySpan<byte> tag)
    {
        int at = 1;
        while (at < tag.Length)
        {
            int next = tag[at..].IndexOfAny(TagMarks);
            if (next < 0)
            {
                return -1;
            }

            at += next;
            if (tag[at] == (byte)'>')
            {
                return at;
            }

            int quote = tag[at] == (byte)'<' ? -1 : tag[(at + 1)..].IndexOfAny(tag[at], (byte)'<');
            if (quote < 0 || tag[at + 1 + quote] == (byte)'<')
            {
                return -1;
            }

            at += quote + 2;
        }

        return -1;
    }

    /// <summary>The next attribute from a place in a tag on; false when there is none.</summary>
    /// <param name="tag">Bytes up to the end of the tag.</param>
    /// <param name="at">Where to look from; moved past the attribute.</param>
    /// <param name="name">Place of the name.</param>
    /// <param name="value">Place of the value without its quotes.</param>
    public static bool Next(ReadOnlySpan<byte> tag, ref int at, out Range name, out Range value)
    {
        (name, value) = (default, default);
        while (at < tag.Length && !IsNameByte(tag[at]))
        {
            at++;
        }

        int nameStart = at;
        while (at < tag.Length && IsNameByte(tag[at]))
        {
            at++;
        }

        name = nameStart..at;
        while (at < tag.Length && tag[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'=')
        {
            at++;
        }

        if (at >= tag.Length || tag[at] is not ((byte)'"' or (byte)'\''))
        {
            return false;
        }

        int length = tag[(at + 1)..].IndexOf(tag[at]);
        if (length < 0)
        {
            return false;
        }

        value = (at + 1)..(at + 1 + length);
        at += length + 2;
        return true;
    }
}
