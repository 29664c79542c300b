using OnRecord.Ingest.Ocr;
using OnRecord.Ingest.Pdf;
using OnRecord.Ingest.Text;
using Xunit;

namespace OnRecord.Tests.Ingest.Ocr;

public sealed class LevelWordsTests
{
    /// <summary>Two lines of three words, a head and what stands beside it far away, on a page that is turned.</summary>
    private static RecognisedPage Page(double degrees, float scale = 1)
    {
        double angle = degrees * Math.PI / 180;
        var words = new List<RecognisedWord>();
        for (int line = 0; line < 2; line++)
        {
            for (int word = 0; word < 3; word++)
            {
                (double x, double y) = ((word * 700) - 700, (line * 30) - 15);
                (double atX, double atY) = ((x * Math.Cos(angle)) - (y * Math.Sin(angle)) + 1000, (x * Math.Sin(angle)) + (y * Math.Cos(angle)) + 1000);
                (float width, float height) = Math.Abs(Math.Sin(angle)) > 0.7 ? (20, 90) : (90, 20);
                words.Add(new RecognisedWord($"{line}{word}", new PageBox((float)atX - (width / 2), (float)atY - (height / 2), width, height), 90, line));
            }
        }

        return new RecognisedPage("test", RecognitionEnd.Done, scale, words);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(2.5, false)]
    [InlineData(-2.5, false)]
    [InlineData(90, true)]
    [InlineData(-90, true)]
    [InlineData(180, true)]
    public void Lines_of_a_page_that_lies_askew_or_sideways_are_read_one_after_the_other(double degrees, bool isAskew)
    {
        List<PlacedWord> words = LevelWords.Of(Page(degrees), out bool found);
        Assert.Equal(["00 01 02", "10 11 12"], PageLayout.Order(words).Select(static line => string.Join(' ', line.Select(static word => word.Text))));
        Assert.Equal(isAskew, found);
    }

    [Fact]
    public void A_word_is_shown_where_it_stands_on_the_page_in_units_of_the_page()
    {
        RecognisedPage page = Page(2.5, scale: 0.25f);
        PageBox box = page.Words[0].Box;
        Assert.Equal(new PageBox(box.X / 4, box.Y / 4, box.Width / 4, box.Height / 4), LevelWords.Of(page, out _)[0].Shown);
    }

    [Fact]
    public void A_page_without_words_gives_none() => Assert.Empty(LevelWords.Of(new RecognisedPage("test", RecognitionEnd.Done, 1, []), out _));
}
