using OnRecord.Query.Search;
using OnRecord.Store.Terms;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query.Search;

public sealed class BrokenWordTests
{
    [Theory]
    [InlineData("The inspec-\ntion began.", "inspection")]
    [InlineData("the Tréso-\r\n   rerie", "tresorerie")]
    [InlineData("a well-\nknown man", "wellknown")] // the hyphen may be the word's own: one more form does no harm
    [InlineData("the ferry -\nthen", "")]
    [InlineData("North-\nSouth", "")]
    [InlineData("2018-\n2019", "")]
    [InlineData("e-\nmail", "")]
    [InlineData("whole words", "")]
    public void A_word_that_a_line_end_parts_has_a_whole(string text, string expected) => Assert.Equal(expected, string.Join(' ', BrokenWords.Of(text).Select(static word => word.Folded)));

    [Fact]
    public void A_parted_word_is_found_whole_and_by_its_parts_and_both_parts_are_cited()
    {
        using var made = new TempCase();
        made.Write("a.txt", "The second inspec-\ntion of the quay was never announced.\n");
        made.Build();
        SearchRow row = Assert.Single(made.Find("inspection"));
        Assert.Single(made.Find("inspec"));
        Assert.Equal("inspec- tion", row.Snippet[row.Highlights[0][0]..row.Highlights[0][1]]);
        Assert.Single(made.Find("inspect*"));
    }

    [Fact]
    public void A_parted_word_of_a_long_text_is_shown()
    {
        using var made = new TempCase();
        string filler = string.Concat(Enumerable.Repeat("Nothing else was written on that day.\n", 2000));
        made.Write("a.txt", $"{filler}The second inspec-\ntion was never announced.\n{filler}");
        made.Build();
        SearchRow row = Assert.Single(made.Find("inspection"));
        Assert.Equal("inspec- tion", row.Snippet[row.Highlights[0][0]..row.Highlights[0][1]]);
    }
}
