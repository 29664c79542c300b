using CsCheck;
using OnRecord.Ingest;
using OnRecord.Sources;
using OnRecord.Tests.Ingest.Text;
using Xunit;
using static OnRecord.Tests.Ingest.Mail.MailFixture;

namespace OnRecord.Tests.Ingest.Mail;

public sealed class MimePartTests
{
    private const string Head = "From: ana@example.org\nDate: Sat, 24 Feb 2018 18:05:00 -0800\nMIME-Version: 1.0\n";
    private const string Mixed = Head + "Content-Type: multipart/mixed; boundary=\"b\"\n\nThis is a multi-part message in MIME format.\n";

    [Fact]
    public void The_id_and_the_other_name_of_a_part_and_the_name_of_a_group_are_fields()
    {
        Reading reading = Read("From: a@quay.example\nTo: Pier watch: bo@quay.example, cy@quay.example;\nDate: Mon, 5 Mar 2018 09:00:00 +0000\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
            + "Content-Type: image/png; name=\"crane-draft.png\"\nContent-Disposition: attachment; filename=\"crane.png\"\nContent-ID: <crane7@quay.example>\n\nx\n--b--\n");
        (string, string)[] fields = [.. MessageOf(reading).Fields.Where(static field => field.Name is "content-id" or "part-name" or "group").Select(static field => (field.Name, field.Value))];
        Assert.Equal([("group", "Pier watch"), ("content-id", "<crane7@quay.example>"), ("part-name", "crane-draft.png")], fields);
        Assert.Equal(2, MessageOf(reading).Participants.Count(static one => one.Role == "to"));
    }

