namespace OnRecord.Sources;

/// <summary>
/// Immutable bytes that can be read again and again: a file, a stretch of one, or bytes in memory.
/// Thread-safe; every <see cref="Open"/> gives an independent stream.
/// </summary>
public abstract class SourceBytes
{
    /// <summary>Number of bytes.</summary>
    public abstract long Length { get; }

    /// <summary>The bytes themselves when they are already in memory, else null.</summary>
    public virtual ReadOnlyMemory<byte>? Memory => null;

    /// <summary>A new seekable, read-only stream over the bytes, at position 0. The caller disposes it.</summary>
    /// <exception cref="IOException">The file behind the bytes cannot be read.</exception>
    public abstract Stream Open();

    /// <summary>A view of a stretch of these bytes; positions in the view count from 0.</summary>
    /// <param name="span">Must lie inside these bytes.</param>
    public SourceBytes Slice(ByteSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(span.Start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, Length);
        if (Memory is { } memory)
        {
            return new MemoryBytes(memory.Slice((int)span.Start, (int)span.Length));
        }

        return new SliceBytes(this, span);
    }

    /// <summary>The bytes in memory: as they are when already there, else read whole.</summary>
    /// <param name="limit">The most bytes to read; longer sources are cut there.</param>
    public ReadOnlyMemory<byte> ReadAll(int limit = int.MaxValue - 64)
    {
        if (Memory is { } memory)
        {
            return memory.Length <= limit ? memory : memory[..limit];
        }

        var buffer = new byte[(int)Math.Min(Length, limit)];
        using Stream stream = Open();
        int read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return buffer.AsMemory(0, read);
    }
}
