using System.Runtime.InteropServices;

namespace OnRecord.Store.Building;

/// <summary>Keeps the stages of a build from adding up in memory.</summary>
internal static partial class BuildMemory
{
    private static bool canTrim = OperatingSystem.IsLinux();

    /// <summary>
    /// Gives back to the system what the stage before held and neither the collector nor malloc(3) would give back by itself; costs some tens of milliseconds.
    /// </summary>
    public static void Release()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
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
