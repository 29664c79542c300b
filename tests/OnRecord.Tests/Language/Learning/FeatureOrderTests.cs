using OnRecord.Language.Learning;
using Xunit;

namespace OnRecord.Tests.Language.Learning;

public sealed class FeatureOrderTests
{
    private static readonly ulong[] Features = [Feature(1), Feature(2), Feature(3), Feature(4)];

    [Theory]
    [InlineData(30, new short[] { 40, 10 })] // the fourth and the first tell enough
    [InlineData(31, new short[] { 45, 30 })] // all are added
    public void Features_behind_a_stop_are_left_out_where_a_label_leads_by_enough(int lead, short[] expected)
    {
        FeatureTable table = FeatureTable.Of([1, 2, 3, 4], [10, 5, 2, 15, 3, 5, 30, 5], 2);
        var scores = new short[table.Stride];
        new FeatureOrder(4, [3, 0], (2, lead)).AddTo(table, Features, scores);
        Assert.Equal(expected, scores[..2]);
    }

    [Fact]
    public void Where_there_are_other_features_than_usual_all_are_added()
    {
        FeatureTable table = FeatureTable.Of([1, 2, 3, 4], [10, 5, 2, 15, 3, 5, 30, 5], 2);
        var scores = new short[table.Stride];
        new FeatureOrder(4, [3, 0], (2, 0)).AddTo(table, Features.AsSpan(0, 3), scores);
        Assert.Equal([15, 25], scores[..2]);
    }

    [Theory]
    [InlineData(2, 100)] // ahead of the first by 100
    [InlineData(3, 105)] // ahead of the third by 30: all are added
    public void Only_labels_that_are_possible_are_compared(int labels, int second)
    {
        NarrowTable table = NarrowTable.Read(NarrowTable.Write([1, 2, 3, 4], [60, 60, 3, -30, 2, 30, 40, 10]));
        var scores = new int[NarrowTable.Labels];
        new FeatureOrder(4, [3, 0], (2, 100)).Score(table, Features, scores, labels);
        Assert.Equal([0, second, 70], scores);
    }

    private static ulong Feature(uint key) => (ulong)key << 32;
}
