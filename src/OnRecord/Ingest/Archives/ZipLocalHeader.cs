using System.Buffers.Binary;

namespace OnRecord.Ingest.Archives;

/// <summary>The header that stands before each entry's bytes (APPNOTE.TXT 6.3.10 section 4.3.7).</summary>
internal static class ZipLocalHeader
{
    /// <summary>Bytes of the header without name and extra field.</summary>
    public const int FixedLength = 30;

    /// <summary>Flag bit 3: sizes follow the packed bytes in a data descriptor.</summary>
    public const int DescriptorFlag = 1 << 3;

    /// <summary>Signature of a local header.</summary>
    public const uint Signature = 0x04034B50;

    private const int HighestVersion = 100;

    /// <summary>Where the packed bytes of an entry begin, or null when there is no header at its place.</summary>
    public static long? DataStartOf(Stream archive, long headerStart)
    {
        Span<byte> head = stackalloc byte[FixedLength];
        return ReadAt(archive, headerStart, head) && BinaryPrimitives.ReadUInt32LittleEndian(head) == Signature
            ? headerStart + FixedLength + NameLength(head) + ExtraLength(head)
            : null;
    }

    /// <summary>
    /// Reads the header at a place for archives whose directory is lost. Sizes are those of the header, which are 0 when
    /// a data descriptor follows. Null when no plausible header stands there.
    /// </summary>
    public static ZipEntry? Read(Stream archive, long headerStart)
    {
        var head = new byte[FixedLength];
        if (!ReadHead(archive, headerStart, head))
        {
            return null;
        }

        var rest = new byte[NameLength(head) + ExtraLength(head)];
        if (!ReadAt(archive, headerStart + FixedLength, rest))
        {
            return null;
        }

        return ToEntry(head, rest.AsSpan(0, NameLength(head)), rest.AsSpan(NameLength(head)), headerStart);
    }

    /// <summary>Whether a plausible header stands at a place.</summary>
    public static bool StandsAt(Stream archive, long position)
    {
        Span<byte> head = stackalloc byte[FixedLength];
        return ReadHead(archive, position, head);
    }

    /// <summary>Fills a buffer from a place of a stream; false when the stream ends before.</summary>
    public static bool ReadAt(Stream stream, long position, Span<byte> into)
    {
        if (position < 0 || position + into.Length > stream.Length)
        {
            return false;
        }

        stream.Position = position;
        return stream.ReadAtLeast(into, into.Length, throwOnEndOfStream: false) == into.Length;
    }

    private static bool ReadHead(Stream archive, long position, Span<byte> head) =>
        ReadAt(archive, position, head) && BinaryPrimitives.ReadUInt32LittleEndian(head) == Signature
        && head[4] <= HighestVersion && NameLength(head) > 0;

    private static ZipEntry ToEntry(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name, ReadOnlySpan<byte> extra, long headerStart)
    {
        int flags = BinaryPrimitives.ReadUInt16LittleEndian(head[6..]);
        long packed = BinaryPrimitives.ReadUInt32LittleEndian(head[18..]);
        long unpacked = BinaryPrimitives.ReadUInt32LittleEndian(head[22..]);
        long none = 0;
        ZipFields.Widen(extra, ref unpacked, ref packed, ref none);
        return new ZipEntry
        {
            Name = ZipFields.NameOf(name, extra, flags, host: 0),
            Method = BinaryPrimitives.ReadUInt16LittleEndian(head[8..]),
            Flags = flags,
            Crc = (flags & DescriptorFlag) != 0 ? null : BinaryPrimitives.ReadUInt32LittleEndian(head[14..]),
            PackedBytes = packed,
            UnpackedBytes = unpacked,
            HeaderStart = headerStart,
            DataStart = headerStart + FixedLength + name.Length + extra.Length,
            Modified = ZipFields.ModifiedOf(extra),
        };
    }

    private static int NameLength(ReadOnlySpan<byte> head) => BinaryPrimitives.ReadUInt16LittleEndian(head[26..]);

    private static int ExtraLength(ReadOnlySpan<byte> head) => BinaryPrimitives.ReadUInt16LittleEndian(head[28..]);
}
