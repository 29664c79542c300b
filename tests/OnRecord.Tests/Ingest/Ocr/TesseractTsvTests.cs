using OnRecord.Ingest.Ocr;
using OnRecord.Ingest.Text;
using Xunit;

namespace OnRecord.Tests.Ingest.Ocr;

public sealed class TesseractTsvTests
{
    private const string Head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n";

    [Fact]
    public void Words_are_the_rows_of_level_5_with_their_boxes_and_lines()
    {
        List<RecognisedWord> words = TesseractTsv.Read(Head
            + "4\t1\t1\t1\t1\t0\t10\t20\t300\t20\t-1\t\n5\t1\t1\t1\t1\t1\t10\t20\t80\t22\t96.5\tFrom:\n5\t1\t1\t1\t1\t2\t100\t20\t60\t22\t41.2\tRoe\r\n5\t1\t1\t1\t2\t1\t10\t50\t40\t22\t90\tTo:\n");
        Assert.Equal(
            [new("From:", new PageBox(10, 20, 80, 22), 96.5f, 0), new("Roe", new PageBox(100, 20, 60, 22), 41.2f, 0), new("To:", new PageBox(10, 50, 40, 22), 90, 1)],
            words);
        Assert.Equal([true, false, true], words.Select(static word => word.IsSure));
    }

    [Theory]
    [InlineData("5\t1\t1\t1\t1\t1\t10\t20\t80\t22\t96.5")] // cut off
    [InlineData("5\t1\t1\t1\t1\t1\t10\t20\t80\t22\t96.5\t  ")]
    [InlineData("5\t1\t1\t1\t1\t1\t-10\t20\t80\t22\t96.5\tword")]
    [InlineData("5\t1\t1\t1\t1\t1\t10\t20\t80\t99999999999\t96.5\tword")]
    [InlineData("5\t1\t1\t1\t1\t1\t10\t20\t80\t22\tNaN\tword")]
    [InlineData("5\t1\t1\t1\t1\t1\t10\t20\t80\t22\t-1\tword")]
    [InlineData("55\t1\t1\t1\t1\t1\t10\t20\t80\t22\t90\tword")]
    public void A_row_that_is_broken_or_holds_no_word_is_passed_over(string row) =>
        Assert.Equal("next", Assert.Single(TesseractTsv.Read(row + "\n5\t1\t1\t1\t1\t1\t10\t20\t80\t22\t90\tnext\n")).Text);

    [Fact]
    public void Control_characters_and_tabs_in_a_word_are_left_out() =>
        Assert.Equal("redblue", Assert.Single(TesseractTsv.Read("5\t1\t1\t1\t1\t1\t10\t20\t80\t22\t90\tred\t\u001bblue")).Text);

    [Fact]
    public void What_is_written_reads_the_same()
    {
        List<RecognisedWord> words = [new("Fähre", new PageBox(1, 2, 3, 4), 93.261475f, 0), new("fährt", new PageBox(5, 6, 7, 8), 0, 0), new("9", new PageBox(9, 9, 9, 9), 100, 1)];
        Assert.Equal(words, TesseractTsv.Read(TesseractTsv.Write(words)));
    }

    [Fact]
    public void Words_beyond_the_limit_are_left_out() =>
        Assert.Equal(TesseractTsv.MostWords, TesseractTsv.Read(string.Concat(Enumerable.Repeat("5\t1\t1\t1\t1\t1\t10\t20\t80\t22\t90\tx\n", TesseractTsv.MostWords + 5))).Count);
}
