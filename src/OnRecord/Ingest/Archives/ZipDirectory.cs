using System.Buffers.Binary;
using OnRecord.Sources;

namespace OnRecord.Ingest.Archives;

/// <summary>
/// The entries of a zip in the order of its central directory (APPNOTE.TXT 6.3.10 sections 4.3.12 to 4.3.16). Where the
/// directory is missing or broken, the rest is found by the header before each entry. Never throws on any bytes.
/// </summary>
internal sealed class ZipDirectory(SourceBytes bytes, CancellationToken cancel)
{
    private const uint EntrySignature = 0x02014B50;
    private const uint EndSignature = 0x06054B50;
    private const uint WideEndSignature = 0x06064B50;
    private const uint WideLocatorSignature = 0x07064B50;
    private const int EndLength = 22;
    private const int WideEndLength = 56;
    private const int LocatorLength = 20;
    private const int EntryLength = 46;
    private const int LongestComment = 65535;

    /// <summary>A mark that an archive was cut into parts stands before its entries (section 8.5.3).</summary>
    private const int MarkerLength = 4;

    private long _firstEntry = long.MaxValue;
    private readonly List<(long Start, long Packed)> _spans = [];
    private ByteSpan? _behind;

    private readonly record struct Place(long Start, long Count, long Shift);

    /// <summary>True once entries had to be found without the directory; known after the last entry.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Where the comment on the archive stands, or null when there is none; known with the first entry.</summary>
    public ByteSpan? Comment { get; private set; }

    /// <summary>Bytes before the first entry and behind the end record that belong to nothing, zeros alone left out; known after the last entry.</summary>
    public IEnumerable<ByteSpan> Foreign() => ((ByteSpan?[])[IsBegunLate() ? new ByteSpan(0, _firstEntry) : null, _behind]).OfType<ByteSpan>();

    /// <summary>Reads the entries one by one; nothing is held but their places.</summary>
    public IEnumerable<ZipEntry> Entries()
    {
        // Old tools count entries modulo 65,536, so what follows the last one counted is looked at too.
        using Stream stream = bytes.Open();
        var known = new HashSet<long>();
        if (FindPlace(stream) is { } place)
        {
            long at = place.Start;
            for (long i = 0; i < place.Count || HasEntryAt(stream, at); i++)
            {
                cancel.ThrowIfCancellationRequested();
                if (ReadEntry(stream, place, ref at) is not { } entry)
                {
                    IsDamaged = true;
                    break;
                }

                known.Add(entry.HeaderStart);
                _spans.Add((entry.HeaderStart, entry.PackedBytes));
                _firstEntry = Math.Min(_firstEntry, entry.HeaderStart);
                yield return entry;
            }

            if (!IsDamaged)
            {
                foreach (ZipEntry entry in Unlisted(stream, place.Start))
                {
                    yield return entry;
                }

                yield break;
            }
        }

        IsDamaged = true;
        foreach (ZipEntry entry in new ZipSalvage(bytes, cancel).Entries())
        {
            if (known.Add(entry.HeaderStart))
            {
                yield return entry;
            }
        }
    }

    /// <summary>Entries that lie between those of the directory and are not in it, as where a program took them out of the list alone.</summary>
    private IEnumerable<ZipEntry> Unlisted(Stream stream, long directoryStart)
    {
        _spans.Sort();
        _spans.Add((directoryStart, 0));
        long from = 0;
        foreach ((long start, long packed) in _spans)
        {
            if (start - from >= ZipLocalHeader.FixedLength && start <= stream.Length && ZipLocalHeader.StandsAt(stream, from))
            {
                _firstEntry = Math.Min(_firstEntry, from);
                foreach (ZipEntry entry in new ZipSalvage(bytes.Slice(new ByteSpan(from, start)), cancel).Entries())
                {
                    yield return entry with { HeaderStart = entry.HeaderStart + from, DataStart = entry.DataStart + from, IsUnlisted = true };
                }
            }

            from = Math.Max(from, EndOf(stream, start, packed));
        }
    }

    /// <summary>Where the next entry may begin, past the sizes that some write behind the packed bytes (section 4.3.9).</summary>
    private static long EndOf(Stream stream, long start, long packed)
    {
        Span<byte> mark = stackalloc byte[4];
        long end = (ZipLocalHeader.DataStartOf(stream, start) ?? start) + packed;
        foreach (int descriptor in (ReadOnlySpan<int>)[0, 16, 12, 24, 20])
        {
            if (ZipLocalHeader.ReadAt(stream, end + descriptor, mark) && mark.SequenceEqual("PK\u0003\u0004"u8))
            {
                return end + descriptor;
            }
        }

        return end;
    }

    private bool IsBegunLate() =>
        _firstEntry > MarkerLength && _firstEntry < bytes.Length && bytes.Slice(new ByteSpan(0, Math.Min(_firstEntry, LongestComment))).ReadAll().Span.ContainsAnyExcept((byte)0);

