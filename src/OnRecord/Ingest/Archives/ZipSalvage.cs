using System.Buffers.Binary;
using OnRecord.Sources;

namespace OnRecord.Ingest.Archives;

/// <summary>
/// Finds the entries of a zip whose directory is lost, by the header before each (APPNOTE.TXT 6.3.10 section 4.3.7). Reads
/// forward once; time grows with the length of the archive alone.
/// </summary>
internal sealed class ZipSalvage(SourceBytes bytes, CancellationToken cancel)
{
    private const int Window = 256 * 1024;
    private const uint DescriptorSignature = 0x08074B50;
    private const uint DirectorySignature = 0x02014B50;

    private readonly byte[] _window = new byte[Window];
    private long _windowStart;
    private int _windowLength;

    /// <summary>The entries in the order in which they lie.</summary>
    public IEnumerable<ZipEntry> Entries()
    {
        using Stream stream = bytes.Open();
        long at = 0;
        while ((at = Find(stream, at, headersOnly: true)) < stream.Length)
        {
            if (ZipLocalHeader.Read(stream, at) is not { } entry)
            {
                at += 4;
                continue;
            }

            entry = Measure(stream, entry);
            yield return entry;
            at = Math.Max(at + ZipLocalHeader.FixedLength, entry.DataStart!.Value + entry.PackedBytes);
        }
    }

    /// <summary>Gives an entry the size that its header or what follows it tells.</summary>
    private ZipEntry Measure(Stream stream, ZipEntry entry)
    {
        long start = Math.Min(entry.DataStart!.Value, stream.Length);
        long rest = stream.Length - start;
        bool isOpen = (entry.Flags & ZipLocalHeader.DescriptorFlag) != 0 && entry.PackedBytes is 0 or uint.MaxValue;
        if (isOpen)
        {
            long end = EndOf(stream, start);
            return entry with { PackedBytes = end - start, IsCut = end == stream.Length };
        }

        return entry.PackedBytes > rest ? entry with { PackedBytes = rest, IsCut = true } : entry;
    }

    /// <summary>
    /// Where packed bytes of unknown length end: at a data descriptor that agrees on the length, else at the next header.
    /// </summary>
    private long EndOf(Stream stream, long start)
    {
        long at = start;
        Span<byte> head = stackalloc byte[16];
        while ((at = Find(stream, at, headersOnly: false)) < stream.Length)
        {
            if (!ZipLocalHeader.ReadAt(stream, at, head[..4]))
            {
                break;
            }

            uint signature = BinaryPrimitives.ReadUInt32LittleEndian(head);
            bool fits = signature != DescriptorSignature
                ? signature == DirectorySignature || ZipLocalHeader.StandsAt(stream, at)
                : ZipLocalHeader.ReadAt(stream, at, head) && BinaryPrimitives.ReadUInt32LittleEndian(head[8..]) == (uint)(at - start);
            if (fits)
            {
                return at;
            }

            at += 4;
        }

        return stream.Length;
    }

    /// <summary>The next signature from a place on, or the length of the stream.</summary>
    private long Find(Stream stream, long from, bool headersOnly)
    {
        long at = from;
        while (at + 4 <= stream.Length)
        {
            cancel.ThrowIfCancellationRequested();
            ReadOnlySpan<byte> window = WindowAt(stream, at);
            int found = IndexOfSignature(window, headersOnly);
            if (found >= 0)
            {
                return at + found;
            }

            if (window.Length < 4)
            {
                break;
            }

            at += window.Length - 3;
        }

        return stream.Length;
    }

    /// <summary>Bytes from a place on, four at least unless the stream ends; many small entries share one reading.</summary>
    private ReadOnlySpan<byte> WindowAt(Stream stream, long at)
    {
        if (at < _windowStart || at + 4 > _windowStart + _windowLength)
        {
            stream.Position = at;
            _windowStart = at;
            _windowLength = stream.ReadAtLeast(_window, _window.Length, throwOnEndOfStream: false);
        }

        return _window.AsSpan((int)(at - _windowStart), (int)(_windowStart + _windowLength - at));
    }

    private static int IndexOfSignature(ReadOnlySpan<byte> window, bool headersOnly)
    {
        int skipped = 0;
        while (window.IndexOf("PK"u8) is var at and >= 0 && at + 4 <= window.Length)
        {
            ReadOnlySpan<byte> kind = window.Slice(at + 2, 2);
            bool matches = kind.SequenceEqual("\u0003\u0004"u8) || (!headersOnly && (kind.SequenceEqual("\u0001\u0002"u8) || kind.SequenceEqual("\u0007\u0008"u8)));
            if (matches)
            {
                return skipped + at;
            }

            skipped += at + 2;
            window = window[(at + 2)..];
        }

        return -1;
    }
}
