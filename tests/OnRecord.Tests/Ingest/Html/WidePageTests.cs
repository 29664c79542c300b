using System.Text;
using OnRecord.Ingest;
using OnRecord.Ingest.Html;
using OnRecord.Ingest.Mail;
using OnRecord.Ingest.Text;
using OnRecord.Sources;
using OnRecord.Tests.Ingest.Text;
using Xunit;

namespace OnRecord.Tests.Ingest.Html;

/// <summary>Pages in UTF-16, as Word, Outlook and older browsers save them.</summary>
public sealed class WidePageTests
{
    private const string Page = "<!DOCTYPE html>\r\n<html><head><title>Wide page</title></head><body><p>The widepage caf&eacute; “東京” stays shut.</p></body></html>";

    [Theory]
    [InlineData("utf-16le", true, "a.html")]
    [InlineData("utf-16be", true, "a.html")]
    [InlineData("utf-16le", true, null)]
    [InlineData("utf-16le", false, "a.html")]
    [InlineData("utf-16be", false, null)]
    public void A_page_in_two_byte_units_is_read_as_a_page_and_its_words_lead_to_their_bytes(string charset, bool hasMark, string? name)
    {
        Encoding encoding = Encoding.GetEncoding(charset);
        byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Page)];
        Assert.IsType<HtmlReader>(Readers.Choose(Probes.ProbeOf(bytes, name)));
        using var run = ReaderRun.Of(new HtmlReader(), bytes, name);
        MappedText text = run.Document.Texts[0].Text;
        Assert.Equal(("Wide page", "text/html"), (run.Document.Title, run.Reading.MediaType));
        Assert.Contains("The widepage café “東京” stays shut.", text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('<', text.Text);
        Assert.Empty(run.Codes);
        Assert.Equal(("widepage", "caf&eacute;"), (Cited(text, "widepage"), Cited(text, "café")));
        MapCheck.Holds(text, bytes);

        string Cited(MappedText mapped, string word)
        {
            int at = mapped.Text.IndexOf(word, StringComparison.Ordinal);
            SourcePlace place = mapped.Map.Locate(new TextSpan(at, at + word.Length));
            return string.Concat(place.Bytes.Select(span => encoding.GetString(bytes[(int)span.Start..(int)span.End])));
        }
    }

    [Fact]
    public void A_page_without_marks_of_its_own_is_told_by_its_name()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<p>The crane is <b>idle</b></p>")];
        using var run = ReaderRun.Of(new HtmlReader(), bytes, "a.htm");
        Assert.Equal((Fit.ByName, "The crane is idle"), (run.Fit, run.Text.Trim()));
    }

    [Fact]
    public void An_attached_page_in_two_byte_units_is_a_page()
    {
        string encoded = Convert.ToBase64String([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Page)], Base64FormattingOptions.InsertLineBreaks);
        string mail = "From: ann@harbour.example\r\nSubject: page\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nwords\r\n--b\r\n"
            + "Content-Type: text/html; name=\"a.html\"\r\nContent-Disposition: attachment; filename=\"a.html\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + encoded + "\r\n--b--\r\n";
        using var run = ReaderRun.Of(new MessageReader(), Encoding.ASCII.GetBytes(mail), "a.eml");
        Member member = Assert.Single(run.Members);
        Assert.IsType<HtmlReader>(Readers.Choose(Probes.ProbeOf(member.Bytes.ReadAll().ToArray(), "a.html", member.DeclaredType)));
    }
}
