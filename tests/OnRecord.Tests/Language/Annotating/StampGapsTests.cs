using OnRecord.Language.Annotating;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Language.Annotating;

public sealed class StampGapsTests
{
    [Fact]
    public void Stamps_between_pages_are_nobodys_words()
    {
        const string Text = "Bo Lee said that his colleagues would\n   UNCLASSIFIED Port Office Case No. F-2014-20439 Doc No. C05788875 Date: 10/30/2015\n\nstay at the quay.";
        TextSpan span = new(Text.IndexOf("that", StringComparison.Ordinal), Text.Length - 1);
        Assert.Equal(["that his colleagues would", "stay at the quay"], StampGaps.Without(Text, span).Select(static piece => Text[piece.Start..piece.End]));
        Assert.Equal([new TextSpan(0, 6)], StampGaps.Without(Text, new TextSpan(0, 6)));
    }

    [Fact]
    public void What_somebody_says_over_the_end_of_a_page_has_no_stamp_in_it()
    {
        const string Text = "Bo Lee said that his colleagues would stay at the\nUNCLASSIFIED Port Office Case No. F-2014-20439 Doc No. C05788875 Date: 10/30/2015\nquay until Monday.";
        AnnotatedPart part = Assert.Single(Annotator.Annotate(Text, TextKind.Text).Parts);
        Assert.All(part.Statements, said => Assert.All(said.Content, span => Assert.DoesNotContain("UNCLASSIFIED", part.Words.Text[span.Start..span.End], StringComparison.Ordinal)));
        Assert.Contains(part.Statements, static said => said.Content.Count > 0);
    }
}
