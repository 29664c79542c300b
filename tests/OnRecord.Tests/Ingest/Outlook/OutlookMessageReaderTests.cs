using System.Text;
using OnRecord.Fuzz;
using OnRecord.Ingest;
using OnRecord.Ingest.Outlook;
using OnRecord.Ingest.Text;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Ingest.Outlook;

public sealed class OutlookMessageReaderTests
{
    private const string Headers = "Microsoft Mail Internet Headers Version 2.0\r\nFrom: =?utf-8?Q?Zo=C3=AB?= Roe <zoe@harbour.example>\r\nTo: Bo Lund <bo@docks.example>\r\n"
        + "Date: Mon, 5 Mar 2018 09:30:00 -0800\r\nSubject: The gate\r\nMessage-ID: <1@harbour.example>\r\nIn-Reply-To: <0@docks.example>\r\n\r\n";

    private static readonly DateTimeOffset s_sent = new(2018, 3, 5, 17, 30, 0, TimeSpan.Zero);

    [Fact]
    public void A_message_without_headers_is_read_from_its_properties()
    {
        byte[] bytes = Sent().Recipient(1, "Bo Lund", "bo@docks.example").Recipient(2, "'cy@vale.example'", "cy@vale.example").Recipient(3, "Dee Orr", null, "/o=Harbour/cn=dee").Make();
        using var run = ReaderRun.Of(new OutlookMessageReader(), bytes);
        var message = (Message)run.Reading.Item!;
        Assert.Equal((Fit.BySignature, "Lanterns", "2018-03-05T17:30:00+00:00", "7@harbour.example"), (run.Fit, message.Subject, message.Date, message.MessageId));
        Assert.Equal(
            [new("from", "Ann Roe", "ann@harbour.example"), new("to", "Bo Lund", "bo@docks.example"), new("cc", null, "cy@vale.example"), new Participant("bcc", "Dee Orr", null)],
            message.Participants);
        Assert.Equal(["0@docks.example"], message.References);
        Assert.Empty(run.Codes);
        Assert.Contains(message.Fields, static field => field is { Name: "from", Value: "Ann Roe <ann@harbour.example>", Place: null });
    }

    [Fact]
    public void Words_lead_back_to_the_bytes_of_their_stream()
    {
        using var run = ReaderRun.Of(new OutlookMessageReader(), Sent().Make());
        MappedText body = run.Reading.Item!.Texts[0].Text;
        Assert.Equal("The lanterns stay lit.", body.Text);
        SourcePlace place = body.Map.Locate(new TextSpan(4, 12));
        Assert.Equal(("__substg1.0_1000001F", new ByteSpan(8, 24)), (place.Member?.Name, Assert.Single(place.Bytes)));
    }

    [Fact]
    public void Transport_headers_come_first_and_properties_fill_in_what_they_lack()
    {
        byte[] bytes = Sent().Text(0x007D, Headers).Recipient(1, "Bo", "BO@docks.example").Recipient(3, "Eve Pry", "eve@pry.example").Make();
        using var run = ReaderRun.Of(new OutlookMessageReader(), bytes);
        var message = (Message)run.Reading.Item!;
        Assert.Equal(("The gate", "2018-03-05T09:30:00-08:00", "1@harbour.example"), (message.Subject, message.Date, message.MessageId));
        Assert.Equal(
            [new("from", "Zoë Roe", "zoe@harbour.example"), new("to", "Bo Lund", "bo@docks.example"), new Participant("bcc", "Eve Pry", "eve@pry.example")], message.Participants);
        Assert.Empty(run.Codes);
    }

    [Theory]
    [InlineData("<p>The lanterns stay lit.</p>", new[] { "body" })]
    [InlineData("<p>The lanterns stay <b>unlit</b>.</p>", new[] { "body", "html" })]
    public void Html_that_says_something_else_is_a_second_text(string html, string[] fields)
    {
        using var run = ReaderRun.Of(new OutlookMessageReader(), Sent().Integer(0x3FDE, 65001).Binary(0x1013, Encoding.UTF8.GetBytes(html)).Make());
        Assert.Equal(fields, run.Reading.Item!.Texts.Select(static text => text.Field));
    }

