namespace OnRecord.Ingest;

/// <summary>
/// What the members of one container, or all containers inside one source file, may expand to together: each container is bounded by its own size, but nested ones multiply, so that 13 kB hold ten
/// thousand gigabytes. Once all is spent a quarter more is there for small members, so that one member which expands without end does not take along what lies beside it. Used by one thread.
/// </summary>
/// <param name="allowed">Bytes that any members may have together.</param>
public sealed class ExpansionBudget(long allowed)
{
    /// <summary>How many times what is allowed is unpacked to come to what lies behind members that were cut.</summary>
    private const int SkipTimes = 16;

    private readonly long _small = Math.Min(1 << 20, allowed / 64);
    private readonly long _rest = allowed / 4;
    private long _spent;
    private long _skippable = Math.Min(allowed, long.MaxValue / SkipTimes) * SkipTimes;

    /// <summary>Bytes that the next member may have: what is left, or after that a 64th of what was allowed and at most 1 MiB, while the quarter lasts; 0 when nothing more may be unpacked.</summary>
    public long Room => Math.Max(allowed - _spent, Math.Clamp(allowed - _spent + _rest, 0, _small));

    /// <summary>Whether the rest of members that were cut may still be unpacked, to come to what lies behind them: all in all 16 times what is allowed, of which nothing is kept.</summary>
    public bool MaySkip => _skippable > 0;

    /// <summary>Counts bytes that were unpacked.</summary>
    public void Spend(long bytes) => _spent += bytes;

    /// <summary>Counts bytes that were unpacked and not kept.</summary>
    public void Skip(long bytes) => _skippable -= bytes;
}
