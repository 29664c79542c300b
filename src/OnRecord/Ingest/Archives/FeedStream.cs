namespace OnRecord.Ingest.Archives;

/// <summary>Hands out a file from a place on, in chunks and from another place on byte by byte, and tells where the last chunk began: an inflater reads ahead and does not say by how much.</summary>
/// <param name="file">Seekable; not disposed.</param>
/// <param name="start">First byte to hand out.</param>
/// <param name="singleFrom">First byte to hand out alone.</param>
internal sealed class FeedStream(Stream file, long start, long singleFrom) : ForwardStream
{
    private long _at = start;

    /// <summary>True once more was asked for than there is.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Where the last chunk began.</summary>
    public long LastChunkStart { get; private set; } = start;

    /// <inheritdoc/>
    public override long Position
    {
        get => _at;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        LastChunkStart = _at;
        file.Position = _at;
        int wanted = _at >= singleFrom ? 1 : (int)Math.Min(count, singleFrom - _at);
        int read = file.Read(buffer, offset, wanted);
        HasEnded |= read == 0;
        _at += read;
        return read;
    }
}
