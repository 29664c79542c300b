using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace OnRecord.Language.Learning;

/// <summary>Tells the processor what will be read soon, so that many places of a large table are on their way at once. Changes no answer.</summary>
internal static class Fetch
{
    /// <summary>A place will be read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Soon<T>(ref T place)
    {
        if (Sse.IsSupported)
        {
            // Where the collector moves the table meanwhile, another line is fetched for nothing.
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.As<T, byte>(ref place)));
        }
    }
}
