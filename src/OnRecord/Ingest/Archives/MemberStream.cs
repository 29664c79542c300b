namespace OnRecord.Ingest.Archives;

/// <summary>
/// A decompressor's output as far as it goes: damage ends the stream instead of throwing, and is remembered. Counts and
/// checksums what passes. Forward only.
/// </summary>
internal sealed class MemberStream(Stream inner, CancellationToken cancel) : ForwardStream
{
    private readonly Crc32 _crc = new();
    private long _length;

    /// <summary>True once the decompressor gave up.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>True once the decompressor gave up because it wants a password.</summary>
    public bool IsEncrypted { get; private set; }

    /// <summary>CRC-32 of what passed.</summary>
    public uint Crc => _crc.Value;

    /// <summary>Bytes that passed.</summary>
    public override long Length => _length;

    /// <inheritdoc/>
    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        cancel.ThrowIfCancellationRequested();
        if (IsDamaged)
        {
            return 0;
        }

        int read = ReadInner(buffer, offset, count);
        _crc.Add(buffer.AsSpan(offset, read));
        _length += read;
        return read;
    }

    /// <summary>
    /// Hostile bytes make decoders fail in ways they do not document, such as asking for a window of 4 GiB, so every failure
    /// counts as damage.
    /// </summary>
    private int ReadInner(byte[] buffer, int offset, int count)
    {
        try
        {
            return inner.Read(buffer, offset, count);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            IsDamaged = true;
            IsEncrypted = error is SharpCompress.Common.CryptographicException;
            return 0;
        }
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
