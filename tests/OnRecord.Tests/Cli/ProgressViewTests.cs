using OnRecord.Cli.Output;
using OnRecord.Store.Building;
using Xunit;

namespace OnRecord.Tests.Cli;

public sealed class ProgressViewTests
{
    [Theory]
    [InlineData(0, 20, "Finding who says what: 0 of 4,000 items")]
    [InlineData(1000, 0.5, "Finding who says what: 1,000 of 4,000 items")]
    [InlineData(1000, 20, "Finding who says what: 1,000 of 4,000 items, 50/s, 60 s left in step")]
    [InlineData(1000, 4, "Finding who says what: 1,000 of 4,000 items, 250/s")]
    [InlineData(10, 20, "Finding who says what: 10 of 4,000 items, 0.5/s")]
    [InlineData(30, 60, "Finding who says what: 30 of 4,000 items, 0.5/s, 2.2 h left in step")]
    [InlineData(4000, 20, "Finding who says what: 4,000 of 4,000 items, 200/s")]
    public void A_stage_of_the_record_shows_how_fast_it_goes_and_what_is_left(int done, double seconds, string says)
    {
        var progress = new BuildProgress();
        progress.Enter("analysing", 4000);
        progress.Did(done);
        Assert.Equal(says, ProgressView.Record(progress, TimeSpan.FromSeconds(seconds)));
    }

    [Fact]
    public void Reading_tells_no_time_left_before_it_is_founded()
    {
        var progress = new BuildProgress();
        progress.Found(1_000_000);
        progress.Found(9_000_000);
        progress.FoundAll();
        progress.Read(1_000);
        Assert.DoesNotContain("left", ProgressView.Describe(progress, TimeSpan.FromSeconds(8)), StringComparison.Ordinal);
        progress.Read(1_000_000);
        Assert.DoesNotContain("left", ProgressView.Describe(progress, TimeSpan.FromSeconds(2)), StringComparison.Ordinal);
        Assert.EndsWith("72 s left", ProgressView.Describe(progress, TimeSpan.FromSeconds(8)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cutting")]
    [InlineData("threading")]
    [InlineData("quotations")]
    [InlineData("passages")]
    [InlineData("analysing")]
    public void The_line_of_a_large_stage_fits_on_80_columns(string stage)
    {
        var progress = new BuildProgress();
        progress.Enter(stage, 125_000);
        progress.Did(99_000);
        Assert.InRange(ProgressView.Record(progress, TimeSpan.FromSeconds(80))!.Length, 40, 77);
    }
}
