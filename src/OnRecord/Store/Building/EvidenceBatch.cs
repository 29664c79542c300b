namespace OnRecord.Store.Building;

/// <summary>Entries and items of one worker on their way to the writer, in the order in which they must be written.</summary>
internal sealed class EvidenceBatch
{
    private const int MaxRecords = 512;
    private const long MaxWeight = 4 << 20;

    private long _weight;

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
}
