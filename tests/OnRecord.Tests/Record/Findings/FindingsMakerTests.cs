using OnRecord.Language.Annotating;
using OnRecord.Language.Time;
using OnRecord.Record.Findings;
using Xunit;

namespace OnRecord.Tests.Record.Findings;

public sealed class FindingsMakerTests
{
    [Fact]
    public void Nothing_was_said_after_the_text_that_tells_it()
    {
        FoundTime later = Said("Odile Garrow said on March 19, 2018, that the pier was shut.");
        Assert.Equal((null, null, null), (later.Value, later.From, later.Anchor));
        Assert.Equal("2018-03-12", Said("Odile Garrow said on March 12, 2018, that the pier was shut.").Value);
    }

    private static FoundTime Said(string text)
    {
        ItemFindings findings = FindingsMaker.Of(Annotator.Annotate(text, TextKind.Text, TimeAnchor.Parse("2018-03-16")));
        return findings.Times[Assert.Single(findings.Statements).Said];
    }
}
