using System.Globalization;
using System.Text;
using OnRecord.Ingest;
using OnRecord.Ingest.Html;
using OnRecord.Ingest.Text;
using OnRecord.Sources;
using OnRecord.Tests.Ingest.Mail;
using Xunit;

namespace OnRecord.Tests.Ingest.Html;

public sealed class MarkupFieldsTests
{
    [Theory]
    [InlineData("<a href=\"https://harbour.example/pier?a=1&amp;b=2\">here</a>", "link", "https://harbour.example/pier?a=1&b=2", "https://harbour.example/pier?a=1&amp;b=2")]
    [InlineData("<AREA HREF=mailto:bo@quay.example alt='The pier'>", "link", "mailto:bo@quay.example", "mailto:bo@quay.example")]
    [InlineData("<area alt='The pier'>", "alt", "The pier", "The pier")]
    [InlineData("<p>Rope <![CDATA[and tar]]></p>", "comment", "and tar", "and tar")]
    [InlineData("<link rel=canonical href='/pier'>", "link", "/pier", "/pier")]
    [InlineData("<link rel=stylesheet href='/pier.css'>", "source", "/pier.css", "/pier.css")]
    [InlineData("<base href='https://quay.example/'>", "link", "https://quay.example/", "https://quay.example/")]
    [InlineData("<form action='/complain'>", "link", "/complain", "/complain")]
    [InlineData("<button formaction='/withdraw'>", "link", "/withdraw", "/withdraw")]
    [InlineData("<meta http-equiv=Refresh content='5; URL=https://quay.example/new'>", "link", "https://quay.example/new", "https://quay.example/new")]
    [InlineData("<blockquote cite='/minutes'>", "link", "/minutes", "/minutes")]
    [InlineData("<svg><a xlink:href='/map'>", "link", "/map", "/map")]
    [InlineData("<img src=https://eye.example/pixel?who=bo>", "source", "https://eye.example/pixel?who=bo", "https://eye.example/pixel?who=bo")]
    [InlineData("<img srcset='/a.png 1x, /b.png 2x'>", "source", "/a.png 1x, /b.png 2x", "/a.png 1x, /b.png 2x")]
    [InlineData("<video poster='/still.jpg'>", "source", "/still.jpg", "/still.jpg")]
    [InlineData("<object data='/film'>", "source", "/film", "/film")]
    [InlineData("<td background='/mark'>", "source", "/mark", "/mark")]
    [InlineData("<meta property='og:image' content='/pier.jpg'>", "source", "/pier.jpg", "/pier.jpg")]
    [InlineData("<meta name='parsely-author' content='Ann Roe'>", "meta", "Ann Roe", "Ann Roe")]
    [InlineData("<datalist><option value='North pier'>", "value", "North pier", "North pier")]
    [InlineData("<p aria-description='Said later'>", "label", "Said later", "Said later")]
    [InlineData("<title>Pier\n closed</title>", "title", "Pier closed", "Pier\n closed")]
    [InlineData("<meta name=Description content='Why it shut'>", "description", "Why it shut", "Why it shut")]
    [InlineData("<meta property='og:description' content='Why it shut'>", "description", "Why it shut", "Why it shut")]
    [InlineData("<meta name=keywords content='pier, quay'>", "keywords", "pier, quay", "pier, quay")]
    [InlineData("<span title='Said by Roe'>x</span>", "tooltip", "Said by Roe", "Said by Roe")]
    [InlineData("<input type=submit value='Send it'>", "value", "Send it", "Send it")]
    [InlineData("<input placeholder='Your pier'>", "placeholder", "Your pier", "Your pier")]
    [InlineData("<iframe srcdoc='&lt;p&gt;Inside&lt;/p&gt;'></iframe>", "srcdoc", "Inside", "&lt;p&gt;Inside&lt;/p&gt;")]
    [InlineData("<!-- Cut by <b>Roe</b> -->", "comment", "Cut by Roe", " Cut by <b>Roe</b> ")]
    [InlineData("<!--[if mso]><xml><w:Zoom>0</w:Zoom></xml><p>Old words</p><![endif]-->", "comment", "Old words", "[if mso]><xml><w:Zoom>0</w:Zoom></xml><p>Old words</p><![endif]")]
    public void What_markup_says_beside_its_words_is_a_field_with_its_place(string html, string name, string value, string source)
    {
        ItemField field = Read(html)[0];
        Assert.Equal((name, value, source), (field.Name, field.Value, html[(int)field.Place!.Value.Start..(int)field.Place.Value.End]));
    }

