using OnRecord.Ingest;
using OnRecord.Ingest.Archives;
using OnRecord.Tests.Ingest.Archives;
using Xunit;

namespace OnRecord.Tests.Ingest.Office;

public sealed class OpenDocumentReaderTests
{
    private static ReaderRun Read(byte[] zip) => ReaderRun.Of(new ZipReader(), zip, "letter.odt");

    private static byte[] Odf(string kind, string body, string manifest = "", string styles = "") => ZipFixtures.Of(
        ("mimetype", "application/vnd.oasis.opendocument." + kind),
        ("content.xml", $"<office:document-content xmlns:office=\"urn:o\" xmlns:text=\"urn:t\"><office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"),
        ("styles.xml", $"<office:document-styles>{styles}</office:document-styles>"),
        ("meta.xml", "<office:document-meta><office:meta><dc:title>Ferry letter</dc:title><meta:initial-creator>Ada Quill</meta:initial-creator><dc:creator>Bo Lantern</dc:creator></office:meta></office:document-meta>"),
        ("Pictures/pier.png", "png bytes"),
        ("META-INF/manifest.xml", $"<manifest:manifest>{manifest}</manifest:manifest>"));

    [Theory]
    [InlineData("<text:h>Title</text:h>\n  <text:p>One<text:s text:c=\"3\"/>two<text:tab/>three<text:line-break/>four &amp; five</text:p><text:p/>", "Title\n\nOne   two\tthree\nfour & five")]
    [InlineData("<text:p>A<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>See the log.</text:p></text:note-body></text:note> b</text:p><text:p>c</text:p>", "A[1] b\n\n[note: See the log.]\n\nc")]
    [InlineData("<text:p>A<office:annotation><dc:creator>Bo</dc:creator><dc:date>2024-05-06</dc:date><text:p>Why?</text:p></office:annotation>b</text:p>", "Ab\n\n[comment: Bo, 2024-05-06, Why?]")]
    [InlineData("<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>left</text:p>", "[deleted: gone]\n\nleft")]
    [InlineData("<text:p>in<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>side</text:p>", "inside\n\nbox")]
    [InlineData("<text:p><draw:frame><draw:image/><svg:desc>A pier</svg:desc></draw:frame></text:p>", "[image: A pier]")]
    [InlineData("<table:table table:name=\"T1\"><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell/><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>d</text:p></table:table-cell></table:table-row></table:table>", "a\t\tc\nd")]
    public void Texts_read_as_they_look(string body, string expected)
    {
        byte[] zip = Odf("text", body);
        using ReaderRun run = Read(zip);
        Assert.Equal("application/vnd.oasis.opendocument.text", run.Reading.MediaType);
        Assert.Equal(expected, run.Text);
        Assert.Equal(("Ferry letter", "Ada Quill"), (run.Document.Title, run.Document.Authors.Single()));
        Assert.Equal(["Pictures/pier.png"], run.Names);
        Assert.Empty(run.Codes);
        PartCheck.Holds(zip, run.Document);
    }

    [Fact]
    public void Sheets_are_read_row_by_row_under_their_names_with_dates_as_iso()
    {
        byte[] zip = Odf("spreadsheet",
            "<table:table table:name=\"Berths\"><table:table-row><table:table-cell office:value-type=\"string\"><text:p>Gull</text:p></table:table-cell>"
            + "<table:table-cell office:value-type=\"date\" office:date-value=\"2024-05-06\"><text:p>06.05.24</text:p></table:table-cell><table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row></table:table>"
            + "<table:table table:name=\"Boats\"><table:table-row><table:table-cell table:number-columns-repeated=\"2\"/><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>");
        using ReaderRun run = Read(zip);
        Assert.Equal("Berths\n\nGull\t2024-05-06\n\f\nBoats\n\n\t\tx", run.Text);
        Assert.Equal(2, run.Document.Pages);
        Assert.Equal(("content.xml", "2024-05-06"), PartCheck.BytesOf(zip, run.Document, "2024-05-06"));
    }

    [Fact]
    public void Slides_are_read_with_their_notes()
    {
        using ReaderRun run = Read(Odf("presentation",
            "<draw:page><draw:frame><draw:text-box><text:p>First</text:p></draw:text-box></draw:frame><presentation:notes><draw:frame><draw:text-box><text:p>Say nothing</text:p></draw:text-box></draw:frame></presentation:notes></draw:page><draw:page><draw:frame><draw:text-box><text:p>Second</text:p></draw:text-box></draw:frame></draw:page>"));
        Assert.Equal("First\n\n[notes: Say nothing]\n\f\nSecond", run.Text);
        Assert.Equal(2, run.Document.Pages);
    }

    [Theory]
    [InlineData("text", "<text:p><text:a xlink:href=\"https://ferry.example.org/a\">here</text:a><draw:frame><draw:image xlink:href=\"Pictures/pier.png\"/></draw:frame></text:p>")]
    [InlineData("presentation", "<draw:page><draw:a xlink:href=\"https://ferry.example.org/a\"><draw:frame/></draw:a></draw:page>")]
    [InlineData("spreadsheet", "<table:table table:name=\"T\"><table:table-row><table:table-cell><text:p><text:a xlink:href=\"https://ferry.example.org/a\">x</text:a></text:p></table:table-cell></table:table-row></table:table>")]
    public void Addresses_that_a_document_links_to_are_fields(string kind, string body)
    {
        using ReaderRun run = Read(Odf(kind, body));
        Assert.Equal(["https://ferry.example.org/a"], run.Document.Fields.Where(static field => field.Name == "link").Select(static field => field.Value));
    }

    [Fact]
    public void Headers_and_footers_follow()
    {
        using ReaderRun run = Read(Odf("text", "<text:p>Body</text:p>", styles: "<style:header-style/><style:header><text:p>Harbour office</text:p></style:header><style:footer><text:p>Page</text:p></style:footer>"));
        Assert.Equal("Body\n\nHarbour office\n\nPage", run.Text);
    }

    [Fact]
    public void An_encrypted_document_is_kept_with_a_problem()
    {
        using ReaderRun run = Read(Odf("text", "noise", "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"));
        Assert.Equal([ProblemCodes.Encrypted], run.Codes);
        Assert.Empty(run.Document.Texts);
    }

    [Fact]
    public void A_document_cut_anywhere_never_throws_and_says_so()
    {
        byte[] zip = Odf("text", string.Concat(Enumerable.Range(0, 300).Select(static i => $"<text:p>Paragraph {i * i}</text:p>")));
        for (int length = 150; length < zip.Length; length += 100)
        {
            using ReaderRun run = Read(zip[..length]);
            Assert.Contains(ProblemCodes.Damaged, run.Codes);
        }
    }

    [Fact]
    public void A_document_with_any_bytes_changed_never_throws()
    {
        const string Body = "<text:p>A<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note></text:p><table:table><table:table-row><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table>";
        var random = new Random(19);
        for (int round = 0; round < 300; round++)
        {
            char[] broken = Body.ToCharArray();
            for (int i = 0; i < 3; i++)
            {
                broken[random.Next(broken.Length)] = "<>/\"=&tpx \0é"[random.Next(12)];
            }

            byte[] zip = Odf("text", new string(broken));
            using ReaderRun run = Read(zip);
            PartCheck.Holds(zip, run.Document);
        }
    }
}
