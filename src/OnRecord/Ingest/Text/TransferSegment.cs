namespace OnRecord.Ingest.Text;

/// <summary>How decoded bytes of a <see cref="TransferSegment"/> stand to the bytes they were decoded from.</summary>
internal enum SegmentKind : byte
{
    /// <summary>Byte for byte.</summary>
    Plain,

    /// <summary>Three decoded bytes for each four source bytes (base64, uuencode).</summary>
    Quanta,

    /// <summary>One decoded byte for each three source bytes (<c>=E9</c>).</summary>
    Escaped,

    /// <summary>All decoded bytes for all source bytes.</summary>
    Whole,
}

/// <summary>A stretch of decoded bytes and where it came from. Segments tile the decoded bytes in order.</summary>
/// <param name="Kind">How the two sides correspond.</param>
/// <param name="Start">First decoded byte.</param>
/// <param name="Length">Decoded bytes.</param>
/// <param name="SourceStart">First source byte; for quanta the first of the four that hold the first decoded byte.</param>
/// <param name="SourceLength">Source bytes.</param>
internal readonly record struct TransferSegment(SegmentKind Kind, int Start, int Length, long SourceStart, long SourceLength)
{
    public int End => Start + Length;

    public long SourceEnd => SourceStart + SourceLength;

    /// <summary>Source byte where the decoded byte at <paramref name="position"/> begins.</summary>
    public long SourceBegin(int position) => Kind switch
    {
        SegmentKind.Plain => SourceStart + (position - Start),
        SegmentKind.Quanta => SourceStart + ((position - Start) / 3 * 4L),
        SegmentKind.Escaped => SourceStart + ((position - Start) * 3L),
        _ => SourceStart,
    };

    /// <summary>Source byte after the decoded byte at <paramref name="position"/>.</summary>
    public long SourceAfter(int position) => Kind switch
    {
        SegmentKind.Plain => SourceStart + (position - Start) + 1,
        SegmentKind.Quanta => Math.Min(SourceStart + (((position - Start) / 3 * 4L) + 4), SourceEnd),
        SegmentKind.Escaped => SourceStart + ((position - Start) * 3L) + 3,
        _ => SourceEnd,
    };
}
