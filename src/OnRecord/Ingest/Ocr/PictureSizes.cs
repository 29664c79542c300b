using System.Buffers.Binary;

namespace OnRecord.Ingest.Ocr;

/// <summary>How large the pictures of a file are, told by its heads alone, without unpacking a picture.</summary>
internal static class PictureSizes
{
    /// <summary>More pages than any fax has; the others are not looked for.</summary>
    private const int MostPages = 100_000;

    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The media type of a picture by its first bytes; null for what is none that is read.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> head) =>
        head.StartsWith(Png) ? "image/png"
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : head.StartsWith((ReadOnlySpan<byte>)[0x49, 0x49, 0x2A, 0]) || head.StartsWith((ReadOnlySpan<byte>)[0x4D, 0x4D, 0, 0x2A]) ? "image/tiff"
        : null;

    /// <summary>Width and height in pixels of each page; none when the file is broken there.</summary>
    public static List<(long Width, long Height)> Of(ReadOnlySpan<byte> bytes) => TypeOf(bytes) switch
    {
        "image/png" => OfPng(bytes),
        "image/jpeg" => OfJpeg(bytes),
        "image/tiff" => OfTiff(bytes),
        _ => [],
    };

    /// <summary>The first chunk is IHDR (PNG, third edition, 11.2.1).</summary>
    private static List<(long Width, long Height)> OfPng(ReadOnlySpan<byte> bytes) => bytes.Length < 24 || !bytes[12..16].SequenceEqual("IHDR"u8) ? []
        : [(BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]))];

    /// <summary>Segments up to the first frame header (ITU-T T.81, B.2).</summary>
    private static List<(long Width, long Height)> OfJpeg(ReadOnlySpan<byte> bytes)
    {
        int at = 2;
        while (at + 9 <= bytes.Length && bytes[at] == 0xFF)
        {
            byte marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return [(BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]))];
            }

            at += marker is 0xFF ? 1 : marker is 0x01 or (>= 0xD0 and <= 0xD8) ? 2 : 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return [];
    }

    /// <summary>A chain of directories, each a page (TIFF 6.0, section 2).</summary>
    private static List<(long Width, long Height)> OfTiff(ReadOnlySpan<byte> bytes)
    {
        var tiff = new TiffBytes(bytes, bytes[0] == (byte)'I');
        var pages = new List<(long, long)>();
        var seen = new HashSet<long>();
        for (long at = tiff.Long(4); at > 0 && pages.Count < MostPages && seen.Add(at);)
        {
            int entries = tiff.Short(at);
            pages.Add((tiff.Value(at, entries, 256), tiff.Value(at, entries, 257)));
            at = tiff.Long(at + 2 + (12L * entries));
        }

        pages.RemoveAll(static page => page is (0, _) or (_, 0));
        return pages;
    }

    /// <summary>Numbers of a TIFF; those behind its end are 0.</summary>
    private readonly ref struct TiffBytes(ReadOnlySpan<byte> bytes, bool isLittle)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;

        public int Short(long at) => at < 0 || at + 2 > _bytes.Length ? 0
            : isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(_bytes[(int)at..]) : BinaryPrimitives.ReadUInt16BigEndian(_bytes[(int)at..]);

        public long Long(long at) => at < 0 || at + 4 > _bytes.Length ? 0
            : isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(_bytes[(int)at..]) : BinaryPrimitives.ReadUInt32BigEndian(_bytes[(int)at..]);

        /// <summary>The number that a tag of a directory has, 0 when it has none: a SHORT (3) or a LONG (4).</summary>
        public long Value(long directory, int entries, int tag)
        {
            for (int i = 0; i < entries; i++)
            {
                long at = directory + 2 + (12L * i);
                if (Short(at) == tag)
                {
                    return Short(at + 2) == 3 ? Short(at + 8) : Long(at + 8);
                }
            }

            return 0;
        }
    }
}
