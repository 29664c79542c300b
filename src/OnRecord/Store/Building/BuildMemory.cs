using System.Runtime.InteropServices;

namespace OnRecord.Store.Building;

/// <summary>Keeps the stages of a build from adding up in memory.</summary>
internal static partial class BuildMemory
{
    /// <summary>Bytes handed out since the last time, below which nothing is worth giving back: small cases go through all stages in less.</summary>
    private const long Worth = 32 << 20;

    private static bool canTrim = OperatingSystem.IsLinux();
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
        if (canTrim)
        {
            try
            {
                _ = Trim(0);
            }
            catch (EntryPointNotFoundException)
            {
                // Only glibc keeps freed memory in such a way that it has to be asked.
                canTrim = false;
            }
        }
    }

    /// <summary>malloc_trim(3): of SQLite's freed memory some 100 MB stayed with the process after a full-text index was written.</summary>
    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    private static partial int Trim(nuint pad);
}
