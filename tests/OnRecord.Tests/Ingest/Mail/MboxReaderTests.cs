using CsCheck;
using OnRecord.Ingest;
using OnRecord.Ingest.Mail;
using OnRecord.Sources;
using OnRecord.Tests.Ingest.Text;
using Xunit;
using static OnRecord.Tests.Ingest.Mail.MailFixture;
using static OnRecord.Tests.Ingest.Probes;

namespace OnRecord.Tests.Ingest.Mail;

public sealed class MboxReaderTests
{
    private const string Separator = "From ana@example.org Sat Feb 24 18:05:00 2018\n";
    private const string First = "From: ana@example.org\nSubject: one\n\nThe ferry left.\n";
    private const string Second = "From: bo@example.org\nSubject: two\n\nIt came back.\n";

    [Fact]
    public void Messages_are_numbered_members_without_their_separators()
    {
        List<Member> members = Split(Separator + First + "\n" + Separator + Second);
        Assert.Equal(["1", "2"], members.Select(member => member.Name));
        Assert.Equal([First, Second], members.Select(TextOf));
    }

    [Theory]
    [InlineData(false, "\uFEFF")]
    [InlineData(false, "")]
    [InlineData(true, "\uFEFF")]
    [InlineData(true, "")]
    public void A_mailbox_saved_as_UTF_16_gives_every_message(bool isBigEndian, string mark)
    {
        byte[] bytes = new System.Text.UnicodeEncoding(isBigEndian, false).GetBytes(mark + Separator + First.Replace("left", "left Łódź", StringComparison.Ordinal) + "\n" + Separator + Second);
        IReader reader = Readers.Choose(ProbeOf(bytes, "inbox.txt"))!;
        Assert.IsType<WideMailReader>(reader);
        using var run = ReaderRun.Of(reader, bytes, "inbox.txt");
        Assert.Equal(["utf-8.mbox"], run.Names);
        using var messages = ReaderRun.Of(new MboxReader(), run.Members[0].Bytes.ReadAll().ToArray());
        Assert.Equal(["1", "2"], messages.Names);
        Assert.Equal(["From: ana@example.org\nSubject: one\n\nThe ferry left Łódź.\n", Second], [messages.TextOf(0), messages.TextOf(1)]);
    }

    [Theory]
    [InlineData(false, "\uFEFF")]
    [InlineData(true, "")]
    public void A_message_saved_as_UTF_16_is_read_with_its_attachments(bool isBigEndian, string mark)
    {
        const string Mail = "From: Ana Roe <ana@example.org>\nDate: Fri, 5 Jan 2024 10:00:00 +0000\nSubject: berth\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
            + "--b\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n\nThe café left Łódź.\n--b\nContent-Type: text/plain; name=log.txt\nContent-Disposition: attachment; filename=log.txt\n"
            + "Content-Transfer-Encoding: base64\n\nMTA6MDUgbGVmdA==\n--b--\n";
        byte[] bytes = new System.Text.UnicodeEncoding(isBigEndian, false).GetBytes(mark + Mail);
        IReader reader = Readers.Choose(ProbeOf(bytes, "one.eml"))!;
        Assert.IsType<WideMailReader>(reader);
        using var run = ReaderRun.Of(reader, bytes, "one.eml");
        Assert.Equal(["utf-8.eml"], run.Names);
        using var scratch = new ScratchFolder(Path.Combine(Path.GetTempPath(), $"onrecord-wide-{Environment.ProcessId}-{isBigEndian}"));
        Reading reading = run.Members[0].Read!(new ReadContext(IngestLimits.Default, scratch, CancellationToken.None));
        Message message = Assert.IsType<Message>(reading.Item);
        Assert.Empty(reading.Problems);
        Assert.Equal(("berth", "Ana Roe", "The café left Łódź."), (message.Subject, message.Participants[0].Name, message.Texts[0].Text.Text.TrimEnd()));
        Assert.Equal("10:05 left", System.Text.Encoding.ASCII.GetString(Assert.Single(reading.Members).Bytes.ReadAll().Span));
    }

    [Fact]
    public void Carriage_returns_change_nothing()
    {
        string mbox = (Separator + First + "\n" + Separator + Second).Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Equal(First.Replace("\n", "\r\n", StringComparison.Ordinal), TextOf(Split(mbox)[0]));
        Assert.Equal(2, Split(mbox).Count);
    }

