namespace OnRecord.Ingest.Archives;

/// <summary>
/// Unpacked bytes up to the very one before damage. A decompressor that meets damage throws away what it had unpacked in that call; then the packed bytes are opened once more, unpacked up to there, and on byte by byte. Throws after the last of them. Forward only.
/// </summary>
/// <param name="open">Opens the unpacked stream at its beginning; each time the same.</param>
internal sealed class SalvagingStream(Func<Stream> open) : ForwardStream
{
    private Stream _inner = open();
    private long _given;
    private Exception? _fault;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_fault is not null)
        {
            throw new InvalidDataException("The packed bytes are damaged", _fault);
        }

        try
        {
            int read = _inner.Read(buffer, offset, count);
            _given += read;
            return read;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            _fault = error;
            int salvaged = Salvage(buffer.AsSpan(offset, count));
            if (salvaged == 0)
            {
                throw;
            }

            return salvaged;
        }
    }

    private int Salvage(Span<byte> into)
    {
        int salvaged = 0;
        var skipped = new byte[Math.Max(1, (int)Math.Min(_given, 64 * 1024))];
        try
        {
            _inner.Dispose();
            _inner = open();
            for (long left = _given; left > 0;)
            {
                int read = _inner.Read(skipped, 0, (int)Math.Min(left, skipped.Length));
                left = read > 0 ? left - read : throw new EndOfStreamException();
            }

            while (salvaged < into.Length && _inner.Read(skipped, 0, 1) == 1)
            {
                into[salvaged++] = skipped[0];
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The damage that is known already.
        }

        return salvaged;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
