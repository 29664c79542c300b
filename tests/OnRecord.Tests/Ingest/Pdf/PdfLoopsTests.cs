using System.Globalization;
using OnRecord.Ingest;
using OnRecord.Ingest.Pdf;
using Xunit;

namespace OnRecord.Tests.Ingest.Pdf;

/// <summary>Objects that lead to each other in rounds or very deep end neither the process nor the reading: a stack that overflows cannot be caught.</summary>
public sealed class PdfLoopsTests
{
    private const int Deep = 30_000;

    private static ReaderRun Read(string catalog, params string[] more) =>
        ReaderRun.Of(new PdfReader(), HandMadePdf.Of(catalog, "", more, (HandMadePdf.Line("Tides", 300), "")), "tides.pdf");

    /// <summary>Objects of which each names the next in place of an asterisk.</summary>
    private static string[] Chain(string words, int length, string last) =>
        [.. Enumerable.Range(1, length).Select(i => words.Replace("*", string.Create(CultureInfo.InvariantCulture, $"{FirstMore + i:D7} 0 R"), StringComparison.Ordinal)), last];

    /// <summary>Number of the first further object of a file of one page.</summary>
    private const int FirstMore = 9;

    [Theory]
    [InlineData("/Outlines 1000 0 R", "<</First 1001 0 R>>", "<</Title(Vote)/First 1001 0 R>>")]
    [InlineData("/Outlines 1000 0 R", "<</First 1001 0 R>>", "<</Title(Vote)/Next 1001 0 R>>")]
    [InlineData("/Outlines 1000 0 R", "1001 0 R", "1000 0 R")]
    [InlineData("/Dests 1000 0 R", "1001 0 R", "1000 0 R")]
    [InlineData("/Names 1000 0 R", "%\n1001 0 R", "1000 0 R")]
    [InlineData("/Names<</Dests 1000 0 R>>", "<</Kids[1000 0 R 1000 0 R]>>", "null")]
    [InlineData("/Names<</Dests 1000 0 R>>", "<</K#69ds 1001 0 R>>", "[1000 0 R]")]
    [InlineData("/Names<</EmbeddedFiles 1000 0 R>>", "<</Kids[1000 0 R 1000 0 R]>>", "null")]
    public void What_goes_round_is_a_problem_and_the_page_is_read(string catalog, string first, string second)
    {
        using ReaderRun run = Read(catalog, first, second);
        Assert.Equal("Tides", run.Text);
        Assert.Contains(ProblemCodes.Damaged, run.Codes);
    }

    [Theory]
    [InlineData("/Outlines 1000 0 R", "<</Title(Vote)/First *>>", false)]
    [InlineData("/Names<</Dests 1000 0 R>>", "<</Kids[*]>>", true)]
    [InlineData("/Names<</EmbeddedFiles 1000 0 R>>", "<</Kids[*]>>", true)]
    [InlineData("/Dests 1000 0 R", "*", true)]
    public void What_lies_deep_is_bounded_and_the_page_is_read(string catalog, string words, bool isCut)
    {
        using ReaderRun run = Read(catalog, Chain(words, Deep, "null"));
        Assert.Equal("Tides", run.Text);
        Assert.Equal(isCut ? [ProblemCodes.Damaged] : [], run.Codes);
    }

    [Fact]
    public void Objects_inside_an_object_stream_that_go_round_are_a_problem()
    {
        using ReaderRun run = ReaderRun.Of(new PdfReader(), HandMadePdf.Packed("/Names<</Dests 20 0 R>>", "20 0 ", "<</Kids[20 0 R 20 0 R]>>", HandMadePdf.Line("Tides", 300)), "tides.pdf");
        Assert.Equal("Tides", run.Text);
        Assert.Contains(ProblemCodes.Damaged, run.Codes);
    }

