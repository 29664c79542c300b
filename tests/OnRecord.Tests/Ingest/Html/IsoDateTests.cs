using OnRecord.Ingest.Html;
using OnRecord.Store;
using Xunit;

namespace OnRecord.Tests.Ingest.Html;

public sealed class IsoDateTests
{
    [Theory]
    [InlineData("2018-03-16T09:00:00-08:00", "2018-03-16T09:00:00-08:00")]
    [InlineData("2018-03-16 09:00 +0530", "2018-03-16T09:00:00+05:30")]
    [InlineData("2018-03-16T09:00Z", "2018-03-16T09:00:00+00:00")]
    [InlineData("2018-03-16T09:00:00.123", "2018-03-16T09:00:00")]
    [InlineData("2018-03-16T09:00:00+14:30", "2018-03-16T09:00:00")] // no such offset
    [InlineData("2018-03-16T09:00:00-25:00", "2018-03-16T09:00:00")]
    [InlineData("2018-03-16T29:00", "2018-03-16")]
    [InlineData("2018-03", "2018-03")]
    [InlineData("2018-02-30", null)]
    public void Dates_of_metadata_are_read_at_their_precision(string value, string? date)
    {
        Assert.Equal(date, IsoDate.Read(value));
        Assert.True(date is null || ItemDate.Parse(date, null) is not null);
    }
}
