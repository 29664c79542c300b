using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace OnRecord.Language.Learning;

/// <summary>
/// A linear model's weights for three labels. A row is two weights of 16 bits, of the second and the third label as against the first, and lies beside
/// its key, so that a feature, known or not, costs one look. Immutable and safe to share between threads.
/// </summary>
/// <remarks>Features are known as in <see cref="FeatureTable"/>. Eight bits were measured to be too few here: they cost two in a hundred of the parser's heads.</remarks>
internal sealed class NarrowTable : IPlacedTable<NarrowTable>
{
    /// <summary>How many labels there are.</summary>
    public const int Labels = 3;

    private const int RowBytes = 4;
    private readonly KeyBuckets buckets; // third label's weight << 16 | second label's weight; 0 for none

    private readonly int count;

    private NarrowTable(int count, KeyBuckets buckets)
    {
        this.count = count;
        this.buckets = buckets;
    }

    /// <inheritdoc/>
    public TableParts Parts => new(RowBytes, count, false, [buckets.Lines]);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a whole table.</exception>
    public static NarrowTable Read(ReadOnlySpan<byte> bytes)
    {
        (uint[] keys, sbyte[] weights, int labels) = FeatureTable.Unpack(bytes);
        if (labels != RowBytes)
        {
            throw new InvalidDataException("A table of weights has another shape.");
        }

        return new NarrowTable(keys.Length, new KeyBuckets(keys, 0, row => BinaryPrimitives.ReadUInt32LittleEndian(MemoryMarshal.AsBytes(weights.AsSpan(row * RowBytes, RowBytes)))));
    }

    /// <inheritdoc/>
    public static NarrowTable Of(TableParts parts) => parts is { Labels: RowBytes, Lines.Length: 1 }
        ? new NarrowTable(parts.Count, new KeyBuckets(parts.Count, 0, parts.Lines[0]))
        : throw new InvalidDataException("A table of weights has another shape.");

    /// <summary>Writes a table.</summary>
    /// <param name="keys">Keys in ascending order, none twice and none 0.</param>
    /// <param name="weights">For each key the weights of the second and the third label, less the first label's.</param>
    public static byte[] Write(ReadOnlySpan<uint> keys, ReadOnlySpan<short> weights)
    {
        var parts = new sbyte[keys.Length * RowBytes];
        for (int weight = 0; weight < weights.Length; weight++)
        {
            parts[weight * 2] = (sbyte)weights[weight];
            parts[(weight * 2) + 1] = (sbyte)(weights[weight] >> 8);
        }

        return FeatureTable.Write(keys, parts, RowBytes);
    }

    /// <summary>Adds up the rows of the features that are known.</summary>
    /// <param name="features">Hashes.</param>
    /// <param name="scores">Takes a sum for each label; the first label's is 0.</param>
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        foreach (ulong feature in features)
        {
            buckets.Expect(FeatureTable.KeyOf(feature));
        }

        int second = 0, third = 0;
        foreach (ulong feature in features)
        {
            uint row = buckets.Value(FeatureTable.KeyOf(feature));
            second += (short)row;
            third += (short)(row >> 16);
        }

        (scores[0], scores[1], scores[2]) = (0, second, third);
    }
}
