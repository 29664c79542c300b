namespace OnRecord.Ingest;

/// <summary>Bounds on what hostile input may cost. Each is reported as a Problem when reached.</summary>
public sealed record IngestLimits
{
    /// <summary>The limits used when none are given.</summary>
    public static IngestLimits Default { get; } = new();

    /// <summary>How deep containers and attached messages may nest. Default 32, from 1.</summary>
    public int Depth { get; init; } = 32;

    /// <summary>The most members of one container. Default 1,000,000.</summary>
    public int Members { get; init; } = 1_000_000;

    /// <summary>The most bytes that one member may expand to. Default 4 GiB.</summary>
    public long MemberBytes { get; init; } = 4L << 30;

    /// <summary>How many times its own size a compressed container may expand to, once past 64 MiB. Default 200.</summary>
    public int ExpansionRatio { get; init; } = 200;

    /// <summary>Bytes that a compressed container may always expand to before the ratio counts. Default 64 MiB.</summary>
    public long ExpansionFree { get; init; } = 64L << 20;

    /// <summary>Up to this many bytes a file or member is held in memory; larger ones are streamed. Default 16 MiB.</summary>
    public int MemoryBytes { get; init; } = 16 << 20;

    /// <summary>UTF-16 units after which a text is cut into numbered parts. Default 16,000,000.</summary>
    public int TextUnits { get; init; } = 16_000_000;

    /// <summary>The most bytes a document format that must be read whole (PDF, Office) may have. Default 256 MiB.</summary>
    public long DocumentBytes { get; init; } = 256L << 20;

    /// <summary>The most pages of one file whose words are recognised. Default 5,000.</summary>
    public int OcrPages { get; init; } = 5000;

    /// <summary>The most bytes that all members of a container of this size may have together.</summary>
    public long AllowedExpansion(long containerBytes) => (long)Int128.Min(long.MaxValue / 2, Int128.Max((Int128)ExpansionFree, (Int128)containerBytes * ExpansionRatio));
}
