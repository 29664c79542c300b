using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace OnRecord.Ingest.Outlook;

/// <summary>The header of a compound file (MS-CFB section 2.2) and the table of its sectors.</summary>
internal sealed class CompoundHeader
{
    private const int HeaderBytes = 512;
    private const int FirstFatSectors = 109;

    private readonly byte[] _header;
    private bool _isCut;

    private CompoundHeader(byte[] header)
    {
        _header = header;
    }

    /// <summary>Sectors have 2 to the power of this many bytes: 9, or 12 in version 4.</summary>
    public int Shift => BinaryPrimitives.ReadUInt16LittleEndian(_header.AsSpan(30));

    /// <summary>True for version 4, where lengths have 64 bits.</summary>
    public bool Is64Bit => Shift == 12;

    /// <summary>Streams shorter than this lie in the mini stream.</summary>
    public uint MiniCutoff => At(56);

    /// <summary>First sector of the directory.</summary>
    public uint FirstDirectory => At(48);

    /// <summary>First sector of the table of mini sectors.</summary>
    public uint FirstMiniFat => At(60);

    /// <summary>Reads the header; null when it is not one.</summary>
    public static CompoundHeader? Read(Stream stream)
    {
        var bytes = new byte[HeaderBytes];
        bool isWhole = stream.ReadAtLeast(bytes, HeaderBytes, throwOnEndOfStream: false) == HeaderBytes;
        var header = new CompoundHeader(bytes);
        return isWhole && bytes.AsSpan().StartsWith(CompoundFile.Signature) && header.Shift is 9 or 12 ? header : null;
    }

    /// <summary>For each sector of the file the one after it.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="length">Its length, which bounds how many sectors there can be.</param>
    /// <param name="isDamaged">Set when the table is cut or leads in a circle.</param>
    public uint[] Fat(Stream stream, long length, ref bool isDamaged)
    {
        long most = (length >> Shift) + 1;
        int inSector = (1 << Shift) / 4;
        var table = new List<uint>();
        var seen = new HashSet<uint>();
        foreach (uint sector in FatSectors(stream, seen))
        {
            if (table.Count >= most)
            {
                break;
            }

            if (!seen.Add(sector) || ReadSector(stream, sector) is not { } content)
            {
                isDamaged = true;
                table.AddRange(Enumerable.Repeat(SectorTable.Free, inSector));
                continue;
            }

            table.AddRange(Numbers(content));
        }

        isDamaged |= _isCut;
        return [.. table];
    }

    /// <summary>Little-endian numbers of four bytes.</summary>
    public static uint[] Numbers(byte[] bytes)
    {
        uint[] numbers = MemoryMarshal.Cast<byte, uint>(bytes.AsSpan(0, bytes.Length & ~3)).ToArray();
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(numbers, numbers);
        }

        return numbers;
    }

    /// <summary>The sectors that hold the table: the first are named in the header, the others in a chain of lists.</summary>
    private IEnumerable<uint> FatSectors(Stream stream, HashSet<uint> seen)
    {
        for (int at = 0; at < FirstFatSectors; at++)
        {
            if (At(76 + (4 * at)) is <= SectorTable.Last and var sector)
            {
                yield return sector;
            }
        }

        uint list = At(68);
        while (list <= SectorTable.Last && seen.Add(list) && ReadSector(stream, list) is { } content)
        {
            uint[] numbers = Numbers(content);
            foreach (uint sector in numbers[..^1])
            {
                if (sector <= SectorTable.Last)
                {
                    yield return sector;
                }
            }

            list = numbers[^1];
        }
    }

    private byte[]? ReadSector(Stream stream, uint sector)
    {
        long place = ((long)sector + 1) << Shift;
        if (place >= stream.Length)
        {
            return null;
        }

        var content = new byte[1 << Shift];
        stream.Position = place;
        _isCut |= stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false) < content.Length;
        return content;
    }

    private uint At(int place) => BinaryPrimitives.ReadUInt32LittleEndian(_header.AsSpan(place));
}
