using System.Text;
using OnRecord.Ingest;
using OnRecord.Tests.Ingest.Text;
using Xunit;

namespace OnRecord.Tests.Ingest.Office;

public sealed class FlatWordTests
{
    private const string Start = "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?>";

    private static ReaderRun Read(byte[] bytes) => ReaderRun.Of(Readers.Choose(Probes.ProbeOf(bytes, "letter.xml"))!, bytes, "letter.xml");

    [Fact]
    public void A_package_written_flat_is_read_run_by_run()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Start
            + "<pkg:package xmlns:pkg=\"urn:pkg\"><pkg:part pkg:name=\"/docProps/core.xml\"><pkg:xmlData><cp:coreProperties><dc:title>Ferry letter</dc:title></cp:coreProperties></pkg:xmlData></pkg:part>"
            + "<pkg:part pkg:name=\"/word/document.xml\"><pkg:xmlData><w:document><w:body><w:p><w:r><w:t>Har</w:t></w:r><w:r><w:t>bour &amp; pier</w:t></w:r></w:p></w:body></w:document></pkg:xmlData></pkg:part>"
            + "<pkg:part pkg:name=\"/word/media/image1.png\"><pkg:binaryData>cG5n\nIGJ5dGVz</pkg:binaryData></pkg:part></pkg:package>");
        using ReaderRun run = Read(bytes);
        Assert.Equal(("Harbour & pier", "Ferry letter"), (run.Text, run.Document.Title));
        Assert.Equal(("word/media/image1.png", "png bytes"), (run.Names.Single(), run.TextOf(0)));
        Assert.Empty(run.Codes);
        MapCheck.Holds(run.Document.Texts.Single().Text, bytes);
    }

    [Fact]
    public void A_document_of_Word_2003_is_read_run_by_run_and_its_damage_said()
    {
        string xml = Start + "<w:wordDocument xmlns:w=\"urn:w\"><o:DocumentProperties><o:Title>Ferry letter</o:Title></o:DocumentProperties><w:body><w:p><w:r><w:t>Har</w:t></w:r><w:r><w:t>bour</w:t></w:r></w:p></w:body></w:wordDocument>";
        using ReaderRun run = Read(Encoding.UTF8.GetBytes(xml));
        Assert.Equal("Harbour", run.Text);
        Assert.Empty(run.Codes);
        using ReaderRun cut = Read(Encoding.UTF8.GetBytes(xml[..xml.IndexOf("</w:r></w:p>", StringComparison.Ordinal)]));
        Assert.Equal(("Harbour", ProblemCodes.Damaged), (cut.Text, Assert.Single(cut.Codes)));
    }
}
