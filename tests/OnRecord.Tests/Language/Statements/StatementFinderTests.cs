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
    [InlineData("PORT AVERIL — Odile Garrow said the quay was safe.", "Odile Garrow | said | the quay was safe")]
    [InlineData("Odile Garrow walked out of the hall and said the quay was safe.", "Odile Garrow | said | the quay was safe")]
    [InlineData("Hugh Hill of Quay Watch, a group founded as the Harbor Circle, put the number of crates at nine.", "Hugh Hill of Quay Watch, a group founded as the Harbor Circle | put | the number of crates at nine")]
    [InlineData("The police put the death toll at about 300.", "The police | put | the death toll at about 300")]
    public void A_statement_is_found_with_its_parts(string text, string expected) => Assert.Contains(expected, Show(text, Find(text)));

    [Theory]
    [InlineData("Ann Roe put the crates at gate nine.")]
    [InlineData("Ann Roe put the number on the door at nine.")]
    [InlineData("The number of crates was put at nine.")]
    public void What_gives_no_count_of_somebody_is_no_statement(string text) => Assert.DoesNotContain(Show(text, Find(text)), static found => found.Contains("| put |", StringComparison.Ordinal));

    [Theory]
    [InlineData("Outage: The router on the quay will be replaced on Friday.")]
    [InlineData("Dear members of the board: The quay is shut and will stay shut until Friday.")]
    [InlineData("If you would like to see the quay, write to the clerk.")]
    [InlineData("Please note that the quay is shut.")]
    public void What_asks_the_reader_and_what_is_a_label_says_nothing(string text) => Assert.DoesNotContain(Find(text), statement =>
        Words(text, statement.Cue) == ":" || statement.Speaker?.Text is "you" or "Please");

    [Theory]
    [InlineData("Ann Roe: “The quay is shut and will stay shut until Friday.”", "Ann Roe | : | “The quay is shut and will stay shut until Friday.”")]
    [InlineData("You told me on Friday that the quay was shut.", "You | told | that the quay was shut")]
    public void A_speaker_before_a_colon_and_a_reader_who_said_it_do(string text, string expected) => Assert.Contains(expected, Show(text, Find(text)));

    [Fact]
    public void A_chain_keeps_everyone_through_whom_it_came()
    {
        const string Text = "Channel 9 reported that e-mails show that the inspector said the quay was unsafe.";
        IReadOnlyList<Statement> found = Find(Text);
        Statement last = found[^1];
        Assert.Equal("the inspector", last.Speaker?.Text);
        Assert.Equal(["Channel 9", "e-mails"], last.Chain.Select(static c => c.Text));
    }

    [Fact]
    public void A_quotation_that_its_paragraph_leaves_open_goes_on_in_the_next()
    {
        const string Text = "Ann Roe said: “The quay is not safe.\n\n“It will be closed on Monday.”\n\nThe board met.";
        Statement first = Find(Text)[0];
        Assert.Equal("“The quay is not safe. ... “It will be closed on Monday.”", Words(Text, first.Content));
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

    [Theory]
    [InlineData("The city denied that it had told shop owners that the port was shut.", "had told", true)]
    [InlineData("Ann Roe denied that she said the port was shut.", "said", true)]
    [InlineData("Nobody claims that Ann Roe said the port was shut.", "said", true)]
    [InlineData("Ann Roe did not deny that she said the port was shut.", "said", false)]
    [InlineData("Ann Roe says that she said the port was shut.", "said", false)]
    public void What_somebody_denies_having_said_is_told_as_not_said(string text, string cue, bool expected) =>
        Assert.Equal(expected, Assert.Single(Find(text), found => Words(text, found.Cue) == cue).Negated);

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

    [Theory]
    [InlineData("Robert “Bo” Lee owns the boat yard.", "nickname")]
    [InlineData("The film “The Old Harbor” opened at the Gaiety.", "title")]
    public void Quotation_marks_alone_make_no_statement(string text, string why) => Assert.True(Find(text).Count == 0, why);

    [Fact]
    public void A_quotation_in_the_sentence_behind_the_cue_belongs_to_who_spoke()
    {
        const string Text = "Ann Roe said she was worried. “The quay is not safe.”";
        Statement first = Find(Text)[0];
        Assert.Equal("Ann Roe", first.Speaker?.Text);
        Assert.Contains("The quay is not safe", Words(Text, first.Content), StringComparison.Ordinal);
    }

    [Fact]
    public void Quotations_without_a_cue_at_the_end_of_a_conversation_are_given_to_nobody()
    {
        const string Text = "“The quay is safe,” Ann Roe said.\n\n“It is not,” Bo Lee said.\n\n“It is.”\n\n“No.”";
        Assert.Equal(["Ann Roe", "Bo Lee"], Find(Text).Select(static s => s.Speaker?.Text));
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
    public void Hostile_text_is_answered()
    {
        Assert.NotNull(Find(string.Concat(Enumerable.Repeat("said \"(“ told that ", 10_000))));
        Assert.NotNull(Find("Ann Roe said: “The quay is safe.\n\n“" + string.Concat(Enumerable.Repeat("he said that she said that ", 5_000))));
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
