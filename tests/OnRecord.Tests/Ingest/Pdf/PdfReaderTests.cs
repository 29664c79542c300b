using System.Text;
using System.Text.RegularExpressions;
using OnRecord.Ingest;
using OnRecord.Ingest.Pdf;
using OnRecord.Ingest.Text;
using OnRecord.Sources;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace OnRecord.Tests.Ingest.Pdf;

public sealed class PdfReaderTests
{
    private const int Top = 800;

    private static ReaderRun Read(byte[] pdf, IngestLimits? limits = null) => ReaderRun.Of(new PdfReader(), pdf, "notes.pdf", limits);

    /// <summary>Pages of lines, each line at a place from the left and the top.</summary>
    private static byte[] Of(params (string Text, double X, double Y)[][] pages)
    {
        var builder = new PdfDocumentBuilder();
        PdfDocumentBuilder.AddedFont font = builder.AddStandard14Font(Standard14Font.Helvetica);
        builder.DocumentInformation.Title = "Harbour notes";
        builder.DocumentInformation.Author = "Ada Quill";
        foreach ((string Text, double X, double Y)[] lines in pages)
        {
            PdfPageBuilder page = builder.AddPage(PageSize.A4);
            foreach ((string text, double x, double y) in lines)
            {
                page.AddText(text, 10, new PdfPoint(x, Top - y), font);
            }
        }

        return builder.Build();
    }

    [Fact]
    public void The_text_of_every_page_is_read_line_by_line()
    {
        using ReaderRun run = Read(Of(
            [("From: Ada Quill", 50, 10), ("To: Bo Lantern", 50, 24), ("The ferry left at nine.", 50, 60), ("Nobody was told.", 50, 74)],
            [("Second page", 50, 10)]));
        Assert.Equal(Fit.BySignature, run.Fit);
        Assert.Equal("From: Ada Quill\nTo: Bo Lantern\n\nThe ferry left at nine.\nNobody was told.\n\f\nSecond page", run.Text);
        Assert.Equal(("Harbour notes", "Ada Quill", 2), (run.Document.Title, run.Document.Authors.Single(), run.Document.Pages));
        Assert.Null(run.Document.Published);
        Assert.Empty(run.Codes);
    }

    [Fact]
    public void A_word_knows_its_page_and_its_box_from_the_top_left()
    {
        using ReaderRun run = Read(Of([("First", 50, 10)], [("Second", 100, 300)]));
        MappedText text = run.Document.Texts.Single().Text;
        int at = text.Text.IndexOf("Second", StringComparison.Ordinal);
        SourcePlace place = text.Map.Locate(new TextSpan(at, at + 6));
        PageBox box = Assert.Single(place.Boxes);
        Assert.Equal(2, place.Page);
        Assert.Equal(100, box.X, 2f);
        Assert.InRange(box.Y + box.Height, 842 - Top + 300 - 2, 842 - Top + 300 + 4);
        Assert.InRange(box.Width, 20, 45);
    }

