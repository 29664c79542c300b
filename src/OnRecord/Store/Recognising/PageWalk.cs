using OnRecord.Sources;
using OnRecord.Store.Building;

namespace OnRecord.Store.Recognising;

/// <summary>A sink for reading files only to find pages in them; of the items that are due it wants every part, since their pages are told by all of them.</summary>
/// <param name="due">Hashes of those items.</param>
internal sealed class PageWalk(IReadOnlySet<long> due) : IEvidenceSink
{
    private long _last;

    public long NextEntry() => Interlocked.Increment(ref _last);

    public bool Wants(RecordId item) => due.Contains(item.Hash);

    public void Has(RecordId item)
    {
    }

    public void Add(ItemRecord item)
    {
    }

    public void Add(EntryRecord entry)
    {
    }
}
