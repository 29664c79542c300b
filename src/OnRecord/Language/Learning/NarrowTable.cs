using System.Numerics;

namespace OnRecord.Language.Learning;

/// <summary>
/// A <see cref="FeatureTable"/> of at most four labels whose weights lie beside their keys, so that a feature, known or not, costs one look.
/// Immutable and safe to share between threads.
/// </summary>
internal sealed class NarrowTable
{
    /// <summary>The most labels a row may have.</summary>
    public const int MostLabels = 4;

    private readonly ulong[] buckets; // key << 32 | four weights of 8 bits, 0 for none
    private readonly int shift;

    private NarrowTable(int count, int labels)
    {
        Labels = labels;
        int bits = Math.Max(4, BitOperations.Log2((uint)Math.Max(1, count)) + 2);
        shift = 32 - bits;
        buckets = new ulong[1 << bits];
    }

    /// <summary>How many labels a row has.</summary>
    public int Labels { get; }

    /// <summary>Reads what <see cref="FeatureTable.Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a whole table, or have more labels.</exception>
    public static NarrowTable Read(ReadOnlySpan<byte> bytes)
    {
        (uint[] keys, sbyte[] weights, int labels) = FeatureTable.Unpack(bytes);
        if (labels > MostLabels)
        {
            throw new InvalidDataException("A table of weights has too many labels.");
        }

        var table = new NarrowTable(keys.Length, labels);
        for (int row = 0; row < keys.Length; row++)
        {
            table.Insert(keys[row], weights.AsSpan(row * labels, labels));
        }

        return table;
    }

    /// <summary>Adds up the rows of the features that are known.</summary>
    /// <param name="features">Hashes.</param>
    /// <param name="scores">Takes a sum for each of <see cref="MostLabels"/> labels.</param>
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        int first = 0, second = 0, third = 0, fourth = 0;
        foreach (ulong feature in features)
        {
            uint row = Find(FeatureTable.KeyOf(feature));
            first += (sbyte)row;
            second += (sbyte)(row >> 8);
            third += (sbyte)(row >> 16);
            fourth += (sbyte)(row >> 24);
        }

        (scores[0], scores[1], scores[2], scores[3]) = (first, second, third, fourth);
    }

    private uint Find(uint key)
    {
        ulong[] all = buckets;
        int mask = all.Length - 1;
        for (int bucket = (int)(key >> shift); ; bucket++)
        {
            ulong found = all[bucket & mask];
            if ((uint)(found >> 32) == key || found == 0)
            {
                return (uint)found;
            }
        }
    }

    private void Insert(uint key, ReadOnlySpan<sbyte> weights)
    {
        int mask = buckets.Length - 1;
        int bucket = (int)(key >> shift);
        while (buckets[bucket] != 0)
        {
            bucket = (bucket + 1) & mask;
        }

        ulong row = (ulong)key << 32;
        for (int label = 0; label < weights.Length; label++)
        {
            row |= (ulong)(byte)weights[label] << (8 * label);
        }

        buckets[bucket] = row;
    }
}
