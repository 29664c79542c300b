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

    [Theory]
    [InlineData("Yes.\r\n\r\n-----Original Message-----\r\nFrom: Ann Roe\r\nSent: March 14, 2018\r\nTo: Tim Ash\r\nSubject: Gate\r\n\r\nThe gate is open.", true)]
    [InlineData("See below.\r\n\r\nGate stood open\r\nBy Lena Soko\r\nAveril Ledger\r\nMarch 14, 2018\r\n\r\nThe gate was open, the harbour master said.", false)]
    public void A_day_is_of_a_message_that_was_sent_or_of_an_article(string body, bool isSent)
    {
        ItemFindings findings = FindingsMaker.Of(Annotator.Annotate(body, TextKind.Message, TimeAnchor.Parse("2018-03-29T09:30:00-07:00")));
        Assert.Contains(findings.Dates, date => (date.Date, date.IsSent) == ("2018-03-14", isSent));
    }

    private static FoundTime Said(string text)
    {
        ItemFindings findings = FindingsMaker.Of(Annotator.Annotate(text, TextKind.Text, TimeAnchor.Parse("2018-03-16")));
        return findings.Times[Assert.Single(findings.Statements).Said];
    }
}
