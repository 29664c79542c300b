using OnRecord.Sources;

namespace OnRecord.Ingest.Text;

/// <summary>Looks at source bytes a window at a time. Not thread-safe; dispose to close the stream.</summary>
internal sealed class SlidingWindow : IDisposable
{
    private readonly Stream _stream;
    private readonly byte[] _buffer;
    private int _start;
    private int _end;
    private bool _ended;

    /// <param name="bytes">What to look at.</param>
    /// <param name="position">First byte of the window.</param>
    /// <param name="size">The most bytes seen at once.</param>
    public SlidingWindow(SourceBytes bytes, long position, int size)
    {
        _stream = bytes.Open();
        _stream.Position = position;
        _buffer = new byte[size];
        Position = position;
        Length = bytes.Length;
        _ended = position >= Length;
    }

    /// <summary>Position of the first byte seen.</summary>
    public long Position { get; private set; }

    /// <summary>Number of all bytes; less than announced when the source ends early.</summary>
    public long Length { get; private set; }

    public bool IsDone => Position >= Length;

    /// <summary>The bytes from <see cref="Position"/> on: as many as the window holds, fewer only at the end.</summary>
    public ReadOnlySpan<byte> Peek()
    {
        if (!_ended && _end - _start < _buffer.Length / 2)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
            int read = _stream.ReadAtLeast(_buffer.AsSpan(_end), _buffer.Length - _end, throwOnEndOfStream: false);
            _ended = read < _buffer.Length - _end;
            _end += read;
            if (_ended)
            {
                Length = Math.Min(Length, Position + _end - _start);
            }
        }

        int seen = (int)Math.Min(_end - _start, Length - Position);
        return _buffer.AsSpan(_start, seen);
    }

    /// <summary>Moves on by bytes already seen.</summary>
    public void Skip(int count)
    {
        _start += count;
        Position += count;
    }

    public void Dispose() => _stream.Dispose();
}
