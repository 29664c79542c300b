using OnRecord.Sources;

namespace OnRecord.Store.Building;

/// <summary>Keeps the stages of a build from adding up in memory.</summary>
internal static class BuildMemory
{
    /// <summary>Bytes handed out since the last time, below which nothing is worth giving back: small cases go through all stages in less.</summary>
    private const long Worth = 32 << 20;

    private static long releasedAt;

    /// <summary>
    /// Gives back to the system what the stage before held and neither the collector nor malloc(3) would give back by itself; costs some tens of milliseconds.
    /// </summary>
    public static void Release()
    {
        if (GC.GetTotalAllocatedBytes() - Interlocked.Read(ref releasedAt) < Worth)
        {
            return;
        }

        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        Interlocked.Exchange(ref releasedAt, GC.GetTotalAllocatedBytes());
        FreedMemory.GiveBack();
    }
}
