namespace OnRecord.Ingest.Pdf;

/// <summary>
/// The bytes of a PDF as a stream that is read only while there is stack left: the library goes down one object after the other, and each of them is sought and read here first.
/// </summary>
internal sealed class PdfInput(byte[] bytes, PdfLoops loops) : MemoryStream(bytes, writable: false)
{
    /// <inheritdoc/>
    public override long Position
    {
        get => base.Position;
        set
        {
            loops.CheckDepth();
            base.Position = value;
        }
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin loc)
    {
        loops.CheckDepth();
        return base.Seek(offset, loc);
    }
}
