using System.Text;
using OnRecord.Ingest;
using OnRecord.Ingest.Mail;
using OnRecord.Sources;
using Xunit;
using static OnRecord.Tests.Ingest.Mail.MailFixture;
using static OnRecord.Tests.Ingest.Probes;

namespace OnRecord.Tests.Ingest.Mail;

public sealed class MessageReaderTests
{
    private const string AppleMail = "From: ann@harbour.example\nSubject: Quay\n\nThe quay is shut <?xml at noon.\n";
    private const string AppleList = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist>\n<plist version=\"1.0\"><dict/></plist>\n";

    [Fact]
    public void What_apple_mail_keeps_behind_a_message_is_told_in_fields_with_their_bytes()
    {
        const string Mail = "From: a@quay.example\nDate: Mon, 5 Mar 2018 09:00:00 +0000\n\nIt left.\n";
        const string List = "<?xml version=\"1.0\"?>\n<!DOCTYPE plist>\n<plist version=\"1.0\"><dict><key>flags</key><integer>8590195713</integer><key>original-mailbox</key><string>imap://ann@quay.example/Berths &amp; boats</string><key>empty</key><string></string></dict></plist>\n";
        string file = $"{Mail.Length}\n{Mail}{List}";
        Reading reading = Read(file);
        ItemField[] kept = [.. MessageOf(reading).Fields.Where(static field => field.Name.StartsWith("emlx-", StringComparison.Ordinal))];
        Assert.Equal([("emlx-flags", "8590195713"), ("emlx-original-mailbox", "imap://ann@quay.example/Berths & boats")], kept.Select(static field => (field.Name, field.Value)));
        Assert.Equal("imap://ann@quay.example/Berths &amp; boats", file[(int)kept[1].Place!.Value.Start..(int)kept[1].Place!.Value.End]);
        Assert.Equal("It left.\n", Body(reading));
        Assert.Empty(reading.Problems);
    }

    [Theory]
    [InlineData("bplist00 words", "unsupported-method")]
    [InlineData("<plist><dict><key>a</key><string>b", "damaged")]
    public void A_list_behind_a_message_that_cannot_be_read_has_a_problem(string list, string code)
    {
        const string Mail = "From: a@quay.example\nDate: Mon, 5 Mar 2018 09:00:00 +0000\n\nIt left.\n";
        var problems = new List<Problem>();
        byte[] file = Encoding.Latin1.GetBytes(Mail + list);
        using var windows = new ByteWindows(new MemoryBytes(file), file.Length);
        PropertyList.Read(windows, new ByteSpan(Mail.Length, file.Length), new FurtherFields(), problems);
        Assert.Equal(code, Assert.Single(problems).Code);
    }

    [Theory]
    [InlineData("73", AppleList, false)]
    [InlineData("73        ", "", false)]
    [InlineData("9999", AppleList, true)]
    [InlineData("30", AppleList, true)]
    [InlineData("0", AppleList, true)]
    [InlineData("-5", "", true)]
    [InlineData("2147483647", "", true)]
    public void An_emlx_message_is_read_whole_whatever_its_length_line_says(string length, string list, bool isWrong)
    {
        Reading reading = MailFixture.Read(length + "\n" + AppleMail + list);
        Assert.Equal(("Quay", "The quay is shut <?xml at noon.\n"), (MailFixture.MessageOf(reading).Subject, MailFixture.Body(reading)));
        Assert.Equal(isWrong, MailFixture.Codes(reading).Contains(ProblemCodes.Damaged));
    }

    private const string Head =
        "From: Ana Lund <ana@example.org>\nTo: bo@example.org, Cy <cy@example.org>\nSubject: The ferry\nDate: Sat, 24 Feb 2018 18:05:00 -0800\nMessage-ID: <1@example.org>\n";

    [Fact]
    public void A_plain_message_is_read_whole()
    {
        Reading reading = Read(Head + "References: <a@x.test> <b@x.test>\nIn-Reply-To: <b@x.test>\n\nIt left at noon.\n");
        Message message = MessageOf(reading);
        Assert.Equal("It left at noon.\n", Body(reading));
        Assert.Equal("The ferry", message.Subject);
        Assert.Equal("2018-02-24T18:05:00-08:00", message.Date);
        Assert.Equal("1@example.org", message.MessageId);
        Assert.Equal(["a@x.test", "b@x.test"], message.References);
        Assert.Equal(["from", "to", "to"], message.Participants.Select(person => person.Role));
        Assert.Empty(reading.Problems);
        Assert.Empty(reading.Members);
    }

