namespace OnRecord.Ingest;

/// <summary>A new file of the scratch folder, open for writing. Whatever hinders the writing is a <see cref="ScratchException"/>, and so is told from a source that cannot be read.</summary>
/// <param name="path">Has no file yet.</param>
internal sealed class ScratchStream(string path) : Stream
{
    private readonly FileStream _file = Open(path);

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => _file.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => _file.Position;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            _file.Write(buffer);
        }
        catch (IOException error)
        {
            throw new ScratchException(error.Message, error);
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
        try
        {
            _file.Flush();
        }
        catch (IOException error)
        {
            throw new ScratchException(error.Message, error);
        }
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        }
        catch (IOException error)
        {
            throw new ScratchException(error.Message, error);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        try
        {
            _file.Dispose();
        }
        catch (IOException error)
        {
            throw new ScratchException(error.Message, error);
        }
        finally
        {
            base.Dispose(disposing);
        }
    }
}
