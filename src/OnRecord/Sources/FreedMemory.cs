using System.Runtime.InteropServices;

namespace OnRecord.Sources;

/// <summary>Memory outside of the collector's that was freed and that glibc keeps for the process until it is asked. Safe to use from several threads.</summary>
internal static partial class FreedMemory
{
    private static bool canTrim = OperatingSystem.IsLinux();

    /// <summary>Gives it back to the system where that can be asked for; costs milliseconds.</summary>
    public static void GiveBack()
    {
        if (!canTrim)
        {
            return;
        }

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

    /// <summary>malloc_trim(3): of SQLite's freed memory some 100 MB stayed with the process after a full-text index was written, of unpacked weights some 10 to 20 MB.</summary>
    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    private static partial int Trim(nuint pad);
}
