using OnRecord.Language.Time;
using OnRecord.Record.Findings;
using OnRecord.Record.Occasions;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Record.Occasions;

public sealed class RelativeTimesTests
{
    [Theory]
    [InlineData("PTXH", TimeOrder.Before, "2018-03-03", "2018-03-02", "2018-03-03", TimePrecision.Interval)] // hours before the vote on March 3
    [InlineData("PTXH", TimeOrder.Before, "2018-03-03T19:00", "2018-03-02T19:00", "2018-03-03T19:00", TimePrecision.Interval)]
    [InlineData("PTXH", TimeOrder.After, "2018-03-03T19:00-08:00", "2018-03-03T19:00-08:00", "2018-03-04T19:00-08:00", TimePrecision.Interval)]
    [InlineData("PTXM", TimeOrder.Before, "2018-03-03T19:00", "2018-03-03T18:00", "2018-03-03T19:00", TimePrecision.Interval)]
    [InlineData("PT2H", TimeOrder.Before, "2018-03-03T19:00", "2018-03-03T17:00", "2018-03-03T17:00", TimePrecision.Minute)]
    [InlineData("PT45M", TimeOrder.After, "2018-03-03T23:30", "2018-03-04T00:15", "2018-03-04T00:15", TimePrecision.Minute)]
    [InlineData("PT2H", TimeOrder.Before, "2018-03-03", "2018-03-02", "2018-03-03", TimePrecision.Interval)]
    [InlineData("P2D", TimeOrder.Before, "2018-03-03", "2018-03-01", "2018-03-01", TimePrecision.Day)]
    [InlineData("P1D", TimeOrder.After, "2018-03-03T19:00", "2018-03-04", "2018-03-04", TimePrecision.Day)]
    [InlineData("PXD", TimeOrder.After, "2018-03-03", "2018-03-03", "2018-03-17", TimePrecision.Interval)]
    [InlineData("P1W", TimeOrder.Before, "2018-03-07", "2018-02-26", "2018-03-04", TimePrecision.Week)]
    [InlineData("P1M", TimeOrder.Before, "2018-03-31", "2018-02-01", "2018-02-28", TimePrecision.Month)]
    public void A_length_is_placed_as_exactly_as_its_words_allow(string length, TimeOrder order, string at, string from, string to, TimePrecision precision)
    {
        RelativePlace place = RelativeTimes.Of(length, order, At(at))!;
        Assert.Equal((from, to, precision), (place.From, place.To, place.Precision));
    }

    [Theory]
    [InlineData("PXY", TimeOrder.Before)]
    [InlineData("P1Y6M", TimeOrder.Before)]
    [InlineData("PTXH", TimeOrder.Since)]
    [InlineData(null, TimeOrder.Before)]
    public void Other_words_are_not_placed(string? length, TimeOrder order) => Assert.Null(RelativeTimes.Of(length, order, At("2018-03-03")));

    private static FoundTime At(string iso) => new(new TextSpan(0, 0), iso, iso, iso, iso.Length > 10 ? TimePrecision.Minute : TimePrecision.Day, null, null, default);
}
