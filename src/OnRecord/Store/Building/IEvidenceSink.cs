using OnRecord.Ingest;
using OnRecord.Sources;

namespace OnRecord.Store.Building;

/// <summary>Takes what a <see cref="SourceReader"/> finds: the case's writer, or a check of what the case already holds.</summary>
internal interface IEvidenceSink
{
    /// <summary>A number for a new entry, never given before.</summary>
    long NextEntry();

    /// <summary>True when the item must be packed and given to <see cref="Add(ItemRecord)"/>; false when the case has it, or somebody gave all of it.</summary>
    bool Wants(RecordId item);

    /// <summary>All of an item was given, with its later parts: no other occurrence needs to give it.</summary>
    void Has(RecordId item);

    /// <summary>An item, before the entry that holds it.</summary>
    void Add(ItemRecord item);

    /// <summary>An entry; members come before what contains them, a source file last.</summary>
    void Add(EntryRecord entry);
}
