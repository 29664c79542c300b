using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OnRecord.Language.Learning;

/// <summary>
/// A linear model's weights: for each known feature a row with one weight (−127 to 127) for each label. Scores are sums of rows,
/// in 16-bit integers, so the same text gives the same scores everywhere. Of what is asked nine in ten features are known.
/// Immutable and safe to share between threads.
/// </summary>
/// <remarks>
/// Features are known by the upper 32 bits of their hash (<see cref="FeatureHash"/>): with 500,000 rows an unknown feature
/// is taken for a known one once in 8,600 times. Short rows lie beside their keys (<see cref="CloseRows"/>), long ones side by side, and both are read in whole vectors, so that
/// what lies behind a row's labels is added to scores that mean nothing.
/// </remarks>
internal sealed class FeatureTable : IPlacedTable<FeatureTable>
{
    /// <summary>How many rows may be added to one span of scores before 16 bits could overflow.</summary>
    public const int MostFeatures = short.MaxValue / sbyte.MaxValue;

    private const int Together = 64;

    private readonly CloseRows? close; // where rows are short; else:
    private readonly KeyBuckets buckets = null!; // row numbers, -1 for none
    private readonly byte[] rows = []; // of whole lines
    private readonly int firstRow, rowLines, rowBytes;

    /// <param name="keys">Keys in ascending order.</param>
    /// <param name="columns">The weights of each label in turn, one for each key.</param>
    /// <param name="labels">How many labels there are.</param>
    private FeatureTable(ReadOnlySpan<uint> keys, ReadOnlySpan<sbyte> columns, int labels)
    {
        Labels = labels;
        Count = keys.Length;
        if (labels <= CloseRows.MostLabels)
        {
            close = new CloseRows(keys, columns, labels);
        }
        else
        {
            buckets = new KeyBuckets(keys, uint.MaxValue, static row => (uint)row);
            rowBytes = RowBytes(labels);
            TableLines lines = TableMemory.Lines(keys.Length * (rowBytes / TableMemory.LineBytes));
            (rows, firstRow, rowLines) = lines;
            lines.Bytes.Clear(); // what lies behind labels is kept with them
            WriteRows(columns, keys.Length, MemoryMarshal.Cast<byte, sbyte>(lines.Bytes), rowBytes);
        }
    }

    private FeatureTable(TableParts parts)
    {
        Labels = parts.Labels;
        Count = parts.Count;
        if (Labels <= CloseRows.MostLabels)
        {
            close = new CloseRows(parts);
        }
        else
        {
            buckets = new KeyBuckets(Count, uint.MaxValue, parts.Lines[0]);
            rowBytes = RowBytes(Labels);
            (rows, firstRow, rowLines) = parts.Lines[1];
        }
    }

    /// <summary>How many labels a row has.</summary>
    public int Labels { get; }

    /// <summary><see cref="Labels"/> rounded up to whole vectors: what a span of scores must hold.</summary>
    public int Stride => (Labels + 15) / 16 * 16;

    /// <summary>How many features have a row.</summary>
    public int Count { get; }

    /// <inheritdoc/>
    public TableParts Parts => close is null
        ? new TableParts(Labels, Count, false, [buckets.Lines, new TableLines(rows, firstRow, rowLines)])
        : new TableParts(Labels, Count, close.HasGreatest, [close.Lines]);

    /// <inheritdoc/>
    public static FeatureTable Of(TableParts parts)
    {
        bool fits = parts.Labels is > 0 and <= CloseRows.MostLabels
            ? parts.Lines.Length == 1
            : parts.Labels > 0 && parts.Lines.Length == 2 && parts.Lines[1].Bytes.Length == (long)parts.Count * RowBytes(parts.Labels);
        return fits ? new FeatureTable(parts) : throw new InvalidDataException("A table of weights has another shape.");
    }

    /// <summary>Builds a table.</summary>
    /// <param name="keys">Keys in ascending order, none twice and none 0.</param>
    /// <param name="weights">A row of <paramref name="labels"/> weights for each key.</param>
    /// <param name="labels">How many labels there are, from 1.</param>
    /// <exception cref="ArgumentException">The keys do not ascend, or the weights are not one row for each.</exception>
    public static FeatureTable Of(ReadOnlySpan<uint> keys, ReadOnlySpan<sbyte> weights, int labels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(labels, 1);
        return weights.Length == (long)keys.Length * labels ? Read(Write(keys, weights, labels)) : throw new ArgumentException("There must be one row of weights for each key.", nameof(weights));
    }

    /// <summary>The part of a feature's hash that this table knows it by.</summary>
    public static uint KeyOf(ulong feature) => Math.Max(1u, (uint)(feature >> 32));

    /// <summary>Adds the row of a feature, if it is known, to the scores.</summary>
    /// <param name="feature">The hash of the feature.</param>
    /// <param name="scores"><see cref="Stride"/> scores; those behind <see cref="Labels"/> mean nothing. At most <see cref="MostFeatures"/> rows may be added.</param>
    public void AddTo(ulong feature, Span<short> scores) => AddTo([feature], scores);

    /// <summary>Adds the rows of all features that are known.</summary>
    /// <param name="features">Hashes, at most <see cref="MostFeatures"/>.</param>
    /// <param name="scores"><see cref="Stride"/> scores.</param>
    public void AddTo(ReadOnlySpan<ulong> features, Span<short> scores)
    {
        if (close is not null)
        {
            close.AddTo(features, scores);
            return;
        }

        for (int start = 0; start < features.Length; start += Together)
        {
            AddTogether(features.Slice(start, Math.Min(Together, features.Length - start)), scores);
        }
    }

