using OnRecord.Ingest;
using Xunit;
using static OnRecord.Tests.Ingest.Mail.MailFixture;

namespace OnRecord.Tests.Ingest.Mail;

/// <summary>The copy of a message below the words of a mail server is a message; other pasted source is told of.</summary>
public sealed class BouncedCopyTests
{
    private const string Bounce = "From: MAILER-DAEMON@mx.example\nDate: Sat, 24 Feb 2018 18:05:00 -0800\n\nI was not able to deliver your message.\n\n";
    private const string Header = "Return-Path: <ana@example.org>\nReceived: from quay.example\n\tby mx.example\nFrom: Ana <ana@example.org>\nSubject: =?utf-8?Q?F=C3=A4hre?=\n";
    private const string Coded = "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nVGhlIGZlcnJ5IGxlZnQgYXQgbm9vbi4=\n";

    [Theory]
    [InlineData("--- Below this line is a copy of the message.\n\n")]
    [InlineData("------ This is a copy of the message, including all the headers. ------\n\n")]
    [InlineData("   ----- Original message follows -----\n\n")]
    [InlineData("   ----- Unsent message follows -----\n")]
    public void The_copy_is_a_message_and_no_text(string line)
    {
        Reading reading = Read(Bounce + line + Header + Coded);
        Assert.DoesNotContain("Return-Path", Body(reading), StringComparison.Ordinal);
        Assert.EndsWith(line.Trim(), Body(reading).Trim(), StringComparison.Ordinal);
        Member copy = Assert.Single(reading.Members);
        Assert.Equal("part-1.eml", copy.Name);
        Reading inner = Read(copy.Bytes.ReadAll().ToArray());
        Assert.Equal(("Fähre", "The ferry left at noon."), (MessageOf(inner).Subject, Body(inner).Trim()));
        Assert.Empty(reading.Problems);
    }

    [Theory]
    [InlineData("--- Below this line is a copy of the message.\n\nFrom: Ana <ana@example.org>\nSubject: Ferry\nTo: bo@example.org\n\nIt left.\n")] // no field of MIME: it can be read as it is
    [InlineData("I send you a copy of the message.\n\nContent-Type: x\nSubject: Ferry\nTo: bo@example.org\n\nIt left.\n")] // no sender
    [InlineData("> --- Below this line is a copy of the message.\n\nFrom: Ana <ana@example.org>\nSubject: Ferry\nMIME-Version: 1.0\n\nIt left.\n")] // quoted
    public void What_is_no_whole_header_with_mime_stays_text(string text) => Assert.Empty(Read(Bounce + text).Members);

    [Theory]
    [InlineData("Here is the source:\n\nMIME-Version: 1.0\n" + Coded, true)]
    [InlineData("------=_Part\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>The fer=\nry</p>\n------=_Part--\n", true)]
    [InlineData("Your header had\nContent-Transfer-Encoding: base64\n\nand nobody could read it.\n", false)]
    [InlineData("Content-Transfer-Encoding: quoted-printable\n\nThe ferry left at noon.\n", false)]
    public void Encoded_source_in_a_text_is_told(string text, bool isTold)
    {
        string[] told = isTold ? [ProblemCodes.EncodedText] : [];
        Assert.Equal(told, Codes(Read("From: ana@example.org\nDate: Sat, 24 Feb 2018 18:05:00 -0800\n\n" + text)));
        using var run = ReaderRun.Of(new OnRecord.Ingest.PlainText.PlainTextReader(), System.Text.Encoding.UTF8.GetBytes(text), "source.txt");
        Assert.Equal(told, run.Codes);
    }

    [Fact]
    public void Of_two_content_types_the_first_counts_and_it_is_told() =>
        Assert.Equal(
            [ProblemCodes.HeaderMalformed, ProblemCodes.EncodedText],
            Codes(Read("From: ana@example.org\nDate: Sat, 24 Feb 2018 18:05:00 -0800\nContent-Type: text/plain\nContent-Type: multipart/mixed; boundary=z\n\n--z\nContent-Transfer-Encoding: base64\n\nVGhlIGZlcnJ5IGxlZnQgYXQgbm9vbi4=\n--z--\n")));
}
