using CsCheck;
using OnRecord.Language.Learning;
using Xunit;

namespace OnRecord.Tests.Language.Learning;

public class FeatureTableTests
{
    /// <summary>Crowded at both ends, where lines are full, and anywhere.</summary>
    private static readonly Gen<uint[]> Keys =
        from low in Gen.UInt[1, 60].HashSet[0, 40]
        from high in Gen.UInt[uint.MaxValue - 60, uint.MaxValue].HashSet[0, 40]
        from others in Gen.UInt[1, uint.MaxValue].HashSet[0, 170]
        select low.Concat(high).Concat(others).Distinct().Order().ToArray();

    private static readonly Gen<(uint[] Keys, sbyte[] Weights, int Labels)> Tables =
        from labels in Gen.Frequency((1, Gen.Int[1, CloseRows.MostLabels]), (1, Gen.Int[CloseRows.MostLabels + 1, 50]))
        from keys in Keys
        from weights in Gen.SByte[-127, 127].Array[keys.Length * labels]
        select (keys, weights, labels);

    [Fact]
    public void Scores_are_the_sums_of_the_rows_of_known_features() => Tables.Sample(made =>
    {
        var table = FeatureTable.Of(made.Keys, made.Weights, made.Labels);
        var scores = new short[table.Stride];
        var expected = new int[made.Labels];
        for (int row = 0; row < Math.Min(made.Keys.Length, FeatureTable.MostFeatures); row++)
        {
            table.AddTo((ulong)made.Keys[row] << 32, scores);
            table.AddTo(((ulong)made.Keys[row] << 32) ^ 0x8000_0001_0000_0000, scores.AsSpan());
            int flipped = Array.BinarySearch(made.Keys, Math.Max(1u, made.Keys[row] ^ 0x8000_0001));
            for (int label = 0; label < made.Labels; label++)
            {
                expected[label] += made.Weights[(row * made.Labels) + label] + (flipped < 0 ? 0 : made.Weights[(flipped * made.Labels) + label]);
            }
        }

        Assert.Equal(expected, scores.Take(made.Labels).Select(static score => (int)score));
    });

    [Fact]
    public void Features_that_are_not_known_have_no_row_and_change_no_score() => Tables.Sample(made =>
    {
        FeatureTable table = FeatureTable.Of(made.Keys, made.Weights, made.Labels);
        var scores = new short[table.Stride];
        foreach (uint key in made.Keys.SelectMany(static key => new[] { key - 1, unchecked(key + 1), ~key }).Concat([1u, uint.MaxValue]).Where(key => key != 0 && Array.BinarySearch(made.Keys, key) < 0))
        {
            table.AddTo((ulong)key << 32, scores);
            Assert.True(table.Row((ulong)key << 32).IsEmpty);
        }

        Assert.All(scores.Take(made.Labels), static score => Assert.Equal(0, score));
    });

    [Theory]
    [InlineData(4u, 4u, 2)]
    [InlineData(5u, 4u, 2)]
    [InlineData(5u, 4u, 20)]
    public void Keys_that_do_not_ascend_are_refused(uint first, uint second, int labels) =>
        Assert.Throws<ArgumentException>(() => FeatureTable.Of([first, second], new sbyte[2 * labels], labels));

    [Fact]
    public void A_table_that_was_written_is_read_back_the_same() => Tables.Sample(made =>
    {
        FeatureTable read = FeatureTable.Read(FeatureTable.Write(made.Keys, made.Weights, made.Labels));
        Assert.Equal(made.Keys.Length, read.Count);
        for (int row = 0; row < made.Keys.Length; row++)
        {
            Assert.Equal(made.Weights.AsSpan(row * made.Labels, made.Labels), read.Row((ulong)made.Keys[row] << 32));
        }
    });

    [Fact]
    public void A_table_that_is_cut_short_is_refused()
    {
        byte[] bytes = FeatureTable.Write([3, 9], [1, 2, 3, 4], 2);
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => FeatureTable.Read(bytes.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Words_that_differ_in_case_alone_share_a_lower_hash()
    {
        Assert.Equal(FeatureHash.Lower("Müller"), FeatureHash.Lower("mÜLLER"));
        Assert.NotEqual(FeatureHash.Word("Muller"), FeatureHash.Word("muller"));
        Assert.NotEqual(FeatureHash.Of(1, 2, 3), FeatureHash.Of(1, 3, 2));
    }
}
