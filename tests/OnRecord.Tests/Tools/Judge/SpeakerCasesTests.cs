using OnRecord.Ingest.Text;
using OnRecord.Sources;
using OnRecord.Tools.Corpora.Polnear;
using OnRecord.Tools.Judge.Speakers;
using Xunit;

namespace OnRecord.Tests.Tools.Judge;

public sealed class SpeakerCasesTests
{
    private const string Text = "\U0001F4F0 Harbor master Ann Roe opened the quay on Monday. Roe said the quay was safe. She told reporters that repairs would go on. A passer-by said it looked good.";

    [Theory]
    [InlineData("she", false)]
    [InlineData("The mayor", false)]
    [InlineData("Mr. Roe", false)]
    [InlineData("Roe", false)]
    [InlineData("the Roe campaign", false)]
    [InlineData("Ann Roe", true)]
    [InlineData("Ann Roe, the mayor", true)]
    [InlineData("Roe, Lee", false)]
    [InlineData("a spokesman for Harbor Board", true)]
    public void Full_names_are_told_by_capitals(string words, bool expected) => Assert.Equal(expected, SpeakerCases.HasFullName(words));

    [Fact]
    public void A_speaker_is_right_when_the_party_found_has_the_name_that_was_judged()
    {
        var article = new PolnearArticle("a", Text, [At("Roe said", "Roe", "said", "the quay was safe"), At("She told", "She", "told reporters", "that repairs would go on"), At("A passer-by said", "A passer-by", "said", "it looked good")]);
        List<SpeakerCase> cases = [.. SpeakerCases.Of(article)];
        Assert.Equal(3, cases.Count);
        string name = Points("Ann Roe"), none = "none";
        string Score(string first, string second, string third) => new SpeakerScore(cases, new Dictionary<string, string>(StringComparer.Ordinal) { [cases[0].Id] = first, [cases[1].Id] = second, [cases[2].Id] = third }, TextWriter.Null).ToString();
        Assert.Contains("with a name: 2 of 2 right", Score(name, name, none), StringComparison.Ordinal);
        Assert.Contains("without a name: 1 of 1 right", Score(name, name, none), StringComparison.Ordinal);
        Assert.Contains("1 of 2 right (0.500, 95 % interval 0.095 to 0.905); 1 wrong, 0 not resolved", Score(name, Points("reporters"), none), StringComparison.Ordinal);
        Assert.Contains("1 named somebody", Score(name, none, none), StringComparison.Ordinal);
        Assert.Contains("2 of 3 right (0.667, 95 % interval 0.208 to 0.939); 0 wrong, 1 not resolved", Score(name, name, Points("Ann Roe")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_verdict_on_something_else_is_refused() =>
        Assert.Throws<InvalidDataException>(() => new SpeakerScore([], new Dictionary<string, string>(StringComparer.Ordinal) { ["speaker-0000000000000000"] = "none" }, TextWriter.Null));

    private static string Points(string words)
    {
        int start = CodePoints.FromUnits(Text, Text.IndexOf(words, StringComparison.Ordinal));
        return $"{start}-{start + words.Length}";
    }

    private static GoldStatement At(string near, string source, string cue, string content)
    {
        int from = Text.IndexOf(near, StringComparison.Ordinal);
        TextSpan Span(string words)
        {
            int start = Text.IndexOf(words, from, StringComparison.Ordinal);
            return new TextSpan(start, start + words.Length);
        }

        return new GoldStatement([Span(source)], [Span(cue)], [Span(content)]);
    }
}
