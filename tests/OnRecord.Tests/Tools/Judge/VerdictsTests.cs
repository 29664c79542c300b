using OnRecord.Tests.Samples;
using OnRecord.Tools.Judge;
using Xunit;

namespace OnRecord.Tests.Tools.Judge;

public sealed class VerdictsTests
{
    [Theory]
    [InlineData(95, 100, "0.888 to 0.978")]
    [InlineData(0, 10, "0.000 to 0.278")]
    [InlineData(10, 10, "0.722 to 1.000")]
    [InlineData(0, 0, "0.000 to 1.000")]
    public void The_interval_is_Wilsons(int right, int all, string expected) => Assert.Equal(expected, WilsonInterval.Of(right, all).ToString());

    [Fact]
    public void What_is_unclear_is_counted_apart_and_once_more_as_wrong()
    {
        Dictionary<string, string> verdicts = Verdicts.Read(["link-0000000000000001\tright", "link-0000000000000002\twrong", "link-0000000000000003\tunclear", "", "link-0000000000000004\tright"]);
        Assert.Equal(
            "2 of 3 right (0.667, 95 % interval 0.208 to 0.939); 1 unclear\nunclear counted as wrong: 2 of 4 right (0.500, 95 % interval 0.150 to 0.850)",
            JudgeScore.Of(verdicts.Values));
    }

    [Theory]
    [InlineData("link-0000000000000001\tright\tAnn Roe")]
    [InlineData("link-0000000000000001 right")]
    [InlineData("Ann Roe\tright")]
    [InlineData("link-0000000000000001\tmaybe")]
    [InlineData("link-0000000000000001\t12-20")]
    public void Names_and_texts_are_refused(string line) => Assert.Throws<InvalidDataException>(() => Verdicts.Read([line]));

    [Fact]
    public void A_finding_is_judged_once() => Assert.Throws<InvalidDataException>(() => Verdicts.Read(["link-0000000000000001\tright", "link-0000000000000001\twrong"]));

    [Fact]
    public void Verdicts_that_are_kept_hold_ids_and_verdicts_alone()
    {
        string folder = Path.Combine(SampleFolder.Find(), "..", "docs", "judged");
        foreach (string file in Directory.EnumerateFiles(folder).Where(static file => !file.EndsWith("README.md", StringComparison.Ordinal)))
        {
            Assert.EndsWith(".tsv", file, StringComparison.Ordinal);
            string[] lines = File.ReadAllLines(file);
            Assert.NotEmpty(Path.GetFileName(file).Contains("speakers", StringComparison.Ordinal) ? Verdicts.ReadSpans(lines) : Verdicts.Read(lines));
        }
    }
}
