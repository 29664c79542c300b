using System.Text;

namespace OnRecord.Ingest.Archives;

/// <summary>One 512-byte header of a tar (POSIX.1-2001 pax section "ustar Interchange Format"; GNU extensions).</summary>
internal sealed record TarHeader
{
    /// <summary>Bytes of a header, and the unit to which contents are padded.</summary>
    public const int Length = 512;

    private const int ChecksumStart = 148;
    private const int ChecksumLength = 8;

    /// <summary>Name with folders; may be hostile.</summary>
    public required string Name { get; init; }

    /// <summary>Kind of entry: <c>0</c> file, <c>1</c> and <c>2</c> links, <c>5</c> folder, <c>x g L K</c> data about the next entry.</summary>
    public required char Kind { get; init; }

    /// <summary>Bytes of the content, or -1 when the number cannot be read.</summary>
    public required long Size { get; init; }

    /// <summary>Target of a link.</summary>
    public required string Target { get; init; }

    /// <summary>Modification time, or null when it cannot be read.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Whether a block's checksum says that it is a header. Old tools summed signed bytes.</summary>
    public static bool IsHeader(ReadOnlySpan<byte> block)
    {
        if (block.Length < Length || block[0] == 0)
        {
            return false;
        }

        long unsigned = 0;
        long signed = 0;
        for (int i = 0; i < Length; i++)
        {
            byte value = i is >= ChecksumStart and < ChecksumStart + ChecksumLength ? (byte)' ' : block[i];
            unsigned += value;
            signed += (sbyte)value;
        }

        long stated = Number(block.Slice(ChecksumStart, ChecksumLength));
        return stated > 0 && (stated == unsigned || stated == signed);
    }

    /// <summary>Whether the header names the ustar format or GNU's variant of it.</summary>
    public static bool HasMagic(ReadOnlySpan<byte> block) => block.Length >= Length && block[257..].StartsWith("ustar"u8);

    /// <summary>Reads a block for which <see cref="IsHeader"/> holds.</summary>
    public static TarHeader Read(ReadOnlySpan<byte> block)
    {
        string name = Text(block[..100]);
        string prefix = block[257..].StartsWith("ustar\0"u8) ? Text(block.Slice(345, 155)) : "";
        return new TarHeader
        {
            Name = prefix.Length > 0 ? prefix + "/" + name : name,
            Kind = (char)block[156],
            Size = Number(block.Slice(124, 12)),
            Target = Text(block.Slice(157, 100)),
            Modified = TimeOf(Number(block.Slice(136, 12))),
        };
    }

    /// <summary>A time of day from seconds since 1970, or null when it is none of the calendar.</summary>
    public static DateTimeOffset? TimeOf(long seconds) =>
        seconds is > 0 and < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    private static string Text(ReadOnlySpan<byte> field)
    {
        int end = field.IndexOf((byte)0);
        return ArchiveNames.Decode(end < 0 ? field : field[..end]);
    }

    /// <summary>Octal digits, or GNU's big-endian binary when the top bit is set; -1 when it is neither.</summary>
    private static long Number(ReadOnlySpan<byte> field)
    {
        long value = 0;
        if ((field[0] & 0x80) != 0)
        {
            foreach (byte part in field[^8..])
            {
                value = (value << 8) | part;
            }

            return (field[0] & 0x40) == 0 && value >= 0 ? value : -1;
        }

        string digits = Encoding.Latin1.GetString(field).Trim(' ', '\0');
        foreach (char digit in digits)
        {
            if (digit is < '0' or > '7')
            {
                return -1;
            }

            value = (value << 3) | (uint)(digit - '0');
        }

        return value;
    }
}
