using OnRecord.Ingest;
using OnRecord.Ingest.Mail;
using Xunit;
using static OnRecord.Tests.Ingest.Mail.MailFixture;

namespace OnRecord.Tests.Ingest.Mail;

public sealed class MmdfReaderTests
{
    private const string Mark = "\u0001\u0001\u0001\u0001\n";
    private const string First = "From: ana@example.org\nSubject: one\n\nThe ferry left.\n\u0001\u0001\u0001\u0001 is no mark\n";
    private const string Second = "From ana@example.org Sat Feb 24 18:05:00 2018\nFrom: bo@example.org\nSubject: two\n\nIt came back.\n";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Messages_are_numbered_members_between_the_lines_of_the_mark(string newline)
    {
        string mailbox = (Mark + First + Mark + Mark + Second + Mark).Replace("\n", newline, StringComparison.Ordinal);
        using var run = ReaderRun.Of(new MmdfReader(), BytesOf(mailbox), "inbox");
        Assert.Equal(Fit.BySignature, run.Fit);
        Assert.Equal(["1", "2"], run.Names);
        Assert.Equal([First, Second], run.Members.Select(TextOf).Select(text => text.ReplaceLineEndings("\n")));
        Assert.All(run.Members, member => Assert.Equal(mailbox[(int)member.Place!.Value.Start..(int)member.Place.Value.End], TextOf(member)));
    }

    [Fact]
    public void A_mailbox_that_is_cut_off_keeps_its_last_message()
    {
        using var run = ReaderRun.Of(new MmdfReader(), BytesOf(Mark + First + Mark + Mark + Second[..^1]), "inbox");
        Assert.Equal([First, Second[..^1]], run.Members.Select(TextOf));
    }

    [Fact]
    public void More_messages_than_the_limit_are_a_problem()
    {
        using var run = ReaderRun.Of(new MmdfReader(), BytesOf(Mark + First + Mark + Mark + Second), "inbox", IngestLimits.Default with { Members = 1 });
        Assert.Equal(["1"], run.Names);
        Assert.Equal(["limit-count"], run.Codes);
    }
}
