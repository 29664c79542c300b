using System.Buffers.Binary;
using System.Text;

namespace OnRecord.Ingest.Archives;

/// <summary>Reads names and extra fields of zip headers (APPNOTE.TXT 6.3.10 sections 4.4 to 4.6).</summary>
internal static class ZipFields
{
    private const int Utf8Flag = 1 << 11;

    /// <summary>The name of an entry; backslashes of DOS and Windows tools become <c>/</c>.</summary>
    /// <param name="raw">The name's bytes.</param>
    /// <param name="extra">The extra field, which may hold the name in UTF-8 (Info-ZIP 0x7075).</param>
    /// <param name="flags">General purpose flags.</param>
    /// <param name="host">The system that made the entry; 0, 10 and 11 are DOS and Windows.</param>
    public static string NameOf(ReadOnlySpan<byte> raw, ReadOnlySpan<byte> extra, int flags, int host)
    {
        ReadOnlySpan<byte> unicode = Extra(extra, 0x7075);
        string name = unicode.Length > 5 && unicode[0] == 1 && BinaryPrimitives.ReadUInt32LittleEndian(unicode[1..]) == CrcOf(raw)
            ? Encoding.UTF8.GetString(unicode[5..])
            : (flags & Utf8Flag) != 0 ? Encoding.UTF8.GetString(raw) : ArchiveNames.Decode(raw);
        return host is 0 or 10 or 11 ? name.Replace('\\', '/') : name;
    }

    /// <summary>Whether nothing tells the charset of a name that is not UTF-8.</summary>
    public static bool IsUntold(ReadOnlySpan<byte> raw, ReadOnlySpan<byte> extra, int flags) =>
        (flags & Utf8Flag) == 0 && Extra(extra, 0x7075).IsEmpty && !System.Text.Unicode.Utf8.IsValid(raw);

    /// <summary>The time of an extended timestamp (0x5455) or of NTFS (0x000A), or null.</summary>
    public static DateTimeOffset? ModifiedOf(ReadOnlySpan<byte> extra)
    {
        ReadOnlySpan<byte> unix = Extra(extra, 0x5455);
        if (unix.Length >= 5 && (unix[0] & 1) != 0)
        {
            return DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt32LittleEndian(unix[1..]));
        }

        ReadOnlySpan<byte> ntfs = Extra(extra, 0x000A);
        return ntfs.Length >= 16 ? FromFileTime(BinaryPrimitives.ReadInt64LittleEndian(ntfs[8..])) : null;
    }

    /// <summary>Sizes and offset of 64 bits (0x0001): each is there only when its 32-bit field is all ones.</summary>
    public static void Widen(ReadOnlySpan<byte> extra, ref long unpacked, ref long packed, ref long headerStart)
    {
        ReadOnlySpan<byte> wide = Extra(extra, 0x0001);
        Widen(ref wide, ref unpacked);
        Widen(ref wide, ref packed);
        Widen(ref wide, ref headerStart);
    }

    private static void Widen(ref ReadOnlySpan<byte> wide, ref long value)
    {
        if (value == uint.MaxValue && wide.Length >= 8)
        {
            value = BinaryPrimitives.ReadInt64LittleEndian(wide);
            wide = wide[8..];
        }
    }

    private static ReadOnlySpan<byte> Extra(ReadOnlySpan<byte> extra, int wanted)
    {
        while (extra.Length >= 4)
        {
            int id = BinaryPrimitives.ReadUInt16LittleEndian(extra);
            int length = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]), extra.Length - 4);
            if (id == wanted)
            {
                return extra.Slice(4, length);
            }

            extra = extra[(4 + length)..];
        }

        return default;
    }

    private static DateTimeOffset? FromFileTime(long ticks) =>
        ticks is > 0 and < 2650467743999999999 ? new DateTimeOffset(DateTime.FromFileTimeUtc(ticks)) : null;

    private static uint CrcOf(ReadOnlySpan<byte> bytes)
    {
        var crc = new Crc32();
        crc.Add(bytes);
        return crc.Value;
    }
}
