using System.Buffers.Binary;
using System.IO.Compression;
using OnRecord.Sources;
using SharpCompress.Compressors.Deflate64;
using SharpCompress.Compressors.LZMA;
using SharpCompress.Compressors.PPMd;
using SharpCompress.Compressors.Xz;
using Mode = SharpCompress.Compressors.CompressionMode;

namespace OnRecord.Ingest.Archives;

/// <summary>The compression methods of zip (APPNOTE.TXT 6.3.10 section 4.4.5) that can be unpacked here.</summary>
internal static class ZipMethods
{
    /// <summary>Method number of bytes that lie in the archive as they are.</summary>
    public const int Stored = 0;

    /// <summary>Method number of AE-x encryption (WinZip); the true method is in an extra field.</summary>
    public const int Aes = 99;

    /// <summary>Flag bit 1 of LZMA: the packed bytes mark their own end.</summary>
    private const int LzmaEndFlag = 2;

    /// <summary>Whether a method can be unpacked.</summary>
    public static bool IsKnown(int method) => method is Stored or 8 or 9 or 12 or 14 or 93 or 95 or 98;

    /// <summary>Opens the unpacked stream over packed bytes; throws on some damage, and so may reading it.</summary>
    public static Stream Open(ZipEntry entry, SourceBytes packed)
    {
        Stream stream = packed.Open();
        return entry.Method switch
        {
            Stored => stream,
            8 => new DeflateStream(stream, CompressionMode.Decompress),
            9 => new Deflate64Stream(stream, Mode.Decompress),
            12 => new Bunzip2Stream(stream, isJoined: false),
            14 => OpenLzma(new EndingStream(stream), packed.Length, (entry.Flags & LzmaEndFlag) != 0 ? -1 : entry.UnpackedBytes),
            93 => new SharpCompress.Compressors.ZStandard.DecompressionStream(stream, 0, true, false),
            95 => new XZStream(stream),
            98 => OpenPpmd(new EndingStream(stream), entry.UnpackedBytes),
            _ => throw new InvalidDataException("Unknown method"),
        };
    }

    /// <summary>LZMA in zip has a version, the length of the properties and the properties before it (section 5.8).</summary>
    private static LzmaStream OpenLzma(Stream stream, long length, long unpacked)
    {
        Span<byte> head = stackalloc byte[4];
        stream.ReadExactly(head);
        int count = BinaryPrimitives.ReadUInt16LittleEndian(head[2..]);
        if (count != 5)
        {
            throw new InvalidDataException("LZMA properties have five bytes");
        }

        var properties = new byte[count];
        stream.ReadExactly(properties);
        return LzmaStream.Create(properties, stream, length - 4 - count, unpacked, leaveOpen: false);
    }

    private static BoundedStream OpenPpmd(Stream stream, long unpacked)
    {
        var properties = new byte[2];
        stream.ReadExactly(properties);
        return new BoundedStream(PpmdStream.Create(new PpmdProperties(properties), stream, compress: false), unpacked);
    }
}
