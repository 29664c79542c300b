namespace OnRecord.Ingest;

/// <summary>
/// What all containers inside one source file may expand to together. Each is bounded by its own size; nested ones multiply, so that 13 kB hold ten thousand gigabytes. Used by one thread.
/// </summary>
/// <param name="allowed">Bytes after which no further member is unpacked; the member at hand is finished.</param>
public sealed class ExpansionBudget(long allowed)
{
    private long _spent;

    /// <summary>True once no more may be unpacked.</summary>
    public bool IsSpent => _spent >= allowed;

    /// <summary>Counts bytes that were unpacked.</summary>
    public void Spend(long bytes) => _spent += bytes;
}
