using OnRecord.Query.Search;
using OnRecord.Store.Terms;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query.Search;

public sealed class FurtherWordTests
{
    [Theory]
    [InlineData("The mayor denied¹ that, and café²³ too.", "denied cafe")]
    [InlineData("x²y ¹ 5 km²\u00A0(gate)⁴", "km")]
    [InlineData("東京¹ 2018¹", "京 2018")]
    [InlineData("no number", "")]
    public void A_word_with_the_number_of_a_note_is_a_word_without_it(string text, string expected)
    {
        List<Term> words = NotedWords.Of(text);
        Assert.Equal(expected, string.Join(' ', words.Select(static word => word.Folded)));
        Assert.All(words, word => Assert.DoesNotContain('¹', text[word.Start..word.End]));
    }

    [Theory]
    [InlineData("https://gate.example/?url=https%3A%2F%2Fpier.example%2Fvesna&data=05", "pier vesna")]
    [InlineData("see http://x.example/a%20lantern%20b, or 50% of it", "lantern")]
    [InlineData("u=%2568arbour%252Ftarl", "harbour tarl")]
    [InlineData("100%, 5%2", "")]
    public void Words_of_a_coded_address_are_words(string text, string expected)
    {
        IEnumerable<string> words = CodedWords.Of(text).Select(static word => word.Folded);
        Assert.Equal(expected, string.Join(' ', words.Where(static word => word.Length > 3 || word is "km")));
    }

    [Fact]
    public void Both_are_found_and_shown_where_they_stand()
    {
        using var made = new TempCase();
        made.Write("a.txt", "The mayor denied¹ it; see https://gate.example/?url=https%3A%2F%2Fpier.example%2Fvesna there.\n");
        made.Write("b.eml", TempCase.Mail("1", "Gates", "Shut.").Replace("\r\n\r\nShut.", "\r\nContent-Type: text/html\r\n\r\n<a href='https://gate.example/?u=http%3A%2F%2Ftarl.example%2F'>Shut</a>", StringComparison.Ordinal));
        made.Build();
        Assert.Equal("denied", Marked(made, "=denied"));
        Assert.Equal("denied¹", Marked(made, "=denied1"));
        Assert.Equal("pier", Marked(made, "pier"));
        Assert.Single(made.Find("tarl"));
    }

    [Fact]
    public void Of_the_keys_in_a_header_who_signed_is_found_and_a_search_for_the_rest_says_that_it_is_not_searched()
    {
        using var made = new TempCase();
        made.Write("a.eml", "DKIM-Signature: v=1; a=rsa-sha256; d=pier.example; s=\r\n lantern; h=from:to; bh=abc12de3; b=x9y8zz7w\r\nX-Received: by gatehouse.example\r\n" + TempCase.Mail("1", "Gates", "Shut."));
        made.Build();
        Assert.Single(made.Find("header:pier"));
        Assert.Single(made.Find("header:lantern"));
        Assert.Single(made.Find("gatehouse"));
        using var connection = made.Open();
        Assert.Empty(made.Find("x9y8zz7w"));
        Assert.EndsWith(" are not searched.", Assert.Single(new CaseSearch(connection).Notes("x9y8zz7w")), StringComparison.Ordinal);
    }

    private static string Marked(TempCase made, string query)
    {
        SearchRow row = Assert.Single(made.Find(query));
        return row.Snippet[row.Highlights[0][0]..row.Highlights[0][1]];
    }
}
