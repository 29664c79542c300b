using OnRecord.Language.Names;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;
using OnRecord.Record.Parties;
using Xunit;

namespace OnRecord.Tests.Record.Parties;

/// <summary>Words of two nations are nobody; a place with the letters of a body is that body.</summary>
public sealed class NationPairsTests
{
    [Theory]
    [InlineData("U.S.-Russian", true)]
    [InlineData("Franco-German", true)]
    [InlineData("Israeli-Egyptian", true)]
    [InlineData("Cuban-American", false)]
    [InlineData("Adeyemi-Hart", false)]
    [InlineData("Averil-Westport", false)]
    [InlineData("Russian", false)]
    public void Two_nations_with_a_hyphen_name_nobody(string name, bool expected) => Assert.Equal(expected, NationPairs.Is(name));

    [Theory]
    [InlineData("The New York ISO told regulators that prices had risen.", "New York ISO")]
    [InlineData("Ann Roe said that the California ISO was wrong.", "California ISO")]
    public void A_place_with_the_letters_of_its_grid_is_one_organisation(string text, string expected)
    {
        ParsedText parsed = SyntaxParser.Shipped.Parse(Tokenizer.Cut(text));
        Assert.Contains((expected, MentionType.Organization), MentionFinder.Find(parsed).Select(name => (text[name.Start..name.End], name.Type)));
    }
}
