using CsCheck;
using OnRecord.Language.Learning;
using Xunit;

namespace OnRecord.Tests.Language.Learning;

public sealed class NarrowTableTests
{
    private static readonly Gen<(uint Key, int[] Row)[]> Tables = Gen.Select(Gen.UInt[1, uint.MaxValue], Gen.Int[-127, 127].Array[3]).Array[0, 200];

    [Fact]
    public void Scores_are_those_of_the_wide_table() => Gen.Select(Tables, Gen.Int[0, 400].Array[0, 60]).Sample(static (rows, asked) =>
    {
        (uint Key, int[] Row)[] sorted = [.. rows.DistinctBy(static row => row.Key).OrderBy(static row => row.Key)];
        byte[] bytes = FeatureTable.Write([.. sorted.Select(static row => row.Key)], [.. sorted.SelectMany(static row => row.Row).Select(static weight => (sbyte)weight)], 3);
        ulong[] features = [.. asked.Select(pick => pick < sorted.Length ? (ulong)sorted[pick].Key << 32 : (ulong)pick << 40)];
        FeatureTable wide = FeatureTable.Read(bytes);
        var expected = new short[wide.Stride];
        wide.AddTo(features, expected);
        var scores = new int[NarrowTable.MostLabels];
        NarrowTable.Read(bytes).Score(features, scores);
        Assert.Equal(expected[..3].Select(static score => (int)score), scores[..3]);
    });

    [Fact]
    public void A_wider_table_is_refused() => Assert.Throws<InvalidDataException>(() => NarrowTable.Read(FeatureTable.Write([1], [1, 2, 3, 4, 5], 5)));
}
