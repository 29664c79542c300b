namespace OnRecord.Store.Building;

/// <summary>Keeps the stages of a build from adding up in memory.</summary>
internal static class BuildMemory
{
    /// <summary>Gives back what the stage before held, which the collector would keep for a while; costs some tens of milliseconds.</summary>
    public static void Release() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
