using OnRecord.Ingest;
using OnRecord.Ingest.Pdf;
using Xunit;

namespace OnRecord.Tests.Ingest.Pdf;

public sealed class PdfPictureTests
{
    private const string Note = "<</Type/Annot/Subtype/Text/Rect[10 10 30 30]/Contents(see the log)>>";
    private const string Stamp = "<</Type/Annot/Subtype/Stamp/Rect[10 10 60 60]/AP<</N 5 0 R>>>>";

    private static ReaderRun Read(params (string Drawn, string Pinned)[] pages) => ReaderRun.Of(new PdfReader(), HandMadePdf.Of(pages), "scan.pdf");

    private static string Lines(int count) => string.Concat(Enumerable.Range(1, count).Select(static i => HandMadePdf.Line($"Line {i} tells of the ferry and of the berth", 390 - (i * 10))));

    private static string OnlyProblem(ReaderRun run)
    {
        Problem problem = Assert.Single(run.Reading.Problems);
        Assert.Equal(ProblemCodes.NoText, problem.Code);
        return problem.Text;
    }

    [Fact]
    public void A_scan_with_only_a_stamp_or_a_header_line_is_named()
    {
        using ReaderRun run = Read(
            (Lines(4), ""),
            (HandMadePdf.Picture(300, 400) + HandMadePdf.Line("HB-000123", 5), ""),
            (HandMadePdf.Picture(300, 400) + HandMadePdf.Line("Harbour Board, released 2019-03-12, page 3 of 4", 390), ""));
        Assert.Contains("with at most 40 characters of text", OnlyProblem(run), StringComparison.Ordinal);
        Assert.EndsWith(": 2-3.", OnlyProblem(run), StringComparison.Ordinal);
        Assert.Contains("HB-000123", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scan_that_lies_on_its_page_in_strips_is_named()
    {
        string strips = string.Concat(Enumerable.Range(0, 8).Select(static i => HandMadePdf.Picture(280, 40, 10, 20 + (i * 40))));
        using ReaderRun run = Read((strips + HandMadePdf.Line("7", 5), ""));
        Assert.EndsWith(": 1.", OnlyProblem(run), StringComparison.Ordinal);
    }

    [Fact]
    public void A_scan_with_a_note_pinned_to_it_has_no_text_layer_and_the_note_is_read()
    {
        using ReaderRun run = Read((HandMadePdf.Picture(300, 400), Note));
        Assert.StartsWith("These pages have no text layer", OnlyProblem(run), StringComparison.Ordinal);
        Assert.Equal("[comment] see the log", run.Text);
    }

    [Fact]
    public void A_note_is_a_paragraph_of_its_own_that_says_who_wrote_it()
    {
        using ReaderRun run = Read((Lines(1), "<</Type/Annot/Subtype/Text/Rect[10 10 30 30]/Contents(see the log)/T(Ada Quill)>>"));
        Assert.EndsWith("\n\n[comment by Ada Quill] see the log", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("From a scanner\n", "", "stand before the PDF")]
    [InlineData("", "Some words behind it", "follow the PDF")]
    [InlineData("", "\r\n\0\0", null)]
    [InlineData("", "7 0 obj\n<<>>\nendobj\n", "so it is cut")]
    public void Bytes_around_a_file_that_belong_to_nothing_are_a_problem(string before, string behind, string? says)
    {
        byte[] pdf = [.. System.Text.Encoding.ASCII.GetBytes(before), .. HandMadePdf.Of((Lines(1), "")), .. System.Text.Encoding.ASCII.GetBytes(behind)];
        using ReaderRun run = ReaderRun.Of(new PdfReader(), pdf, "a.pdf");
        Assert.NotEmpty(run.Text);
        Assert.Equal(says is null ? 0 : 1, run.Codes.Count());
        Assert.All(run.Reading.Problems, problem => Assert.Contains(says!, problem.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_with_nothing_but_a_stamp_that_is_a_picture_is_named()
    {
        using ReaderRun run = Read(("", Stamp));
        Assert.EndsWith(": 1.", OnlyProblem(run), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_with_a_text_layer_or_a_small_picture_and_empty_pages_have_no_problem()
    {
        using ReaderRun run = Read(
            (HandMadePdf.Picture(300, 400) + Lines(5), ""),
            (Lines(5) + HandMadePdf.Picture(300, 400), ""),
            (HandMadePdf.Picture(200, 150, 50, 100) + HandMadePdf.Line("The pier at noon", 80), ""),
            (string.Concat(Enumerable.Repeat(HandMadePdf.Picture(200, 100), 6)) + HandMadePdf.Line("The pier at noon", 300), ""),
            (Lines(1), Note),
            ("", Note),
            ("", ""));
        Assert.Empty(run.Codes);
    }

    [Fact]
    public void Addresses_that_pages_link_to_are_fields_each_once()
    {
        static string link(string address) => $"<</Type/Annot/Subtype/Link/Rect[10 10 60 20]/A<</S/URI/URI({address})>>>>";
        using ReaderRun run = Read((Lines(1), link("https://ferry.example.org/tides") + link("mailto:ada@harbour.example")), (Lines(1), link("https://ferry.example.org/tides")));
        Assert.Equal(["https://ferry.example.org/tides", "mailto:ada@harbour.example"], run.Document.Fields.Where(static field => field.Name == "link").Select(static field => field.Value));
        Assert.Empty(run.Codes);
    }
}
