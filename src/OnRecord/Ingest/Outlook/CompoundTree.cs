using System.Buffers.Binary;
using System.Text;

namespace OnRecord.Ingest.Outlook;

/// <summary>The directory of a compound file (MS-CFB section 2.6): each storage has a binary tree of its children. Every entry is placed once, whatever the links say.</summary>
internal sealed class CompoundTree(byte[] directory, uint miniCutoff, bool is64Bit)
{
    private const int EntryBytes = 128;
    private const int MostNameBytes = 64;

    /// <summary>Storages nest up to so many levels, a message attached to another being two; what lies deeper is left out, for a path of names grows with each.</summary>
    internal const int MostDepth = 256;

    private const uint None = 0xFFFFFFFF;
    private const byte Storage = 1;
    private const byte Stream = 2;

    private readonly bool[] _placed = new bool[directory.Length / EntryBytes];

    /// <summary>True when a link led to nothing or twice to one entry, storages lie deeper than <see cref="MostDepth"/>, or a stream was shorter than announced.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>First sector of the mini stream.</summary>
    public uint RootStart => _placed.Length == 0 ? SectorTable.Free : Number(0, 116);

    /// <summary>Bytes of the mini stream.</summary>
    public long RootLength => _placed.Length == 0 ? 0 : LengthOf(0);

    /// <summary>Makes the tree and takes for each stream its sectors.</summary>
    public CompoundEntry Build(SectorTable sectors, SectorTable miniSectors, CancellationToken cancel)
    {
        var root = new CompoundEntry("", IsStorage: true, 0, 0, IsMini: false);
        var open = new Stack<(CompoundEntry Parent, uint First, int Depth)>();
        if (_placed.Length == 0)
        {
            IsDamaged = true;
            return root;
        }

        _placed[0] = true;
        open.Push((root, Number(0, 76), 1));
        while (open.TryPop(out (CompoundEntry Parent, uint First, int Depth) at))
        {
            cancel.ThrowIfCancellationRequested();
            foreach (uint number in Siblings(at.First))
            {
                CompoundEntry entry = Make((int)number, sectors, miniSectors);
                at.Parent.Children.Add(entry);
                if (entry.IsStorage && at.Depth < MostDepth)
                {
                    open.Push((entry, Number((int)number, 76), at.Depth + 1));
                }

                IsDamaged |= entry.IsStorage && at.Depth >= MostDepth;
            }

            at.Parent.Children.Sort(static (left, right) => string.Compare(left.Name, right.Name, StringComparison.OrdinalIgnoreCase) is not 0 and var order ? order : string.CompareOrdinal(left.Name, right.Name));
        }

        return root;
    }

    private CompoundEntry Make(int number, SectorTable sectors, SectorTable miniSectors)
    {
        int nameBytes = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(Entry(number)[64..]) - 2, 0, MostNameBytes - 2) & ~1;
        string name = Encoding.Unicode.GetString(Entry(number)[..nameBytes]);
        if (Entry(number)[66] == Storage)
        {
            return new CompoundEntry(name, IsStorage: true, 0, 0, IsMini: false);
        }

        long announced = LengthOf(number);
        bool isMini = announced < miniCutoff;
        uint start = Number(number, 116);
        long length = announced == 0 ? 0 : (isMini ? miniSectors : sectors).TakeLength(start, announced);
        IsDamaged |= length < announced;
        return new CompoundEntry(name, IsStorage: false, start, length, isMini);
    }

    /// <summary>An entry and all that its links to the left and right lead to.</summary>
    private List<uint> Siblings(uint first)
    {
        var found = new List<uint>();
        var open = new Stack<uint>();
        open.Push(first);
        while (open.TryPop(out uint number))
        {
            if (number == None)
            {
                continue;
            }

            if (number >= _placed.Length || _placed[number] || Entry((int)number)[66] is not (Storage or Stream))
            {
                IsDamaged = true;
                continue;
            }

            _placed[number] = true;
            found.Add(number);
            open.Push(Number((int)number, 68));
            open.Push(Number((int)number, 72));
        }

        return found;
    }

    /// <summary>In version 3 the upper half may be filled with anything.</summary>
    private long LengthOf(int number) =>
        is64Bit ? Math.Max(0, BinaryPrimitives.ReadInt64LittleEndian(Entry(number)[120..])) : Number(number, 120);

    private uint Number(int number, int place) => BinaryPrimitives.ReadUInt32LittleEndian(Entry(number)[place..]);

    private ReadOnlySpan<byte> Entry(int number) => directory.AsSpan(number * EntryBytes, EntryBytes);
}
