using OnRecord.Language.Learning;
using Xunit;

namespace OnRecord.Tests.Language.Learning;

public sealed class QuickTableTests
{
    private static readonly ulong Harbour = FeatureHash.Of(1, FeatureHash.Lower("harbour")), Said = FeatureHash.Of(1, FeatureHash.Lower("said")), Roe = FeatureHash.Of(1, FeatureHash.Lower("roe"));

    [Fact]
    public void A_label_is_told_where_it_leads_by_enough()
    {
        QuickTable table = Table(least: 50, (Harbour, -60, -80), (Said, 90, 20), (Roe, 10, 100));
        Assert.Equal(0, table.Sure([Harbour], 3));
        Assert.Equal(1, table.Sure([Said], 3));
        Assert.Equal(2, table.Sure([Roe], 3));
    }

    [Fact]
    public void Nothing_is_told_of_what_is_not_plain()
    {
        QuickTable table = Table(least: 50, (Harbour, -60, -80), (Said, 90, 45));
        Assert.Equal(QuickTable.Unsure, table.Sure([], 3));
        Assert.Equal(QuickTable.Unsure, table.Sure([Said], 3));
        Assert.Equal(QuickTable.Unsure, table.Sure([Harbour, Said], 3));
    }

    [Fact]
    public void The_third_of_two_labels_is_not_asked() => Assert.Equal(1, Table(least: 50, (Said, 90, 300)).Sure([Said], 2));

    [Fact]
    public void Half_a_table_is_refused()
    {
        byte[] bytes = QuickTable.Write(new short[QuickTable.Places * 2], 1);
        Assert.Throws<InvalidDataException>(() => QuickTable.Read(bytes.AsSpan(0, bytes.Length / 2)));
    }

    private static QuickTable Table(int least, params (ulong Feature, short Second, short Third)[] rows)
    {
        var weights = new short[QuickTable.Places * 2];
        foreach ((ulong feature, short second, short third) in rows)
        {
            weights[QuickTable.PlaceOf(feature) * 2] = second;
            weights[(QuickTable.PlaceOf(feature) * 2) + 1] = third;
        }

        return QuickTable.Read(QuickTable.Write(weights, least));
    }
}
