namespace OnRecord.Ingest.Text;

/// <summary>Tells text in UTF-16 by its first bytes: by its byte order mark, or by the zeros that stand beside Latin letters (RFC 2781).</summary>
internal static class WideText
{
    private const string LittleEndian = "utf-16le", BigEndian = "utf-16be";

    /// <summary>Fewer bytes without a mark show no pattern.</summary>
    private const int LeastBytes = 16;

    /// <summary>The charset, or null when the bytes are in no such charset or it cannot be told.</summary>
    public static string? CharsetOf(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, 0, 0, ..] => null, // UTF-32
        [0xFF, 0xFE, ..] => LittleEndian,
        [0xFE, 0xFF, ..] => BigEndian,
        _ => head.Length < LeastBytes || HasFewZeros(head) ? null : IsLatin(head, low: 0) ? LittleEndian : IsLatin(head, low: 1) ? BigEndian : null,
    };

    /// <summary>Whether fewer bytes are zero than <see cref="IsLatin"/> asks for: told in a few steps of nearly every file.</summary>
    private static bool HasFewZeros(ReadOnlySpan<byte> head) => head.Count((byte)0) * 4 < head.Length / 2 * 3;

    /// <summary>Whether three of four units are Latin letters and marks, and none is a control character, as there are in tables of numbers.</summary>
    /// <param name="head">The bytes.</param>
    /// <param name="low">Which byte of each two is the low one.</param>
    private static bool IsLatin(ReadOnlySpan<byte> head, int low)
    {
        int units = head.Length / 2;
        int others = 0;
        for (int at = 0; at < units * 2; at += 2)
        {
            char unit = (char)(head[at + low] | (head[at + 1 - low] << 8));
            if ((char.IsControl(unit) && unit is not ('\t' or '\n' or '\r' or '\f')) || unit >= '\uFFFE')
            {
                return false;
            }

            others += unit > '\u00FF' ? 1 : 0;
            if (others * 4 > units)
            {
                return false;
            }
        }

        return true;
    }
}
