using OnRecord.Language.Segments;
using Xunit;

namespace OnRecord.Tests.Language.Segments;

public sealed class AheadTests
{
    [Fact]
    public void What_is_asked_forward_is_looked_through_once()
    {
        string text = new string(' ', 50_000) + ';' + new string(' ', 50_000);
        int looked = 0;
        var ahead = new Ahead(rest =>
        {
            int found = rest.IndexOf(';');
            looked += found < 0 ? rest.Length : found + 1;
            return found;
        });
        for (int at = 0; at <= text.Length; at++)
        {
            Assert.Equal(at <= 50_000 ? 50_000 : text.Length, ahead.From(text, at));
        }

        Assert.Equal(text.Length, looked);
    }

    [Theory]
    [InlineData("a;b;", 0, 1)]
    [InlineData("a;b;", 1, 1)]
    [InlineData("a;b;", 2, 3)]
    [InlineData("a;b", 2, 3)]
    [InlineData("", 0, 0)]
    public void The_place_is_the_first_from_there_on_and_the_end_where_there_is_none(string text, int start, int expected)
    {
        var ahead = Ahead.Any(";");
        ahead.From(text, text.Length);

        Assert.Equal(expected, ahead.From(text, start));
    }
}
