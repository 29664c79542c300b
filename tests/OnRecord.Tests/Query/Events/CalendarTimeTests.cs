using OnRecord.Query.Events;
using Xunit;

namespace OnRecord.Tests.Query.Events;

public sealed class CalendarTimeTests
{
    [Theory]
    [InlineData("2018", "2018")]
    [InlineData("2018-03", "2018-03")]
    [InlineData("2018-03-13", "2018-03-13")]
    [InlineData("2018-03-13T09", "2018-03-13T09")]
    [InlineData("2018-03-13T09:30", "2018-03-13T09:30")]
    [InlineData("2018-03-13T09:30:15-08:00", "2018-03-13T09:30:15-08:00")]
    [InlineData("2018-03-13T09:30Z", "2018-03-13T09:30Z")]
    [InlineData("PRESENT_REF", null)]
    [InlineData("PAST_REF", null)]
    [InlineData("XXXX-WXX-1", null)]
    [InlineData("2000-WI", null)]
    [InlineData("2018-W10", null)]
    [InlineData("2018-Q1", null)]
    [InlineData("2019-03-09TXX:30", null)]
    [InlineData("2019-03-09TMO", null)]
    [InlineData("P3D", null)]
    [InlineData("200X", null)]
    [InlineData(null, null)]
    public void Only_calendar_dates_and_clock_times_are_shown_as_such(string? value, string? shown) =>
        Assert.Equal(shown, CalendarTime.Of(new WhenShape("words", value, null, null, "none", null, null)));

    [Theory]
    [InlineData("2018-W10", "2018-03-05", "2018-03-11", "2018-03-05 to 2018-03-11")]
    [InlineData("2018-03-13TMO", "2018-03-13", "2018-03-13", "2018-03-13")]
    [InlineData("2018-03", "2018-03-01", "2018-03-31", "2018-03")]
    [InlineData("PRESENT_REF", null, null, null)]
    public void Other_times_have_the_days_they_lie_between(string value, string? from, string? to, string? range) =>
        Assert.Equal(range, CalendarTime.Range(new WhenShape("words", value, from, to, "none", null, null)));
}