    [Fact]
    public void Columns_of_prose_are_read_one_after_the_other()
    {
        var lines = new List<(string, double, double)> { ("A heading across both of the columns of this page, long enough to cover the gutter", 50, 10) };
        for (int i = 0; i < 8; i++)
        {
            lines.Add(($"left column line {i} goes on and on here", 50, 40 + (i * 12)));
            lines.Add(($"right column line {i} goes on and on too", 320, 40 + (i * 12)));
        }

        using ReaderRun run = Read(Of([.. lines]));
        Assert.True(run.Text.IndexOf("left column line 7", StringComparison.Ordinal) < run.Text.IndexOf("right column line 0", StringComparison.Ordinal), run.Text);
        Assert.StartsWith("A heading", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_and_their_values_stay_on_one_line()
    {
        string[] labels = ["From:", "To:", "Cc:", "Date:", "Subject:", "Importance:"];
        using ReaderRun run = Read(Of([.. labels.SelectMany((label, i) => new[] { (label, 50.0, 10.0 + (i * 14)), ($"value number {i} of the header", 150.0, 10.0 + (i * 14)) })]));
        Assert.Equal(string.Join('\n', labels.Select(static (label, i) => $"{label} value number {i} of the header")), run.Text);
    }

    [Fact]
    public void Pages_without_text_are_named()
    {
        var builder = new PdfDocumentBuilder();
        PdfDocumentBuilder.AddedFont font = builder.AddStandard14Font(Standard14Font.Helvetica);
        builder.AddPage(PageSize.A4).AddText("words", 10, new PdfPoint(50, 700), font);
        for (int i = 0; i < 3; i++)
        {
            builder.AddPage(PageSize.A4).DrawRectangle(new PdfPoint(10, 10), 100, 100);
        }

        builder.AddPage(PageSize.A4);
        using ReaderRun run = Read(builder.Build());
        Problem problem = Assert.Single(run.Reading.Problems);
        Assert.Equal(ProblemCodes.NoText, problem.Code);
        Assert.Contains(": 2-4.", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_encrypted_pdf_is_kept_with_a_problem()
    {
        string pdf = Encoding.Latin1.GetString(Of([("secret", 50, 10)]));
        string key = string.Concat(Enumerable.Repeat("ab", 32));
        string trailer = $"trailer\n<</Encrypt <</Filter/Standard/V 1/R 2/O<{key}>/U<{key}>/P -4>>/ID[<00><00>]";
        using ReaderRun run = Read(Encoding.Latin1.GetBytes(System.Text.RegularExpressions.Regex.Replace(pdf, @"trailer\s*<<", trailer)));
        Assert.Equal([ProblemCodes.Encrypted], run.Codes);
        Assert.Empty(run.Document.Texts);
    }

    /// <summary>A file with objects behind its end, as programs change one, and a new table of their places.</summary>
    private static byte[] Changed(byte[] pdf, int number, string words)
    {
        string text = System.Text.Encoding.Latin1.GetString(pdf);
        string table = $"xref\n{number} 1\n{text.Length:D10} 00000 n \ntrailer\n<</Size 9/Root 1 0 R/Prev {text.LastIndexOf("xref\n0", StringComparison.Ordinal)}>>\nstartxref\n";
        string change = $"{number} 0 obj\n{words}\nendobj\n";
        return System.Text.Encoding.Latin1.GetBytes($"{text}{change}{table}{text.Length + change.Length}\n%%EOF\n");
    }

    [Theory]
    [InlineData("The berth is closed.", true)]
    [InlineData("The berth is open.", false)] // saved again as it was
    public void Words_that_a_pdf_keeps_below_those_that_replaced_them_are_a_problem(string later, bool isKept)
    {
        byte[] pdf = HandMadePdf.Of((HandMadePdf.Line("The berth is open.", 300), ""));
        using var run = ReaderRun.Of(new PdfReader(), Changed(pdf, 8, HandMadePdf.Stream(HandMadePdf.Line(later, 300))));
        Assert.Equal(later, run.Text);
        Assert.Equal(isKept ? [ProblemCodes.EarlierVersion] : [], run.Codes);
    }

    [Theory]
    [InlineData(2, "<</Type/Pages/Count 1/Kids[7 0 R]>>", true)] // a page less
    [InlineData(7, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Resources<</Font<</F1 3 0 R>>>>/Contents 8 0 R>>", true)] // its notes are gone
    [InlineData(11, "<</Type/Annot/Subtype/Text/Rect[1 1 9 9]/Contents(Nothing.)>>", true)] // a note says something else
    [InlineData(11, "<</Type/Annot/Subtype/Text/Rect[2 2 9 9]/Contents(Ask the warden.)>>", false)] // moved
    [InlineData(12, "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 0>>\nstream\n\nendstream", true)] // a drawing with words
    [InlineData(13, "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 11>>\nstream\n(filled) Tj\nendstream", false)] // an empty field that was filled in
    public void A_page_a_note_or_a_drawing_that_was_taken_out_or_changed_is_a_problem(int number, string later, bool isKept)
    {
        const string Form = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1 3 0 R>>>>";
        byte[] pdf = HandMadePdf.Of("", "", ["<</Type/Annot/Subtype/Text/Rect[1 1 9 9]/Contents(Ask the warden.)>>", HandMadePdf.Stream("BT (sealed) Tj ET", Form), HandMadePdf.Stream("q Q", Form)], (HandMadePdf.Line("The berth is open.", 300), "1000 0 R"), (HandMadePdf.Line("The second page.", 300), ""));
        using var run = ReaderRun.Of(new PdfReader(), Changed(pdf, number, later));
        Assert.Equal(isKept ? [ProblemCodes.EarlierVersion] : [], run.Codes);
    }

    [Fact]
    public void A_note_that_was_added_to_a_page_later_replaces_nothing()
    {
        byte[] pdf = HandMadePdf.Of((HandMadePdf.Line("The berth is open.", 300), ""));
        using var run = ReaderRun.Of(new PdfReader(), Changed(pdf, 7, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Resources<</Font<</F1 3 0 R>>>>/Contents 8 0 R/Annots[<</Type/Annot/Subtype/Text/Rect[1 1 9 9]/Contents(Really?)>>]>>"));
        Assert.Empty(run.Codes);
    }

    [Fact]
    public void A_pdf_over_the_limit_is_kept_unread()
    {
        using ReaderRun run = Read(Of([("words", 50, 10)]), new IngestLimits { DocumentBytes = 100 });
        Assert.Equal([ProblemCodes.LimitSize], run.Codes);
    }

    [Fact]
    public void A_long_text_is_cut_into_numbered_parts_between_pages()
    {
        byte[] pdf = Of([.. Enumerable.Range(1, 6).Select(static i => new[] { ($"This is page number {i} of six", 50.0, 10.0) })]);
        using ReaderRun run = Read(pdf, new IngestLimits { TextUnits = 40 });
        List<ItemText> parts = [.. run.Document.Texts, .. run.Document.MoreTexts];
        Assert.Equal([1, 2, 3], parts.Select(static part => part.Part));
        Assert.All(Enumerable.Range(1, 6), i => Assert.Contains($"page number {i} of", run.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_pdf_cut_anywhere_never_throws_and_says_so()
    {
        byte[] pdf = Of([("First page of words", 50, 10)], [("Second page of words", 50, 10)]);
        for (int length = 10; length < pdf.Length - 100; length += 100)
        {
            using ReaderRun run = Read(pdf[..length]);
            Assert.Contains(ProblemCodes.Damaged, run.Codes);
            Assert.All(WholePages(pdf, length), words => Assert.Contains(words, run.Text, StringComparison.Ordinal));
        }

        Assert.Equal(2, WholePages(pdf, pdf.Length - 100).Count());
    }

    /// <summary>Words of the two pages, of those whose objects all stand before a length.</summary>
    private static IEnumerable<string> WholePages(byte[] pdf, int length)
    {
        var objects = Regex.Matches(Encoding.Latin1.GetString(pdf), @"\b(?<number>\d+) 0 obj(?<words>.*?)(?:stream.*?endstream\s*)?endobj", RegexOptions.Singleline)
            .ToDictionary(static match => match.Groups["number"].Value, static match => (Words: match.Groups["words"].Value, End: match.Index + match.Length));
        string[] pages = [.. objects.Where(static found => Regex.IsMatch(found.Value.Words, @"/Type\s*/Page\b")).Select(static found => found.Key)];
        return new[] { "First page of words", "Second page of words" }.Where((_, page) => IsWhole(pages[page]));

        bool IsWhole(string number) => objects[number].End <= length
            && Regex.Matches(Regex.Replace(objects[number].Words, @"/Parent \d+ 0 R", ""), @"\b(\d+) 0 R").All(match => IsWhole(match.Groups[1].Value));
    }

    [Fact]
    public void A_pdf_with_any_bytes_changed_never_throws()
    {
        byte[] pdf = Of([("First page of words", 50, 10)], [("Second page of words", 50, 10)]);
        var random = new Random(9);
        for (int round = 0; round < 100; round++)
        {
            byte[] broken = [.. pdf];
            for (int i = 0; i < 10; i++)
            {
                broken[random.Next(8, broken.Length)] = (byte)random.Next(256);
            }

            using ReaderRun run = Read(broken);
            Assert.Equal("application/pdf", run.Reading.MediaType);
        }
    }
}
