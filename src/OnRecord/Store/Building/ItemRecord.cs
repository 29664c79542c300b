using OnRecord.Ingest;

namespace OnRecord.Store.Building;

/// <summary>An item ready to be written: texts and maps packed, words folded, keys computed.</summary>
internal sealed record ItemRecord(long Hash, ItemKind Kind, byte[] Sha256)
{
    public string? MediaType { get; init; }

    /// <summary>Where it was found first; which of several paths names it is settled when all is read.</summary>
    public required string Path { get; init; }

    public string? Title { get; init; }

    public string? Date { get; init; }

    /// <summary>When what a document without a date tells of begins, first and last; see <see cref="Document.Happens"/>.</summary>
    public (string First, string Last)? Happens { get; init; }

    public long? NearKey { get; init; }

    public long? TextKey { get; init; }

    public string? MessageId { get; init; }

    /// <summary>Number of the part for texts over the limit, from 1.</summary>
    public int Part { get; init; } = 1;

    /// <summary>Hash of the item that this is a later part of, or null.</summary>
    public long? PartOf { get; init; }

    public string? FromText { get; init; }

    /// <summary>What else answers show, as JSON: authors, outlet, pages, references.</summary>
    public required string Doc { get; init; }

    /// <summary>Header fields with their places, see <see cref="FieldCodec"/>; empty when there are none.</summary>
    public required byte[] Fields { get; init; }

    /// <summary>Where <see cref="Fields"/> stand in the blocks of the batch; set when the batch is sealed.</summary>
    public FieldPlace? FieldPlace { get; set; }

    /// <summary>File name as indexed, or null; see <see cref="ItemWords.IndexedName"/>.</summary>
    public string? FileName { get; init; }

    public IReadOnlyList<PackedText> Texts { get; init; } = [];

    public IReadOnlyList<Participant> Participants { get; init; } = [];

    public IReadOnlyList<AttachedItem> Attachments { get; init; } = [];

    public required ItemWords Words { get; init; }

    /// <summary>Roughly how much memory the record holds, in bytes.</summary>
    public long Weight => 512 + Words.Length + Fields.Length + Texts.Sum(static text => text.Weight);
}

/// <summary>A stretch of a block of header fields.</summary>
/// <param name="Block">Number of the block in its batch, from 0.</param>
/// <param name="Start">First byte in the block.</param>
/// <param name="Length">Bytes.</param>
internal readonly record struct FieldPlace(int Block, int Start, int Length);

/// <summary>An attachment and what its bytes turned out to be.</summary>
internal sealed record AttachedItem(string? Name, long? ItemHash, byte[]? Sha256);
