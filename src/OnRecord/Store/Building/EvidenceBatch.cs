using System.Buffers;

namespace OnRecord.Store.Building;

/// <summary>Entries and items of one worker on their way to the writer, in the order in which they must be written.</summary>
internal sealed class EvidenceBatch
{
    private const int MaxRecords = 256;
    private const long MaxWeight = 4 << 20;

    /// <summary>Fields packed together: enough to find what is alike in them, little enough to unpack for one citation.</summary>
    private const int BlockLength = 128 << 10;

    private readonly List<byte[]> _blocks = [];
    private long _weight;

    /// <summary>Blocks of header fields, each packed; filled by <see cref="Seal"/>.</summary>
    public IReadOnlyList<byte[]> Blocks => _blocks;

    /// <summary>Of <see cref="EntryRecord"/> and <see cref="ItemRecord"/>.</summary>
    public List<object> Records { get; } = new(MaxRecords);

    /// <summary>True when it is time to hand the batch on.</summary>
    public bool IsFull => Records.Count >= MaxRecords || _weight >= MaxWeight;

    public void Add(ItemRecord item)
    {
        Records.Add(item);
        _weight += item.Weight;
    }

    public void Add(EntryRecord entry)
    {
        Records.Add(entry);
        _weight += 256;
    }

    /// <summary>Packs the header fields of all items; nothing may be added afterwards.</summary>
    /// <param name="block">Room to gather them in, the same for every batch of a worker; emptied.</param>
    public void Seal(ArrayBufferWriter<byte> block)
    {
        block.ResetWrittenCount();
        foreach (ItemRecord item in Records.OfType<ItemRecord>())
        {
            if (item.Fields.Length == 0)
            {
                continue;
            }

            item.FieldPlace = new FieldPlace(_blocks.Count, block.WrittenCount, item.Fields.Length);
            block.Write(item.Fields);
            if (block.WrittenCount >= BlockLength)
            {
                Close(block);
            }
        }

        if (block.WrittenCount > 0)
        {
            Close(block);
        }
    }

    private void Close(ArrayBufferWriter<byte> block)
    {
        _blocks.Add(TextCodec.Pack(block.WrittenSpan));
        block.ResetWrittenCount();
    }
}