    [Fact]
    public void Data_that_is_only_compressed_is_unpacked_and_not_called_encrypted()
    {
        var packed = new MemoryStream();
        using (var zlib = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write("Content-Type: text/plain\n\nThe ferry left.\n"u8);
        }

        var writer = new System.Formats.Asn1.AsnWriter(System.Formats.Asn1.AsnEncodingRules.DER);
        var inner = new System.Formats.Asn1.Asn1Tag(System.Formats.Asn1.TagClass.ContextSpecific, 0);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier("1.2.840.113549.1.9.16.1.9");
            using (writer.PushSequence(inner))
            using (writer.PushSequence())
            {
                writer.WriteInteger(0);
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier("1.2.840.113549.1.9.16.3.8");
                }

                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier("1.2.840.113549.1.7.1");
                    using (writer.PushSequence(inner))
                    {
                        writer.WriteOctetString(packed.ToArray());
                    }
                }
            }
        }

        Reading reading = Read(Head + "Content-Type: application/pkcs7-mime; smime-type=compressed-data\nContent-Transfer-Encoding: base64\n\n" + Convert.ToBase64String(writer.Encode()));
        Assert.Equal(["part-1", "compressed-content.eml"], reading.Members.Select(static member => member.Name));
        Assert.Contains("The ferry left.", TextOf(reading.Members.Last()), StringComparison.Ordinal);
        Assert.Empty(reading.Problems);
    }

    [Theory]
    [InlineData("(x) base64", "b")]
    [InlineData("(a (nested) one) base64 (y)", "(c)b(d)")]
    public void Comments_in_the_fields_of_a_part_are_no_part_of_their_values(string encoding, string boundary)
    {
        Reading reading = Read(Head + $"Content-Type: (m) multipart/mixed (a (nested) comment); boundary={boundary}\n\n--b\nContent-Type: text/plain(x)\nContent-Transfer-Encoding: {encoding}\n\nVGhlIGZlcnJ5IGxlZnQu\n--b--\n");
        Assert.Equal("The ferry left.", Body(reading));
        Assert.Empty(reading.Problems);
    }

    [Theory]
    [InlineData(76)]
    [InlineData(1)]
    public void Base64_whose_lines_or_digits_were_joined_by_blanks_is_decoded(int stretch)
    {
        const string Words = "The ferry left at noon, and the keeper of the north gate was told so by nobody but the harbour office, which is open until five.";
        string parted = string.Join(' ', Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(Words)).Chunk(stretch).Select(static chunk => new string(chunk)));
        Reading reading = Read(Head + $"Content-Transfer-Encoding: base64\n\n{parted} \n");
        Assert.Equal(Words, Body(reading).Trim());
        Assert.Empty(reading.Problems);
        Assert.Equal("The ferry left at noon and\n", Body(Read(Head + "Content-Transfer-Encoding: base64\n\nThe ferry left at noon and\n")));
    }

    [Theory]
    [InlineData("text/enriched", "<bold>fer</bold>ry <<left> <param>red</param>at n<italic>oon</italic>", "ferry <left> at noon")]
    [InlineData("text/richtext", "fer<bold>ry</bold> <lt>left<nl>at 1<2", "ferry <left\nat 1<2")]
    [InlineData("text/plain", "fer<bold>ry", "fer<bold>ry")]
    public void Commands_of_enriched_text_part_no_words(string type, string body, string words) =>
        Assert.Equal(words, Body(Read(Head + $"Content-Type: {type}\n\n{body}")));

    [Fact]
    public void Where_the_named_boundary_never_occurs_the_one_that_does_is_used()
    {
        Reading reading = Read(Head + "Content-Type: multipart/mixed; boundary=other\n\n--b\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n" + Convert.ToBase64String("The ferry left."u8) + "\n--b--\n");
        Assert.Equal("The ferry left.", Body(reading));
        Assert.Equal([ProblemCodes.Damaged], Codes(reading));
    }

    [Fact]
    public void A_part_that_is_packed_is_a_member_and_no_text()
    {
        var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write("The ferry left."u8);
        }

        Reading reading = Read(Head + "Content-Type: text/plain; charset=us-ascii\nContent-Encoding: gzip\nContent-Transfer-Encoding: base64\n\n" + Convert.ToBase64String(packed.ToArray()) + "\n");
        Assert.Equal(packed.ToArray(), Assert.Single(reading.Members).Bytes.ReadAll().ToArray());
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void The_name_within_a_uuencoded_part_is_a_field()
    {
        Reading reading = Read(Mixed + "--b\nContent-Type: text/plain; name=a.txt\nContent-Disposition: attachment\nContent-Transfer-Encoding: x-uuencode\n\nbegin 644 ferry log.txt\n#0V%T\n`\nend\n--b--\n");
        Assert.Equal("ferry log.txt", Assert.Single(MessageOf(reading).Fields, static field => field.Name == "file").Value);
    }

    [Fact]
    public void Inline_texts_are_joined_by_one_line_feed()
    {
        Reading reading = Read(Mixed + "--b\n\none\n--b\nContent-Type: text/plain\n\ntwo\n--b--\n");
        Assert.Equal("one\ntwo", Body(reading));
        Assert.Empty(reading.Problems);
        Assert.Empty(reading.Members);
    }

    [Fact]
    public void A_multipart_in_base64_is_decoded_with_a_problem()
    {
        string parts = Convert.ToBase64String("--b\nContent-Type: text/plain\n\nThe ferry left.\n--b--\n"u8);
        Reading reading = Read(Head + "Content-Type: multipart/mixed; boundary=b\nContent-Transfer-Encoding: base64\n\n" + parts + "\n");
        Assert.Contains("The ferry left.", Body(reading), StringComparison.Ordinal);
        Assert.Equal([ProblemCodes.TransferDamaged], Codes(reading));
    }

    [Theory]
    [InlineData("base64", "The ferry left=21", "The ferry left=21")] // the label is wrong
    [InlineData("quoted-printable", "The ferry left=21", "The ferry left!")]
    public void Parts_of_a_multipart_that_names_an_encoding_are_read(string encoding, string words, string expected)
    {
        Reading reading = Read(Head + $"Content-Type: multipart/mixed; boundary=b\nContent-Transfer-Encoding: {encoding}\n\n--b\nContent-Type: text/plain\n\n{words}\n--b--\n");
        Assert.Equal(expected, Body(reading));
        Assert.Equal(encoding == "base64" ? [] : [ProblemCodes.TransferDamaged], Codes(reading));
    }

    [Theory]
    [InlineData("See http://quay.example/fer \nry.pdf now, \nplease.\n-- \nAna\n", "See http://quay.example/ferry.pdf now,please.\n-- \nAna\n")]
    [InlineData("> one wo \n> rd\n>> other \n> depth \nown\n", "> one word\n>> other \n> depth \nown\n")]
    [InlineData("first \r\n second\r\n\r\nlast \r\n", "firstsecond\r\n\r\nlast \r\n")]
    public void Words_cut_at_line_ends_are_joined_where_the_header_says_so(string text, string expected)
    {
        Assert.Equal(expected, Body(Read(Head + "Content-Type: text/plain; format=flowed; delsp=yes\n\n" + text)));
        Assert.Equal(text, Body(Read(Head + "Content-Type: text/plain; format=flowed\n\n" + text)));
    }

    [Fact]
    public void Attachments_are_members_in_order_with_their_places()
    {
        string mail = Mixed + "--b\n\nSee below.\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Disposition: attachment; filename=\"log.txt\"\n\n10:05 left\n"
            + "--b\nContent-Type: image/png; name=map.png\nContent-Transfer-Encoding: base64\n\niVBORw0=\n--b\nContent-Type: message/rfc822\n\nSubject: inner\n\nHello\n--b--\n";
        Reading reading = Read(mail);
        List<Member> members = [.. reading.Members];
        Assert.Equal("See below.", Body(reading));
        Assert.Equal(["log.txt", "map.png", "part-3.eml"], members.Select(member => member.Name));
        Assert.Equal(["text/plain", "image/png", "message/rfc822"], members.Select(member => member.DeclaredType));
        Assert.Equal(["10:05 left", "\u0089PNG\r", "Subject: inner\n\nHello"], members.Select(TextOf));
        Assert.Equal("utf-8", members[0].DeclaredCharset);
        ByteSpan place = members[2].Place!.Value;
        Assert.Equal("Subject: inner\n\nHello", mail[(int)place.Start..(int)place.End]);
        Assert.Null(members[1].Place);
        Assert.Equal([new Attachment("log.txt", 0), new Attachment("map.png", 1), new Attachment(null, 2)], MessageOf(reading).Attachments);
    }

    [Fact]
    public void What_the_headers_of_parts_say_in_words_are_fields_of_the_message()
    {
        string mail = Mixed + "--b\nContent-Description: walrus\n draft\nContent-ID: <1@x>\nX-Note: seen\nFrom: cy@example.org\n\none\n--b\nContent-Type: multipart/related; boundary=c\nContent-Location: /pier\n\n"
            + "--c\nContent-Type: message/external-body; access-type=URL; URL=\"https://quay.example/plan\"\n\nContent-Type: text/plain\n--c--\n--b--\n";
        Message message = MessageOf(Read(mail));
        ItemField[] fields = [.. message.Fields.Skip(4)];
        Assert.Equal(
            [("content-description", "walrus draft"), ("content-id", "<1@x>"), ("part-x-note", "seen"), ("part-from", "cy@example.org"), ("content-location", "/pier"), ("content-type", "message/external-body; access-type=URL; URL=\"https://quay.example/plan\"")],
            fields.Select(static field => (field.Name, field.Value)));
        Assert.Equal("walrus\n draft", mail[(int)fields[0].Place!.Value.Start..(int)fields[0].Place!.Value.End]);
        Assert.Single(message.Participants);
    }

    [Fact]
    public void An_attachment_that_is_not_in_the_encoding_it_names_is_kept_as_it_stands()
    {
        Reading reading = Read(Mixed + "--b\nContent-Type: text/plain; name=note.txt\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment\n\nThis is a note\n--b--\n");
        Member note = Assert.Single(reading.Members);
        Assert.Equal("This is a note", TextOf(note));
        Assert.Equal("transfer-damaged", Assert.Single(note.Problems).Code);
        Assert.NotNull(note.Place);
    }

    [Theory]
    [InlineData("It left.", "<p>It <b>left</b>.</p>", null)]
    [InlineData("It left.", "<p>It came.</p>", "It came.")]
    public void Html_is_a_second_text_only_where_its_words_differ(string plain, string html, string? expected)
    {
        Reading reading = Read(Head + "Content-Type: multipart/alternative; boundary=b\n\n--b\n\n" + plain + "\n--b\nContent-Type: text/html\n\n" + html + "\n--b--\n");
        Assert.Equal(plain, Body(reading));
        Assert.Equal(expected, MailFixture.Html(reading)?.Trim());
        Assert.Empty(reading.Members);
    }

    [Fact]
    public void A_message_of_html_alone_has_an_empty_body()
    {
        Reading reading = Read(Head + "Content-Type: text/html\n\n<p>It left.</p>");
        Assert.Equal("", Body(reading));
        Assert.Equal("It left.", MailFixture.Html(reading)?.Trim());
    }

    [Fact]
    public void A_message_that_is_one_file_has_it_as_member()
    {
        Reading reading = Read(Head + "Content-Type: application/pdf; name=\"plan.pdf\"\nContent-Transfer-Encoding: base64\n\nJVBERg==\n");
        Assert.Equal("%PDF", TextOf(Assert.Single(reading.Members)));
        Assert.Equal("", Body(reading));
    }

    [Theory]
    [InlineData("filename*=utf-8''caf%C3%A9.pdf", "café.pdf")]
    [InlineData("filename*0=\"long \"; filename*1=\"name.pdf\"", "long name.pdf")]
    [InlineData("filename=\"=?utf-8?Q?caf=C3=A9.pdf?=\"", "café.pdf")]
    [InlineData("filename=\"../../etc/x\"", "../../etc/x")]
    [InlineData("filename=\"a;b.pdf\"; size=3", "a;b.pdf")]
    [InlineData("filename=a b.pdf", "a b.pdf")]
    public void File_names_are_decoded(string parameter, string expected) =>
        Assert.Equal(expected, Assert.Single(Read(Mixed + "--b\nContent-Type: application/pdf\nContent-Disposition: attachment; " + parameter + "\n\nx\n--b--").Members).Name);

    [Fact]
    public void A_signature_is_a_member_beside_the_text_it_signs()
    {
        Reading reading = Read(Head + "Content-Type: multipart/signed; boundary=b; protocol=\"application/pgp-signature\"\n\n--b\n\nIt left.\n--b\nContent-Type: application/pgp-signature\n\nsig\n--b--\n");
        Assert.Equal("It left.", Body(reading));
        Assert.Equal("part-1.asc", Assert.Single(reading.Members).Name);
        Assert.Empty(reading.Problems);
    }

    [Theory]
    [InlineData("multipart/encrypted; boundary=b; protocol=\"application/pgp-encrypted\"\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\nContent-Type: application/octet-stream\n\nx\n--b--", ProblemCodes.Encrypted)]
    [InlineData("application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nMIAG", ProblemCodes.Encrypted)]
    [InlineData("message/partial; id=\"1@x.test\"; number=1; total=3\n\nSubject: whole\n\nFirst third", ProblemCodes.PartMissing)]
    [InlineData("message/external-body; access-type=local-file; name=\"/x\"\n\nContent-Type: image/png\n\n", ProblemCodes.PartMissing)]
    public void What_is_not_in_the_file_is_a_problem(string type, string code)
    {
        Reading reading = Read(Head + "Content-Type: " + type);
        Assert.Equal([code], Codes(reading));
        Assert.NotEmpty(reading.Members);
    }

    [Fact]
    public void An_opaque_signature_gives_its_content()
    {
        // ContentInfo { signedData { 1, {}, { data, "Subject: s\n\nHi" } } } in DER, by hand.
        byte[] content = "Subject: s\n\nHi"u8.ToArray();
        byte[] Wrap(byte tag, params byte[][] inner) => [tag, (byte)inner.Sum(part => part.Length), .. inner.SelectMany(part => part)];
        byte[] data = [0x06, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 1];
        byte[] signed = [0x06, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 2];
        byte[] der = Wrap(0x30, signed, Wrap(0xA0, Wrap(0x30, [2, 1, 1], [0x31, 0], Wrap(0x30, data, Wrap(0xA0, Wrap(4, content))))));
        Reading reading = Read(Head + "Content-Type: application/pkcs7-mime; smime-type=signed-data\nContent-Transfer-Encoding: base64\n\n" + Convert.ToBase64String(der));
        Assert.Equal(["part-1", "signed-content.eml"], reading.Members.Select(member => member.Name));
        Assert.Equal("Subject: s\n\nHi", TextOf(reading.Members.Last()));
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void Uuencoded_files_in_the_text_are_members_and_not_text()
    {
        Reading reading = Read(Head + "\nThe log:\nbegin 644 log.txt\n/5&AE(&9E<G)Y(&QE9G0N\n`\nend\nBest, Ana\n");
        Assert.Equal("The log:\nBest, Ana\n", Body(reading));
        Member member = Assert.Single(reading.Members);
        Assert.Equal("log.txt", member.Name);
        Assert.Equal("The ferry left.", TextOf(member));
    }

    [Fact]
    public void Words_like_begin_are_no_file() =>
        Assert.Equal("begin 644 men marched\nto the quay\n", Body(Read(Head + "\nbegin 644 men marched\nto the quay\n")));

    [Fact]
    public void Words_behind_the_last_boundary_are_kept()
    {
        Reading reading = Read(Mixed + "--b\n\none\n--b--\n\nPosted to the harbor list\n");
        Assert.Equal("one\n\nPosted to the harbor list\n", Body(reading));
    }

    [Fact]
    public void An_inner_multipart_that_is_never_closed_ends_at_the_outer_boundary()
    {
        Reading reading = Read(Mixed + "--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\n\none\n--b\n\ntwo\n--b--\n");
        Assert.Equal("one\ntwo", Body(reading));
        Assert.Equal([ProblemCodes.BoundaryUnclosed], Codes(reading));
    }

    [Fact]
    public void Multiparts_that_all_end_at_one_place_are_one_Problem_with_their_number()
    {
        Reading reading = Read(Mixed + "--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\nContent-Type: multipart/related; boundary=d\n\n--d\n\none\n");
        Problem problem = Assert.Single(reading.Problems);
        Assert.Equal((ProblemCodes.BoundaryUnclosed, "3 multiparts, one in another, are never closed; their parts to the end are kept."), (problem.Code, problem.Text));
    }

    [Fact]
    public void Ten_thousand_nested_multiparts_are_cut_and_kept()
    {
        string mail = Head + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n")) + "\nThe core";
        Reading reading = Read(mail);
        Assert.Contains(ProblemCodes.LimitDepth, Codes(reading));
        Assert.EndsWith("The core", TextOf(Assert.Single(reading.Members)), StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_over_the_limit_are_kept_unopened()
    {
        Reading reading = Read(Mixed + string.Concat(Enumerable.Repeat("--b\nContent-Type: a/b\n\nx\n", 5)), new IngestLimits { Members = 3 });
        Assert.Equal([ProblemCodes.LimitCount], Codes(reading));
        Assert.Equal(["x", "x", "x\n--b\nContent-Type: a/b\n\nx\n--b\nContent-Type: a/b\n\nx\n"], reading.Members.Select(TextOf));
    }

    [Fact]
    public void A_broken_attachment_is_kept_with_its_problem()
    {
        Reading reading = Read(Mixed + "--b\nContent-Type: image/png; name=a.png\nContent-Transfer-Encoding: base64\n\niVBO*Rw0=\n--b--\n");
        Member member = Assert.Single(reading.Members);
        Assert.Equal("\u0089PNG\r", TextOf(member));
        Assert.Equal(ProblemCodes.TransferDamaged, Assert.Single(member.Problems).Code);
    }

    [Fact]
    public void Any_bytes_are_a_message_read_the_same_each_time()
    {
        Gen<string> mail = Pick.From(
            Head, Mixed, "\n", "\r\n", "\r", "--b\n", "--b--\n", "--c\n", "Content-Type: multipart/alternative; boundary=c\n", "Content-Type: text/html\n",
            "Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: quoted-printable\n", "Content-Type: text/plain; charset=utf-16\n", "QUJD\n", "=E9=\n",
            "<p>x</p>", "\u00C3\u00A9", "\u00FF", "\0", "begin 644 a\n#04)#\n`\nend\n", "Content-Type: message/rfc822\n", "From x\n", "Subject: =?utf-8?B?w6k=?=\n", " ", "123\n")
            .Array[0, 30].Select(pieces => string.Concat(pieces));
        mail.Sample(text =>
        {
            Reading first = Read(text);
            Reading second = Read(text);
            Assert.Equal(Codes(first), Codes(second));
            List<Member> members = [.. first.Members];
            Assert.Equal(members.Select(TextOf), second.Members.Select(TextOf));
            if (first.Item is Message message)
            {
                Assert.Equal(members.Count, message.Attachments.Count);
                Assert.Equal(message.Texts.Select(part => part.Text.Text), MessageOf(second).Texts.Select(part => part.Text.Text));
            }
        });
    }
}
