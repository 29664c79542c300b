using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OnRecord.Language.Learning;

/// <summary>Finds the value of a key among many that are known beforehand. Immutable and safe to share between threads.</summary>
internal sealed class KeyBuckets
{
    private const int Slots = 8;

    private readonly OrderedLines lines;
    private readonly uint absent;

    /// <summary>Places the keys.</summary>
    /// <param name="keys">In ascending order, none twice and none 0.</param>
    /// <param name="absent">What is answered for other keys.</param>
    /// <param name="valueOf">The value of the key with a number, counted from 0; called once for each, in order.</param>
    /// <exception cref="ArgumentException">The keys do not ascend.</exception>
    public KeyBuckets(ReadOnlySpan<uint> keys, uint absent, Func<int, uint> valueOf)
    {
        this.absent = absent;
        lines = new OrderedLines(keys, Slots, absent);
        int next = 0;
        for (int number = 0; number < keys.Length; number++)
        {
            MemoryMarshal.Write(lines.Place(keys[number], Slots, ref next), valueOf(number));
        }
    }

    /// <summary>Takes keys that are placed already.</summary>
    /// <param name="keys">How many.</param>
    /// <param name="absent">What is answered for other keys.</param>
    /// <param name="placed">The lines, as <see cref="Lines"/> gave them.</param>
    /// <exception cref="InvalidDataException">They do not fit.</exception>
    public KeyBuckets(int keys, uint absent, TableLines placed)
    {
        this.absent = absent;
        lines = new OrderedLines(keys, Slots, placed);
    }

    /// <summary>The lines as they lie in memory.</summary>
    public TableLines Lines => lines.Lines;

    /// <summary>The value of a key, or that of keys that are not known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Value(uint key)
    {
        ref uint line = ref Unsafe.As<byte, uint>(ref lines.LineOf(key, Slots));
        int same = (int)Vector256.Equals(Vector256.LoadUnsafe(ref line), Vector256.Create(key)).ExtractMostSignificantBits();
        // No branch to guess wrong, so that looks for several keys overlap.
        uint isKnown = (uint)(-same >> 31), value = Unsafe.Add(ref line, Slots + BitOperations.TrailingZeroCount(same | (1 << (Slots - 1))));
        return (value & isKnown) | (absent & ~isKnown);
    }

    /// <summary>The value of a key will be asked for soon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Expect(uint key) => lines.Expect(key);
}
