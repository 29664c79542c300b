using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>
/// Random access to source bytes by windows: the bytes themselves when they are in memory, else a buffer that moves over
/// the file. Not thread-safe; a span is good until the next call.
/// </summary>
internal sealed class ByteWindows : IDisposable
{
    /// <summary>Bytes seen at once when the source is not in memory.</summary>
    public const int WindowBytes = 4 << 20;

    private const int LookBack = 4096;

    private readonly ReadOnlyMemory<byte>? _memory;
    private readonly Stream? _stream;
    private byte[] _buffer = [];
    private long _bufferStart;
    private int _bufferLength;

    /// <param name="source">The bytes.</param>
    /// <param name="memoryLimit">Sources up to this many bytes are read whole.</param>
    public ByteWindows(SourceBytes source, int memoryLimit)
    {
        Length = source.Length;
        // A bare null here would become empty memory by the conversion from arrays.
        _memory = source.Memory ?? (source.Length <= memoryLimit ? source.ReadAll() : (ReadOnlyMemory<byte>?)null);
        Source = _memory is { } memory && source.Memory is null ? new MemoryBytes(memory) : source;
        if (_memory is { } held)
        {
            Length = held.Length;
        }
        else
        {
            _stream = source.Open();
        }
    }

    /// <summary>True where text that stands as it is was put into UTF-8, whatever charset the mail names.</summary>
    public bool IsSavedAsUtf8 { get; init; }

    /// <summary>The charset of a part's text.</summary>
    public string? CharsetOf(MailPart part) => IsSavedAsUtf8 && part.Encoding == Text.TransferEncoding.Identity ? "utf-8" : part.Type.Charset;

    /// <summary>The bytes; in memory when they were read whole.</summary>
    public SourceBytes Source { get; }

    public long Length { get; }

    public bool IsInMemory => _memory is not null;

    /// <summary>Bytes from a position on: all that there are when in memory, else at least <paramref name="wanted"/> unless the source ends.</summary>
    /// <param name="from">Position, at most <see cref="Length"/>.</param>
    /// <param name="wanted">At most <see cref="WindowBytes"/>.</param>
    public ReadOnlySpan<byte> At(long from, int wanted)
    {
        if (_memory is { } memory)
        {
            return memory.Span[(int)from..];
        }

        long held = _bufferStart + _bufferLength - from;
        if (from < _bufferStart || held < Math.Min(wanted, Length - from))
        {
            Load(from);
        }

        return _buffer.AsSpan((int)(from - _bufferStart), (int)(_bufferStart + _bufferLength - from));
    }

    /// <summary>Bytes of a stretch, at most <see cref="WindowBytes"/> of them when the source is not in memory.</summary>
    public ReadOnlySpan<byte> In(ByteSpan span)
    {
        int wanted = (int)Math.Min(span.Length, IsInMemory ? int.MaxValue : WindowBytes);
        ReadOnlySpan<byte> seen = At(span.Start, wanted);
        return seen[..Math.Min(wanted, seen.Length)];
    }

    /// <summary>Position of the first occurrence of a short pattern that lies wholly between two positions, or -1.</summary>
    public long IndexOf(ReadOnlySpan<byte> pattern, long from, long end)
    {
        while (from + pattern.Length <= end)
        {
            ReadOnlySpan<byte> seen = At(from, pattern.Length);
            seen = seen[..(int)Math.Min(seen.Length, end - from)];
            int found = seen.IndexOf(pattern);
            if (found >= 0)
            {
                return from + found;
            }

            if (seen.Length < pattern.Length)
            {
                break;
            }

            from += seen.Length - pattern.Length + 1;
        }

        return -1;
    }

    public void Dispose() => _stream?.Dispose();

    /// <summary>Whether a position lies in the bytes already at hand.</summary>
    public bool Holds(long position) =>
        IsInMemory || (position >= _bufferStart && position < _bufferStart + _bufferLength);

    private void Load(long from)
    {
        // A look back at the line before is usual, so a little before the position is kept too.
        from = Math.Max(0, from - LookBack);
        if (_buffer.Length == 0)
        {
            _buffer = new byte[(int)Math.Min(WindowBytes + LookBack, Length)];
        }

        _stream!.Position = from;
        _bufferStart = from;
        _bufferLength = _stream.ReadAtLeast(_buffer, (int)Math.Min(_buffer.Length, Length - from), throwOnEndOfStream: false);
    }
}