    [Fact]
    public void Every_header_is_a_field_whose_place_holds_its_raw_value()
    {
        string mail = "X-Route: one\r\n\ttwo\r\nSubject:  =?utf-8?Q?Caf=C3=A9?=  \r\n\r\nx";
        Message message = MessageOf(Read(mail));
        Assert.Equal(["x-route", "subject"], message.Fields.Select(field => field.Name));
        Assert.Equal(["one two", "Café"], message.Fields.Select(field => field.Value));
        ByteSpan place = message.Fields[1].Place!.Value;
        Assert.Equal("=?utf-8?Q?Caf=C3=A9?=", mail[(int)place.Start..(int)place.End]);
    }

    [Theory]
    [InlineData("In-Reply-To: <b@x.test>\nReferences: <b@x.test> <a@x.test>", "a@x.test,b@x.test")] // the one replied to is nearest
    [InlineData("In-Reply-To: <b@x.test>", "b@x.test")]
    [InlineData("References: <a@x.test>\n <b@x.\n test>", "a@x.test,b@x.test")]
    [InlineData("In-Reply-To: your message of \"Monday\" <b@x.test>", "b@x.test")]
    [InlineData("References: a@x.test b@x.test", "a@x.test,b@x.test")]
    [InlineData("In-Reply-To: Ana's letter", "")]
    public void References_are_listed_nearest_last(string headers, string expected) =>
        Assert.Equal(expected, string.Join(",", MessageOf(Read(headers + "\n\nx")).References));

    [Theory]
    [InlineData("From: a@x.test\nDate: Sat, 24 Feb 2018 18:05:00 Z\n\nx", "")]
    [InlineData("From: a@x.test\n\nx", ProblemCodes.DateMissing)]
    [InlineData("From: a@x.test\nDate: 31 Feb 2018 10:00 Z\n\nx", ProblemCodes.DateImpossible)]
    [InlineData("Date: Sat, 24 Feb 2018 18:05:00 Z\n\nx", ProblemCodes.FromMissing)]
    [InlineData("From: a@x.test\nDate: Sat, 24 Feb 2018 18:05:00 Z\nDate: Sun, 25 Feb 2018 18:05:00 Z\n\nx", ProblemCodes.HeaderMalformed)]
    [InlineData("From: a@x.test\nDate: Sat, 24 Feb 2018 18:05:00 Z\nwords go astray\nSubject: y\n\nx", ProblemCodes.HeaderMalformed)]
    [InlineData("From: a@x.test\nDate: Sat, 24 Feb 2018 18:05:00 Z\nSubject: a\0b\n\nx", ProblemCodes.NulBytes)]
    [InlineData("From: a@x.test\nDate: Sat, 24 Feb 2018 18:05:00 Z\n\nx\0", ProblemCodes.NulBytes)]
    [InlineData("From: a@x.test\nDate: Sat, 24 Feb 2018 18:05:00 Z\nContent-Transfer-Encoding: zipped\n\nx", ProblemCodes.TransferDamaged)]
    [InlineData("From: a@x.test\nDate: Sat, 24 Feb 2018 18:05:00 Z\nContent-Transfer-Encoding: base64\n\nQUJ!D", ProblemCodes.TransferDamaged)]
    [InlineData("From: a@x.test\nDate: Sat, 24 Feb 2018 18:05:00 Z\nContent-Type: text/plain; charset=x-moon\n\nx", ProblemCodes.CharsetUnknown)]
    [InlineData("From: a@x.test\nDate: Sat, 24 Feb 2018 18:05:00 Z\nContent-Type: multipart/mixed\n\nx", ProblemCodes.Damaged)]
    [InlineData("From: a@x.test\nDate: Sat, 24 Feb 2018 18:05:00 Z\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nx", ProblemCodes.BoundaryUnclosed)]
    [InlineData("From: a@x.test\nDate: Sat, 24 Feb 2018 18:05:00 Z\nContent-Type: multipart/mixed; boundary=b\n\nx", ProblemCodes.BoundaryUnclosed)]
    [InlineData("From: a@x.test\nDate: Sat, 24 Feb 2018 18:05:00 Z\n\n-----BEGIN PGP MESSAGE-----\n\nhQEMA", ProblemCodes.Encrypted)]
    public void Defects_are_problems_and_the_text_is_kept(string mail, string code)
    {
        Reading reading = Read(mail);
        Assert.Equal(code, string.Join(",", Codes(reading)));
        Assert.False(string.IsNullOrEmpty(Body(reading)));
    }

