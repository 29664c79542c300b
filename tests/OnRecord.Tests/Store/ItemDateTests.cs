using NodaTime;
using OnRecord.Store;
using Xunit;

namespace OnRecord.Tests.Store;

public sealed class ItemDateTests
{
    private static readonly DateTimeZone West = DateTimeZoneProviders.Tzdb["America/Los_Angeles"], East = DateTimeZoneProviders.Tzdb["Asia/Tokyo"];

    [Theory]
    [InlineData("2019", 365 * 86_400)]
    [InlineData("2019-02", 28 * 86_400)]
    [InlineData("2019-02-03", 86_400)]
    [InlineData("2019-02-03T10:15", 60)]
    [InlineData("2019-02-03T10:15:20", 1)]
    [InlineData("2019-02-03T10:15-08:00", 60)]
    [InlineData("2019-02-03T10:15:20Z", 1)]
    [InlineData("9999", 365 * 86_400)]
    [InlineData("9999-12", 31 * 86_400)]
    [InlineData("9999-12-31", 86_400)]
    [InlineData("9999-12-31T23:59", 60)]
    [InlineData("9999-12-31T23:59:59", 1)]
    [InlineData("9999-12-31T23:59:59-14:00", 1)]
    [InlineData("0001", 365 * 86_400)]
    [InlineData("0001-01-01", 86_400)]
    [InlineData("0001-01-01T00:00:00+14:00", 1)]
    public void A_date_means_a_stretch_of_its_precision_from_the_first_year_to_the_last(string date, long seconds)
    {
        foreach (DateTimeZone? zone in (DateTimeZone?[])[null, West, East])
        {
            ItemDate read = Assert.NotNull(ItemDate.Parse(date, zone));
            Assert.Equal(seconds, read.To - read.From + 1);
        }
    }

    [Theory]
    [InlineData("0000")]
    [InlineData("10000")]
    [InlineData("2019-02-30")]
    [InlineData("2019-02-03Z")]
    [InlineData("2019-02-03T10:15+15:00")]
    [InlineData("T")]
    [InlineData("")]
    public void What_is_no_date_is_none(string value) => Assert.Null(ItemDate.Parse(value, West));

    [Fact]
    public void A_time_with_an_offset_is_a_moment_and_is_shown_on_the_clock_of_the_case()
    {
        ItemDate read = Assert.NotNull(ItemDate.Parse("2019-03-09T18:00Z", West));
        Assert.Equal(Assert.NotNull(ItemDate.Parse("2019-03-09T10:00", West)), read);
    }
}
