using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OnRecord.Language.Learning;

/// <summary>
/// Memory for large tables that are looked at all over: whole lines of the processor's memory, in pages of 2 MiB where the system has them, since a look waits for the page to be found as
/// well as for the line.
/// </summary>
internal static partial class TableMemory
{
    /// <summary>Bytes in a line.</summary>
    public const int LineBytes = 64;

    private const int LargePages = 14; // MADV_HUGEPAGE of Linux

    /// <summary>Room for some lines and one behind them; what is in it is not set.</summary>
    /// <param name="count">How many lines.</param>
    public static unsafe TableLines Lines(int count)
    {
        byte[] room = GC.AllocateUninitializedArray<byte>(checked((count + 2) * LineBytes), pinned: true); // so that lines stay at whole multiples of their length
        int page = Environment.SystemPageSize;
        nint start = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(room)), from = (start + page - 1) & -page, to = (start + room.Length) & -page;
        if (OperatingSystem.IsLinux() && from < to)
        {
            _ = Advise(from, to - from, LargePages); // a system that has none refuses, and all stays as it is
        }

        return new TableLines(room, (int)(-start & (LineBytes - 1)), count);
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint start, nint length, int advice);
}
