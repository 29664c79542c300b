using System.Buffers.Binary;
using OnRecord.Sources;

namespace OnRecord.Ingest.Outlook;

/// <summary>
/// A compound file (MS-CFB): storages and streams in one file, as Outlook's .msg and old Office files are. Tables are read once, streams when
/// they are asked for. No sector is given to two streams, so that whatever the tables say, all streams together are never longer than the file.
/// </summary>
internal sealed class CompoundFile
{
    /// <summary>The first bytes of every compound file.</summary>
    public static ReadOnlySpan<byte> Signature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    internal const int MiniShift = 6;

    /// <summary>A directory is read up to so many bytes, a million entries.</summary>
    private const long MostTableBytes = 128 << 20;

    private readonly SourceBytes _bytes;
    private readonly SectorTable _sectors;
    private readonly SectorTable _miniSectors;
    private readonly uint[] _miniStream;

    private CompoundFile(SourceBytes bytes, SectorTable sectors, SectorTable miniSectors, uint[] miniStream, CompoundEntry root)
    {
        (_bytes, _sectors, _miniSectors, _miniStream, Root) = (bytes, sectors, miniSectors, miniStream, root);
    }

    /// <summary>The outermost storage.</summary>
    public CompoundEntry Root { get; private set; }

    /// <summary>True when a table, a chain of sectors or the tree of names was broken; what could be followed is there.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Bytes of the file.</summary>
    public long Length => _bytes.Length;

    /// <summary>Reads the tables of a file; null when it has no header that could be followed.</summary>
    public static CompoundFile? Open(SourceBytes bytes, CancellationToken cancel)
    {
        using Stream stream = bytes.Open();
        if (CompoundHeader.Read(stream) is not { } header)
        {
            return null;
        }

        bool isDamaged = false;
        var sectors = new SectorTable(header.Fat(stream, bytes.Length, ref isDamaged), header.Shift, bytes.Length);
        byte[] directory = sectors.ReadChain(stream, header.FirstDirectory, MostTableBytes, ref isDamaged);
        byte[] miniFat = sectors.ReadChain(stream, header.FirstMiniFat, MostTableBytes, ref isDamaged);
        var tree = new CompoundTree(directory, header.MiniCutoff, header.Is64Bit);
        uint[] miniStream = sectors.Take(tree.RootStart, tree.RootLength, out long miniLength);
        var miniSectors = new SectorTable(CompoundHeader.Numbers(miniFat), MiniShift, miniLength);
        CompoundEntry root = tree.Build(sectors, miniSectors, cancel);
        return new CompoundFile(bytes, sectors, miniSectors, miniStream, root) { IsDamaged = isDamaged || tree.IsDamaged };
    }

    /// <summary>A forward-only stream over the bytes of an entry. The caller disposes it.</summary>
    public Stream OpenStream(CompoundEntry entry) => new CompoundStream(this, entry);

    /// <summary>The bytes of an entry, up to a limit.</summary>
    public byte[] Read(CompoundEntry entry, int limit)
    {
        var content = new byte[Math.Min(entry.Length, limit)];
        using Stream stream = OpenStream(entry);
        int read = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        return read == content.Length ? content : content[..read];
    }

    /// <summary>Where the bytes of a sector of an entry begin in the file, and how many of them follow; a negative place when there is none.</summary>
    internal (long Place, int Length) Locate(CompoundEntry entry, uint sector)
    {
        if (!entry.IsMini)
        {
            return (_sectors.PlaceOf(sector), 1 << _sectors.Shift);
        }

        long inMini = (long)sector << MiniShift;
        long index = inMini >> _sectors.Shift;
        return index < _miniStream.Length ? (_sectors.PlaceOf(_miniStream[index]) + (inMini & ((1 << _sectors.Shift) - 1)), 1 << MiniShift) : (-1, 0);
    }

    /// <summary>The sector after one of an entry.</summary>
    internal uint Next(CompoundEntry entry, uint sector) => (entry.IsMini ? _miniSectors : _sectors).Next(sector);

    /// <summary>Where the bytes of an entry lie in the file, from its first to its last.</summary>
    internal IEnumerable<(long Place, int Length)> Places(CompoundEntry entry)
    {
        uint sector = entry.Start;
        for (long left = entry.Length; left > 0 && Locate(entry, sector) is { Place: >= 0 } at; sector = Next(entry, sector))
        {
            int length = (int)Math.Min(Math.Min(at.Length, left), _bytes.Length - at.Place);
            yield return (at.Place, length);
            left -= at.Length;
        }
    }

    /// <summary>All bytes of the file.</summary>
    internal byte[] ReadFile() => _bytes.ReadAll().ToArray();

    internal Stream OpenFile() => _bytes.Open();
}