    /// <summary>Objects in a stream stand in any order and follow each other at once: each ends with its last bracket, or a number.</summary>
    [Theory]
    [InlineData("7 9 2 11 13 1", 0)] // as programs write them that know the pages first
    [InlineData("1 2 7 9 11 13", 0)]
    [InlineData("1 2 7 9 11 13", 200)]
    [InlineData("13 11 9 7 2 1", 200)]
    public void Pages_in_an_object_stream_are_all_read_in_their_order(string order, int idle)
    {
        (int Number, string Words)[] inner =
        [
            .. order.Split(' ').Select(static written => int.Parse(written, CultureInfo.InvariantCulture)).Select(static number => (number, number switch
            {
                1 => "<</Type/Catalog/Pages 2 0 R/PageMode/UseNone>>",
                2 => "<</Type/Pages/Count 4/Kids[7 0 R 9 0 R 11 0 R 13 0 R]>>",
                _ => FormattableString.Invariant($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Resources<</Font<</F1 3 0 R>>>>/Contents {number + 1} 0 R>>"),
            })),
            (3, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"), (4, "12"), (5, "[2 0 R]"), (6, "7 0 R"),
            .. Enumerable.Range(20, idle).Select(static number => (number, number % 2 == 0 ? FormattableString.Invariant($"<</S/Span/P {number + 1} 0 R/K[0 1]>>") : "5")),
        ];
        (int, string)[] drawn = [.. Enumerable.Range(0, 4).Select(static page => (8 + (2 * page), HandMadePdf.Line(FormattableString.Invariant($"Tide {page + 1}"), 300)))];
        using ReaderRun run = ReaderRun.Of(new PdfReader(), HandMadePdf.InObjectStream(inner, drawn), "tides.pdf");
        Assert.Equal(["Tide 1", "Tide 2", "Tide 3", "Tide 4"], run.Text.Split(['\n', '\f'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.Empty(run.Codes);
    }

    /// <summary>Where brackets do not fit, all that follows is looked at: what goes round is still cut.</summary>
    [Theory]
    [InlineData("<</A]/Kids[20 0 R 20 0 R]>>")]
    [InlineData("<</A>/Kids[20 0 R 20 0 R]>>")]
    [InlineData("<</A(>>)/B<3e3e>/Kids[20 0 R 20 0 R]>>")]
    public void Brackets_that_do_not_fit_hide_no_round(string held)
    {
        using ReaderRun run = ReaderRun.Of(new PdfReader(), HandMadePdf.Packed("/Names<</Dests 20 0 R>>", "20 0 ", held, HandMadePdf.Line("Tides", 300)), "tides.pdf");
        Assert.Equal("Tides", run.Text);
        Assert.Contains(ProblemCodes.Damaged, run.Codes);
    }

    [Theory]
    [InlineData("[/Separation/Ink 1000 0 R 1001 0 R]", "<</FunctionType 2/Domain[0 1]/N 1>>")]
    [InlineData("[/Separation/Ink/DeviceGray 1001 0 R]", "<</FunctionType 3/Domain[0 1]/Functions[1001 0 R]/Bounds[]/Encode[0 1]>>")]
    [InlineData("[/Indexed 1000 0 R 1 <00>]", "null")]
    [InlineData("[1000 0 R]", "null")]
    public void Colors_and_functions_that_go_round_cost_no_more_than_their_page(string color, string function)
    {
        using ReaderRun run = ReaderRun.Of(
            new PdfReader(),
            HandMadePdf.Of("", "", [color, function, HandMadePdf.Stream("x", "/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace 1000 0 R"), HandMadePdf.Stream("/Pic Do", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</Pic 1002 0 R>>>>")], ("/Im Do", ""), (HandMadePdf.Line("Tides", 300), "")),
            "tides.pdf");
        Assert.Contains("Tides", run.Text, StringComparison.Ordinal);
        Assert.Contains(ProblemCodes.Damaged, run.Codes);
    }

    [Fact]
    public void Drawings_that_draw_each_other_in_rounds_leave_the_words_of_their_page()
    {
        const string Entries = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</Pic 1001 0 R/Sun 1000 0 R>>>>";
        string[] more = [HandMadePdf.Stream("/Pic Do", Entries), HandMadePdf.Stream("/Sun Do", Entries)];
        byte[] pdf = HandMadePdf.Of("", "", more, (HandMadePdf.Line("Tides", 300) + "/Im Do", ""));
        string file = System.Text.Encoding.Latin1.GetString(pdf).Replace("/XObject<</Im 4 0 R>>>>/Contents", "/XObject<</Im 9 0 R>>>>/Contents", StringComparison.Ordinal);
        using ReaderRun run = ReaderRun.Of(new PdfReader(), System.Text.Encoding.Latin1.GetBytes(file), "tides.pdf");
        Assert.Equal("Tides", run.Text);
        Assert.Contains(ProblemCodes.Damaged, run.Codes);
    }

    [Theory]
    [InlineData("/F1", "/F9", ProblemCodes.NoText)]
    [InlineData("/Subtype/Type1/BaseFont/Helvetica", "/Subtype/TrueType/BaseFont/Calibri", ProblemCodes.NoText)]
    public void Text_in_a_font_that_is_missing_is_a_problem(string words, string others, string code)
    {
        string file = System.Text.Encoding.Latin1.GetString(HandMadePdf.Of((HandMadePdf.Line("Tides", 300), "")));
        int at = file.LastIndexOf(words, StringComparison.Ordinal);
        using ReaderRun run = ReaderRun.Of(new PdfReader(), System.Text.Encoding.Latin1.GetBytes(file[..at] + others + file[(at + words.Length)..]), "tides.pdf");
        Assert.Contains(run.Reading.Problems, problem => problem.Code == code && problem.Text.EndsWith("left out: 1.", StringComparison.Ordinal));
    }

    [Fact]
    public void Lengths_of_streams_that_go_round_cost_no_more_than_their_page()
    {
        string[] more = ["<</Length 1001 0 R>>\nstream\nabc\nendstream", "<</Length 1000 0 R>>\nstream\nabc\nendstream"];
        using ReaderRun run = Read("/Metadata 1000 0 R", more);
        Assert.Equal("Tides", run.Text);
    }
}
