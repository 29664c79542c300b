using CsCheck;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Language.Statements;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Language.Statements;

/// <summary>Whole statements, with the weights that ship: written <c>source | cue | content</c>.</summary>
public sealed class StatementFinderTests
{
    private static readonly string[] Vocabulary = ["Ann Roe", "said", "told", "the Ledger", "that", "“", "”", "\"", "according to", "quay", ",", ".", ":", "\n\n", "he", "not", "reports", "show", "'", "("];

    [Theory]
    [InlineData("Ann Roe said the quay was safe.", "Ann Roe | said | the quay was safe")]
    [InlineData("“The quay is safe,” Ann Roe said on Tuesday.", "Ann Roe | said | “The quay is safe,”")]
    [InlineData("The quay is safe, according to Ann Roe.", "Ann Roe | according to | The quay is safe")]
    [InlineData("“The quay,” said Ann Roe, “is safe.”", "Ann Roe | said | “The quay,” ... “is safe.”")]
    [InlineData("Hugh Hill, a doctor, said the water was foul.", "Hugh Hill, a doctor, | said | the water was foul")]
    public void A_statement_is_found_with_its_parts(string text, string expected) => Assert.Contains(expected, Show(text, Find(text)));

    [Fact]
    public void A_chain_keeps_everyone_through_whom_it_came()
    {
        const string Text = "The Ledger reported that e-mails show that the inspector said the quay was unsafe.";
        IReadOnlyList<Statement> found = Find(Text);
        Statement last = found[^1];
        Assert.Equal("the inspector", last.Speaker?.Text);
        Assert.Equal(["The Ledger", "e-mails"], last.Chain.Select(static c => c.Text));
    }

    [Fact]
    public void A_content_reaches_over_what_is_said_within_it()
    {
        const string Text = "Lena Soko reported that Lucan Brandt said the quay was safe.";
        IReadOnlyList<Statement> found = Find(Text);
        Assert.Equal(2, found.Count);
        Assert.EndsWith("said the quay was safe", Words(Text, found[0].Content), StringComparison.Ordinal);
        Assert.Equal("Lucan Brandt", found[1].Speaker?.Text);
        Assert.Equal(["Lena Soko"], found[1].Chain.Select(static c => c.Text));
    }

    [Fact]
    public void An_addressee_with_a_hyphen_stays_whole()
    {
        const string Text = "Ann Roe told the Tide-Table that the quay was safe.";
        Assert.Equal("the Tide-Table", Find(Text)[0].Addressee?.Text);
    }

    [Fact]
    public void A_pronoun_after_a_paragraph_break_is_resolved_to_who_spoke()
    {
        const string Text = "Hugh Hill, a doctor, said: “The water is foul.”\n\nHe said the quay should close.";
        IReadOnlyList<Statement> found = Find(Text);
        Assert.True(found.Count >= 2);
        Assert.Equal(found[0].Speaker?.Party, found[^1].Speaker?.Party);
    }

    [Fact]
    public void A_quoted_nickname_is_no_statement()
    {
        Assert.Empty(Find("Robert “Bo” Lee owns the boat yard."));
    }

    [Fact]
    public void Spans_lie_in_the_text_and_do_not_overlap()
    {
        Gen<string> words = Gen.Int[0, Vocabulary.Length - 1].Select(static n => Vocabulary[n]).List[0, 60].Select(static l => string.Join(' ', l));
        words.Sample(static text =>
        {
            IReadOnlyList<Statement> found = Find(text);
            foreach (Statement statement in found)
            {
                TextSpan[] all = [.. statement.Source.Concat(statement.Cue).Concat(statement.Content).OrderBy(static s => s.Start)];
                Assert.All(all, s => Assert.True(s.Start >= 0 && s.End <= text.Length && s.Length > 0));
                Assert.NotEmpty(statement.Content);
                Assert.True(statement.Outer < found.Count);
            }

            Assert.Equal(Show(text, found), Show(text, Find(text)));
        }, iter: 300);
    }

    [Fact]
    public void Any_text_is_answered()
    {
        Gen.String[0, 300].Sample(static text => Assert.NotNull(Find(text)), iter: 300);
    }

    [Fact]
    public void Hostile_text_takes_linear_time()
    {
        string text = string.Concat(Enumerable.Repeat("said \"(“ told that ", 20_000));
        Assert.NotNull(Find(text));
    }

    [Fact]
    public void Threads_agree()
    {
        const string Text = "Channel 9 reported that e-mails show the inspector said the quay was unsafe. “Go,” Ann Roe said.";
        string expected = string.Join('\n', Show(Text, Find(Text)));
        Parallel.For(0, 16, _ => Assert.Equal(expected, string.Join('\n', Show(Text, Find(Text)))));
    }

    internal static IReadOnlyList<Statement> Find(string text)
    {
        ParsedText parsed = SyntaxParser.Shipped.Parse(Tokenizer.Cut(text));
        IReadOnlyList<Mention> mentions = MentionFinder.Find(parsed);
        return StatementFinder.Find(parsed, mentions, PartyResolver.Resolve(parsed, mentions), []);
    }

    private static List<string> Show(string text, IReadOnlyList<Statement> found) => [.. found.Select(s => $"{Words(text, s.Source)} | {Words(text, s.Cue)} | {Words(text, s.Content)}")];

    private static string Words(string text, IReadOnlyList<TextSpan> spans) => string.Join(" ... ", spans.Select(s => text[s.Start..s.End]));
}