    [Theory]
    [InlineData("Mon, 31 Dec 1979 16:00:00 -0800 (PST)", null)] // DOS, by a clock that was set right
    [InlineData("Tue, 1 Jan 1980 00:00:00 -0600", null)] // DOS, by a clock that knows no zone
    [InlineData("Thu, 1 Jan 1970 00:00:00 +0000", null)] // Unix
    [InlineData("Wed, 31 Dec 1969 19:00:00 -0500", null)]
    [InlineData("Wed, 30 May 0001 13:10:06 -0800", null)] // the century was lost; RFC 5322 knows no year before 1900
    [InlineData("Sat, 30 Dec 1899 00:00:00 +0000", null)]
    [InlineData("Tue, 2 Jan 1900 00:00:00 +0000", "1900-01-02T00:00:00+00:00")]
    [InlineData("Tue, 1 Jan 1980 00:00:01 +0000", "1980-01-01T00:00:01+00:00")] // a second later somebody may have written
    [InlineData("Mon, 1 Jan 2001 00:00:00 +0000", "2001-01-01T00:00:00+00:00")]
    public void The_zero_of_a_clock_is_no_date_nor_is_a_year_before_1900(string written, string? date)
    {
        Reading reading = Read($"From: a@x.test\nDate: {written}\n\nx");
        Assert.Equal(date, MessageOf(reading).Date);
        Assert.Equal(date is null ? [ProblemCodes.DateImplausible] : [], Codes(reading));
        Assert.Contains(MessageOf(reading).Fields, field => field.Name == "date" && field.Value == written);
    }

    [Theory]
    [InlineData("=?windows-1251?B?z+Dw7vXu5A==?=", "Пароход")]
    [InlineData("=?iso-2022-jp?B?GyRCOUEbKEI=?=", "港")]
    [InlineData("=?koi8-r?Q?=F0=C1=D2?=", "Пар")]
    [InlineData("=?utf-8?Q?one_?= =?utf-8?Q?two?=", "one two")]
    [InlineData("Caf\u00E9", "Café")] // raw bytes of windows-1252
    [InlineData("Caf\u00C3\u00A9", "Café")] // raw bytes of UTF-8
    [InlineData("=?x-moon?Q?abc?= def", "abc def")]
    [InlineData("=?utf-8?Q?broken", "=?utf-8?Q?broken")]
    public void Subjects_are_decoded(string raw, string expected) =>
        Assert.Equal(expected, MessageOf(Read("Subject: " + raw + "\n\nx")).Subject);

    [Fact]
    public void Text_without_any_header_is_still_a_message()
    {
        Reading reading = Read("The ferry left\nat noon.\n");
        Assert.Equal("The ferry left\nat noon.\n", Body(reading));
        Assert.Contains(ProblemCodes.HeaderMalformed, Codes(reading));
    }

    [Fact]
    public void A_header_that_runs_into_the_text_ends_there()
    {
        Reading reading = Read("From: a@x.test\nSubject: one\nDear all,\nthe ferry left.\n");
        Assert.Equal("Dear all,\nthe ferry left.\n", Body(reading));
        Assert.Contains(ProblemCodes.HeaderMalformed, Codes(reading));
    }

