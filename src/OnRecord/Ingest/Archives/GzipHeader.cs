using System.Buffers.Binary;

namespace OnRecord.Ingest.Archives;

/// <summary>The header of a gzip member (RFC 1952 section 2.3).</summary>
/// <param name="Name">Original file name, or null.</param>
/// <param name="Modified">Modification time, or null.</param>
/// <param name="DataStart">First packed byte.</param>
internal readonly record struct GzipHeader(string? Name, DateTimeOffset? Modified, long DataStart)
{
    private const int FixedLength = 10;
    private const int LongestText = 64 * 1024;
    private const int HeaderCrc = 2;
    private const int Extra = 4;
    private const int FileName = 8;
    private const int Comment = 16;

    /// <summary>Reads the header at a place; null when there is none or the file ends inside it.</summary>
    public static GzipHeader? Read(Stream file, long position)
    {
        Span<byte> head = stackalloc byte[FixedLength];
        if (!ZipLocalHeader.ReadAt(file, position, head) || head[0] != 0x1F || head[1] != 0x8B || head[2] != 8)
        {
            return null;
        }

        int flags = head[3];
        long seconds = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
        long at = position + FixedLength;
        if ((flags & Extra) != 0)
        {
            Span<byte> length = stackalloc byte[2];
            at = ZipLocalHeader.ReadAt(file, at, length) ? at + 2 + BinaryPrimitives.ReadUInt16LittleEndian(length) : file.Length;
        }

        string? name = (flags & FileName) != 0 ? Text(file, ref at) : null;
        if ((flags & Comment) != 0)
        {
            Text(file, ref at);
        }

        at += (flags & HeaderCrc) != 0 ? 2 : 0;
        return at > file.Length ? null : new GzipHeader(name, TarHeader.TimeOf(seconds), at);
    }

    /// <summary>Text up to a zero byte; moves past it.</summary>
    private static string? Text(Stream file, ref long at)
    {
        file.Position = Math.Min(at, file.Length);
        var text = new List<byte>();
        int value;
        while ((value = file.ReadByte()) > 0 && text.Count < LongestText)
        {
            text.Add((byte)value);
        }

        at += text.Count + 1;
        return text.Count == 0 ? null : ArchiveNames.Decode(text.ToArray());
    }
}