    [Fact]
    public void Carriage_returns_alone_end_lines_where_there_is_nothing_else()
    {
        string mbox = (Separator + First + "\n" + Separator + Second).Replace("\n", "\r", StringComparison.Ordinal);
        Assert.Equal([First.Replace("\n", "\r", StringComparison.Ordinal), Second.Replace("\n", "\r", StringComparison.Ordinal)], Split(mbox).Select(TextOf));
        byte[] bytes = System.Text.Encoding.Latin1.GetBytes(mbox);
        Assert.IsType<MboxReader>(Readers.Choose(ProbeOf(bytes, "old")));
    }

    [Theory]
    [InlineData("\u00EF\u00BB\u00BF")]
    [InlineData("\n\r\n")]
    public void A_byte_order_mark_or_blank_lines_before_the_first_separator_lose_no_message(string before) =>
        Assert.Equal([First, Second], Split(before + Separator + First + "\n" + Separator + Second).Select(TextOf));

    [Fact]
    public void A_preamble_with_a_from_line_is_a_message_and_not_the_same_mailbox_again()
    {
        Member preamble = Split("From ana\nFrom: ana@example.org\n\nThe ferry left.\n\n" + Separator + Second)[0];
        Assert.Equal("preamble", preamble.Name);
        Assert.Equal("message/rfc822", preamble.DeclaredType);
    }

    [Theory]
    [InlineData("From the harbor office:\nno ferry today\n")] // a sentence
    [InlineData("From Ana Lund\nNote: the ferry\n")] // a colon behind it
    [InlineData(">From the start\n")] // quoted, as mboxo and mboxrd write it
    [InlineData(">>From the start\n")]
    [InlineData("From bo to ana on Mon we heard 12:30\n")]
    [InlineData("From \nthe quay it left.\n")] // a line broken behind the word
    [InlineData("From \nNote: the ferry\nleft.\n")]
    [InlineData("From bo@example.org\nTo: everybody\nSubject: the ferry\n")] // not how this mailbox parts
    [InlineData("From - 2018-02-24 18:05\nTo: everybody\nSubject: the ferry\n")]
    [InlineData("From 0123456789abcdef0123456789abcdef01234567 Mon Sep 17 00:00:00 2001\nFrom: bo@example.org\nSubject: [PATCH] x\n")]
    public void A_line_of_a_body_does_not_part_it(string line)
    {
        string body = First + "\n" + line + "\n";
        Assert.Equal([body, Second], Split(Separator + body + "\n" + Separator + Second).Select(TextOf));
    }

    [Theory]
    [InlineData("From ana at example.org  Sat Feb 24 18:05:00 2018\n")] // list archives
    [InlineData("From - Sat Feb 24 18:05:00 2018\n")] // Netscape
    [InlineData("From ana@example.org Sat Feb 24 18:05:00 PST 2018\n")]
    [InlineData("From ana@example.org Sat Feb 24 18:05:00 2018 -0800 remote from hub\n")]
    [InlineData("From ana@example.org Sat, 24 Feb 2018 18:05:00 -0800\n")]
    [InlineData("From \"Ana Lund\" Sat Feb 24 18:05 2018\n")]
    [InlineData("From =?iso-8859-1?Q?Zo=EB?=  Sat Feb 24 18:05:00 2018\n")]
    public void Every_dialect_of_separator_parts(string separator) =>
        Assert.Equal([First, Second], Split(separator + First + "\n" + separator + Second).Select(TextOf));

    [Fact]
    public void A_missing_blank_line_is_made_up_for_by_a_header() =>
        Assert.Equal([First, Second], Split(Separator + First + Separator + Second).Select(TextOf));

    [Fact]
    public void A_separator_without_date_parts_when_transport_wrote_the_header() =>
        Assert.Equal(2, Split(Separator + First + "\nFrom ana@example.org\nReceived: by hub.example.org\n" + Second).Count);

