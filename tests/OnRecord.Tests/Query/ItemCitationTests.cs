using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Query.Shapes;
using OnRecord.Sources;
using OnRecord.Tests.Ingest.Archives;
using OnRecord.Tests.Store;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;
using PageSize = UglyToad.PdfPig.Content.PageSize;

namespace OnRecord.Tests.Query;

public sealed class ItemCitationTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void An_opening_ends_with_a_whole_word_and_all_of_it_can_be_had()
    {
        string text = string.Join(' ', Enumerable.Repeat("harbourmaster", 40));
        _case.Write("long.txt", text);
        _case.Write("short.txt", "Lanterns");
        _case.Build();
        using SqliteConnection connection = _case.Open();
        DocumentShape[] documents = [.. DocumentList.Read(connection, new ItemFilter(), Page.All)];
        Citation opening = ItemCitation.Whole(connection, documents[0].Id);
        Assert.EndsWith(" harbourmaster", opening.Text, StringComparison.Ordinal);
        Assert.InRange(opening.Text.Length, 150, Citations.OpeningLength);
        Assert.True(ItemCitation.GoesOn(connection, opening));
        Assert.Equal(text, ItemCitation.All(connection, opening).Text);
        Citation whole = ItemCitation.Whole(connection, documents[1].Id);
        Assert.False(ItemCitation.GoesOn(connection, whole));
    }

    [Fact]
    public void Words_in_a_part_of_a_document_are_cited_with_the_hash_of_that_part()
    {
        const string Xml = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>The gate is shut.</w:t></w:r></w:p></w:body></w:document>";
        byte[] memo = Memo(Xml);
        byte[] zip = ZipFixtures.Of(CompressionLevel.Optimal, ("memo.docx", Memo(Xml.Replace("shut", "open", StringComparison.Ordinal))));
        _case.Write("memo.docx", memo);
        _case.Write("post.zip", zip);
        _case.Build();
        using SqliteConnection connection = _case.Open();
        Citation loose = Assert.Single(_case.Find("shut")).Citation;
        Citation inZip = Assert.Single(_case.Find("open")).Citation;

        Assert.Equal(("release/memo.docx", "word/document.xml", HashOf(Encoding.UTF8.GetBytes(Xml)), HashOf(memo)), (loose.Path, loose.Part, loose.Sha256, loose.ContainerSha256));
        Assert.Equal(("release/post.zip!/memo.docx", HashOf(zip)), (inZip.Path, inZip.ContainerSha256));
        Assert.NotEqual(loose.Sha256, inZip.Sha256);
        Assert.Equal("The gate is shut.", Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(Xml)[(int)loose.Bytes[0][0]..(int)loose.Bytes[^1][1]]));
        Assert.Empty(_case.Failures());
    }

    [Fact]
    public void Words_in_several_parts_of_a_document_are_cited_with_each_of_them()
    {
        const string Main = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>The 𝔤ate is shut</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p></w:body></w:document>";
        const string Notes = "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:footnote w:id=\"2\"><w:p><w:r><w:t>Since noon.</w:t></w:r></w:p></w:footnote></w:footnotes>";
        byte[] memo = Memo(
            Main, ("word/_rels/document.xml.rels", "<Relationships><Relationship Id=\"n\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes\" Target=\"footnotes.xml\"/></Relationships>"), ("word/footnotes.xml", Notes));
        _case.Write("memo.docx", memo);
        _case.Build();
        using SqliteConnection connection = _case.Open();
        Citation cited = Assert.Single(_case.Find("shut")).Citation;
        Assert.Contains("Since noon.", cited.Text, StringComparison.Ordinal);

        Assert.Equal(("word/document.xml", HashOf(Encoding.UTF8.GetBytes(Main))), (cited.Part, cited.Sha256));
        Assert.Equal(["word/document.xml", "word/footnotes.xml"], cited.Parts.Select(static part => part.Part));
        Assert.Equal([HashOf(Encoding.UTF8.GetBytes(Main)), HashOf(Encoding.UTF8.GetBytes(Notes))], cited.Parts.Select(static part => part.Sha256));
        Assert.Equal(["The 𝔤ate is shut[2]", "Since noon."], cited.Parts.Select(part => ItemCitation.Part(connection, cited.Item, "body", part.Start, part.End).Text));
        Assert.Equal(["The 𝔤ate is shut<w:footnoteReference w:id=\"2\"/>", "Since noon."], cited.Parts.Zip([Main, Notes], static (part, xml) => string.Concat(part.Bytes.Select(stretch => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(xml)[(int)stretch[0]..(int)stretch[1]])))));
        Assert.Equal(0, cited.Parts[0].Start);
        Assert.Empty(ItemCitation.Part(connection, cited.Item, "body", cited.Parts[1].Start, cited.Parts[1].End).Parts);
        Assert.Empty(_case.Failures());
    }

    [Fact]
    public void Words_on_several_pages_are_cited_with_the_boxes_of_each()
    {
        var builder = new PdfDocumentBuilder();
        PdfDocumentBuilder.AddedFont font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (string words in (ReadOnlySpan<string>)["The gate is shut", "since noon."])
        {
            builder.AddPage(PageSize.A4).AddText(words, 10, new PdfPoint(50, 700), font);
        }

        _case.Write("memo.pdf", builder.Build());
        _case.Build();
        Citation cited = Assert.Single(_case.Find("shut noon")).Citation;
        Assert.Equal(1, cited.Page);
        Assert.Equal([1, 2], cited.Parts.Select(static part => part.Page));
        Assert.All(cited.Parts, static part => Assert.NotEmpty(part.Boxes));
        Assert.All(cited.Parts, part => Assert.Equal((null, cited.Sha256), (part.Part, part.Sha256)));
        Assert.Equal(["The gate is shut", "since noon."], cited.Parts.Select(part => cited.Text[part.Start..part.End]));
        Assert.Empty(_case.Failures());
    }

    private static string HashOf(byte[] bytes) => SourceHash.Hex(SHA256.HashData(bytes));

    private static byte[] Memo(string document, params (string Name, string Content)[] more) => ZipFixtures.Of(
    [
        ("[Content_Types].xml", "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
        ("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
        ("word/document.xml", document), .. more,
    ]);
}