    [Theory]
    [InlineData("<a href='#top'>up</a><a href=''>none</a><a name=x>y</a>")]
    [InlineData("<img alt='crane'>")] // stands in the text
    [InlineData("<img src='data:image/png;base64,AAAA'><a href=' #top'>up</a>")]
    [InlineData("<input type=hidden value=a93f><input type=checkbox value=on>")]
    [InlineData("<meta name=viewport content='width=device-width'><script>var a = \"<a href='/no'>\";</script><!-- -->")]
    [InlineData("<!--[if gte mso 9]><xml><o:PixelsPerInch>96</o:PixelsPerInch></xml><![endif]-->")]
    [InlineData("<a href='/never closed")]
    public void What_nobody_wrote_to_be_read_is_no_field(string html) => Assert.Empty(Read(html));

    [Fact]
    public void Each_value_is_told_once() =>
        Assert.Equal(["/a", "/b"], Read("<a href='/a'>1</a><a href='/b'>2</a><a href='/a'>3</a>").Select(static field => field.Value));

    [Fact]
    public void Ten_thousand_fields_are_kept_and_a_problem_says_that_there_are_more()
    {
        string page = "<!doctype html><html><body>" + string.Concat(Enumerable.Range(0, 10_001).Select(static at => string.Create(CultureInfo.InvariantCulture, $"<a href='/{at}'>x</a> ")));
        using var run = ReaderRun.Of(new HtmlReader(), Encoding.UTF8.GetBytes(page), "a.html");
        Assert.Equal((10_000, "limit-size"), (run.Document.Fields.Count, Assert.Single(run.Codes)));
    }

    [Fact]
    public void A_page_has_them_and_its_title_where_that_is_another_than_the_headline()
    {
        const string Page = "<!doctype html><html><head><title>Shut | Quay Post</title></head><body><h1>The pier is shut</h1><a href='/pier'>x</a></body></html>";
        using var run = ReaderRun.Of(new HtmlReader(), Encoding.UTF8.GetBytes(Page), "a.html");
        Assert.Equal("The pier is shut", run.Document.Title);
        Assert.Equal([("title", "Shut | Quay Post"), ("link", "/pier")], run.Document.Fields.Select(static field => (field.Name, field.Value)));
        using var plain = ReaderRun.Of(new HtmlReader(), Encoding.UTF8.GetBytes("<html><title>Shut</title>x"), "a.html");
        Assert.Empty(plain.Document.Fields);
    }

    [Theory]
    [InlineData("", "<a href=3D\"https://quay.example/a\">", "<a href=3D\"https://quay.example/a\">")]
    [InlineData("Content-Transfer-Encoding: quoted-printable\n", "<a href=3D\"https://quay.exam=\nple/a\">", "https://quay.exam=\nple/a")]
    public void Mail_has_them_with_the_encoded_bytes_though_its_words_are_those_of_the_plain_text(string encoding, string html, string source)
    {
        string mail = "From: a@quay.example\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\n\nIt left.\n--b\nContent-Type: text/html\n" + encoding + "\n" + html + "It left.</a>\n--b--\n";
        Reading reading = MailFixture.Read(mail);
        Assert.Null(MailFixture.Html(reading));
        ItemField[] links = [.. MailFixture.MessageOf(reading).Fields.Where(static field => field.Name == "link")];
        Assert.Equal(encoding.Length > 0 ? ["https://quay.example/a"] : ["3D\"https://quay.example/a\""], links.Select(static link => link.Value));
        Assert.Contains(mail[(int)links[0].Place!.Value.Start..(int)links[0].Place!.Value.End], source, StringComparison.Ordinal);
    }

    private static IReadOnlyList<ItemField> Read(string html)
    {
        var fields = new FurtherFields();
        MarkupFields.Read(CharsetDecoder.Decode(Encoding.UTF8.GetBytes(html), "utf-8", 0, []), fields);
        var problems = new List<Problem>();
        fields.Report(problems);
        Assert.Empty(problems);
        return fields.All;
    }
}
