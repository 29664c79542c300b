using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using OnRecord.Ingest.Archives;

namespace OnRecord.Ingest.Pdf;

/// <summary>Unpacks deflated streams (RFC 1950 and 1951) up to the first fault, and tells whether they are whole.</summary>
/// <param name="limit">Streams that expand to more bytes are refused.</param>
internal sealed class PdfInflate(long limit)
{
    // What is no longer than header and trailer holds nothing.
    private const int HeaderBytes = 2;
    private const int TrailerBytes = 4;

    /// <summary>A line end or two may stand between a stream and the word that ends it.</summary>
    private const int MostBehind = 4;

    /// <summary>Packed bytes are never so many zeros in a row; those of a disk that was not written are.</summary>
    private const int ZerosOfDamage = 16;

    private const long MostExpected = 64 << 20;

    private static readonly byte[] s_zeros = new byte[ZerosOfDamage];

    /// <summary>Unpacks a stream up to its first fault.</summary>
    /// <param name="packed">The stream.</param>
    /// <param name="isWhole">True when it comes to its end and its checksum holds or is not there; else what unpacks may be wrong too.</param>
    /// <exception cref="InvalidDataException">It expands to more than the limit.</exception>
    public ReadOnlyMemory<byte> Unpack(ReadOnlyMemory<byte> packed, out bool isWhole)
    {
        isWhole = true;
        if (packed.Length <= HeaderBytes + TrailerBytes)
        {
            return default;
        }

        ReadOnlyMemory<byte> unpacked = UnpackTo(packed, out bool hasEnd);
        isWhole = hasEnd && IsRight(packed, unpacked.Span);
        int zeros = isWhole ? -1 : packed.Span.IndexOf(s_zeros);
        return zeros < 0 ? unpacked : zeros > HeaderBytes ? UnpackTo(packed[..zeros], out _) : default;
    }

    private ReadOnlyMemory<byte> UnpackTo(ReadOnlyMemory<byte> packed, out bool hasEnd)
    {
        using MemoryStream file = Opened(packed);
        FeedStream? feed = null;
        using var stream = new SalvagingStream(() => new DeflateStream(feed = new FeedStream(file, HeaderBytes, long.MaxValue), CompressionMode.Decompress));
        var into = new MemoryStream((int)Math.Min(packed.Length * 3L, MostExpected));
        try
        {
            Copy(stream, into);
            hasEnd = !feed!.HasEnded;
        }
        catch (InvalidDataException) when (into.Length <= limit)
        {
            hasEnd = false;
        }

        return into.GetBuffer().AsMemory(0, (int)into.Length);
    }

    private void Copy(SalvagingStream stream, MemoryStream into)
    {
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            into.Write(buffer, 0, read);
            if (into.Length > limit)
            {
                throw new InvalidDataException("A stream expands to more than the limit");
            }
        }
    }

    /// <summary>Whether the checksum behind the packed bytes holds; also where it is not there.</summary>
    private static bool IsRight(ReadOnlyMemory<byte> packed, ReadOnlySpan<byte> unpacked)
    {
        Span<byte> wanted = stackalloc byte[TrailerBytes];
        BinaryPrimitives.WriteUInt32BigEndian(wanted, Adler32(unpacked));
        if (packed.Span[Math.Max(0, packed.Length - TrailerBytes - MostBehind)..].IndexOf(wanted) >= 0)
        {
            return true;
        }

        ReadOnlySpan<byte> behind = packed.Span[(int)EndOf(packed)..];
        return behind.Length < TrailerBytes || behind.StartsWith(wanted);
    }

    private static long EndOf(ReadOnlyMemory<byte> packed)
    {
        using MemoryStream file = Opened(packed);
        var chunks = new FeedStream(file, HeaderBytes, long.MaxValue);
        Pass(chunks);
        var feed = new FeedStream(file, HeaderBytes, chunks.LastChunkStart);
        Pass(feed);
        return feed.Position;
    }

    /// <summary>Reads to the end of what is deflated; to copy it would read on behind that.</summary>
    private static void Pass(FeedStream feed)
    {
        using var inflater = new DeflateStream(feed, CompressionMode.Decompress, leaveOpen: true);
        var sink = new byte[32 * 1024];
        while (inflater.Read(sink, 0, sink.Length) > 0)
        {
        }
    }

    private static MemoryStream Opened(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);

    private static uint Adler32(ReadOnlySpan<byte> bytes)
    {
        const uint Modulus = 65521;
        const int MostBeforeModulus = 5552;
        (uint low, uint high) = (1, 0);
        while (bytes.Length > 0)
        {
            int count = Math.Min(bytes.Length, MostBeforeModulus);
            foreach (byte value in bytes[..count])
            {
                low += value;
                high += low;
            }

            (low, high) = (low % Modulus, high % Modulus);
            bytes = bytes[count..];
        }

        return (high << 16) | low;
    }
}
