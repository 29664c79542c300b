namespace OnRecord.Ingest;

/// <summary>What a reader is given besides the bytes.</summary>
/// <param name="Limits">Bounds on hostile input.</param>
/// <param name="Scratch">Private folder for large intermediate files; the pipeline removes it.</param>
/// <param name="Cancel">Asked often in long loops.</param>
public sealed record ReadContext(IngestLimits Limits, ScratchFolder Scratch, CancellationToken Cancel);
