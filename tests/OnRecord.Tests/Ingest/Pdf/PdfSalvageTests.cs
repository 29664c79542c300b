using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using OnRecord.Ingest;
using OnRecord.Ingest.Pdf;
using OnRecord.Ingest.Text;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Ingest.Pdf;

/// <summary>PDFs that were cut before their table of places, laid out as common programs write them.</summary>
public sealed class PdfSalvageTests
{
    private const string Font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
    private const string Resources = "/Resources<</Font<</F1 3 0 R>>>>/MediaBox[0 0 300 200]";

    private static string Words(int page) => $"Lantern number {page} is lit";

    private static string Object(int number, string words) => string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n{words}\nendobj\n");

    private static string Stream(string words, string entries = "") => string.Create(CultureInfo.InvariantCulture, $"<<{entries}/Length {words.Length}>>\nstream\n{words}\nendstream");

    private static string Content(int page) => Stream($"BT /F1 12 Tf 20 150 Td ({Words(page)}) Tj ET");

    private static string Page(int page, int parent, string more = "") => string.Create(CultureInfo.InvariantCulture, $"<</Type/Page/Parent {parent} 0 R/Contents {(2 * page) + 11} 0 R{more}>>");

    private static string Kids(IEnumerable<int> pages) => string.Join(' ', pages.Select(static page => string.Create(CultureInfo.InvariantCulture, $"{(2 * page) + 10} 0 R")));

    private static byte[] Pdf(params string[] objects) => Encoding.Latin1.GetBytes("%PDF-1.5\n" + string.Concat(objects));

    /// <summary>Pages one behind the other, each with its content.</summary>
    private static string Pages(int count, int parent, string more = "") =>
        string.Concat(Enumerable.Range(1, count).Select(page => Object((2 * page) + 10, Page(page, parent, more)) + Object((2 * page) + 11, Content(page))));

    private static ReaderRun Read(byte[] pdf) => ReaderRun.Of(new PdfReader(), pdf, "notes.pdf");

    /// <summary>Of a file that is cut, each page whose content is whole is read.</summary>
    private static void HoldsCut(byte[] pdf, double part)
    {
        byte[] cut = pdf[..(int)(pdf.Length * part)];
        int whole = Regex.Count(Encoding.Latin1.GetString(cut), "endstream");
        Assert.InRange(whole, 3, 8);
        Holds(cut, whole);
    }

    /// <summary>Every page of some is read, with its number, and the Problem says what happened.</summary>
    private static void Holds(byte[] pdf, int pages)
    {
        using ReaderRun run = Read(pdf);
        Assert.Equal([ProblemCodes.Damaged], run.Codes.Distinct());
        MappedText text = run.Document.Texts.Single().Text;
        foreach (int page in Enumerable.Range(1, pages))
        {
            int at = text.Text.IndexOf(Words(page), StringComparison.Ordinal);
            Assert.True(at >= 0, $"Page {page} is not read: {text.Text}");
            Assert.Equal(page, text.Map.Locate(new TextSpan(at, at + 5)).Page);
        }
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(0.9)]
    [InlineData(0.5)]
    public void A_tree_that_stands_first_is_read_as_far_as_its_pages_go(double part)
    {
        byte[] pdf = Pdf(Object(1, "<</Type/Catalog/Pages 2 0 R>>"), Object(2, $"<</Type/Pages/Kids[{Kids(Enumerable.Range(1, 8))}]/Count 8{Resources}>>"), Object(3, Font), Pages(8, 2));
        HoldsCut(pdf, part);
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(0.9)]
    [InlineData(0.5)]
    public void Pages_whose_tree_is_lost_are_read_in_the_order_in_which_they_stand(double part)
    {
        byte[] pdf = Pdf(Object(3, Font), Pages(8, 2, Resources), Object(2, $"<</Type/Pages/Kids[{Kids(Enumerable.Range(1, 8))}]/Count 8>>"), Object(1, "<</Type/Catalog/Pages 2 0 R>>"));
        HoldsCut(pdf, part);
    }

