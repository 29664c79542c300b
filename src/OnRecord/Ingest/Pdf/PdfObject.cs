namespace OnRecord.Ingest.Pdf;

/// <summary>An object of a PDF that is whole (ISO 32000-1, 7.3.10).</summary>
/// <param name="Number">Its number.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Head">Its words as Latin-1, without those of a stream.</param>
/// <param name="Stream">The bytes of its stream as they stand, or null.</param>
internal readonly record struct PdfObject(int Number, PdfPlace Place, string Head, ReadOnlyMemory<byte>? Stream);

/// <summary>Where an object stands, as a cross-reference stream says it (ISO 32000-1, table 18).</summary>
/// <param name="Kind">1 for an object of the file, 2 for one inside an object stream.</param>
/// <param name="At">Its offset, or the number of the object stream.</param>
/// <param name="Which">Its generation, or its index there.</param>
internal readonly record struct PdfPlace(byte Kind, int At, int Which);
