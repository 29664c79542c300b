using OnRecord.Sources;
using OnRecord.Tools.Corpora.Polnear;
using OnRecord.Tools.Eval.Statements;
using Xunit;

namespace OnRecord.Tests.Tools;

public sealed class StatementScoreTests
{
    private const string Text = "Roe said the quay was safe. Lee hopes that it rains.";

    [Fact]
    public void A_perfect_answer_scores_100_and_half_an_answer_what_follows_by_hand()
    {
        GoldStatement first = At("Roe", "said", "the quay was safe"), second = At("Lee", "hopes", "that it rains");
        Assert.Contains("strict   P 100.00  R 100.00  F1 100.00", Score([first, second], [first, second]), StringComparison.Ordinal);
        string half = Score([first, second], [first]);
        Assert.Contains("strict   P 100.00  R 50.00  F1 66.67", half, StringComparison.Ordinal);
        Assert.Contains("reporting, not quoted    gold 1 found 1  found 100.0", half, StringComparison.Ordinal);
    }

    [Fact]
    public void Usable_asks_for_half_of_the_source_and_four_fifths_of_the_content()
    {
        GoldStatement gold = At("Roe", "said", "the quay was safe");
        string cut = Score([gold], [At("Roe", "said", "quay was safe")]);
        Assert.Contains("usable   P 100.00", cut, StringComparison.Ordinal);
        Assert.Contains("content  P 0.00", cut, StringComparison.Ordinal);
        Assert.Contains("usable   P 0.00", Score([gold], [At("Roe", "said", "was safe")]), StringComparison.Ordinal);
        Assert.Contains("usable   P 0.00", Score([gold], [At("Lee", "said", "the quay was safe")]), StringComparison.Ordinal);
    }

    private static string Score(IReadOnlyList<GoldStatement> gold, IReadOnlyList<GoldStatement> found)
    {
        var score = new StatementScore();
        score.Add(new PolnearArticle("a", Text, gold), found);
        var output = new StringWriter();
        score.Print(output);
        return output.ToString();
    }

    private static GoldStatement At(string source, string cue, string content) => new([Span(source)], [Span(cue)], [Span(content)]);

    private static TextSpan Span(string words)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
