namespace OnRecord.Ingest.Archives;

/// <summary>
/// Packed bytes that throw when read past their end. Range decoders (LZMA, PPMd) otherwise go on with made-up bytes and
/// unpack text that nobody wrote.
/// </summary>
/// <param name="inner">Disposed with this stream.</param>
internal sealed class EndingStream(Stream inner) : ForwardStream
{
    /// <inheritdoc/>
    public override long Length => inner.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => inner.Position;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = inner.Read(buffer, offset, count);
        return read > 0 || count == 0 ? read : throw new EndOfStreamException();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
