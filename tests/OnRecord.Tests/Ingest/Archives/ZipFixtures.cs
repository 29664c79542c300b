using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using OnRecord.Ingest.Archives;

namespace OnRecord.Tests.Ingest.Archives;

/// <summary>Zips made for tests: ordinary ones by the library of .NET, odd ones by hand.</summary>
internal static class ZipFixtures
{
    /// <summary>A zip of texts.</summary>
    public static byte[] Of(params (string Name, string Text)[] entries) =>
        Of(CompressionLevel.Optimal, [.. entries.Select(static entry => (entry.Name, Encoding.UTF8.GetBytes(entry.Text)))]);

    /// <summary>A zip of bytes.</summary>
    public static byte[] Of(CompressionLevel level, params (string Name, byte[] Bytes)[] entries)
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in entries)
            {
                ZipArchiveEntry entry = zip.CreateEntry(name, level);
                entry.LastWriteTime = new DateTimeOffset(2024, 5, 6, 7, 8, 10, TimeSpan.Zero);
                using Stream stream = entry.Open();
                stream.Write(bytes);
            }
        }

        return memory.ToArray();
    }

    /// <summary>One entry by hand, so that flags, method, name bytes and mode can be anything.</summary>
    public sealed record Raw(byte[] Name, byte[] Data, int Method = 0, int Flags = 0, int Host = 3, int Mode = 0x81A4, uint? Crc = null);

    /// <summary>A zip of hand-made entries with a correct directory.</summary>
    public static byte[] OfRaw(params Raw[] entries)
    {
        var local = new MemoryStream();
        var directory = new MemoryStream();
        foreach (Raw entry in entries)
        {
            int start = (int)local.Length;
            local.Write(Header(0x04034B50, 30, entry, start));
            local.Write(entry.Name);
            local.Write(entry.Data);
            directory.Write(Header(0x02014B50, 46, entry, start));
            directory.Write(entry.Name);
        }

        var end = new byte[22];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054B50);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)entries.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)entries.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), (uint)directory.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), (uint)local.Length);
        return [.. local.ToArray(), .. directory.ToArray(), .. end];
    }

    private static byte[] Header(uint signature, int length, Raw entry, int start)
    {
        var head = new byte[length];
        BinaryPrimitives.WriteUInt32LittleEndian(head, signature);
        bool isDirectory = length == 46;
        Span<byte> common = head.AsSpan(isDirectory ? 6 : 4);
        common[0] = 20;
        BinaryPrimitives.WriteUInt16LittleEndian(common[2..], (ushort)entry.Flags);
        BinaryPrimitives.WriteUInt16LittleEndian(common[4..], (ushort)entry.Method);
        BinaryPrimitives.WriteUInt32LittleEndian(common[10..], entry.Crc ?? CrcOf(entry.Data));
        BinaryPrimitives.WriteUInt32LittleEndian(common[14..], (uint)entry.Data.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(common[18..], (uint)entry.Data.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(common[22..], (ushort)entry.Name.Length);
        if (isDirectory)
        {
            head[4] = 20;
            head[5] = (byte)entry.Host;
            BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(38), (uint)entry.Mode << 16);
            BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(42), (uint)start);
        }

        return head;
    }

    private static uint CrcOf(byte[] bytes)
    {
        var crc = new Crc32();
        crc.Add(bytes);
        return crc.Value;
    }
}
