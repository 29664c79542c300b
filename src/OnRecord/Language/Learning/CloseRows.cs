using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OnRecord.Language.Learning;

/// <summary>
/// Short rows of weights beside their keys, so that a feature, known or not, costs one line of the processor's memory: what large models wait for most. Immutable and safe to share
/// between threads.
/// </summary>
/// <remarks>
/// A line of 64 bytes holds four keys and behind them their rows. Keys ascend over all lines, and a line is filled from its front: what has no room in the line that its key
/// points to stands at the front of the next (an ordered hash table, as <see cref="KeyBuckets"/>).
/// </remarks>
internal sealed class CloseRows
{
    /// <summary>Weights in a row that there is room for.</summary>
    public const int MostLabels = 12;

    private const int LineBytes = 64, Slots = 4, KeyBytes = Slots * sizeof(uint);

    /// <summary>The key of places that are not taken; no key is greater.</summary>
    private const uint Free = uint.MaxValue;

    private readonly byte[] lines; // pinned, so that lines stay at whole multiples of their length
    private readonly int first; // where the first line begins
    private readonly uint homes;
    private readonly bool hasGreatest;
    private readonly int labels;

    /// <summary>Places the rows.</summary>
    /// <param name="keys">In ascending order, none twice and none 0.</param>
    /// <param name="columns">The weights of each label in turn, one for each key.</param>
    /// <param name="labels">1 to <see cref="MostLabels"/>.</param>
    /// <exception cref="ArgumentException">The keys do not ascend.</exception>
    public unsafe CloseRows(ReadOnlySpan<uint> keys, ReadOnlySpan<sbyte> columns, int labels)
    {
        this.labels = labels;
        homes = (uint)((keys.Length / 8 * 3) + 1); // two of three places are taken
        hasGreatest = keys.Length > 0 && keys[^1] == Free;
        lines = GC.AllocateUninitializedArray<byte>((EndOf(keys) + 2) * LineBytes, pinned: true);
        first = (int)(-(nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(lines)) & (LineBytes - 1));
        for (int line = first; line + LineBytes <= lines.Length; line += LineBytes)
        {
            lines.AsSpan(line, KeyBytes).Fill(byte.MaxValue);
            lines.AsSpan(line + KeyBytes, LineBytes - KeyBytes).Clear();
        }

        Place(keys, MemoryMarshal.AsBytes(columns));
    }

    /// <summary>The row of a key, or empty when it is not known.</summary>
    public ReadOnlySpan<sbyte> Row(uint key)
    {
        int line = LineOf(key), slot = MemoryMarshal.Cast<byte, uint>(lines.AsSpan(line, KeyBytes)).IndexOf(key);
        return slot < 0 || (key == Free && !hasGreatest) ? [] : MemoryMarshal.Cast<byte, sbyte>(lines.AsSpan(RowAt(line, slot), labels));
    }

    /// <summary>Adds the rows of the features that are known.</summary>
    /// <param name="features">Hashes.</param>
    /// <param name="scores">Sixteen scores; those behind the labels mean nothing.</param>
    public void AddTo(ReadOnlySpan<ulong> features, Span<short> scores)
    {
        ref byte all = ref MemoryMarshal.GetArrayDataReference(lines);
        foreach (ulong feature in features)
        {
            Fetch.Soon(ref Unsafe.Add(ref all, HomeLine(FeatureTable.KeyOf(feature))));
        }

        Vector128<short> low = Vector128.Create<short>(scores), high = Vector128.Create<short>(scores[8..]);
        foreach (ulong feature in features)
        {
            uint key = FeatureTable.KeyOf(feature);
            int line = LineOf(key);
            uint same = Vector128.Equals(Vector128.LoadUnsafe(ref Unsafe.As<byte, uint>(ref Unsafe.Add(ref all, line))), Vector128.Create(key)).ExtractMostSignificantBits();
            // A feature that is not known adds a row of zeros: no branch to guess wrong, so that looks for several features overlap.
            Vector128<sbyte> isKnown = Vector128.Create((sbyte)(-(int)same >> 31));
            Vector128<byte> row = Vector128.LoadUnsafe(ref all, (nuint)RowAt(line, BitOperations.TrailingZeroCount(same | (1 << (Slots - 1)))));
            (Vector128<short> lower, Vector128<short> upper) = Vector128.Widen(row.AsSByte() & isKnown);
            low += lower;
            high += upper;
        }

        low.CopyTo(scores);
        high.CopyTo(scores[8..]);
    }

    private static int RowAt(int line, int slot) => line + KeyBytes + (slot * MostLabels);

    /// <summary>Where the line begins that holds a key if any does; nearly always the one it points to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int LineOf(uint key)
    {
        int line = HomeLine(key);
        while (Unsafe.As<byte, uint>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(lines), line + KeyBytes - sizeof(uint))) < key)
        {
            line += LineBytes;
        }

        return line;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int HomeLine(uint key) => first + ((int)Home(key) * LineBytes);

    /// <summary>Grows with the key, so that the order of keys is that of lines.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Home(uint key) => (uint)(((ulong)key * homes) >> 32);

    private void Place(ReadOnlySpan<uint> keys, ReadOnlySpan<byte> columns)
    {
        int next = 0;
        for (int number = 0; number < keys.Length; number++)
        {
            int place = Math.Max(next, (int)Home(keys[number]) * Slots), line = first + (place / Slots * LineBytes), slot = place % Slots;
            MemoryMarshal.Write(lines.AsSpan(line + (slot * sizeof(uint))), keys[number]);
            Span<byte> row = lines.AsSpan(RowAt(line, slot), labels);
            for (int label = 0; label < row.Length; label++)
            {
                row[label] = columns[(label * keys.Length) + number];
            }

            next = place + 1;
        }
    }

    /// <summary>Lines from the first to one that is not full, behind all keys.</summary>
    private int EndOf(ReadOnlySpan<uint> keys)
    {
        int next = 0;
        uint last = 0;
        foreach (uint key in keys)
        {
            last = key > last ? key : throw new ArgumentException("Keys must ascend from 1.", nameof(keys));
            next = Math.Max(next, (int)Home(key) * Slots) + 1;
        }

        return Math.Max((next / Slots) + 1, (int)homes);
    }
}
