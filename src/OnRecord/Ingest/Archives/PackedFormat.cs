using System.Buffers.Binary;
using OnRecord.Sources;
using SharpCompress.Compressors.LZMA;
using SharpCompress.Compressors.Lzw;
using SharpCompress.Compressors.Xz;
using Mode = SharpCompress.Compressors.CompressionMode;

namespace OnRecord.Ingest.Archives;

/// <summary>One format that packs a single file.</summary>
/// <param name="MediaType">Media type.</param>
/// <param name="Endings">Endings of names, each with what it becomes when unpacked: <c>.tgz</c> is a tar.</param>
/// <param name="Magic">The first bytes; empty when the format has none.</param>
/// <param name="Open">Opens the unpacked stream; it and its reading throw on damage.</param>
internal sealed record PackedFormat(string MediaType, IReadOnlyList<(string Ending, string Unpacked)> Endings, byte[] Magic, Func<SourceBytes, ReadContext, Stream> Open)
{
    /// <summary>All formats; those without magic bytes last.</summary>
    public static IReadOnlyList<PackedFormat> All { get; } =
    [
        new("application/gzip", [(".gz", ""), (".tgz", ".tar")], [0x1F, 0x8B, 8], static (bytes, context) => new GunzipStream(bytes.Open(), context.Limits.Members)),
        new("application/x-bzip2", [(".bz2", ""), (".tbz2", ".tar"), (".tbz", ".tar")], "BZh"u8.ToArray(), static (bytes, _) => new Bunzip2Stream(bytes.Open(), isJoined: true)),
        new("application/x-xz", [(".xz", ""), (".txz", ".tar")], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], static (bytes, _) => new UnxzStream(bytes.Open())),
        new("application/zstd", [(".zst", ""), (".tzst", ".tar")], [0x28, 0xB5, 0x2F, 0xFD], static (bytes, _) => new SharpCompress.Compressors.ZStandard.DecompressionStream(bytes.Open(), 0, true, false)),
        new("application/x-lzip", [(".lz", ""), (".tlz", ".tar")], "LZIP\u0001"u8.ToArray(), static (bytes, _) => LZipStream.Create(new EndingStream(bytes.Open()), Mode.Decompress, leaveOpen: false)),
        new("application/x-compress", [(".z", "")], [0x1F, 0x9D], static (bytes, _) => new LzwStream(bytes.Open())),
        new("application/x-lzma", [(".lzma", "")], [], static (bytes, _) => OpenLzma(bytes)),
    ];

    /// <summary>The format whose first bytes these are, or null.</summary>
    public static PackedFormat? OfHead(ReadOnlySpan<byte> head)
    {
        foreach (PackedFormat format in All)
        {
            if (format.Magic.Length > 0 && head.StartsWith(format.Magic) && (format.Magic[0] != 'B' || IsBzip2(head)))
            {
                return format;
            }
        }

        return null;
    }

    /// <summary>The format that the probe's name or declared type tells, or null.</summary>
    public static PackedFormat? OfName(Probe probe) => All.FirstOrDefault(format =>
        format.MediaType == probe.DeclaredType || format.Endings.Any(ending => ending.Ending == probe.Extension));

    /// <summary>The name of the file inside, from the name of the packed file.</summary>
    public string UnpackedName(string? name)
    {
        foreach ((string ending, string unpacked) in Endings)
        {
            if (name is not null && name.Length > ending.Length && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return name[..^ending.Length] + unpacked;
            }
        }

        return string.IsNullOrEmpty(name) ? "data" : name;
    }

    /// <summary>After the level stands the mark of a block, or of the end when there is none: pi or its root in digits.</summary>
    private static bool IsBzip2(ReadOnlySpan<byte> head) => head.Length >= 10 && head[3] is >= (byte)'1' and <= (byte)'9'
        && (head[4..].StartsWith("1AY&SY"u8) || head[4..10].SequenceEqual((ReadOnlySpan<byte>)[0x17, 0x72, 0x45, 0x38, 0x50, 0x90]));

    /// <summary>The old LZMA file: five bytes of properties, the unpacked size or -1, the packed bytes.</summary>
    private static LzmaStream OpenLzma(SourceBytes bytes)
    {
        var stream = new EndingStream(bytes.Open());
        var head = new byte[13];
        stream.ReadExactly(head);
        return LzmaStream.Create(head[..5], stream, bytes.Length - head.Length, BinaryPrimitives.ReadInt64LittleEndian(head.AsSpan(5)), leaveOpen: false);
    }
}
