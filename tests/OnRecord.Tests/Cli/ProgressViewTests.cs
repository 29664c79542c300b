using OnRecord.Cli.Output;
using OnRecord.Store.Building;
using Xunit;

namespace OnRecord.Tests.Cli;

public sealed class ProgressViewTests
{
    [Theory]
    [InlineData(0, 20, "Finding who says what: 0 of 4,000 items")]
    [InlineData(1000, 0.5, "Finding who says what: 1,000 of 4,000 items")]
    [InlineData(1000, 20, "Finding who says what: 1,000 of 4,000 items, 50/s, 60 s left in this step")]
    [InlineData(10, 20, "Finding who says what: 10 of 4,000 items, 0.5/s, 2.2 h left in this step")]
    [InlineData(4000, 20, "Finding who says what: 4,000 of 4,000 items, 200/s")]
    public void A_stage_of_the_record_shows_how_fast_it_goes_and_what_is_left(int done, double seconds, string says)
    {
        var progress = new BuildProgress();
        progress.Enter("analysing", 4000);
        progress.Did(done);
        Assert.Equal("The case can be searched. " + says, ProgressView.Record(progress, TimeSpan.FromSeconds(seconds)));
    }
}
