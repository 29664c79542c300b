using OnRecord.Cli.Output;
using OnRecord.Query.Search;
using Xunit;

namespace OnRecord.Tests.Cli;

public sealed class FacetsViewTests
{
    [Theory]
    [InlineData(3, null)]
    [InlineData(20, null)]
    [InlineData(45, "              and 25 more")]
    [InlineData(SearchFacets.MostValues, "              and at least 80 more")]
    public void Each_facet_shows_its_most_frequent_values_and_how_many_more_there_are(int parties, string? more)
    {
        var none = new Dictionary<string, long>();
        var party = Enumerable.Range(1, parties).ToDictionary(static number => $"p{number}@docks.example", static number => 1000L - number);
        using var output = new StringWriter { NewLine = "\n" };
        FacetsView.Write(new Sheet(output, 80), new SearchFacets(new Dictionary<string, long> { ["message"] = 1234 }, party, none, none, none, none));
        string[] lines = output.ToString().Split('\n');
        Assert.Equal(["Kind", "       1,234  message", "Party", "         999  p1@docks.example"], lines[..4]);
        Assert.Equal(Math.Min(20, parties), lines.Count(static line => line.EndsWith("@docks.example", StringComparison.Ordinal)));
        Assert.Equal(more, lines.SingleOrDefault(static line => line.Contains("more", StringComparison.Ordinal)));
    }
}
