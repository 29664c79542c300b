using System.Buffers.Binary;
using System.Text;

namespace OnRecord.Language.Learning;

/// <summary>
/// What stands before the tables that are kept: the four bytes <c>ORT1</c>, the length of what follows and its checksum, then whose tables they are (an identity of 16 bytes, 1 for a
/// little-endian processor), the number of tables, and each table's name, labels, count of keys, whether the greatest key is one of them, and its blocks (lines, checksum). The blocks follow in that order. Integers are little-endian; lines are as they lie in memory.
/// </summary>
internal static class KeptTablesHead
{
    private const int Start = 12, Most = 1 << 16;
    private static readonly byte[] Magic = "ORT1"u8.ToArray();

    /// <summary>Reads it.</summary>
    /// <param name="place">Where the tables are kept.</param>
    /// <param name="identity">Whose they must be.</param>
    /// <returns>The tables by name; none where no tables are kept, they are somebody else's, or the head is damaged.</returns>
    public static Dictionary<string, KeptTable> Read(ITablePlace place, Guid identity)
    {
        Span<byte> start = stackalloc byte[Start];
        if (!place.TryRead(0, start) || !start.StartsWith(Magic) || BinaryPrimitives.ReadInt32LittleEndian(start[4..]) is not (> 0 and <= Most and var length))
        {
            return [];
        }

        var head = new byte[length];
        return place.TryRead(Start, head) && TableChecksum.Of(head) == BinaryPrimitives.ReadUInt32LittleEndian(start[8..]) && head.AsSpan().StartsWith(Owner(identity)) ? TablesIn(head) : [];
    }

    /// <summary>Makes the head of tables.</summary>
    public static byte[] Write(IReadOnlyList<(string Name, TableParts Parts)> tables, Guid identity)
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Owner(identity));
        writer.Write(tables.Count);
        foreach ((string name, TableParts parts) in tables)
        {
            writer.Write(name);
            writer.Write(parts.Labels);
            writer.Write(parts.Count);
            writer.Write(parts.HasGreatest);
            writer.Write(parts.Lines.Length);
            foreach (TableLines lines in parts.Lines)
            {
                writer.Write(lines.Count);
                writer.Write(TableChecksum.Of(lines.Bytes));
            }
        }

        byte[] head = stream.ToArray(), whole = [.. Magic, 0, 0, 0, 0, 0, 0, 0, 0, .. head];
        BinaryPrimitives.WriteInt32LittleEndian(whole.AsSpan(4), head.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(whole.AsSpan(8), TableChecksum.Of(head));
        return whole;
    }

    private static byte[] Owner(Guid identity) => [.. identity.ToByteArray(), (byte)(BitConverter.IsLittleEndian ? 1 : 0)];

    /// <summary>Of a head that is whole.</summary>
    private static Dictionary<string, KeptTable> TablesIn(byte[] head)
    {
        using var reader = new BinaryReader(new MemoryStream(head), Encoding.UTF8);
        reader.BaseStream.Position = Owner(default).Length;
        var tables = new Dictionary<string, KeptTable>(StringComparer.Ordinal);
        long at = Start + head.Length;
        for (int left = reader.ReadInt32(); left > 0; left--)
        {
            string name = reader.ReadString();
            (int labels, int count, bool hasGreatest) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadBoolean());
            var blocks = new KeptBlock[reader.ReadInt32()];
            for (int block = 0; block < blocks.Length; block++)
            {
                blocks[block] = new KeptBlock(at, reader.ReadInt32(), reader.ReadUInt32());
                at += (long)blocks[block].Lines * TableMemory.LineBytes;
            }

            tables.Add(name, new KeptTable(labels, count, hasGreatest, blocks));
        }

        return tables;
    }
}