    [Theory]
    [InlineData("\n\n")]
    [InlineData("\u00EF\u00BB\u00BF")]
    [InlineData("From ana@example.org Sat Feb 24 18:05:00 2018\n")]
    [InlineData(">From ana@example.org Sat Feb 24 18:05:00 2018\n")]
    [InlineData("HELO hub\nMAIL FROM:<a@x.test>\nRCPT TO:<b@x.test>\nDATA\n")]
    [InlineData(" ")]
    public void What_stands_before_the_header_is_passed_over(string before)
    {
        Reading reading = Read(before + Head + "\nIt left.\n");
        Assert.Equal("The ferry", MessageOf(reading).Subject);
        Assert.Equal("It left.\n", Body(reading));
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void A_from_line_is_kept_as_a_field()
    {
        ItemField field = MessageOf(Read("From ana@example.org Sat Feb 24 18:05:00 2018\nSubject: x\n\ny")).Fields[^1];
        Assert.Equal(new ItemField("from-line", "ana@example.org Sat Feb 24 18:05:00 2018", new ByteSpan(5, 45)), field);
    }

    [Fact]
    public void Apples_length_and_property_list_are_not_text()
    {
        string mail = Head + "\nIt left.\n";
        Assert.Equal("It left.\n", Body(Read($"{mail.Length}   \n{mail}<?xml version=\"1.0\"?><plist/>")));
    }

    [Fact]
    public void Carriage_returns_alone_are_line_ends_where_there_are_no_others()
    {
        Reading reading = Read((Head + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nIt left.\n--b--\n").Replace('\n', '\r'));
        Assert.Equal("It left.", Body(reading));
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void Encoded_text_leads_back_to_the_message_bytes()
    {
        string mail = Head + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nVGhlIGNhZsOpIGNs\nb3NlZC4=\n";
        Reading reading = Read(mail);
        Assert.Equal("The café closed.", Body(reading));
        ByteSpan place = MessageOf(reading).Texts[0].Text.Map.Locate(new TextSpan(9, 16)).Bytes[^1];
        Assert.Equal("b3NlZC4=", mail[(int)place.Start..(int)place.End]);
    }

    [Fact]
    public void A_long_text_is_cut_into_numbered_parts()
    {
        Reading reading = Read(Head + "\n" + new string('x', 2500), new IngestLimits { TextUnits = 1000 });
        Assert.Equal([(1, 1000), (2, 1000), (3, 500)], MessageOf(reading).Texts.Select(text => (text.Part, text.Text.Text.Length)));
    }

    [Fact]
    public void A_text_too_long_for_memory_comes_in_parts_from_the_file()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Head + "\n" + string.Concat(Enumerable.Repeat("né à la ville ", 5000)));
        string path = Path.GetTempFileName();
        File.WriteAllBytes(path, bytes);
        var limits = new IngestLimits { MemoryBytes = 10_000, TextUnits = 20_000 };
        Message message = MessageOf(new MessageReader().Read(new FileBytes(path, bytes.Length), ProbeOf(bytes), Context(limits)));
        Assert.Equal(1, Assert.Single(message.Texts).Part);
        List<ItemText> parts = [.. message.Texts, .. message.MoreTexts];
        File.Delete(path);
        Assert.Equal(string.Concat(Enumerable.Repeat("né à la ville ", 5000)), string.Concat(parts.Select(part => part.Text.Text)));
        Assert.All(parts, part => Text.MapCheck.Holds(part.Text, bytes));
    }

    [Theory]
    [InlineData(Head + "\nx", "a.eml", null, Fit.ByContent)]
    [InlineData(Head + "\nx", "1234.host:2,S", null, Fit.ByContent)]
    [InlineData(Head + "\nx", "printed.txt", null, Fit.ByContent)]
    [InlineData("Subject: x\n\ny", "17", null, Fit.ByContent)]
    [InlineData("Subject: x\n\ny", "press.txt", null, Fit.None)]
    [InlineData("Date: March 2018\nThe city said", "press.txt", null, Fit.None)]
    [InlineData("Dear all,\nFrom: here", "17", null, Fit.None)]
    [InlineData("Dear all,", "a.eml", null, Fit.ByName)]
    [InlineData("Dear all,", null, "message/rfc822", Fit.ByName)]
    [InlineData("From ana Sat Feb 24 18:05:00 2018\n" + Head + "\nx", "inbox", null, Fit.ByName)]
    [InlineData("From ana Sat Feb 24 18:05:00 2018\n" + Head + "\nx", "a.eml", null, Fit.ByContent)]
    [InlineData("Reporting-MTA: dns; x.test\n", null, "message/delivery-status", Fit.None)]
    public void Messages_are_known_by_their_header(string content, string? name, string? type, Fit expected) =>
        Assert.Equal(expected, new MessageReader().FitOf(ProbeOf(BytesOf(content), name, type)));
}
