using OnRecord.Language.Annotating;
using Xunit;

namespace OnRecord.Tests.Language.Annotating;

public sealed class EnglishProseTests
{
    private const string First = "The pilots were told on Monday that the quay would be shut for a week.\n\n";
    private const string Other = "Die Lotsen wurden am Montag davon unterrichtet, dass der Kai eine Woche lang geschlossen bleibt und nicht mehr.\n\n";
    private const string Last = "Nobody in the office of the harbour had said so before, and the ferry left at noon.";

    [Theory]
    [InlineData(1000, First + Last, 0)]
    [InlineData(72 + 20, First + "Nobody in the ", 69)]
    [InlineData(3, "", 155)] // of the first 12 units
    [InlineData(0, "", 155)]
    public void Whole_words_are_analysed_up_to_a_length(int most, string analysed, int leftOut)
    {
        string text = First + Other + Last;
        var tally = new LanguageTally();
        PieceText words = EnglishProse.Of(text, PieceText.Whole(text), tally, most);
        Assert.Equal((analysed, leftOut + Other.Length), (words.Text, tally.LeftOut));
    }

    [Fact]
    public void A_text_that_is_all_prose_stays_as_it_is()
    {
        PieceText whole = PieceText.Whole(First + Last);
        Assert.Same(whole, EnglishProse.Of(First + Last, whole, new LanguageTally()));
    }
}
