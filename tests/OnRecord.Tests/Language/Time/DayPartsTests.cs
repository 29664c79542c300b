using OnRecord.Language.Time;
using Xunit;

namespace OnRecord.Tests.Language.Time;

public sealed class DayPartsTests
{
    [Theory]
    [InlineData("2018-03-13TMO", "2018-03-13T00:00 2018-03-13T11:59")]
    [InlineData("2018-03-13TAF", "2018-03-13T12:00 2018-03-13T18:59")]
    [InlineData("2018-03-13TEV", "2018-03-13T17:00 2018-03-13T23:59")]
    [InlineData("2018-12-31TNI", "2018-12-31T18:00 2019-01-01T05:59")]
    [InlineData("2018-03-13", null)]
    [InlineData("2018-03-13T09:30", null)]
    [InlineData("XXXX-WXX-2TMO", null)]
    [InlineData("2018-02-30TMO", null)]
    [InlineData(null, null)]
    public void A_part_of_a_day_has_its_hours(string? value, string? expected) => Assert.Equal(expected, DayParts.Of(value) is { } part ? $"{part.From} {part.To}" : null);
}
