using System.Text;
using OnRecord.Ingest;
using OnRecord.Tests.Ingest.Text;
using Xunit;

namespace OnRecord.Tests.Ingest.Office;

public sealed class FlatOpenDocumentTests
{
    private static byte[] Flat(string kind, string body) => Encoding.UTF8.GetBytes(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:mimetype=\"application/vnd.oasis.opendocument." + kind + "\">"
        + "<office:meta><dc:title>Ferry letter</dc:title><meta:initial-creator>Ada Quill</meta:initial-creator><dc:date>2024-05-06</dc:date></office:meta>"
        + "<office:master-styles><style:master-page><style:footer><text:p>Page</text:p></style:footer></style:master-page></office:master-styles>"
        + $"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document>");

    private static ReaderRun Read(byte[] bytes) => ReaderRun.Of(Readers.Choose(Probes.ProbeOf(bytes, "letter.fodt"))!, bytes, "letter.fodt");

    [Fact]
    public void A_flat_text_is_read_as_the_text_that_it_is()
    {
        byte[] bytes = Flat("text", "<text:p>Fish &amp; chips <text:a xlink:href=\"https://ferry.example.org/menu\">menu</text:a></text:p><text:p>Pier<draw:frame><draw:image><office:binary-data>cG5n\nIGJ5dGVz</office:binary-data></draw:image></draw:frame></text:p>");
        using ReaderRun run = Read(bytes);
        Assert.Equal("application/vnd.oasis.opendocument.text-flat-xml", run.Reading.MediaType);
        Assert.Equal("Fish & chips menu\n\nPier\n\nPage", run.Text);
        Assert.Equal(("Ferry letter", "Ada Quill"), (run.Document.Title, run.Document.Authors.Single()));
        Assert.Contains(run.Document.Fields, static field => field is { Name: "link", Value: "https://ferry.example.org/menu" });
        Assert.Equal("png bytes", run.TextOf(0));
        Assert.Empty(run.Codes);
        MapCheck.Holds(run.Document.Texts.Single().Text, bytes);
    }

    [Fact]
    public void Flat_sheets_are_read_under_their_names()
    {
        using ReaderRun run = Read(Flat("spreadsheet", "<table:table table:name=\"Berths\"><table:table-row><table:table-cell><text:p>Gull</text:p></table:table-cell></table:table-row></table:table>"));
        Assert.Equal("Berths\n\nGull\n\nPage", run.Text);
        Assert.Equal(1, run.Document.Pages);
    }

    [Fact]
    public void A_flat_document_cut_anywhere_never_throws_and_says_so()
    {
        byte[] bytes = Flat("text", "<text:p>First words</text:p><text:p>More words<draw:image><office:binary-data>cG5nIGJ5dGVz</office:binary-data></draw:image></text:p>");
        for (int length = 300; length < bytes.Length; length += 7)
        {
            using ReaderRun run = Read(bytes[..length]);
            Assert.Contains(ProblemCodes.Damaged, run.Codes);
        }
    }
}
