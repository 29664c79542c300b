using CsCheck;
using OnRecord.Language.Tokens;
using Xunit;

namespace OnRecord.Tests.Language.Tokens;

public sealed class TokenizerTests
{
    /// <summary>What the tokenizer treats in its own way, joined at random.</summary>
    private static readonly string[] Pieces =
    [
        "a", "B", "U.S.", "Inc.", "No.", "Jan.", "Mr.", "J.", "don't", "'s", "’ll", "cannot", "e-mail", "well-known", "3", "1,200", "9:30am", "555-0100", "$5m", "'90s", "'", "\"", "“", "”", "''", "``",
        " ", " ", " ", "\n", "\n\n", "\r\n", "> ", ">> ", "\t", "\f", "\0", "\u200B", "\u0301", "\u200D", "(", ")", "[", ".", "...", ". . .", "…", "!", "?!", ":", ";", ",", "-", "--", "—", "_", "*", "#", "@", "/", "\\", "&", "%", "+",
        "http://a.example/b?c", "a@b.example", "www.x.example", "@ann", "#tag", ":)", "From: ", "* ", "1. ", "漢字", "é", "Я", "😀", "👍🏽", "\uD800", "\uDC00", "½", "the", "The", "said",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(static index => Pieces[index]).Array[0, 120].Select(string.Concat);

    public static TheoryData<string, string> TokenExamples() => new(TokenRules.Tokens.Examples);

    public static TheoryData<string, string> SentenceExamples() => new(Abbreviations.List.Examples.Concat(StopRules.Sentences.Examples));

    [Theory]
    [MemberData(nameof(TokenExamples))]
    public void Words_are_cut_as_the_examples_of_their_lists_say(string text, string tokens) => Assert.Equal(tokens, string.Join(' ', Words(text)));

    [Theory]
    [MemberData(nameof(SentenceExamples))]
    public void Sentences_end_where_the_examples_of_their_lists_say(string text, string sentences) => Assert.Equal(sentences, string.Join(" | ", Sentences(text)));

    [Theory]
    [InlineData("The inspectors came to the harbour on Monday and\nlooked at the sheds before they went to the town\nhall. Nobody was there.\n", "The inspectors came to the harbour on Monday and↵looked at the sheds before they went to the town↵hall. | Nobody was there.")]
    [InlineData("> The inspectors came to the harbour on Monday and\n> looked at the sheds before they went to the town\n> hall.\n", "> The inspectors came to the harbour on Monday and↵> looked at the sheds before they went to the town↵> hall.")]
    [InlineData("The inspectors came to the harbour on Monday and\nlooked at the\nsheds before they went to the town hall, where\nnobody was\nwaiting for them.\n", "The inspectors came to the harbour on Monday and↵looked at the↵sheds before they went to the town hall, where↵nobody was↵waiting for them.")]
    [InlineData("The inspectors came to the harbour on Monday with\nfive of\nLee's pilots and looked at the sheds before they went.\nBest,\nBo", "The inspectors came to the harbour on Monday with↵five of↵Lee's pilots and looked at the sheds before they went. | Best, | Bo")]
    [InlineData("The sheds at the harbour are shut and nobody has been in them since,\nat least not in the last week of\nMarch, when it closed.", "The sheds at the harbour are shut and nobody has been in them since,↵at least not in the last week of↵March, when it closed.")]
    [InlineData("On Sept. 11, Quay Power announced a five-year deal with Averil Corp. in which the\nfirm will open a shop at\nHarbour Street later this fall and light all of the sheds of the port on the east\nside of the town.", "On Sept. 11, Quay Power announced a five-year deal with Averil Corp. in which the↵firm will open a shop at↵Harbour Street later this fall and light all of the sheds of the port on the east↵side of the town.")]
    [InlineData("position of keeper of the great light of the port of Averil at an early age. She served\nin the guild for nine years and then left it for good, as she told\nSoko, a woman of wide skills who was well able to keep the light in her place and did so\nfor years to come.", "position of keeper of the great light of the port of Averil at an early age. | She served↵in the guild for nine years and then left it for good, as she told | Soko, a woman of wide skills who was well able to keep the light in her place and did so↵for years to come.")]
    [InlineData("position of keeper of the great light of the port of Averil at an early age. She served\nin the guild for nine years and then left it for good on a Friday, as she told\nSoko, a woman of wide skills who was well able to keep the light in her place and did so\nfor years to come.", "position of keeper of the great light of the port of Averil at an early age. | She served↵in the guild for nine years and then left it for good on a Friday, as she told↵Soko, a woman of wide skills who was well able to keep the light in her place and did so↵for years to come.")]
    [InlineData("Seats at the dinner of the guild, by firm\nOdile Garrow, keeper of the great light, Lear Ropes and Lamps of Averil\nBo Lund, keeper of the small light, Quay Power and Light of the Docks\nCy Vale, master of the sheds, Averil Corp. of the Harbour Street Docks and Ferries", "Seats at the dinner of the guild, by firm | Odile Garrow, keeper of the great light, Lear Ropes and Lamps of Averil | Bo Lund, keeper of the small light, Quay Power and Light of the Docks | Cy Vale, master of the sheds, Averil Corp. of the Harbour Street Docks and Ferries")]
    [InlineData("Ropes\nboats\nlamps\nThe inspectors came to the harbour on Monday and\nlooked at the sheds before they went to the town\nhall.", "Ropes | boats | lamps | The inspectors came to the harbour on Monday and↵looked at the sheds before they went to the town↵hall.")]
    [InlineData("Dear Ann,\nI will be late.\nBest,\nBo", "Dear Ann, | I will be late. | Best, | Bo")]
    [InlineData("From: Ann Roe\nSent: Monday, March 12, 2018 9:30 AM\nTo: Bo Lee\nSubject: the harbour\n\nPlease call.", "From: Ann Roe | Sent: Monday, March 12, 2018 9:30 AM | To: Bo Lee | Subject: the harbour | Please call.")]
    [InlineData("To: Bo Lee <bo.lee@port.example>;\n  Cy Ash <cy@port.example>\nSubject: x", "To: Bo Lee <bo.lee@port.example>;↵  Cy Ash <cy@port.example> | Subject: x")]
    [InlineData("We need:\n- rope\n- a boat\n2) time", "We need: | - rope | - a boat | 2) time")]
    [InlineData("HARBOUR CLOSED\n\nThe mayor left", "HARBOUR CLOSED | The mayor left")]
    [InlineData("Harbour closed, says mayor\nThe mayor said on Monday that the harbour would be closed until the end of the month and that nobody would be let in without a written permit.\nShe left.", "Harbour closed, says mayor | The mayor said on Monday that the harbour would be closed until the end of the month and that nobody would be let in without a written permit. | She left.")]
    [InlineData("Hugh Hill, a doctor, said:\n\n\"We wait.\" Then he left.", "Hugh Hill, a doctor, said: | \"We wait.\" | Then he left.")]
    [InlineData("-----Original Message-----\nSee below.", "-----Original Message----- | See below.")]
    [InlineData("Name\tPost\nAnn Roe\tmayor", "Name\tPost | Ann Roe\tmayor")]
    [InlineData("Name\tNote\nAnn Roe\tBo Lund said that the quay is shut.\nBo Lund\tHe agreed to it.", "Name\tNote | Ann Roe | Bo Lund said that the quay is shut. | Bo Lund\tHe agreed to it.")]
    [InlineData("day,who,note\n2018-03-05,Ann Roe,\"Bo Lund, a pilot, said that the quay is shut.\"\n2018-03-06,Bo Lund,none", "day,who,note | 2018-03-05, | Ann Roe, | \"Bo Lund, a pilot, said that the quay is shut.\" | 2018-03-06,Bo Lund,none")]
    [InlineData("Ann Roe,the mayor,said that the quay would be shut for a week.\nBo Lund, who is a pilot, agreed.", "Ann Roe,the mayor,said that the quay would be shut for a week. | Bo Lund, who is a pilot, agreed.")]
    [InlineData("The head of the harbour said that his contacts in the old brotherhood of pilots and of all who work on the piers in the wide Averil\nBrotherhood had been in touch with the council in the week before that, and warned it that the raid was planned by them in Port\nAveril and would be carried out by the end of the month.", "The head of the harbour said that his contacts in the old brotherhood of pilots and of all who work on the piers in the wide Averil↵Brotherhood had been in touch with the council in the week before that, and warned it that the raid was planned by them in Port↵Averil and would be carried out by the end of the month.")]
    public void Lines_go_on_when_they_are_wrapped_and_end_when_they_are_not(string text, string sentences) =>
        Assert.Equal(sentences, string.Join(" | ", Sentences(text)).Replace('\n', '↵'));

    [Fact]
    public void What_goes_on_without_a_stop_is_cut_so_that_no_sentence_is_endless()
    {
        TokenizedText cut = Tokenizer.Cut(string.Concat(Enumerable.Repeat("he said that ", 1_000)));
        Assert.All(cut.Sentences.ToArray(), static sentence => Assert.InRange(sentence.TokenCount, 1, 512));
        Assert.Single(Tokenizer.Cut(string.Concat(Enumerable.Repeat("he said that ", 170))).Sentences.ToArray());
    }

    [Fact]
    public void A_blank_line_and_another_depth_of_quotation_begin_a_paragraph() =>
        Assert.Equal([0, 0, 1, 2, 3], Tokenizer.Cut("One. Two.\n\nThree.\n> Four.\n>\n> Five.").Sentences.ToArray().Select(sentence => sentence.Paragraph));

    [Fact]
    public void Quotation_marks_of_mail_are_margins() =>
        Assert.Equal(["> Margin", ">> Margin", "so Word"], Tokens("> >> so").Select(token => $"{token.Word} {token.Kind}"));

    [Theory]
    [InlineData("Ann", "Word")]
    [InlineData("1,200.50", "Number")]
    [InlineData("3rd", "Number")]
    [InlineData("2018-03-13T09:30", "Number")]
    [InlineData("—", "Punctuation")]
    [InlineData("€", "Symbol")]
    [InlineData("👍🏽", "Symbol")]
    [InlineData("👩\u200D🚀", "Symbol")]
    [InlineData("http://a.example/b?c=(d)", "Address")]
    [InlineData("@ann_roe", "Address")]
    [InlineData("Żółć", "Word")]
    [InlineData("e\u0301tude", "Word")]
    [InlineData("((((((((", "Punctuation")]
    public void A_token_is_whole_and_has_a_kind(string text, string kind) =>
        Assert.Equal($"{text} {kind}", string.Join(" | ", Tokens(text).Select(token => $"{token.Word} {token.Kind}")));

    [Fact]
    public void An_empty_text_has_no_sentence_and_a_blank_one_has_one_without_tokens()
    {
        Assert.Equal(0, Tokenizer.Cut("").Sentences.Length);
        Assert.Equal([new Sentence(0, 3, 0, 0, 0)], Tokenizer.Cut(" \n ").Sentences.ToArray());
    }

    [Fact]
    public void Tokens_and_sentences_tile_every_text() => Texts.Sample(static text => AssertTiles(Tokenizer.Cut(text)), iter: 3000);

    [Fact]
    public void Random_units_tile_too() => Gen.Char.Array[0, 200].Select(static units => new string(units)).Sample(static text => AssertTiles(Tokenizer.Cut(text)), iter: 1000);

    [Theory]
    [InlineData("(")]
    [InlineData("([{")]
    [InlineData("x")]
    [InlineData("a's")]
    [InlineData("a-")]
    [InlineData("a.")]
    [InlineData("a@")]
    [InlineData("1-")]
    [InlineData("a:/")]
    [InlineData("www.")]
    [InlineData("\"'")]
    [InlineData("> ")]
    [InlineData(">\n")]
    [InlineData("A. ")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("x\n")]
    [InlineData("\uD83D")]
    public void Endless_input_is_cut_in_time_that_grows_with_its_length(string piece)
    {
        // Quadratic time would take hours here, not a moment.
        AssertTiles(Tokenizer.Cut(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length))));
    }

    internal static void AssertTiles(TokenizedText cut)
    {
        int at = 0;
        foreach (Token token in cut.Tokens)
        {
            Assert.True(token.Length > 0 && token.Start >= at);
            AssertBlank(cut.Text.AsSpan(at, token.Start - at));
            at = token.End;
        }

        AssertBlank(cut.Text.AsSpan(at));
        int start = 0, first = 0, paragraph = 0;
        foreach (Sentence sentence in cut.Sentences)
        {
            Assert.True(sentence.Start == start && sentence.FirstToken == first && sentence.Paragraph >= paragraph && sentence.Paragraph <= paragraph + 1);
            Assert.True(sentence.TokenCount > 0 || cut.Tokens.Length == 0);
            (start, first, paragraph) = (sentence.End, sentence.EndToken, sentence.Paragraph);
        }

        Assert.Equal((cut.Text.Length, cut.Tokens.Length), (start, first));
    }

    private static void AssertBlank(ReadOnlySpan<char> between)
    {
        foreach (char unit in between)
        {
            Assert.Equal(CharKind.Space, CharKinds.Of(unit));
        }
    }

    private static IEnumerable<string> Words(string text) => Tokens(text).Select(token => token.Word);

    private static List<(string Word, TokenKind Kind)> Tokens(string text)
    {
        TokenizedText cut = Tokenizer.Cut(text);
        return [.. Enumerable.Range(0, cut.Tokens.Length).Select(index => (cut.Word(index).ToString(), cut.Tokens[index].Kind))];
    }

    private static IEnumerable<string> Sentences(string text)
    {
        TokenizedText cut = Tokenizer.Cut(text);
        return [.. cut.Sentences.ToArray().Select(sentence => text[sentence.Start..sentence.End].Trim())];
    }
}
