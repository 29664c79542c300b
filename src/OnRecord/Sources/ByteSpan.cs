namespace OnRecord.Sources;

/// <summary>A stretch of source bytes. Never mixes with <see cref="TextSpan"/>: the two count different things.</summary>
/// <param name="Start">First byte, from 0, inclusive.</param>
/// <param name="End">Byte after the last, exclusive; equal to <paramref name="Start"/> for an empty stretch.</param>
public readonly record struct ByteSpan(long Start, long End)
{
    /// <summary>Number of bytes.</summary>
    public long Length => End - Start;
}
