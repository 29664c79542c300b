using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OnRecord.Language.Learning;

/// <summary>Short rows of weights beside their keys. Immutable and safe to share between threads.</summary>
internal sealed class CloseRows
{
    /// <summary>Weights in a row that there is room for.</summary>
    public const int MostLabels = 12;

    private const int Slots = 4, KeyBytes = Slots * sizeof(uint);

    private readonly OrderedLines lines;
    private readonly bool hasGreatest;
    private readonly int labels;

    /// <summary>Places the rows.</summary>
    /// <param name="keys">In ascending order, none twice and none 0.</param>
    /// <param name="columns">The weights of each label in turn, one for each key.</param>
    /// <param name="labels">1 to <see cref="MostLabels"/>.</param>
    /// <exception cref="ArgumentException">The keys do not ascend.</exception>
    public CloseRows(ReadOnlySpan<uint> keys, ReadOnlySpan<sbyte> columns, int labels)
    {
        this.labels = labels;
        hasGreatest = keys.Length > 0 && keys[^1] == OrderedLines.Free;
        lines = new OrderedLines(keys, Slots, 0);
        int next = 0;
        for (int number = 0; number < keys.Length; number++)
        {
            Span<byte> row = lines.Place(keys[number], Slots, ref next);
            for (int label = 0; label < labels; label++)
            {
                row[label] = (byte)columns[(label * keys.Length) + number];
            }
        }
    }

    /// <summary>Takes rows that are placed already.</summary>
    /// <exception cref="InvalidDataException">They do not fit.</exception>
    public CloseRows(TableParts parts)
    {
        labels = parts.Labels;
        hasGreatest = parts.HasGreatest;
        lines = new OrderedLines(parts.Count, Slots, parts.Lines[0]);
    }

    /// <summary>The lines as they lie in memory.</summary>
    public TableLines Lines => lines.Lines;

    /// <summary>Whether the greatest of all keys, by which places that are not taken are known, has a row.</summary>
    public bool HasGreatest => hasGreatest;

    /// <summary>The row of a key, or empty when it is not known.</summary>
    public ReadOnlySpan<sbyte> Row(uint key)
    {
        ref byte line = ref lines.LineOf(key, Slots);
        int slot = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, uint>(ref line), Slots).IndexOf(key);
        return slot < 0 || (key == OrderedLines.Free && !hasGreatest) ? [] : MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, sbyte>(ref Unsafe.Add(ref line, RowAt(slot))), labels);
    }

    /// <summary>Adds the rows of the features that are known.</summary>
    /// <param name="features">Hashes.</param>
    /// <param name="scores">Sixteen scores; those behind the labels mean nothing.</param>
    public void AddTo(ReadOnlySpan<ulong> features, Span<short> scores)
    {
        OrderedLines all = lines;
        foreach (ulong feature in features)
        {
            all.Expect(FeatureTable.KeyOf(feature));
        }

        Vector256<short> sum = Vector256.Create<short>(scores);
        foreach (ulong feature in features)
        {
            uint key = FeatureTable.KeyOf(feature);
            ref byte line = ref all.LineOf(key, Slots);
            int same = (int)Vector128.Equals(Vector128.LoadUnsafe(ref Unsafe.As<byte, uint>(ref line)), Vector128.Create(key)).ExtractMostSignificantBits();
            // A feature that is not known adds a row of zeros: no branch to guess wrong, so that looks for several features overlap.
            Vector128<sbyte> isKnown = Vector128.Create((sbyte)(-same >> 31));
            Vector128<byte> row = Vector128.LoadUnsafe(ref line, (nuint)RowAt(BitOperations.TrailingZeroCount(same | (1 << (Slots - 1)))));
            sum += Vector256.WidenLower((row.AsSByte() & isKnown).ToVector256Unsafe());
        }

        sum.CopyTo(scores);
    }

    private static int RowAt(int slot) => KeyBytes + (slot * MostLabels);
}
