using OnRecord.Sources;

namespace OnRecord.Ingest.Text;

/// <summary>Reads encoded source bytes as decoded ones, a window at a time. Forward only.</summary>
internal sealed class TransferStream : Stream
{
    private readonly Stream _source;
    private readonly TransferStep _step;
    private readonly TransferOutput _output;
    private readonly byte[] _window;
    private int _held;
    private int _given;
    private bool _atEnd;

    public TransferStream(SourceBytes bytes, TransferEncoding encoding, int windowBytes)
    {
        _source = bytes.Open();
        _step = TransferStep.For(encoding, keepTail: false);
        _output = new TransferOutput(keepMap: false, windowBytes);
        _window = new byte[windowBytes];
    }

    /// <summary>True once something did not follow the encoding.</summary>
    public bool IsDamaged => _output.Damaged;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        while (_given == _output.Length && !_atEnd)
        {
            Fill();
        }

        int count = Math.Min(buffer.Length, _output.Length - _given);
        _output.Bytes.Span.Slice(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    private void Fill()
    {
        _output.Clear();
        _given = 0;
        int read = _source.ReadAtLeast(_window.AsSpan(_held), _window.Length - _held, throwOnEndOfStream: false);
        _atEnd = _held + read < _window.Length;
        int filled = _held + read;
        int used = _step.Decode(_window.AsSpan(0, filled), _atEnd, 0, _output);
        _window.AsSpan(used, filled - used).CopyTo(_window);
        _held = filled - used;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _source.Dispose();
        }

        base.Dispose(disposing);
    }
}