    [Fact]
    public void Strings_of_a_code_page_are_decoded_by_it()
    {
        byte[] bytes = new MsgMaker().Integer(0x3FFD, 1251).Narrow(0x0037, [0xCF, 0xEE, 0xF0, 0xF2]).Narrow(0x1000, [0xCC, 0xE0, 0xFF, 0xEA, 0]).Make();
        using var run = ReaderRun.Of(new OutlookMessageReader(), bytes);
        Assert.Equal(("Порт", "Маяк"), (((Message)run.Reading.Item!).Subject, run.Reading.Item!.Texts[0].Text.Text));
        Assert.Equal(["date-missing", "from-missing"], run.Codes);
    }

    [Theory]
    [InlineData(1200, "5000 6F00 7200 7400 0000", "Port")]
    [InlineData(1201, "0050 006F 0072 0074 0000", "Port")]
    [InlineData(0, "50F4 7274", "Pôrt")] // none is set
    public void Code_pages_of_wide_characters_and_none_are_read_as_such(int codePage, string hex, string text)
    {
        byte[] words = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        using var run = ReaderRun.Of(new OutlookMessageReader(), new MsgMaker().Text(0x001A, "IPM.Contact").Integer(0x3FFD, codePage).Narrow(0x3001, words).Narrow(0x3A16, words).Make());
        Assert.Equal($"Name: {text}\nCompany: {text}", run.Text);
    }

