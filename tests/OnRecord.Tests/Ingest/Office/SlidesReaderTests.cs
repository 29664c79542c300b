using OnRecord.Ingest;
using OnRecord.Ingest.Archives;
using OnRecord.Tests.Ingest.Archives;
using Xunit;

namespace OnRecord.Tests.Ingest.Office;

public sealed class SlidesReaderTests
{
    private const string Namespaces = "xmlns:p=\"urn:p\" xmlns:a=\"urn:a\" xmlns:r=\"urn:r\"";
    private const string RelationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static ReaderRun Read(byte[] zip) => ReaderRun.Of(new ZipReader(), zip, "talk.pptx");

    private static string Shape(params string[] paragraphs) =>
        $"<p:sp><p:txBody>{string.Concat(paragraphs.Select(static text => $"<a:p><a:pPr/><a:r><a:rPr/><a:t>{text}</a:t></a:r></a:p>"))}</p:txBody></p:sp>";

    private static string Slide(string shapes) => $"<p:sld {Namespaces}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/></p:nvGrpSpPr>{shapes}</p:spTree></p:cSld></p:sld>";

    private static byte[] Pptx() => ZipFixtures.Of(
        ("ppt/presentation.xml", $"<p:presentation {Namespaces}><p:sldIdLst><p:sldId id=\"256\" r:id=\"r2\"/><p:sldId id=\"257\" r:id=\"r1\"/></p:sldIdLst></p:presentation>"),
        ("ppt/_rels/presentation.xml.rels", $"<Relationships><Relationship Id=\"r1\" Type=\"{RelationType}slide\" Target=\"slides/slide1.xml\"/><Relationship Id=\"r2\" Type=\"{RelationType}slide\" Target=\"slides/slide2.xml\"/></Relationships>"),
        ("ppt/slides/slide1.xml", Slide(Shape("Shown second", "With two lines"))),
        ("ppt/slides/slide2.xml", Slide(Shape("Shown first"))),
        ("ppt/slides/slide9.xml", Slide(Shape("Listed nowhere"))),
        ("ppt/slides/_rels/slide2.xml.rels", $"<Relationships><Relationship Id=\"n\" Type=\"{RelationType}notesSlide\" Target=\"../notesSlides/notesSlide1.xml\"/><Relationship Id=\"c\" Type=\"{RelationType}comments\" Target=\"../comments/comment1.xml\"/></Relationships>"),
        ("ppt/notesSlides/notesSlide1.xml", Slide(Shape("Do not mention the pier"))),
        ("ppt/comments/comment1.xml", $"<p:cmLst {Namespaces}><p:cm authorId=\"0\"><p:text>Too long</p:text></p:cm></p:cmLst>"),
        ("ppt/media/image1.png", "png bytes"),
        ("_rels/.rels", $"<Relationships><Relationship Id=\"a\" Type=\"{RelationType}officeDocument\" Target=\"/ppt/presentation.xml\"/></Relationships>"),
        ("[Content_Types].xml", "<Types><Override PartName=\"/ppt/presentation.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml\"/></Types>"));

    [Fact]
    public void Slides_are_read_in_their_order_with_notes_and_comments()
    {
        byte[] zip = Pptx();
        using ReaderRun run = Read(zip);
        Assert.Equal("application/vnd.openxmlformats-officedocument.presentationml.presentation", run.Reading.MediaType);
        Assert.Equal("Shown first\n\n[comments: Too long]\n\n[notes: Do not mention the pier]\n\f\nShown second\n\nWith two lines\n\f\nListed nowhere", run.Text);
        Assert.Equal(3, run.Document.Pages);
        Assert.Equal(["ppt/media/image1.png"], run.Names);
        Assert.Equal(("ppt/notesSlides/notesSlide1.xml", "the pier"), PartCheck.BytesOf(zip, run.Document, "the pier"));
        PartCheck.Holds(zip, run.Document);
        Assert.Empty(run.Codes);
    }

    [Fact]
    public void A_presentation_cut_anywhere_never_throws_and_says_so()
    {
        byte[] zip = Pptx();
        for (int length = 100; length < zip.Length; length += 100)
        {
            using ReaderRun run = Read(zip[..length]);
            Assert.Contains(ProblemCodes.Damaged, run.Codes);
        }
    }
}