    [Fact]
    public void What_pages_have_from_a_node_above_them_is_kept_when_the_root_is_lost()
    {
        string node = $"<</Type/Pages/Parent 1 0 R/Kids[{Kids([1, 2, 3])} 90 0 R]/Count 4{Resources}>>";
        Holds(Pdf(Object(3, Font), Pages(3, 2), Object(2, node)), 3);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Pages_and_catalog_inside_an_object_stream_are_found(bool hasCatalog)
    {
        (int Number, string Words)[] inner =
        [
            (2, $"<</Type/Pages/Kids[{Kids([1, 2])}]/Count 2{Resources}>>"), (12, Page(1, 2)), (14, Page(2, 2)), (3, Font), .. hasCatalog ? [(1, "<</Type/Catalog/Pages 2 0 R>>")] : Array.Empty<(int, string)>(),
        ];
        string places = "", words = "";
        foreach ((int number, string text) in inner)
        {
            places += string.Create(CultureInfo.InvariantCulture, $"{number} {words.Length} ");
            words += text + " ";
        }

        using var packed = new MemoryStream();
        using (var pack = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            pack.Write(Encoding.Latin1.GetBytes(places + words));
        }

        string entries = string.Create(CultureInfo.InvariantCulture, $"/Type/ObjStm/N {inner.Length}/First {places.Length}/Filter/FlateDecode");
        Holds(Pdf(Object(13, Content(1)), Object(15, Content(2)), Object(9, Stream(Encoding.Latin1.GetString(packed.ToArray()), entries))), 2);
    }

    [Fact]
    public void Of_a_page_that_was_changed_the_last_words_count()
    {
        byte[] pdf = Pdf(Object(3, Font), Object(2, $"<</Type/Pages/Kids[12 0 R]/Count 1{Resources}>>"), Object(12, Page(1, 2)), Object(13, Content(7)), Object(13, Content(1)), Object(1, "<</Type/Catalog/Pages 2 0 R>>"));
        Holds(pdf, 1);
        using ReaderRun run = Read(pdf);
        Assert.DoesNotContain(Words(7), run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_pdf_that_was_encrypted_gives_no_garbled_words()
    {
        string key = string.Concat(Enumerable.Repeat("ab", 32));
        using ReaderRun run = Read(Pdf(Object(3, Font), Pages(1, 2, Resources), Object(4, $"<</Filter/Standard/V 1/R 2/O<{key}>/U<{key}>/P -4>>")));
        Assert.Equal([ProblemCodes.Encrypted], run.Codes);
        Assert.Empty(run.Document.Texts);
    }

    [Theory]
    [InlineData("trailer\n<</ID[<6c616e7465726e><00>]/Encrypt 4 0 R>>\nstartxref\n0\n%%EOF\n")]
    [InlineData("trailer<</Size 9/ID [ (lan\\164ern) (b) ] >>")]
    [InlineData("9 0 obj\n<</Type/XRef/W[1 2 1]/ID[<6c616e7465726e><00>]/Length 1>>stream\n0\nendstream\nendobj\n")]
    public void A_cut_pdf_that_opens_without_a_password_is_read_where_a_trailer_is_left(string trailer)
    {
        var cipher = new PdfCipher("lantern"u8);
        Holds(Pdf(trailer, Object(4, cipher.Dictionary), Object(3, Font), Object(2, $"<</Type/Pages/Kids[12 0 R]/Count 1{Resources}>>"), Object(12, Page(1, 2)), Object(13, cipher.Stream(13, $"BT /F1 12 Tf 20 150 Td ({Words(1)}) Tj ET"))), 1);
    }

    [Fact]
    public void So_is_one_whose_trailer_says_itself_how_it_is_encrypted()
    {
        var cipher = new PdfCipher("lantern"u8);
        Holds(Pdf($"trailer<</ID[<6c616e7465726e><00>]/Encrypt {cipher.Dictionary}>>startxref\n", Object(3, Font), Object(2, $"<</Type/Pages/Kids[12 0 R]/Count 1{Resources}>>"), Object(12, Page(1, 2)), Object(13, cipher.Stream(13, $"BT /F1 12 Tf 20 150 Td ({Words(1)}) Tj ET"))), 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("trailer<</ID[<00><00>]/Encrypt 4 0 R>>")]
    public void One_whose_key_is_lost_with_its_end_says_so(string trailer)
    {
        var cipher = new PdfCipher("lantern"u8);
        using ReaderRun run = Read(Pdf(trailer, Object(4, cipher.Dictionary), Object(3, Font), Pages(1, 2, Resources)));
        Assert.Equal([ProblemCodes.Encrypted], run.Codes);
        Assert.Contains("what the key is made of is lost with its end", run.Reading.Problems[0].Text, StringComparison.Ordinal);
        Assert.Empty(run.Document.Texts);
    }

    [Fact]
    public void One_whose_trailer_names_an_encryption_that_is_lost_gives_no_garbled_words()
    {
        using ReaderRun run = Read(Pdf("trailer<</ID[<00><00>]/Encrypt 99 0 R>>", Object(3, Font), Pages(1, 2, Resources)));
        Assert.Empty(run.Document.Texts);
        Assert.Single(run.Codes);
    }

    [Theory]
    [InlineData("trailer<</ID[(")]
    [InlineData("trailer/Encrypt<<")]
    [InlineData("1 0 obj ")]
    [InlineData("1 0 obj<</Type/Page>>stream\n")]
    [InlineData("1 0 obj<</Type/Pages/Kids[1 0 R")]
    [InlineData("1 0 obj<</Type/Page/Parent 1 0 R>>endobj ")]
    [InlineData("7 0 obj<</Type/ObjStm/First 9>>stream\n1 0 2 0 9endstream ")]
    public void Marks_without_end_cost_no_more_than_their_length(string mark)
    {
        byte[] pdf = Pdf(string.Concat(Enumerable.Repeat(mark, 40_000)), "endobj");
        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = PdfSalvage.Of(pdf);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000L * pdf.Length);
    }
}