    /// <summary>The row of a feature, or empty when it is not known.</summary>
    public ReadOnlySpan<sbyte> Row(ulong feature)
    {
        if (close is not null)
        {
            return close.Row(KeyOf(feature));
        }

        int row = (int)buckets.Value(KeyOf(feature));
        return row < 0 ? [] : MemoryMarshal.Cast<byte, sbyte>(rows.AsSpan(firstRow + (row * rowBytes), Labels));
    }

    /// <summary>Writes the table as <see cref="Read"/> takes it: labels, count, then the keys and after them the rows.</summary>
    public static byte[] Write(ReadOnlySpan<uint> keys, ReadOnlySpan<sbyte> weights, int labels)
    {
        var bytes = new byte[8 + (keys.Length * 4) + weights.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, labels);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), keys.Length);
        // Byte planes of the differences compress better than whole keys.
        uint last = 0;
        for (int index = 0; index < keys.Length; index++)
        {
            uint step = keys[index] - last;
            last = keys[index];
            for (int plane = 0; plane < 4; plane++)
            {
                bytes[8 + (plane * keys.Length) + index] = (byte)(step >> (8 * plane));
            }
        }

        // A label at a time, for the same reason.
        Span<byte> columns = bytes.AsSpan(8 + (keys.Length * 4));
        for (int index = 0; index < weights.Length; index++)
        {
            columns[(index % labels * keys.Length) + (index / labels)] = (byte)weights[index];
        }

        return bytes;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a whole table.</exception>
    public static FeatureTable Read(ReadOnlySpan<byte> bytes)
    {
        (uint[] keys, int labels) = UnpackKeys(bytes);
        return new FeatureTable(keys, ColumnsOf(bytes, keys.Length), labels);
    }

    /// <summary>Keys, rows and the number of labels out of what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a whole table.</exception>
    internal static (uint[] Keys, sbyte[] Weights, int Labels) Unpack(ReadOnlySpan<byte> bytes)
    {
        (uint[] keys, int labels) = UnpackKeys(bytes);
        var rows = new sbyte[keys.Length * labels];
        WriteRows(ColumnsOf(bytes, keys.Length), keys.Length, rows, labels);
        return (keys, rows, labels);
    }

    /// <summary>Whole lines for a row.</summary>
    private static int RowBytes(int labels) => (labels + TableMemory.LineBytes - 1) / TableMemory.LineBytes * TableMemory.LineBytes;

    private static ReadOnlySpan<sbyte> ColumnsOf(ReadOnlySpan<byte> bytes, int count) => MemoryMarshal.Cast<byte, sbyte>(bytes[(8 + (count * 4))..]);

    private static (uint[] Keys, int Labels) UnpackKeys(ReadOnlySpan<byte> bytes)
    {
        int labels = bytes.Length < 8 ? 0 : BinaryPrimitives.ReadInt32LittleEndian(bytes);
        int count = bytes.Length < 8 ? 0 : BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        if (labels < 1 || count < 0 || bytes.Length != 8 + ((long)count * (4 + labels)))
        {
            throw new InvalidDataException("A table of weights is cut short or damaged.");
        }

        var keys = new uint[count];
        uint last = 0;
        ReadOnlySpan<byte> first = bytes.Slice(8, count), second = bytes.Slice(8 + count, count), third = bytes.Slice(8 + (2 * count), count), fourth = bytes.Slice(8 + (3 * count), count);
        for (int index = 0; index < keys.Length; index++)
        {
            uint step = first[index] | ((uint)second[index] << 8) | ((uint)third[index] << 16) | ((uint)fourth[index] << 24);
            last += step;
            keys[index] = last;
        }

        return (keys, labels);
    }

    /// <summary>Writes rows one behind the other; some at a time, so that they stay near the processor.</summary>
    /// <param name="columns">The weights of each label in turn.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="rows">Takes them.</param>
    /// <param name="length">From the beginning of a row to that of the next.</param>
    private static void WriteRows(ReadOnlySpan<sbyte> columns, int count, Span<sbyte> rows, int length)
    {
        const int Block = 1024;
        for (int start = 0; start < count; start += Block)
        {
            int size = Math.Min(Block, count - start);
            for (int from = start; from < columns.Length; from += count)
            {
                int place = (start * length) + (from / count);
                foreach (sbyte weight in columns.Slice(from, size))
                {
                    rows[place] = weight;
                    place += length;
                }
            }
        }
    }

    /// <summary>Looks for many features at once, and only then adds: steps that do not wait for each other's loads, which is most of the time that a large table takes.</summary>
    private void AddTogether(ReadOnlySpan<ulong> features, Span<short> scores)
    {
        Span<int> known = stackalloc int[Together];
        foreach (ulong feature in features)
        {
            buckets.Expect(KeyOf(feature));
        }

        int found = 0;
        foreach (ulong feature in features)
        {
            int row = (int)buckets.Value(KeyOf(feature));
            known[found] = row;
            found += row >= 0 ? 1 : 0;
            Fetch.Soon(ref RowAt(Math.Max(0, row)));
        }

        Add(known[..found], scores[..Stride]);
    }

    /// <summary>Sixteen labels at a time; scores are whole vectors long, and rows are longer.</summary>
    private void Add(ReadOnlySpan<int> found, Span<short> scores)
    {
        ref short score = ref MemoryMarshal.GetReference(scores);
        for (int label = 0; label < scores.Length; label += 16)
        {
            Vector256<short> sum = Vector256.LoadUnsafe(ref score, (nuint)label);
            foreach (int row in found)
            {
                sum += Vector256.WidenLower(Vector128.LoadUnsafe(ref RowAt(row), (nuint)label).AsSByte().ToVector256Unsafe());
            }

            sum.StoreUnsafe(ref score, (nuint)label);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref byte RowAt(int row) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(rows), firstRow + ((nint)row * rowBytes));
}
