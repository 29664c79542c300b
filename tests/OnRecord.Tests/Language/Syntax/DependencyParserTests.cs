using CsCheck;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;
using Xunit;

namespace OnRecord.Tests.Language.Syntax;

public sealed class DependencyParserTests
{
    private static readonly string[] Words = ["the", "mayor", "said", "that", "Roe", "harbour", ",", ".", "\"", "(", "was", "sold", "by", "and", "who", "$", "5", "\n> ", "\n\n", "—"];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Char[" \n.,'\"abcTheSaid1$>@-éЯ\uD83D\uDE00"].Array[0, 300].Select(static units => new string(units)),
        Gen.Int[0, Words.Length - 1].Array[0, 80].Select(static picks => string.Join(' ', picks.Select(static pick => Words[pick]))));

    [Theory]
    [InlineData("The mayor resigned on Monday.", "mayor resigned nsubj; The mayor det; Monday resigned obl; on Monday case")]
    [InlineData("Roe denied the charge.", "Roe denied nsubj; charge denied obj")]
    [InlineData("The mayor said she would not resign.", "mayor said nsubj; resign said ccomp; she resign nsubj; would resign aux; not resign advmod")]
    [InlineData("Ann Roe told the council that the harbour was sold.", "sold told ccomp; harbour sold nsubj:pass; was sold aux:pass; that sold mark")]
    [InlineData("The letter was written by the clerk.", "letter written nsubj:pass; clerk written obl:agent")]
    [InlineData("Roe is the chair of the board.", "Roe chair nsubj; is chair cop; board chair nmod")]
    [InlineData("Ann Roe criticized the plan.", "Ann criticized nsubj; Roe Ann flat; plan criticized obj")]
    [InlineData("According to Lee, the bridge is unsafe.", "Lee unsafe obl; bridge unsafe nsubj; is unsafe cop")]
    [InlineData("Officials want to close the bridge.", "Officials want nsubj; close want xcomp; bridge close obj")]
    [InlineData("The clerk who signed the permit left the city.", "signed clerk acl:relcl; who signed nsubj; permit signed obj; clerk left nsubj; city left obj")]
    [InlineData("The inspectors came and looked at the sheds.", "looked came conj; and looked cc; sheds looked obl")]
    [InlineData("If the bridge closes, the port will lose money.", "closes lose advcl; If closes mark; port lose nsubj; money lose obj")]
    public void Who_does_what_to_whom_is_read_from_plain_news(string text, string arcs)
    {
        ParsedText parsed = Parse(text);
        foreach (string arc in arcs.Split("; "))
        {
            string[] parts = arc.Split(' ');
            int token = Find(parsed, parts[0]);
            Assert.Equal(arc, $"{parts[0]} {parsed.Text.Word(parsed.Heads[token])} {SyntaxNames.NameOf(parsed.Relations[token])}");
        }
    }

    [Fact]
    public void Every_sentence_of_any_text_is_one_tree() => Texts.Sample(static text => AssertTrees(Parse(text)), iter: 600);

    [Theory]
    [InlineData("no stop here ")]
    [InlineData("( ")]
    [InlineData("said that ")]
    [InlineData("1,")]
    public void A_line_without_end_is_one_tree_and_takes_time_by_its_length(string piece) => AssertTrees(Parse(string.Concat(Enumerable.Repeat(piece, 20_000))));

    [Fact]
    public void Only_the_sentences_asked_for_get_trees()
    {
        ParsedText parsed = SyntaxParser.Shipped.Parse(Tokenizer.Cut("The mayor left. Roe said the bridge was shut. It rained."), static (tagged, sentence) => tagged.Lemma(tagged.Text.Sentences[sentence].FirstToken + 1) == "say");
        Assert.Equal(3, parsed.Text.Sentences.Length);
        for (int sentence = 0; sentence < 3; sentence++)
        {
            Sentence span = parsed.Text.Sentences[sentence];
            Assert.All(parsed.Heads[span.FirstToken..span.EndToken].ToArray(), head => Assert.Equal(sentence == 1, head >= 0));
        }
    }

    [Fact]
    public void Tags_alone_are_the_same_without_trees()
    {
        TokenizedText text = Tokenizer.Cut("Roe said the bridge was shut, and nobody answered her letters.");
        ParsedText tagged = SyntaxParser.Shipped.Tag(text), parsed = SyntaxParser.Shipped.Parse(text);
        Assert.Equal(parsed.Tags.ToArray(), tagged.Tags.ToArray());
        Assert.All(tagged.Heads.ToArray(), static head => Assert.Equal(-1, head));
    }

    private static ParsedText Parse(string text) => SyntaxParser.Shipped.Parse(Tokenizer.Cut(text));

    private static int Find(ParsedText parsed, string word)
    {
        int token = 0;
        while (!parsed.Text.Word(token).SequenceEqual(word))
        {
            token++;
        }

        return token;
    }

    private static void AssertTrees(ParsedText parsed)
    {
        foreach (Sentence sentence in parsed.Text.Sentences)
        {
            int roots = 0, words = 0;
            var known = new HashSet<int>(); // tokens that are known to lead to a root
            for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                int head = parsed.Heads[token];
                if (parsed.Text.Tokens[token].Kind == TokenKind.Margin)
                {
                    Assert.Equal(-1, head);
                    continue;
                }

                words++;
                Assert.InRange(head, sentence.FirstToken, sentence.EndToken - 1);
                Assert.Equal(head == token, parsed.Relations[token] == Relation.Root);
                roots += head == token ? 1 : 0;
                AssertLeadsToRoot(parsed, token, known);
            }

            Assert.Equal(Math.Min(1, words), roots);
        }
    }

    private static void AssertLeadsToRoot(ParsedText parsed, int token, HashSet<int> known)
    {
        var way = new HashSet<int>();
        while (parsed.Heads[token] != token && !known.Contains(token))
        {
            Assert.True(way.Add(token), "The heads run in a circle.");
            token = parsed.Heads[token];
        }

        known.UnionWith(way);
    }
}
