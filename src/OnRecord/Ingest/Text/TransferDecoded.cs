namespace OnRecord.Ingest.Text;

/// <summary>Bytes after transfer decoding, and the way back to the bytes they were decoded from. Immutable.</summary>
public sealed class TransferDecoded
{
    private readonly TransferSegment[]? _segments;

    internal TransferDecoded(ReadOnlyMemory<byte> bytes, long sourceStart, TransferSegment[]? segments, bool damaged)
    {
        Bytes = bytes;
        SourceStart = sourceStart;
        _segments = segments;
        IsDamaged = damaged;
    }

    /// <summary>The decoded bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Source byte of the first decoded byte, when the two stand byte for byte.</summary>
    public long SourceStart { get; }

    /// <summary>True when the bytes stand in the source as they are.</summary>
    public bool IsIdentity => _segments is null;

    /// <summary>True when something did not follow the encoding; what decodes is here.</summary>
    public bool IsDamaged { get; }

    /// <summary>Segments that tile <see cref="Bytes"/>; empty for identity.</summary>
    internal ReadOnlySpan<TransferSegment> Segments => _segments;

    /// <summary>
    /// Replaces the map of a text decoded from <see cref="Bytes"/> (positions counted from 0 there) by one that leads to
    /// the source bytes. The text stays.
    /// </summary>
    internal MappedText ToSource(MappedText text) =>
        _segments is null ? text : new MappedText(text.Text, new TextMap(new TransferMapper(_segments).Map(text.Map.RunSpan)));
}
