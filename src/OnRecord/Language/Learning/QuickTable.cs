using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace OnRecord.Language.Learning;

/// <summary>
/// A small linear model of two or three labels that settles the plain cases of a large one, which is then asked about the others alone. It answers where one label leads by so much that the
/// large model was of the same mind nearly always. Immutable and safe to share between threads.
/// </summary>
/// <remarks>It has no keys: features that share a place share a weight, which costs certainty and no more, and all weights stay near the processor.</remarks>
internal sealed class QuickTable
{
    /// <summary>How many places for weights there are.</summary>
    public const int Places = 1 << PlaceBits;

    /// <summary>What <see cref="Sure"/> says of cases that are not plain.</summary>
    public const int Unsure = -1;

    private const int PlaceBits = 16;

    private readonly uint[] rows; // third label's weight << 16 | second label's, each as against the first
    private readonly int least;

    private QuickTable(uint[] rows, int least)
    {
        this.rows = rows;
        this.least = least;
    }

    /// <summary>The place of a feature.</summary>
    public static int PlaceOf(ulong feature) => (int)(feature >> (64 - PlaceBits));

    /// <summary>The label of a plain case.</summary>
    /// <param name="features">Hashes, those it was trained on.</param>
    /// <param name="labels">How many labels are possible, 2 or 3.</param>
    /// <returns>The label, or <see cref="Unsure"/>.</returns>
    public int Sure(ReadOnlySpan<ulong> features, int labels)
    {
        int second = 0, third = 0;
        foreach (ulong feature in features)
        {
            uint row = rows[PlaceOf(feature)];
            second += (short)row;
            third += (short)(row >> 16);
        }

        return Leader(second, labels == 3 ? third : -short.MaxValue) is var (label, lead) && lead >= least ? label : Unsure;
    }

    /// <summary>The label with the highest score, where the first has 0, and by how much it leads.</summary>
    public static (int Label, int Lead) Leader(int second, int third)
    {
        int other = Math.Max(second, third), label = other <= 0 ? 0 : second >= third ? 1 : 2;
        int next = label == 0 ? other : Math.Max(0, Math.Min(second, third));
        return (label, label == 0 ? -next : other - next);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a whole table.</exception>
    public static QuickTable Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != sizeof(int) * (Places + 1))
        {
            throw new InvalidDataException("A table of weights is cut short or damaged.");
        }

        var rows = new uint[Places];
        for (int plane = 0; plane < sizeof(uint); plane++)
        {
            ReadOnlySpan<byte> part = bytes.Slice(sizeof(int) + (plane * Places), Places);
            for (int place = 0; place < Places; place++)
            {
                rows[place] |= (uint)part[place] << (8 * plane);
            }
        }

        return new QuickTable(rows, BinaryPrimitives.ReadInt32LittleEndian(bytes));
    }

    /// <summary>Writes a table: the least lead, then the bytes of all rows by their rank, which compress better so.</summary>
    /// <param name="weights">For each place the weights of the second and the third label, less the first label's.</param>
    /// <param name="least">By how much a label must lead.</param>
    public static byte[] Write(ReadOnlySpan<short> weights, int least)
    {
        var bytes = new byte[sizeof(int) * (Places + 1)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, least);
        ReadOnlySpan<byte> rows = MemoryMarshal.AsBytes(weights);
        for (int index = 0; index < rows.Length; index++)
        {
            bytes[sizeof(int) + (index % sizeof(uint) * Places) + (index / sizeof(uint))] = rows[index];
        }

        return bytes;
    }

    /// <summary>A table that ships, of the weights <c>quick</c>.</summary>
    /// <param name="name">Its section.</param>
    public static QuickTable Shipped(string name) => ShippedWeights.Open("quick").As(name, Read);
}
