namespace OnRecord.Ingest;

/// <summary>
/// The scratch folder cannot be written, as when the disk is full. No defect of the evidence: the build stops, and reads the
/// file again when there is room.
/// </summary>
public sealed class ScratchException(string message, Exception inner) : Exception(message, inner);
