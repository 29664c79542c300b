using OnRecord.Ingest.Ocr;

namespace OnRecord.Ingest;

/// <summary>What a reader is given besides the bytes.</summary>
/// <param name="Limits">Bounds on hostile input.</param>
/// <param name="Scratch">Private folder for large intermediate files; the pipeline removes it.</param>
/// <param name="Cancel">Asked often in long loops.</param>
public sealed record ReadContext(IngestLimits Limits, ScratchFolder Scratch, CancellationToken Cancel)
{
    /// <summary>What is left for all containers of the source file that is read; by default without bound.</summary>
    public ExpansionBudget Expansion { get; init; } = new(long.MaxValue);

    /// <summary>What was recognised in pictures; by default nothing.</summary>
    internal IRecognition Recognition { get; init; } = NoRecognition.Instance;

    /// <summary>Of that, the pages of the file or member that is read.</summary>
    internal IPageWords Pages { get; init; } = NoRecognition.Instance;
}