    /// <summary>Finds the directory by the record at the end; null when there is none that makes sense.</summary>
    private Place? FindPlace(Stream stream)
    {
        int tailLength = (int)Math.Min(stream.Length, EndLength + LongestComment);
        var tail = new byte[tailLength];
        if (!ZipLocalHeader.ReadAt(stream, stream.Length - tailLength, tail))
        {
            return null;
        }

        for (int at = tailLength - EndLength; at >= 0; at--)
        {
            ReadOnlySpan<byte> end = tail.AsSpan(at);
            if (BinaryPrimitives.ReadUInt32LittleEndian(end) == EndSignature
                && PlaceOf(stream, stream.Length - tailLength + at, end) is { } place)
            {
                long start = stream.Length - tailLength + at + EndLength;
                long length = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(end[20..]), stream.Length - start);
                Comment = length > 0 ? new ByteSpan(start, start + length) : null;
                _behind = end[(int)Math.Min(end.Length, EndLength + length)..].ContainsAnyExcept((byte)0) ? new ByteSpan(start + length, stream.Length) : null;
                return place;
            }
        }

        return null;
    }

    /// <summary>
    /// The directory that an end record names. It ends where the end record begins, so bytes put before the archive show
    /// as the difference between where it is and where it says it is.
    /// </summary>
    private static Place? PlaceOf(Stream stream, long endStart, ReadOnlySpan<byte> end)
    {
        long count = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        long length = BinaryPrimitives.ReadUInt32LittleEndian(end[12..]);
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        if ((count == ushort.MaxValue || length == uint.MaxValue || offset == uint.MaxValue)
            && WideEnd(stream, endStart) is { } wide)
        {
            (count, length, offset, endStart) = wide;
        }

        long start = endStart - length;
        if (start < 0 || count < 0 || (count == 0 && endStart > 0))
        {
            return count == 0 && length == 0 && endStart == 0 ? new Place(0, 0, 0) : null;
        }

        return count == 0 || HasEntryAt(stream, start) ? new Place(start, count, start - offset)
            : HasEntryAt(stream, offset) ? new Place(offset, count, 0)
            : null;
    }

    private static (long Count, long Length, long Offset, long Start)? WideEnd(Stream stream, long endStart)
    {
        Span<byte> locator = stackalloc byte[LocatorLength];
        Span<byte> wide = stackalloc byte[WideEndLength];
        if (!ZipLocalHeader.ReadAt(stream, endStart - LocatorLength, locator)
            || BinaryPrimitives.ReadUInt32LittleEndian(locator) != WideLocatorSignature)
        {
            return null;
        }

        long start = BinaryPrimitives.ReadInt64LittleEndian(locator[8..]);
        return ZipLocalHeader.ReadAt(stream, start, wide) && BinaryPrimitives.ReadUInt32LittleEndian(wide) == WideEndSignature
            ? (BinaryPrimitives.ReadInt64LittleEndian(wide[32..]), BinaryPrimitives.ReadInt64LittleEndian(wide[40..]), BinaryPrimitives.ReadInt64LittleEndian(wide[48..]), start)
            : null;
    }

    private static bool HasEntryAt(Stream stream, long position)
    {
        Span<byte> signature = stackalloc byte[4];
        return ZipLocalHeader.ReadAt(stream, position, signature) && BinaryPrimitives.ReadUInt32LittleEndian(signature) == EntrySignature;
    }

    private static ZipEntry? ReadEntry(Stream stream, Place place, ref long at)
    {
        Span<byte> head = stackalloc byte[EntryLength];
        if (!ZipLocalHeader.ReadAt(stream, at, head) || BinaryPrimitives.ReadUInt32LittleEndian(head) != EntrySignature)
        {
            return null;
        }

        int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(head[28..]);
        int extraLength = BinaryPrimitives.ReadUInt16LittleEndian(head[30..]);
        int commentLength = BinaryPrimitives.ReadUInt16LittleEndian(head[32..]);
        var rest = new byte[nameLength + extraLength];
        if (!ZipLocalHeader.ReadAt(stream, at + EntryLength, rest))
        {
            return null;
        }

        long comment = at + EntryLength + nameLength + extraLength;
        at = comment + commentLength;
        return ToEntry(head, rest.AsSpan(0, nameLength), rest.AsSpan(nameLength), place.Shift, stream.Length) with { Comment = commentLength > 0 && at <= stream.Length ? new ByteSpan(comment, at) : null };
    }

    private static ZipEntry ToEntry(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name, ReadOnlySpan<byte> extra, long shift, long archiveLength)
    {
        int host = head[5];
        int flags = BinaryPrimitives.ReadUInt16LittleEndian(head[8..]);
        long packed = BinaryPrimitives.ReadUInt32LittleEndian(head[20..]);
        long unpacked = BinaryPrimitives.ReadUInt32LittleEndian(head[24..]);
        long headerStart = BinaryPrimitives.ReadUInt32LittleEndian(head[42..]);
        ZipFields.Widen(extra, ref unpacked, ref packed, ref headerStart);
        return new ZipEntry
        {
            Name = ZipFields.NameOf(name, extra, flags, host),
            UntoldName = ZipFields.IsUntold(name, extra, flags) ? name.ToArray() : null,
            Method = BinaryPrimitives.ReadUInt16LittleEndian(head[10..]),
            Flags = flags,
            Crc = BinaryPrimitives.ReadUInt32LittleEndian(head[16..]),
            PackedBytes = Math.Max(0, packed),
            UnpackedBytes = unpacked,
            HeaderStart = headerStart + shift,
            Modified = ZipFields.ModifiedOf(extra),
            UnixMode = host == 3 ? BinaryPrimitives.ReadUInt16LittleEndian(head[40..]) : 0,
            IsCut = packed < 0 || packed > archiveLength,
        };
    }
}
