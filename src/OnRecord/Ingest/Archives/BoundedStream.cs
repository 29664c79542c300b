namespace OnRecord.Ingest.Archives;

/// <summary>The first bytes of a stream that does not know its end. Forward only.</summary>
/// <param name="inner">Disposed with this stream.</param>
/// <param name="length">Bytes to give at most.</param>
internal sealed class BoundedStream(Stream inner, long length) : ForwardStream
{
    private long _left = length;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        int wanted = (int)Math.Min(count, _left);
        int read = wanted <= 0 ? 0 : inner.Read(buffer, offset, wanted);
        _left -= read;
        return read;
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
