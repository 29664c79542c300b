using DocumentFormat.OpenXml.Packaging;
using OnRecord.Ingest;
using OnRecord.Ingest.Archives;
using OnRecord.Tests.Ingest.Archives;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace OnRecord.Tests.Ingest.Office;

public sealed class WordReaderTests
{
    private const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:wp=\"urn:wp\" xmlns:mc=\"urn:mc\" xmlns:v=\"urn:v\"";
    private const string RelationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static ReaderRun Read(byte[] zip, IngestLimits? limits = null) => ReaderRun.Of(new ZipReader(), zip, "memo.docx", limits);

    private static string P(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static byte[] Docx(string body, params (string Name, string Type, string Xml)[] parts)
    {
        string relations = string.Concat(parts.Select((part, i) => $"<Relationship Id=\"r{i}\" Type=\"{RelationType}{part.Type}\" Target=\"{part.Name}\"/>"));
        return ZipFixtures.Of(
        [
            ("[Content_Types].xml", "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
            ("_rels/.rels", $"<Relationships><Relationship Id=\"a\" Type=\"{RelationType}officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"b\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>"),
            ("docProps/core.xml", "<cp:coreProperties xmlns:cp=\"urn:cp\" xmlns:dc=\"urn:dc\"><dc:title>Ferry &amp; harbour</dc:title><dc:creator>Ada Quill</dc:creator></cp:coreProperties>"),
            ("word/document.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:document {Namespaces}><w:body>{body}<w:sectPr/></w:body></w:document>"),
            ("word/_rels/document.xml.rels", $"<Relationships>{relations}<Relationship Id=\"x\" Type=\"{RelationType}hyperlink\" Target=\"https://ferry.example.org/timetable\" TargetMode=\"External\"/></Relationships>"),
            .. parts.Select(static part => ("word/" + part.Name, part.Xml)),
        ]);
    }

    [Fact]
    public void A_comment_on_the_file_as_an_archive_is_a_field_with_its_bytes()
    {
        var memory = new MemoryStream();
        memory.Write(Docx(P("Words.")));
        using (var zip = new System.IO.Compression.ZipArchive(memory, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.Comment = "Withheld until the vote";
        }

        byte[] bytes = memory.ToArray();
        using ReaderRun run = Read(bytes);
        ItemField field = Assert.Single(run.Document.Fields, static field => field.Name == "zip-comment");
        Assert.Equal(("Withheld until the vote", bytes.Length - 23L), (field.Value, field.Place?.Start));
    }

    [Fact]
    public void A_raised_number_is_no_part_of_the_word_before_it()
    {
        const string raised = "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>12</w:t></w:r>";
        byte[] zip = Docx($"<w:p><w:r><w:t>The mayor denied</w:t></w:r>{raised}<w:r><w:rPr><w:b/></w:rPr><w:t>7</w:t></w:r></w:p>");
        using ReaderRun run = Read(zip);
        Assert.Equal("The mayor denied¹²7", run.Text);
        PartCheck.Holds(zip, run.Document);
    }

    [Fact]
    public void Paragraphs_are_read_with_title_author_and_links()
    {
        byte[] zip = Docx(P("First paragraph.") + P("Second – naïve &amp; “quoted” 日本 😀.") + "<w:p/>");
        using ReaderRun run = Read(zip);
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", run.Reading.MediaType);
        Assert.False(run.Reading.IsContainer);
        Assert.Equal("First paragraph.\n\nSecond – naïve & “quoted” 日本 😀.", run.Text);
        Assert.Equal(("Ferry & harbour", "Ada Quill"), (run.Document.Title, run.Document.Authors.Single()));
        Assert.Contains(run.Document.Fields, static field => field is { Name: "link", Value: "https://ferry.example.org/timetable" });
        Assert.Empty(run.Codes);
        PartCheck.Holds(zip, run.Document);
    }

    [Fact]
    public void The_bytes_at_a_span_are_the_words()
    {
        byte[] zip = Docx(P("First paragraph.") + P("Fish &amp; chips – twice"));
        using ReaderRun run = Read(zip);
        Assert.Equal(("word/document.xml", "First paragraph."), PartCheck.BytesOf(zip, run.Document, "First paragraph."));
        Assert.Equal(("word/document.xml", "chips – twice"), PartCheck.BytesOf(zip, run.Document, "chips – twice"));
        Assert.Equal(("word/document.xml", "Fish &amp; chips"), PartCheck.BytesOf(zip, run.Document, "Fish & chips"));
    }

    [Theory]
    [InlineData("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", "a\tb\nc")]
    [InlineData("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>a</w:t></w:r></w:p>", "a")] // a tab stop is no tab
    [InlineData("<w:p><w:r><w:t>a</w:t></w:r><w:ins w:id=\"1\"><w:r><w:t>new</w:t></w:r></w:ins><w:del w:id=\"2\"><w:r><w:delText>old</w:delText></w:r></w:del><w:r><w:t>z</w:t></w:r></w:p>", "anew[deleted: old]z")]
    [InlineData("<w:p><w:del w:id=\"2\"><w:r/></w:del><w:r><w:t>z</w:t></w:r></w:p>", "z")] // nothing deleted, nothing said
    [InlineData("<w:p><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom></w:p>", "[moved: gone]")]
    [InlineData("<w:p><w:r><w:fldChar/><w:instrText>HYPERLINK x</w:instrText><w:t>link</w:t></w:r></w:p>", "link")]
    [InlineData("<w:p><w:r><w:t>in</w:t><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>side</w:t></w:r></w:p>", "inside\n\nbox")]
    [InlineData("<w:p><w:r><wp:docPr name=\"Picture 1\" descr=\"A pier\"/></w:r></w:p>", "[image: A pier]")]
    [InlineData("<w:p><w:r><w:sym w:char=\"25A0\"/><w:noBreakHyphen/></w:r></w:p>", "■\u2011")]
    public void Pieces_of_a_paragraph_read_as_they_look(string xml, string expected)
    {
        byte[] zip = Docx(xml);
        using ReaderRun run = Read(zip);
        Assert.Equal(expected, run.Text);
        PartCheck.Holds(zip, run.Document);
    }

    [Fact]
    public void Tables_are_rows_of_cells_parted_by_tabs()
    {
        string row = "<w:tr>{0}</w:tr>";
        string cell(string text) => $"<w:tc><w:tcPr><w:tcW/></w:tcPr>{text}</w:tc>";
        string table = "<w:tbl><w:tblPr/>"
            + string.Format(row, cell(P("Name")) + cell(P("Berth")) + cell(P("Note")))
            + string.Format(row, cell(P("Gull")) + cell("<w:p/>") + cell(P("late") + P("again")))
            + "</w:tbl>";
        byte[] zip = Docx(P("Before") + table + P("After"));
        using ReaderRun run = Read(zip);
        Assert.Equal("Before\n\nName\tBerth\tNote\nGull\t\tlate\nagain\n\nAfter", run.Text);
    }

    [Fact]
    public void Lines_that_begin_with_labels_stay_together()
    {
        using ReaderRun run = Read(Docx(P("From: Ada Quill") + P("Sent: Monday") + P("To: Bo Lantern") + P("The ferry left.") + P("Nobody was told.")));
        Assert.Equal("From: Ada Quill\nSent: Monday\nTo: Bo Lantern\n\nThe ferry left.\n\nNobody was told.", run.Text);
    }

    [Fact]
    public void Notes_comments_headers_and_footers_follow_the_body()
    {
        byte[] zip = Docx(
            "<w:p><w:r><w:t>Body</w:t><w:footnoteReference w:id=\"2\"/><w:commentReference w:id=\"0\"/></w:r></w:p>",
            ("footnotes.xml", "footnotes", $"<w:footnotes {Namespaces}><w:footnote w:type=\"separator\" w:id=\"0\">{P("")}</w:footnote><w:footnote w:id=\"2\">{P("See the log.")}</w:footnote></w:footnotes>"),
            ("comments.xml", "comments", $"<w:comments {Namespaces}><w:comment w:id=\"0\" w:author=\"Bo Lantern\" w:date=\"2024-05-06T07:08:09Z\">{P("Is this so?")}</w:comment></w:comments>"),
            ("header1.xml", "header", $"<w:hdr {Namespaces}>{P("Harbour office")}</w:hdr>"),
            ("footer1.xml", "footer", $"<w:ftr {Namespaces}>{P("Page one")}</w:ftr>"));
        using ReaderRun run = Read(zip);
        Assert.Equal("Body[2][comment 0]\n\n[2] See the log.\n\n[comment 0 by Bo Lantern, 2024-05-06T07:08:09Z] Is this so?\n\nHarbour office\n\nPage one", run.Text);
        Assert.Equal(("word/comments.xml", "Is this so?"), PartCheck.BytesOf(zip, run.Document, "Is this so?"));
        PartCheck.Holds(zip, run.Document);
    }

    [Fact]
    public void Pictures_and_embedded_documents_are_members()
    {
        byte[] zip = Docx(P("x"), ("media/image1.png", "image", "png bytes"), ("embeddings/sheet.xlsx", "package", "sheet bytes"), ("vbaProject.bin", "vbaProject", "macros"));
        using ReaderRun run = Read(zip);
        Assert.Equal(["word/media/image1.png", "word/embeddings/sheet.xlsx", "word/vbaProject.bin"], run.Names);
        Assert.Equal("png bytes", run.TextOf(0));
    }

    [Fact]
    public void A_document_made_by_another_library_is_read()
    {
        var memory = new MemoryStream();
        using (WordprocessingDocument word = WordprocessingDocument.Create(memory, DocumentFormat.OpenXml.WordprocessingDocumentType.Document))
        {
            word.AddMainDocumentPart().Document = new W.Document(new W.Body(new W.Paragraph(new W.Run(new W.Text("Made elsewhere")))));
            word.PackageProperties.Title = "Elsewhere";
        }

        using ReaderRun run = Read(memory.ToArray());
        Assert.Equal(("Made elsewhere", "Elsewhere"), (run.Text, run.Document.Title));
    }

    [Fact]
    public void Entities_of_the_document_are_never_expanded()
    {
        byte[] zip = ZipFixtures.Of(
            ("[Content_Types].xml", "<Types/>"),
            ("word/document.xml", "<!DOCTYPE d [<!ENTITY a \"boom\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]><w:document><w:body><w:p><w:r><w:t>x &a; &b;</w:t></w:r></w:p></w:body></w:document>"));
        using ReaderRun run = Read(zip);
        Assert.Equal("x &a; &b;", run.Text);
        Assert.Equal([ProblemCodes.Damaged], run.Codes);
    }

    [Fact]
    public void A_long_document_is_cut_into_parts_between_paragraphs()
    {
        byte[] zip = Docx(string.Concat(Enumerable.Range(0, 100).Select(static i => P($"Paragraph number {i}"))));
        using ReaderRun run = Read(zip, new IngestLimits { TextUnits = 500 });
        List<ItemText> parts = [.. run.Document.Texts, .. run.Document.MoreTexts];
        Assert.True(parts.Count > 3);
        Assert.Equal(Enumerable.Range(1, parts.Count), parts.Select(static part => part.Part));
        Assert.All(Enumerable.Range(0, 100), i => Assert.Contains($"Paragraph number {i}", run.Text, StringComparison.Ordinal));
        PartCheck.Holds(zip, run.Document);
    }

    [Fact]
    public void A_document_cut_anywhere_never_throws_and_says_so()
    {
        byte[] zip = Docx(string.Concat(Enumerable.Range(0, 300).Select(static i => P($"Paragraph {i * i}"))));
        for (int length = 100; length < zip.Length; length += 100)
        {
            using ReaderRun run = Read(zip[..length]);
            Assert.Contains(ProblemCodes.Damaged, run.Codes);
        }
    }

    [Fact]
    public void A_document_with_any_bytes_of_its_part_changed_never_throws()
    {
        string body = P("a") + "<w:tbl><w:tr><w:tc>" + P("b") + "</w:tc></w:tr></w:tbl>" + P("c &amp; d");
        var random = new Random(13);
        for (int round = 0; round < 300; round++)
        {
            char[] broken = body.ToCharArray();
            for (int i = 0; i < 3; i++)
            {
                broken[random.Next(broken.Length)] = "<>/\"=&w:ptc \0é"[random.Next(14)];
            }

            byte[] zip = Docx(new string(broken));
            using ReaderRun run = Read(zip);
            PartCheck.Holds(zip, run.Document);
        }
    }
}
