using System.Buffers.Binary;
using System.Text;
using OnRecord.Ingest.Outlook;

namespace OnRecord.Fuzz;

/// <summary>Makes compound files (MS-CFB version 3) from streams by path, for tests.</summary>
internal sealed class CompoundFileMaker
{
    private const int SectorBytes = 512;
    private const int MiniBytes = 64;
    private const int Cutoff = 4096;
    private const uint End = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;
    private const uint FatMark = 0xFFFFFFFD;

    private readonly SortedDictionary<string, byte[]?> _entries = new(StringComparer.Ordinal);

    /// <summary>Puts a stream; storages on the way come by themselves.</summary>
    public CompoundFileMaker Put(string path, byte[] content)
    {
        string[] steps = path.Split('/');
        for (int depth = 1; depth < steps.Length; depth++)
        {
            _entries.TryAdd(string.Join('/', steps[..depth]), null);
        }

        _entries[path] = content;
        return this;
    }

    public byte[] Make()
    {
        var sectors = new List<byte[]>();
        var fat = new List<uint>();
        var mini = new MemoryStream();
        var miniFat = new List<uint>();
        string[] paths = ["", .. _entries.Keys];
        var directory = new byte[((paths.Length + 3) / 4) * SectorBytes];
        for (int number = 0; number < paths.Length; number++)
        {
            Span<byte> entry = directory.AsSpan(number * 128, 128);
            byte[]? content = number == 0 ? null : _entries[paths[number]];
            string name = number == 0 ? "Root Entry" : paths[number][(paths[number].LastIndexOf('/') + 1)..];
            Encoding.Unicode.GetBytes(name, entry);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)((name.Length + 1) * 2));
            entry[66] = (byte)(number == 0 ? 5 : content is null ? 1 : 2);
            Link(entry, paths, number);
            uint start = content is null ? 0 : content.Length < Cutoff ? AddMini(content, mini, miniFat) : AddChain(content, sectors, fat);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[116..], start);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[120..], (uint)(content?.Length ?? 0));
        }

        BinaryPrimitives.WriteUInt32LittleEndian(directory.AsSpan(116), AddChain(mini.ToArray(), sectors, fat));
        BinaryPrimitives.WriteUInt32LittleEndian(directory.AsSpan(120), (uint)mini.Length);
        uint firstDirectory = AddChain(directory, sectors, fat);
        uint firstMiniFat = AddChain(Numbers(miniFat), sectors, fat);
        return Assemble(sectors, fat, firstDirectory, firstMiniFat);
    }

    /// <summary>Siblings hang on one another's right, in order.</summary>
    private static void Link(Span<byte> entry, string[] paths, int number)
    {
        string path = paths[number];
        int child = Array.FindIndex(paths, other => other.Length > 0 && ParentOf(other) == path && other != path);
        int next = number == 0 ? -1 : Array.FindIndex(paths, number + 1, other => ParentOf(other) == ParentOf(path));
        BinaryPrimitives.WriteUInt32LittleEndian(entry[68..], Free);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[72..], next < 0 ? Free : (uint)next);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[76..], child < 0 ? Free : (uint)child);
    }

    private static string ParentOf(string path) => path.Contains('/', StringComparison.Ordinal) ? path[..path.LastIndexOf('/')] : "";

    private static uint AddMini(byte[] content, MemoryStream mini, List<uint> miniFat)
    {
        if (content.Length == 0)
        {
            return End;
        }

        uint start = (uint)miniFat.Count;
        int count = (content.Length + MiniBytes - 1) / MiniBytes;
        mini.Write(content);
        mini.Write(new byte[(count * MiniBytes) - content.Length]);
        for (int at = 1; at <= count; at++)
        {
            miniFat.Add(at == count ? End : start + (uint)at);
        }

        return start;
    }

    private static uint AddChain(byte[] content, List<byte[]> sectors, List<uint> fat)
    {
        if (content.Length == 0)
        {
            return End;
        }

        uint start = (uint)sectors.Count;
        foreach (byte[] piece in content.Chunk(SectorBytes))
        {
            byte[] sector = new byte[SectorBytes];
            piece.CopyTo(sector, 0);
            sectors.Add(sector);
            fat.Add((uint)sectors.Count);
        }

        fat[^1] = End;
        return start;
    }

    private static byte[] Numbers(List<uint> numbers)
    {
        var bytes = new byte[((numbers.Count * 4) + SectorBytes - 1) / SectorBytes * SectorBytes];
        bytes.AsSpan().Fill(0xFF);
        for (int at = 0; at < numbers.Count; at++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at * 4), numbers[at]);
        }

        return bytes;
    }

    private static byte[] Assemble(List<byte[]> sectors, List<uint> fat, uint firstDirectory, uint firstMiniFat)
    {
        int fatSectors = 1;
        while (fatSectors * (SectorBytes / 4) < fat.Count + fatSectors)
        {
            fatSectors++;
        }

        var header = new byte[SectorBytes];
        CompoundFile.Signature.CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(26), 3);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(28), 0xFFFE);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(30), 9);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(32), 6);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(44), (uint)fatSectors);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(48), firstDirectory);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(56), Cutoff);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(60), firstMiniFat);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(68), End);
        header.AsSpan(76).Fill(0xFF);
        for (int at = 0; at < fatSectors; at++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(76 + (at * 4)), (uint)(sectors.Count + at));
            fat.Add(FatMark);
        }

        return [.. header, .. sectors.SelectMany(static sector => sector), .. Numbers(fat)];
    }
}
