using CsCheck;
using OnRecord.Language.Learning;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;
using Xunit;

namespace OnRecord.Tests.Language.Syntax;

public sealed class SyntaxParserTests
{
    [Theory]
    [InlineData("The mayor said she would not resign .", "DT NN VBD PRP MD RB VB .")]
    [InlineData("Ann Roe told the council that the harbour was sold .", "NNP NNP VBD DT NN IN DT NN VBD VBN .")]
    [InlineData("\" We do n't know , \" said Mr. Lee .", "`` PRP VBP RB VB , '' VBD NNP NNP .")]
    public void Plain_news_is_tagged_right(string text, string tags)
    {
        ParsedText parsed = Parse(text);
        Assert.Equal(tags, string.Join(' ', parsed.Tags.ToArray().Select(SyntaxNames.NameOf)));
    }

    [Fact]
    public void A_lemma_and_its_key_agree()
    {
        ParsedText parsed = Parse("The inspectors said they hadn't visited the older sheds, denying what Roe's letters claimed.");
        for (int token = 0; token < parsed.Tags.Length; token++)
        {
            Assert.Equal(FeatureHash.Lower(parsed.Lemma(token)), parsed.LemmaKeys[token]);
        }

        Assert.Equal("say", parsed.Lemma(2));
    }

    [Fact]
    public void Margins_are_no_words()
    {
        ParsedText parsed = Parse("> The inspectors came to the harbour on Monday and\n> looked at the sheds.");
        Assert.Equal((PosTag.NFP, -1), (parsed.Tags[0], parsed.Heads[0]));
        Assert.Equal(PosTag.DT, parsed.Tags[1]);
    }

    [Fact]
    public void Any_text_is_parsed_the_same_on_every_thread() => Gen.Char[" \n.,'\"abcTheSaid1$>@-éЯ\uD83D\uDE00"].Array[0, 300].Select(static units => new string(units)).Sample(static text =>
    {
        ParsedText[] both = [Parse(text), Parse(text)];
        Parallel.For(0, 2, index => both[index] = Parse(text));
        Assert.Equal(both[0].Tags.ToArray(), both[1].Tags.ToArray());
        Assert.Equal(both[0].Heads.ToArray(), both[1].Heads.ToArray());
        Assert.Equal(both[0].Relations.ToArray(), both[1].Relations.ToArray());
    }, iter: 300);

    private static ParsedText Parse(string text) => SyntaxParser.Shipped.Parse(Tokenizer.Cut(text));
}