    [Theory]
    [InlineData("From \nX-Mozilla-Status: 0001\nX-Mozilla-Status2: 00000000\nX-Mozilla-Keys:              \n")] // Thunderbird
    [InlineData("From - \n")]
    [InlineData("From ana@example.org\n")]
    [InlineData("From ana@example.org 2018-02-24 18:05\n")]
    [InlineData("From ana@example.org 2018-02-24T18:05:00+01:00\n")]
    public void Separators_without_a_date_of_the_usual_form_part_where_headers_follow(string separator)
    {
        string status = separator[(separator.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        foreach (string newline in (string[])["\n", "\r\n"])
        {
            string mbox = (separator + First + "\nFrom here on:\nit left.\n\n" + separator + Second + "\n" + separator + First).Replace("\n", newline, StringComparison.Ordinal);
            string[] expected = [status + First + "\nFrom here on:\nit left.\n", status + Second, status + First];
            Assert.Equal(expected, Split(mbox).Select(TextOf).Select(text => text.ReplaceLineEndings("\n")));
            Assert.Equal(Fit.ByContent, new MboxReader().FitOf(ProbeOf(BytesOf(mbox), "Inbox")));
        }
    }

    [Fact]
    public void A_bare_separator_without_a_blank_line_parts_where_three_fields_follow()
    {
        const string Third = "From: cy@example.org\nTo: bo@example.org\nSubject: three\n\nIt stayed.\n";
        Assert.Equal([Third, Third], Split("From - \n" + Third + "From - \n" + Third).Select(TextOf));
        Assert.Equal([Third + "From \n" + Second], Split("From - \n" + Third + "From \n" + Second).Select(TextOf)); // two fields may be a body's
    }

    [Fact]
    public void Bare_separators_part_a_mailbox_that_began_with_dated_ones() =>
        Assert.Equal([First, "X-Mozilla-Status: 0001\n" + Second], Split(Separator + First + "\nFrom \nX-Mozilla-Status: 0001\n" + Second).Select(TextOf));

    [Fact]
    public void Content_length_protects_unquoted_lines()
    {
        string inner = "A forwarded mailbox:\n\n" + Separator + First;
        string message = $"From: ana@example.org\nContent-Length: {inner.Length}\n\n{inner}";
        Assert.Equal([message, Second], Split(Separator + message + "\n" + Separator + Second).Select(TextOf));
    }

    [Fact]
    public void A_false_content_length_is_not_believed()
    {
        string message = "From: ana@example.org\nContent-Length: 40\n\nThe ferry left.\n";
        Assert.Equal([message, Second], Split(Separator + message + "\n" + Separator + Second).Select(TextOf));
    }

    [Fact]
    public void What_stands_before_the_first_message_is_kept_with_a_problem()
    {
        List<Member> members = Split("Exported by the clerk\n\n" + Separator + First);
        Assert.Equal("preamble", members[0].Name);
        Assert.Equal(ProblemCodes.MboxPreamble, Assert.Single(members[0].Problems).Code);
        Assert.Equal("1", members[1].Name);
    }

    [Fact]
    public void Messages_over_the_limit_are_counted_out()
    {
        byte[] bytes = BytesOf(string.Concat(Enumerable.Repeat(Separator + First + "\n", 5)));
        Reading reading = new MboxReader().Read(new MemoryBytes(bytes), ProbeOf(bytes), Context(new IngestLimits { Members = 3 }));
        Assert.Equal(3, reading.Members.Count());
        Assert.Equal(ProblemCodes.LimitCount, Assert.Single(reading.Problems).Code);
    }

    [Fact]
    public void A_file_is_split_like_memory()
    {
        string mbox = string.Concat(Enumerable.Range(1, 400).Select(i => Separator + First + new string('x', i * 97) + "\n\n"));
        string path = Path.GetTempFileName();
        File.WriteAllBytes(path, BytesOf(mbox));
        var source = new FileBytes(path, mbox.Length);
        Reading reading = new MboxReader().Read(source, ProbeOf([]), Context(new IngestLimits { MemoryBytes = 4096 }));
        List<string> messages = [.. reading.Members.Select(TextOf)];
        File.Delete(path);
        Assert.Equal(Split(mbox).Select(TextOf), messages);
    }

    [Fact]
    public void Members_and_separators_cover_any_text_without_overlap()
    {
        Gen<string> text = Pick.From(Separator, First, "\n", "\r\n", "From ", "x", "Content-Length: 9\n", "From ana@example.org\n", ">From x\n", "\0")
            .Array[0, 30].Select(pieces => string.Concat(pieces));
        text.Sample(mbox =>
        {
            long end = 0;
            foreach (Member member in Split(mbox))
            {
                Assert.InRange(member.Place!.Value.Start, end, mbox.Length);
                string between = mbox[(int)end..(int)member.Place.Value.Start].Trim();
                Assert.True(between.Length == 0 || ($"{between} ".StartsWith("From ", StringComparison.Ordinal) && !between.Contains('\n')), between);
                end = member.Place.Value.End;
            }
        });
    }

    [Theory]
    [InlineData(Separator + First, "inbox", Fit.ByContent)]
    [InlineData(Separator + First, "2018-February.txt", Fit.ByContent)]
    [InlineData(Separator + First, "one.eml", Fit.None)]
    [InlineData("From the harbor office\n\nDear all", "letter.txt", Fit.None)]
    [InlineData("Preamble\n\n" + Separator + First, "old.mbox", Fit.ByContent)]
    [InlineData(First, "inbox", Fit.None)]
    public void Mailboxes_are_known_by_their_first_lines(string content, string name, Fit expected) =>
        Assert.Equal(expected, new MboxReader().FitOf(ProbeOf(BytesOf(content), name)));
}
