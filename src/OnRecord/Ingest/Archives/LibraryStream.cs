namespace OnRecord.Ingest.Archives;

/// <summary>
/// One entry as the archive library unpacks it. Closing it unpacks the rest of the entry, to come to the next one, within what <see cref="MemberTaker.Skip"/> allows.
/// </summary>
internal sealed class LibraryStream(SharpCompress.Readers.IReader reader, MemberTaker taker) : ForwardStream
{
    private readonly Stream _inner = reader.OpenEntryStream();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => _inner.Read(buffer, offset, count);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (taker.IsSpent || IsEndless())
            {
                reader.Cancel();
            }

            try
            {
                _inner.Dispose();
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The rest of a damaged entry cannot be passed over; moving to the next entry tells so.
            }
        }

        base.Dispose(disposing);
    }

    private bool IsEndless()
    {
        try
        {
            return !taker.Skip(_inner);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return false;
        }
    }
}
