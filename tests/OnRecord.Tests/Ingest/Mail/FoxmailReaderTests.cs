using OnRecord.Ingest;
using OnRecord.Ingest.Mail;
using OnRecord.Tests.Ingest;
using Xunit;
using static OnRecord.Tests.Ingest.Mail.MailFixture;

namespace OnRecord.Tests.Ingest.Mail;

public sealed class FoxmailReaderTests
{
    private const string Mark = "\x10\x10\x10\x10\x10\x10\x10\x11\x11\x11\x11\x11\x11S";
    private const string First = "From: ana@example.org\nSubject: one\n\nThe ferry left.\n";
    private const string Second = "From: bo@example.org\nSubject: two\n\nIt came back.\n";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Messages_are_numbered_members_between_the_marks(string newline)
    {
        using var run = ReaderRun.Of(new FoxmailReader(), BytesOf(Mark + newline + First + Mark + newline + Second), "In.box");
        Assert.Equal(Fit.BySignature, run.Fit);
        Assert.Equal(["1", "2"], run.Names);
        Assert.Equal([First, Second], run.Members.Select(TextOf));
    }

    [Fact]
    public void More_messages_than_the_limit_are_a_problem()
    {
        using var run = ReaderRun.Of(new FoxmailReader(), BytesOf(Mark + "\n" + First + Mark + "\n" + Second), "In.box", IngestLimits.Default with { Members = 1 });
        Assert.Equal(["1"], run.Names);
        Assert.Equal(["limit-count"], run.Codes);
    }
}