    [Fact]
    public void Parts_of_a_contact_beyond_the_first_are_kept_be_they_html()
    {
        byte[] bytes = new MsgMaker().Text(0x001A, "IPM.Contact").Text(0x1000, "Met in May.").Binary(0x1013, "<p>Seen in June at the gate.</p>"u8.ToArray()).Make();
        using var run = ReaderRun.Of(new OutlookMessageReader(), bytes, null, IngestLimits.Default with { TextUnits = 8 });
        Assert.Equal(["body 1", "body 2", "body 3", "body 4", "body 5"], run.Document.Texts.Select(static text => $"{text.Field} {text.Part}"));
        Assert.Equal("Met in M\nSeen inay.June at the gate.", run.Text.ReplaceLineEndings("\n").Replace("\n\n", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Attachments_without_content_count_against_the_limit()
    {
        MsgMaker maker = Sent();
        for (int count = 0; count < 9; count++)
        {
            maker.Attachment().Text(0x3707, "elsewhere.txt");
        }

        using var run = ReaderRun.Of(new OutlookMessageReader(), maker.Make(), null, IngestLimits.Default with { Members = 2 });
        Assert.Equal(["part-missing", "part-missing", "limit-count"], run.Codes);
    }

    [Fact]
    public void Without_text_or_html_the_words_of_the_RTF_are_the_body()
    {
        byte[] rtf = [.. "\0\0\0\0"u8, .. BitConverter.GetBytes(29), .. "MELA"u8, 0, 0, 0, 0, .. "{\\rtf1 The lanterns stay lit}"u8];
        using var run = ReaderRun.Of(new OutlookMessageReader(), new MsgMaker().Text(0x0037, "x").Binary(0x1009, rtf).Make());
        Assert.Equal("The lanterns stay lit", run.Reading.Item!.Texts[0].Text.Text);
        Assert.Equal("__substg1.0_10090102 (decompressed)", run.Reading.Item!.Texts[0].Text.Map.Members[0].Name);
    }

    [Theory]
    [InlineData("The lanterns stay lit.", null, new[] { "body" }, 0)]
    [InlineData("The lanterns go out.", null, new[] { "body", "html" }, 0)]
    [InlineData("The lanterns go out.", "<p>The lanterns stay lit.</p>", new[] { "body", "html" }, 0)]
    [InlineData("The lanterns go out.", "<p>The lanterns go out.</p>", new[] { "body" }, 1)]
    public void RTF_that_says_something_else_than_the_other_texts_is_kept(string plain, string? html, string[] fields, int members)
    {
        byte[] rtf = [.. "\0\0\0\0"u8, .. BitConverter.GetBytes(29), .. "MELA"u8, 0, 0, 0, 0, .. "{\\rtf1 The lanterns stay lit}"u8];
        MsgMaker maker = new MsgMaker().Text(0x0037, "x").Text(0x1000, plain).Binary(0x1009, rtf);
        using var run = ReaderRun.Of(new OutlookMessageReader(), (html is null ? maker : maker.Binary(0x1013, Encoding.ASCII.GetBytes(html))).Make());
        Assert.Equal(fields, run.Reading.Item!.Texts.Select(static text => text.Field));
        Assert.Equal(members, run.Members.Count);
        Assert.All(run.Members, static member => Assert.Equal("body.rtf", member.Name));
        Assert.Empty(Assert.IsType<Message>(run.Reading.Item).Attachments);
    }

    [Theory]
    [InlineData(null, new[] { "body" })]
    [InlineData("Shut at seven .", new[] { "body" })]
    [InlineData("Shut at eight.", new[] { "body", "html" })]
    public void Html_that_is_wrapped_in_RTF_is_read_as_html(string? plain, string[] fields)
    {
        byte[] rtf = Encoding.ASCII.GetBytes(@"{\rtf1\ansi\fromhtml1 {\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 Shut {\*\htmltag84 <a href=""https://pier.example/x"" title=""Tarl"">}\htmlrtf {\field{\*\fldinst{HYPERLINK ""https://pier.example/x""}}{\fldrslt\cf1 \htmlrtf0 at seven\htmlrtf }\htmlrtf0 \htmlrtf }\htmlrtf0 {\*\htmltag92 </a>}{\*\htmltag84 <img alt=""."">}}{\*\htmltag84 <!-- aside -->}}");
        byte[] stream = [.. BitConverter.GetBytes(rtf.Length + 12), .. BitConverter.GetBytes(rtf.Length), .. "MELA"u8, 0, 0, 0, 0, .. rtf];
        MsgMaker maker = new MsgMaker().Text(0x0037, "x").Binary(0x1009, stream);
        using var run = ReaderRun.Of(new OutlookMessageReader(), (plain is null ? maker : maker.Text(0x1000, plain)).Make());
        Assert.Equal(fields, run.Reading.Item!.Texts.Select(static text => text.Field));
        Assert.StartsWith("Shut at seven", run.Reading.Item!.Texts[^1].Text.Text, StringComparison.Ordinal);
        Assert.Equal(["link https://pier.example/x", "tooltip Tarl", "comment aside"], run.Reading.Item.Fields.Where(static field => field.Name is "link" or "tooltip" or "comment").Select(static field => $"{field.Name} {field.Value}"));
    }

    [Fact]
    public void Reports_categories_and_fields_that_users_made_are_fields()
    {
        MsgMaker maker = Sent().Names((0x00062002, 0x8238), (0x00062002, 0x8232)).Text(0x8000, "Vesna Tarl; Bo Lund").Text(0x8001, "every second Monday").Text(0x1001, "No such box").Text(0x0040, "Pier Office").Text(0x0E04, "Bo Lund; Ann Roe").Text(0x0E03, "Cy Vale").Text(0x0C1E, "SMTP")
            .List(0x8007, "Buoys", "Gates");
        maker.Recipient(1, "Bo Lund", "bo@docks.example", diagnosis: "550 full");
        using var run = ReaderRun.Of(new OutlookMessageReader(), maker.Make());
        Assert.Equal(
            ["attendees Vesna Tarl; Bo Lund", "display-cc Cy Vale", "property Buoys", "property Gates", "received-by Pier Office", "recurrence every second Monday", "report-text No such box", "supplementary-info 550 full"],
            run.Reading.Item!.Fields.Where(static field => field.Name is "attendees" or "recurrence" or "report-text" or "received-by" or "property" or "supplementary-info" or "display-to" or "display-cc").Select(static field => $"{field.Name} {field.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Properties_with_names_of_their_own_are_called_by_them()
    {
        MsgMaker maker = Sent().Named("Keywords", "Tide mark").List(0x8000, "Harbour", "Quay").Text(0x8001, "high");
        using var run = ReaderRun.Of(new OutlookMessageReader(), maker.Make());
        Assert.Equal(["categories Harbour", "categories Quay", "custom Tide mark: high"], run.Reading.Item!.Fields.Where(static field => field.Name is "categories" or "custom").Select(static field => $"{field.Name} {field.Value}"));
    }

    [Fact]
    public void An_attachment_that_is_only_a_link_keeps_its_name_and_address()
    {
        MsgMaker maker = Sent();
        maker.Attachment().Text(0x3707, "gates.docx").Text(0x370D, "https://pier.example/tarl/gates.docx").Integer(0x3705, 7);
        using var run = ReaderRun.Of(new OutlookMessageReader(), maker.Make());
        Assert.Equal(new Attachment("gates.docx", -1), Assert.Single(((Message)run.Reading.Item!).Attachments));
        Problem problem = Assert.Single(run.Reading.Problems);
        Assert.Equal("part-missing The attachment \"gates.docx\" is only a link to a file elsewhere (https://pier.example/tarl/gates.docx); its content is not in the message.", $"{problem.Code} {problem.Text}");
        using var made = new OnRecord.Tests.Store.TempCase();
        made.Write("a.msg", maker.Make());
        made.Build();
        Assert.Single(made.Find("file:gates.docx"));
        Assert.Single(made.Find("tarl"));
        Assert.Single(made.Find("has:attachment"));
        Assert.Empty(made.Failures());
    }

    [Fact]
    public void Attachments_are_members_with_their_bytes_whatever_their_length()
    {
        byte[] large = new byte[70_000];
        new Random(5).NextBytes(large);
        MsgMaker maker = Sent();
        maker.Attachment().Text(0x3707, "notes of May.txt").Text(0x370E, "text/plain").Binary(0x3701, "The gate is shut."u8.ToArray());
        maker.Attachment().Text(0x3704, "LARGE.BIN").Binary(0x3701, large);
        maker.Attachment().Binary(0x3701, [1]);
        maker.Attachment().Text(0x3707, "elsewhere.txt").Text(0x370D, "\\\\server\\elsewhere.txt");
        using var run = ReaderRun.Of(new OutlookMessageReader(), maker.Make());
        Assert.Equal(["notes of May.txt", "LARGE.BIN", "attachment-3"], run.Names);
        Assert.Equal(("The gate is shut.", "text/plain"), (run.TextOf(0), run.Members[0].DeclaredType));
        Assert.Equal(large, run.Members[1].Bytes.ReadAll().ToArray());
        Assert.Equal([0, 1, 2, -1], ((Message)run.Reading.Item!).Attachments.Select(static attached => attached.Member));
        Assert.Equal(["part-missing"], run.Codes);
    }

    [Fact]
    public void A_message_attached_to_another_is_a_message_with_its_own_attachments_and_bytes()
    {
        MsgMaker Outer(string subject)
        {
            MsgMaker outer = Sent().Text(0x0E1D, subject);
            MsgMaker inner = outer.Attachment().Text(0x3001, "The gate").Message().Text(0x0037, "The gate").Text(0x1000, "The gate is shut.").Time(0x0039, s_sent).Text(0x0C1F, "bo@docks.example");
            inner.Attachment().Text(0x3707, "map.txt").Binary(0x3701, "A map."u8.ToArray());
            return outer;
        }

        using var run = ReaderRun.Of(new OutlookMessageReader(), Outer("x").Make());
        using var other = ReaderRun.Of(new OutlookMessageReader(), Outer("another subject").Make());
        Member member = Assert.Single(run.Members);
        Assert.Equal("The gate.msg", member.Name);
        Assert.Equal(Assert.Single(other.Members).Bytes.ReadAll().ToArray(), member.Bytes.ReadAll().ToArray());
        using var scratch = new ScratchFolder(Path.Combine(Path.GetTempPath(), "onrecord-msg-test"));
        Reading reading = member.Read!(new ReadContext(IngestLimits.Default, scratch, CancellationToken.None));
        var message = (Message)reading.Item!;
        Assert.Equal(("The gate", "The gate is shut.", "bo@docks.example"), (message.Subject, message.Texts[0].Text.Text, message.Participants[0].Address));
        Assert.Equal(["map.txt"], reading.Members.Select(static inner => inner.Name));
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void A_contact_is_a_document_of_lines()
    {
        byte[] bytes = new MsgMaker().Names((0x00062002, 0x8208), (0x00062004, 0x8083)).Text(0x8001, "garrow@tide.example").Text(0x001A, "IPM.Contact").Text(0x3001, "Odile Garrow").Text(0x3A16, "Tide Office").Text(0x3A1C, "555 0107").Text(0x1000, "Met in May.").Make();
        using var run = ReaderRun.Of(new OutlookMessageReader(), bytes);
        Assert.Equal("Met in May.\nName: Odile Garrow\nCompany: Tide Office\nMobile: 555 0107\nE-mail: garrow@tide.example", run.Text);
        Assert.Equal("Odile Garrow", run.Document.Title);
        Assert.Empty(run.Codes);
    }

    [Fact]
    public void An_appointment_tells_where_and_when_it_is()
    {
        byte[] bytes = Sent().Names((0x00062002, 0x820E), (0x00062002, 0x8208), (0x00062003, 0x8105), (0x00062002, 0x820D)).Text(0x8001, "Pier 4").Time(0x8003, s_sent.AddDays(1)).Time(0x8000, s_sent.AddDays(1).AddHours(2)).Make();
        using var run = ReaderRun.Of(new OutlookMessageReader(), bytes);
        Assert.Equal(
            ["location Pier 4", "start 2018-03-06T17:30:00+00:00", "end 2018-03-06T19:30:00+00:00"],
            run.Reading.Item!.Fields.Where(static field => field.Name is "location" or "start" or "end" or "due").Select(static field => $"{field.Name} {field.Value}"));
    }

    [Fact]
    public void A_signed_message_is_read_and_an_encrypted_one_says_so()
    {
        MsgMaker signed = new MsgMaker().Text(0x001A, "IPM.Note.SMIME.MultipartSigned").Text(0x0037, "Lanterns");
        signed.Attachment().Text(0x3707, "SMIME.p7m").Binary(0x3701, "Content-Type: multipart/signed; boundary=b\r\n\r\n--b\r\n\r\nThe gate is shut.\r\n--b--\r\n"u8.ToArray());
        using var run = ReaderRun.Of(new OutlookMessageReader(), signed.Make());
        Assert.Equal(("SMIME.p7m", "message/rfc822"), (run.Members[0].Name, run.Members[0].DeclaredType));

        MsgMaker encrypted = Sent().Text(0x001A, "IPM.Note.SMIME");
        encrypted.Attachment().Text(0x3707, "smime.p7m").Binary(0x3701, [0x30, 0x03, 0x02, 0x01, 0x00]);
        using var other = ReaderRun.Of(new OutlookMessageReader(), encrypted.Make());
        Assert.Equal(["smime.p7m encrypted"], other.Names.Zip(other.Codes, static (name, code) => $"{name} {code}"));
    }

    [Fact]
    public void A_cut_file_keeps_what_is_left_and_says_so()
    {
        byte[] whole = Sent().Make();
        for (int length = 0; length < whole.Length; length += 97)
        {
            using var run = ReaderRun.Of(new OutlookMessageReader(), whole[..length]);
            Assert.Contains("damaged", run.Codes);
        }
    }

    [Fact]
    public void Only_compound_files_that_are_messages_are_taken()
    {
        byte[] message = Sent().Make();
        byte[] other = new CompoundFileMaker().Put("WordDocument", new byte[100]).Make();
        Assert.Equal(
            [Fit.BySignature, Fit.BySignature, Fit.None, Fit.None],
            [FitOf(message, "a.msg"), FitOf(message, "a"), FitOf(other, "a.doc"), FitOf("From: ann@harbour.example\r\n"u8.ToArray(), "a.msg")]);
    }

    private static Fit FitOf(byte[] bytes, string name) => new OutlookMessageReader().FitOf(Probes.ProbeOf(bytes, name));

    private static MsgMaker Sent() => new MsgMaker().Text(0x001A, "IPM.Note").Text(0x0037, "Lanterns").Text(0x1000, "The lanterns stay lit.").Text(0x0042, "Ann Roe").Text(0x5D02, "ann@harbour.example")
        .Text(0x0C1A, "Ann Roe").Text(0x0C1F, "ANN@harbour.example").Text(0x1035, "<7@harbour.example>").Text(0x1042, "<0@docks.example>").Time(0x0039, s_sent);
}
