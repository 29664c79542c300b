using System.Buffers.Binary;
using SharpCompress.Compressors.BZip2;
using Mode = SharpCompress.Compressors.CompressionMode;

namespace OnRecord.Ingest.Archives;

/// <summary>
/// Unpacks bzip2 block by block, and gives no block whose checksum fails: the decompressor hands out whatever it makes of broken bytes before it looks. Throws where the file is cut or broken. Forward only.
/// </summary>
/// <param name="file">Seekable; disposed with this stream.</param>
/// <param name="isJoined">Whether further files may follow the first; else what follows is passed over.</param>
internal sealed class Bunzip2Stream(Stream file, bool isJoined) : ForwardStream
{
    private const long BlockMark = 0x314159265359;
    private const long EndMark = 0x177245385090;
    private const int MarkBits = 48;
    private const int CrcBits = 32;
    private const int HeaderBytes = 4;

    /// <summary>A block unpacks to 900 kB before its runs; packed it is not larger than this.</summary>
    private const int MostPacked = 4 << 20;

    private byte[] _packed = [];
    private MemoryStream _block = new();
    private long _bit;
    private byte _level;
    private bool _hasEnded;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = _block.Read(buffer, offset, count);
        while (read == 0 && count > 0 && !_hasEnded)
        {
            NextBlock();
            read = _block.Read(buffer, offset, count);
        }

        return read;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
        }

        base.Dispose(disposing);
    }

    private void NextBlock()
    {
        if (_level == 0)
        {
            ReadHeader();
        }

        int first = Load(_bit);
        long mark = Bits(first, MarkBits);
        if (mark == EndMark)
        {
            EndFile(first);
            return;
        }

        int end = mark == BlockMark ? FindMark(first + MarkBits + CrcBits) : -1;
        if (end < 0)
        {
            throw new InvalidDataException("A block of bzip2 is cut or broken");
        }

        _block = Unpack(first, end);
        _bit += end - first;
    }

    private void ReadHeader()
    {
        Span<byte> head = stackalloc byte[HeaderBytes];
        if (!ZipLocalHeader.ReadAt(file, _bit / 8, head) || !head.StartsWith("BZh"u8) || head[3] is < (byte)'1' or > (byte)'9')
        {
            throw new InvalidDataException("Bytes follow that are no bzip2");
        }

        _level = head[3];
        _bit += HeaderBytes * 8;
    }

    /// <summary>Past the end mark and the checksum of all blocks the next file begins with a byte.</summary>
    private void EndFile(int first)
    {
        _ = Bits(first + MarkBits, CrcBits);
        _bit = (_bit + MarkBits + CrcBits + 7) / 8 * 8;
        _level = 0;
        _hasEnded = !isJoined || _bit / 8 >= file.Length;
    }

    /// <summary>Reads packed bytes from a bit on, and answers where in them it is.</summary>
    private int Load(long bit)
    {
        file.Position = bit / 8;
        _packed = new byte[(int)Math.Clamp(file.Length - (bit / 8), 0, MostPacked)];
        file.ReadExactly(_packed);
        return (int)(bit % 8);
    }

    private long Bits(int from, int count)
    {
        if (from + count > _packed.Length * 8)
        {
            throw new EndOfStreamException("The packed bytes are cut");
        }

        long value = 0;
        for (int bit = from; bit < from + count; bit++)
        {
            value = (value << 1) | (uint)((_packed[bit / 8] >> (7 - (bit % 8))) & 1);
        }

        return value;
    }

    /// <summary>Where the next block or the end is marked, in bits; -1 when neither follows.</summary>
    private int FindMark(int from)
    {
        const ulong Mask = (1UL << MarkBits) - 1;
        ulong window = 0;
        for (int at = from / 8; at < _packed.Length; at++)
        {
            window = (window << 8) | _packed[at];
            for (int behind = 7; behind >= 0; behind--)
            {
                int start = ((at + 1) * 8) - behind - MarkBits;
                if (start >= from && (long)((window >> behind) & Mask) is BlockMark or EndMark)
                {
                    return start;
                }
            }
        }

        return -1;
    }

    /// <summary>A block as a file of its own, unpacked, with its checksum looked at.</summary>
    private MemoryStream Unpack(int first, int end)
    {
        uint crc = (uint)Bits(first + MarkBits, CrcBits);
        using var alone = new MemoryStream(Alone(first, end, crc), writable: false);
        using var unpacking = BZip2Stream.Create(alone, Mode.Decompress, decompressConcatenated: false, leaveOpen: false);
        var block = new MemoryStream();
        unpacking.CopyTo(block);
        if (Bzip2Crc.Of(block.GetBuffer().AsSpan(0, (int)block.Length)) != crc)
        {
            throw new InvalidDataException("The checksum of a block differs");
        }

        block.Position = 0;
        return block;
    }

    private byte[] Alone(int first, int end, uint crc)
    {
        int bits = end - first;
        var alone = new byte[HeaderBytes + ((bits + MarkBits + CrcBits + 7) / 8)];
        "BZh"u8.CopyTo(alone);
        alone[3] = _level;
        for (int i = 0; i < (bits + 7) / 8; i++)
        {
            int next = (first / 8) + i + 1;
            alone[HeaderBytes + i] = (byte)((_packed[next - 1] << (first % 8)) | (next < _packed.Length ? _packed[next] >> (8 - (first % 8)) : 0));
        }

        Span<byte> tail = stackalloc byte[(MarkBits + CrcBits) / 8];
        BinaryPrimitives.WriteInt64BigEndian(tail, EndMark << (64 - MarkBits));
        BinaryPrimitives.WriteUInt32BigEndian(tail[(MarkBits / 8)..], crc);
        Put(alone, (HeaderBytes * 8) + bits, tail);
        return alone;
    }

    private static void Put(byte[] into, int bit, ReadOnlySpan<byte> tail)
    {
        into[bit / 8] &= (byte)(0xFF00 >> (bit % 8));
        for (int i = 0; i < tail.Length * 8; i++, bit++)
        {
            into[bit / 8] |= (byte)(((tail[i / 8] >> (7 - (i % 8))) & 1) << (7 - (bit % 8)));
        }
    }
}
