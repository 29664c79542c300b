namespace OnRecord.Ingest.Text;

/// <summary>Collects decoded bytes and, when asked to, the segments that lead back to their source. Not thread-safe.</summary>
/// <param name="keepMap">Whether segments are kept.</param>
/// <param name="capacity">Bytes expected.</param>
internal sealed class TransferOutput(bool keepMap, int capacity)
{
    /// <summary>After this many segments, further ones are joined into whole stretches, so that hostile input cannot fill the memory.</summary>
    internal const int FineSegments = 500_000;

    private const int CoarseLength = 256;

    private readonly List<TransferSegment> _segments = [];
    private byte[] _bytes = new byte[Math.Max(capacity, 16)];
    private int _length;

    /// <summary>True once something did not follow the encoding.</summary>
    public bool Damaged { get; set; }

    public int Length => _length;

    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, _length);

    public TransferSegment[] Segments => [.. _segments];

    public void Clear()
    {
        _segments.Clear();
        _length = 0;
    }

    /// <summary>Room for at least <paramref name="count"/> bytes; give it back with <see cref="Took"/>.</summary>
    public Span<byte> Room(int count)
    {
        if (_bytes.Length - _length < count)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max((long)_bytes.Length * 2, (long)_length + count)));
        }

        return _bytes.AsSpan(_length);
    }

    /// <summary>Says that <paramref name="count"/> bytes were written to the room and where they came from.</summary>
    public void Took(SegmentKind kind, int count, long sourceStart, long sourceLength)
    {
        if (count > 0 && keepMap)
        {
            AddSegment(new TransferSegment(kind, _length, count, sourceStart, sourceLength));
        }

        _length += count;
    }

    public void Plain(ReadOnlySpan<byte> bytes, long sourceStart)
    {
        bytes.CopyTo(Room(bytes.Length));
        Took(SegmentKind.Plain, bytes.Length, sourceStart, bytes.Length);
    }

    public void One(SegmentKind kind, byte value, long sourceStart, long sourceLength)
    {
        Room(1)[0] = value;
        Took(kind, 1, sourceStart, sourceLength);
    }

    private void AddSegment(in TransferSegment next)
    {
        if (_segments.Count > 0)
        {
            TransferSegment last = _segments[^1];
            bool touches = last.SourceEnd == next.SourceStart;
            if (touches && last.Kind == next.Kind && Extends(last))
            {
                _segments[^1] = last with { Length = last.Length + next.Length, SourceLength = last.SourceLength + next.SourceLength };
                return;
            }

            if (_segments.Count >= FineSegments && last.Length < CoarseLength && next.Length < CoarseLength)
            {
                _segments[^1] = new TransferSegment(
                    SegmentKind.Whole, last.Start, last.Length + next.Length, last.SourceStart, next.SourceEnd - last.SourceStart);
                return;
            }
        }

        _segments.Add(next);
    }

    private static bool Extends(in TransferSegment last) => last.Kind switch
    {
        SegmentKind.Plain or SegmentKind.Escaped => true,
        SegmentKind.Quanta => last.SourceLength % 4 == 0 && last.Length % 3 == 0,
        _ => false,
    };
}
