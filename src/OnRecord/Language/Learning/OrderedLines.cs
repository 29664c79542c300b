using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OnRecord.Language.Learning;

/// <summary>
/// Keys that are known beforehand, each with a short row of bytes beside it, so that a look, for a key that is known or not, costs one line of the processor's memory: what large models
/// wait for most. Immutable and safe to share between threads.
/// </summary>
/// <remarks>
/// A line of 64 bytes holds some keys and behind them their rows. Keys ascend over all lines, and a line is filled from its front: what has no room in the line that its key points to
/// stands at the front of the next (Amble and Knuth, "Ordered hash tables", 1974). Two of three places are taken.
/// </remarks>
internal readonly struct OrderedLines
{
    /// <summary>The key of places that are not taken; no key is greater.</summary>
    public const uint Free = uint.MaxValue;

    private readonly byte[] lines;
    private readonly int first, count; // where the first line begins, how many there are
    private readonly uint homes;

    /// <summary>Makes room for keys, which are placed afterwards, one after the other.</summary>
    /// <param name="keys">In ascending order, none twice and none 0.</param>
    /// <param name="slots">Keys in a line; what is left of it is shared by their rows.</param>
    /// <param name="empty">Every four bytes of rows that are not written.</param>
    /// <exception cref="ArgumentException">The keys do not ascend.</exception>
    public OrderedLines(ReadOnlySpan<uint> keys, int slots, uint empty)
    {
        homes = HomesOf(keys.Length, slots);
        (lines, first, count) = TableMemory.Lines(EndOf(keys, slots) + 1);
        int keyBytes = slots * sizeof(uint);
        for (int line = first; line + TableMemory.LineBytes <= lines.Length; line += TableMemory.LineBytes)
        {
            lines.AsSpan(line, keyBytes).Fill(byte.MaxValue);
            MemoryMarshal.Cast<byte, uint>(lines.AsSpan(line + keyBytes, TableMemory.LineBytes - keyBytes)).Fill(empty);
        }
    }

    /// <summary>Takes lines in which all keys are placed, as <see cref="Lines"/> gave them.</summary>
    /// <param name="keys">How many.</param>
    /// <param name="slots">Keys in a line.</param>
    /// <param name="placed">The lines.</param>
    /// <exception cref="InvalidDataException">They are not those of so many keys: a look could leave them.</exception>
    public OrderedLines(int keys, int slots, TableLines placed)
    {
        homes = HomesOf(keys, slots);
        (lines, first, count) = placed;
        int lastKey = first + ((count - 1) * TableMemory.LineBytes) + ((slots - 1) * sizeof(uint));
        if (keys < 0 || count <= homes || MemoryMarshal.Read<uint>(lines.AsSpan(lastKey)) != Free)
        {
            throw new InvalidDataException("The lines of a table do not fit its keys.");
        }
    }

    /// <summary>The lines as they lie in memory.</summary>
    public TableLines Lines => new(lines, first, count);

    /// <summary>Places the next of the keys.</summary>
    /// <param name="key">The key.</param>
    /// <param name="slots">As room was made.</param>
    /// <param name="next">0 for the first key; moves on.</param>
    /// <returns>Its row, to be written.</returns>
    public Span<byte> Place(uint key, int slots, ref int next)
    {
        int place = Math.Max(next, Home(key) * slots), line = first + (place / slots * TableMemory.LineBytes), slot = place % slots;
        int keyBytes = slots * sizeof(uint), rowBytes = (TableMemory.LineBytes - keyBytes) / slots;
        MemoryMarshal.Write(lines.AsSpan(line + (slot * sizeof(uint))), key);
        next = place + 1;
        return lines.AsSpan(line + keyBytes + (slot * rowBytes), rowBytes);
    }

    /// <summary>The line of a key will be asked for soon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Expect(uint key) => Fetch.Soon(ref HomeLine(key));

    /// <summary>The line that holds a key if any does; nearly always the one it points to.</summary>
    /// <param name="key">The key.</param>
    /// <param name="slots">As room was made.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte LineOf(uint key, int slots)
    {
        ref byte line = ref HomeLine(key);
        while (Unsafe.As<byte, uint>(ref Unsafe.Add(ref line, (slots - 1) * sizeof(uint))) < key)
        {
            line = ref Unsafe.Add(ref line, TableMemory.LineBytes);
        }

        return ref line;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref byte HomeLine(uint key) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(lines), first + ((nint)Home(key) * TableMemory.LineBytes));

    /// <summary>Grows with the key, so that the order of keys is that of lines.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Home(uint key) => (int)(((ulong)key * homes) >> 32);

    private static uint HomesOf(int keys, int slots) => (uint)(keys / slots * 3 / 2) + 1;

    /// <summary>Lines from the first to one that is not full, behind all keys.</summary>
    private int EndOf(ReadOnlySpan<uint> keys, int slots)
    {
        int next = 0;
        uint last = 0;
        foreach (uint key in keys)
        {
            last = key > last ? key : throw new ArgumentException("Keys must ascend from 1.", nameof(keys));
            next = Math.Max(next, Home(key) * slots) + 1;
        }

        return Math.Max((next / slots) + 1, (int)homes);
    }
}
