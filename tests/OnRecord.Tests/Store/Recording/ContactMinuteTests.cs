using OnRecord.Language.Time;
using OnRecord.Record.Findings;
using OnRecord.Store.Recording;
using Xunit;

namespace OnRecord.Tests.Store.Recording;

/// <summary>At which minute a contact was.</summary>
public sealed class ContactMinuteTests
{
    [Theory]
    [InlineData("2018-03-04T14:05", "2018-03-04T14:05", "2018-03-04T14:05")]
    [InlineData("2018-03-04T14:05-04:00", "2018-03-04T14:05-04:00", "2018-03-04T18:05Z")]
    [InlineData("2018-03-04TXX:30", null, null)] // half past nine of the morning or the evening
    [InlineData("XXXX-03-04T09:30", null, null)] // of no year
    public void A_minute_is_told_or_none(string value, string? from, string? expected) =>
        Assert.Equal(expected, ContactMinute.Of(new FoundTime(default, value, from, from, from is null ? TimePrecision.None : TimePrecision.Minute, null, null, default)));
}
