using OnRecord.Language.Statements;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;
using Xunit;

namespace OnRecord.Tests.Language.Statements;

public sealed class QuoteMapTests
{
    [Theory]
    [InlineData("Roe said, \"Go home.\" Then she left.", "Go home .", "straight marks")]
    [InlineData("Roe said, “Go home.” Then she left.", "Go home .", "curved marks")]
    [InlineData("''Go,'' Roe said. ''Now.''", "Go , | Now .", "two single marks for a double one")]
    [InlineData("``Go,'' Roe said.", "Go ,", "marks of typewriters")]
    [InlineData("“Go,” Roe said. “Now.”", "Go , | Now .", "two pieces")]
    [InlineData("“Go home.\n\nThen she left.", "Go home .", "a quotation without end stops at its paragraph")]
    [InlineData("Roe's boat isn't Lee's.", "", "apostrophes are no marks")]
    [InlineData("The 'ghost boat' sank.", "ghost boat", "single marks")]
    [InlineData("", "", "nothing")]
    public void What_stands_between_marks_is_quoted(string text, string expected, string why)
    {
        ParsedText parsed = SyntaxParser.Shipped.Parse(Tokenizer.Cut(text));
        var map = new QuoteMap(parsed);
        var pieces = new List<string>();
        for (int token = 0; token < parsed.Text.Tokens.Length; token++)
        {
            if (map.IsInside(token))
            {
                bool goesOn = token > 0 && map.IsInside(token - 1);
                string word = parsed.Text.Word(token).ToString();
                pieces.Add(goesOn ? pieces[^1] + " " + word : word);
                pieces.RemoveRange(pieces.Count - (goesOn ? 2 : 1), goesOn ? 1 : 0);
            }
        }

        Assert.True(expected == string.Join(" | ", pieces), $"{why}: {string.Join(" | ", pieces)}");
    }
}
