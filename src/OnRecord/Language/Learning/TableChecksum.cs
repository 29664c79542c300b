using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OnRecord.Language.Learning;

/// <summary>CRC-32C, for which processors have an instruction: tells damage, not malice.</summary>
internal static class TableChecksum
{
    /// <summary>The checksum of bytes, or of some bytes and these behind them.</summary>
    /// <param name="bytes">The bytes, whole words of eight but for the last piece.</param>
    /// <param name="before">The checksum of what is before them.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // it runs over all tables before it would be compiled again
    public static uint Of(ReadOnlySpan<byte> bytes, uint before = 0)
    {
        uint sum = before;
        foreach (ulong word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            sum = BitOperations.Crc32C(sum, word);
        }

        foreach (byte last in bytes[(bytes.Length & ~7)..])
        {
            sum = BitOperations.Crc32C(sum, last);
        }

        return sum;
    }
}
