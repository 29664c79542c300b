using OnRecord.Ingest;

namespace OnRecord.Store.Building;

/// <summary>One line of the ledger as reading found it, before copies are known.</summary>
internal sealed record EntryRecord(long Id, long? Parent, long Source, string Path)
{
    public byte[]? Sha256 { get; init; }

    public long Bytes { get; init; }

    public string? MediaType { get; init; }

    /// <summary>kept, container or failed; see <see cref="EntryState"/>.</summary>
    public required string Base { get; init; }

    /// <summary>Hash of the item's id when the entry holds one.</summary>
    public long? ItemHash { get; init; }

    /// <summary>First byte of the member inside its container when it lies there as it is.</summary>
    public long? PlaceStart { get; init; }

    /// <summary>Ticks of the last change; only for source files.</summary>
    public long Modified { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
