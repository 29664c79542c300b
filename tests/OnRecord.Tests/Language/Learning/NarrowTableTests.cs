using CsCheck;
using OnRecord.Language.Learning;
using Xunit;

namespace OnRecord.Tests.Language.Learning;

public sealed class NarrowTableTests
{
    private static readonly Gen<(uint Key, short Second, short Third)[]> Tables = Gen.Select(Gen.UInt[1, uint.MaxValue], Gen.Short, Gen.Short).Array[0, 200];

    [Fact]
    public void Scores_are_sums_of_the_rows_of_known_features() => Gen.Select(Tables, Gen.Int[0, 400].Array[0, 60]).Sample(static (rows, asked) =>
    {
        (uint Key, short Second, short Third)[] sorted = [.. rows.DistinctBy(static row => row.Key).OrderBy(static row => row.Key)];
        byte[] bytes = NarrowTable.Write([.. sorted.Select(static row => row.Key)], [.. sorted.SelectMany(static row => new[] { row.Second, row.Third })]);
        ulong[] features = [.. asked.Select(pick => pick < sorted.Length ? (ulong)sorted[pick].Key << 32 : (ulong)pick << 40)];
        var known = asked.Where(pick => pick < sorted.Length).Select(pick => sorted[pick]).ToList();
        known.AddRange(asked.Where(pick => pick >= sorted.Length).SelectMany(pick => sorted.Where(row => row.Key == (uint)pick << 8)));
        var scores = new int[NarrowTable.Labels];
        NarrowTable.Read(bytes).Score(features, scores);
        Assert.Equal([0, known.Sum(static row => row.Second), known.Sum(static row => row.Third)], scores);
    });

    [Fact]
    public void A_table_of_another_shape_is_refused() => Assert.Throws<InvalidDataException>(() => NarrowTable.Read(FeatureTable.Write([1], [1, 2, 3], 3)));
}
