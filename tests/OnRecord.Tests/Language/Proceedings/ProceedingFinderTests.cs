using OnRecord.Language.Frames;
using OnRecord.Language.Proceedings;
using OnRecord.Tests.Language.Frames;
using Xunit;

namespace OnRecord.Tests.Language.Proceedings;

public sealed class ProceedingFinderTests
{
    public static TheoryData<string> Examples() => [.. ProceedingFinder.File.Examples];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_beside_the_rules_holds(string line)
    {
        string[] sides = line.Split(" ==> ");
        ProseText text = MarkedProse.Read(sides[0]);
        List<string> found = [.. ProceedingFinder.Find(text).Select(p => Show(text, p))];
        Assert.Equal(sides[1], found.Count == 0 ? "none" : string.Join(" / ", found));
    }

    [Fact]
    public void Every_frame_has_an_example_below_its_group() => Assert.Empty(ProceedingFinder.File.WithoutExample);

    private static string Show(ProseText text, Proceeding found)
    {
        string target = found.Targets.Count > 0 ? MarkedProse.Join(text, found.Targets) : MarkedProse.Words(text, found.Subject);
        return $"{MarkedProse.Join(text, found.Actors)}: {MarkedProse.Words(text, found.Action)} > {target}{MarkedProse.When(text, found.Time)}";
    }
}
