namespace OnRecord.Language.Statements;

/// <summary>A span of feature hashes that is written front to back.</summary>
internal ref struct FeatureSink(Span<ulong> into)
{
    private readonly Span<ulong> into = into;

    /// <summary>How many were written.</summary>
    public int Count { get; private set; }

    /// <summary>Writes one.</summary>
    public void Add(ulong feature) => into[Count++] = feature;
}
