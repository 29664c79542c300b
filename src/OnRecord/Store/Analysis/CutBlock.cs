using System.Text;

namespace OnRecord.Store.Analysis;

/// <summary>The cuts of some dozens of items in a row, compressed together because they are much alike.</summary>
internal sealed class CutBlock
{
    private readonly Dictionary<long, ReadOnlyMemory<byte>> _cuts = [];

    private CutBlock(long first, long last) => (First, Last) = (first, last);

    /// <summary>Number of the first item.</summary>
    public long First { get; }

    /// <summary>Number of the last item.</summary>
    public long Last { get; }

    /// <summary>Packs cuts, given with their items' numbers, ascending.</summary>
    public static byte[] Pack(IReadOnlyList<(long Item, byte[] Cut)> cuts)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory, Encoding.UTF8);
        long at = 0;
        foreach ((long item, byte[] cut) in cuts)
        {
            writer.Write7BitEncodedInt64(item - at);
            writer.Write7BitEncodedInt(cut.Length);
            writer.Write(cut);
            at = item;
        }

        writer.Flush();
        return TextCodec.Pack(memory.GetBuffer().AsSpan(0, (int)memory.Length));
    }

    /// <summary>Reads a block.</summary>
    public static CutBlock Unpack(long first, long last, byte[] packed)
    {
        byte[] plain = TextCodec.Unpack(packed);
        using var memory = new MemoryStream(plain);
        using var reader = new BinaryReader(memory, Encoding.UTF8);
        var block = new CutBlock(first, last);
        long item = 0;
        while (memory.Position < memory.Length)
        {
            item += reader.Read7BitEncodedInt64();
            int length = reader.Read7BitEncodedInt();
            block._cuts[item] = plain.AsMemory((int)memory.Position, length);
            memory.Position += length;
        }

        return block;
    }

    /// <summary>The packed cut of an item; empty when nothing was found in it, or it has not been looked at.</summary>
    public ReadOnlyMemory<byte> Of(long item) => _cuts.GetValueOrDefault(item);
}
