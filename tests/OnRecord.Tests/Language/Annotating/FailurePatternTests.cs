using OnRecord.Language.Annotating;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Language.Requests;
using OnRecord.Language.Statements;
using OnRecord.Language.Time;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Language.Annotating;

/// <summary>What users of other systems reported as wrong, each with the whole engine.</summary>
public sealed class FailurePatternTests
{
    [Fact]
    public void He_behind_a_paragraph_break_is_whom_a_description_follows_before_it() => Assert.Equal(
        ["Hugh Hill: \"The ward is full.\"", "Hugh Hill: the clinic would close"],
        Said("Hugh Hill, a doctor at the harbor clinic, said: \"The ward is full.\"\n\nHe said the clinic would close.\n"));

    [Theory]
    [InlineData("Dan Moran said he was worried. 'The quay is not safe.'", "Dan Moran: he was worried 'The quay is not safe.'")]
    [InlineData("Dan Moran said he was worried. \"The quay is not safe.\"", "Dan Moran: he was worried \"The quay is not safe.\"")]
    public void A_quotation_behind_the_end_of_the_sentence_belongs_to_its_speaker(string text, string said) => Assert.Equal([said], Said(text));

    [Theory]
    [InlineData("Robert \"Bo\" Lee owns the boat yard.")]
    [InlineData("The film \"The Cold Quay\" opened in June.")]
    public void A_quoted_nickname_or_title_is_nothing_that_anybody_said(string text) => Assert.Empty(Said(text));

    [Theory]
    [InlineData("He read \"The Cold Quay\" on the ferry.")]
    [InlineData("Ann Roe sang \"The Long Tide\" at the service.")]
    [InlineData("Ann Roe wrote \"The Lamp Keeper's Daughter\" in 2011.")]
    [InlineData("The exhibit, titled \"Ropes and Nets,\" opened in May.")]
    [InlineData("She named the boat \"Grey Gull\" after her aunt.")]
    public void Nobody_says_the_title_of_what_is_read_made_or_named(string text) => Assert.Empty(Said(text));

    [Theory]
    [InlineData("Hugh Hill called the plan \"a lame duck\".", "Hugh Hill: the plan \"a lame duck\"")]
    [InlineData("Ann Roe wrote \"No Way, The Quay Is Shut\" on the door.", "Ann Roe: \"No Way, The Quay Is Shut\"")]
    public void What_somebody_calls_or_writes_in_words_of_his_own_is_said(string text, string said) => Assert.Contains(Said(text), found => found.StartsWith(said, StringComparison.Ordinal));

    [Theory]
    [InlineData("Robert \"Bo\" Lee owns the boat yard. Lee said the yard was full.")]
    [InlineData("Robert (Bo) Lee owns the boat yard. Bo Lee said the yard was full.")]
    [InlineData("Robert 'Bo' Lee owns the boat yard. Robert Lee said the yard was full.")]
    public void Somebody_with_a_nickname_is_one_party(string text)
    {
        AnnotatedPart part = Read(text);
        Party person = Assert.Single(part.Parties.Parties);
        Assert.Equal(MentionType.Person, person.Type);
        Assert.Equal(person.Name, Who(part, Assert.Single(part.Statements)));
    }

    [Theory]
    [InlineData("On 3 June 2019 Ada Quibble told the board that the quay was shut.", "Ada Quibble")]
    [InlineData("On June 3, 2019 Bram Oster said the quay was shut.", "Bram Oster")]
    [InlineData("Last March Ada Quibble said she would leave.", "Ada Quibble")]
    public void A_date_before_a_name_is_no_part_of_who_speaks(string text, string source)
    {
        Statement said = Assert.Single(Read(text).Statements);
        Assert.Equal([source], said.Source.Select(span => text[span.Start..span.End]));
    }

    [Fact]
    public void What_is_said_at_the_end_of_a_long_conversation_is_given_to_nobody_by_turns()
    {
        string[] said = Said("\"Is the quay shut?\" Ann Roe asked Bo Lund.\n\n\"It is shut,\" Lund said.\n\n\"Who shut it?\" Roe asked.\n\n\"The board,\" Lund said.\n\n\"And who pays?\"\n\n\"Nobody pays.\"\n\n\"The town pays,\" Roe said.\n\n\"It does not.\"\n");
        Assert.Equal(["Ann Roe: \"Is the quay shut?\"", "Bo Lund: \"It is shut,\"", "Ann Roe: \"Who shut it?\"", "Bo Lund: \"The board,\"", "Ann Roe: \"The town pays,\""], said);
    }

    [Fact]
    public void A_month_in_capitals_with_a_stop_ends_no_sentence()
    {
        AnnotatedPart part = Read("The letter was signed on JAN. 27, 2017 in the old town. It was long.");
        Assert.Equal(2, part.Parsed.Text.Sentences.Length);
        Assert.Equal("2017-01-27", Assert.Single(part.Times.Times).Value);
    }

    [Theory]
    [InlineData("Let us meet next friday afternoon at the quay.", "next friday afternoon", "2018-03-23TAF")]
    [InlineData("They will decide on the last Friday of this month.", "the last Friday of this month", "2018-03-30")]
    [InlineData("Ann Roe called on Tuesday of last week.", "Tuesday of last week", "2018-03-06")]
    [InlineData("The board will decide by the end of the week.", "the end of the week", "2018-W11")]
    [InlineData("Ann Roe recently left the board.", "recently", "PAST_REF")]
    public void A_time_of_several_words_is_one_time_with_all_of_them(string text, string words, string value)
    {
        TimeMention time = Assert.Single(Read(text).Times.Times);
        Assert.Equal((words, value), (text[time.Span.Start..time.Span.End], time.Value));
    }

    [Theory]
    [InlineData("Tollmark, formerly Quarry Tools Inc., sold the quay.", 1)]
    [InlineData("Tollmark Inc. has no ties to Quarry Tools Inc.", 2)]
    public void Formerly_tells_of_one_party_and_no_ties_of_two(string text, int parties) => Assert.Equal(parties, Read(text).Parties.Parties.Count);

    [Fact]
    public void Neither_who_replied_is_two_requests()
    {
        const string Text = "Neither Ann Roe nor Bo Lund replied to requests for comment.";
        Assert.Equal(["Ann Roe NoResponse", "Bo Lund NoResponse"], Read(Text).Requests.Select(static request => $"{Text[request.Asked.Span.Start..request.Asked.Span.End]} {request.Outcome}"));
    }

    [Fact]
    public void The_short_title_of_an_office_ends_no_sentence() =>
        Assert.Equal(2, Read("Del. Averil Plask said the quay is cold. Ann Roe agreed.").Parsed.Text.Sentences.Length);

    private static AnnotatedPart Read(string text) => Assert.Single(Annotator.Annotate(text, TextKind.Text, TimeAnchor.Parse("2018-03-16")).Parts);

    /// <summary>Speaker and content of each statement.</summary>
    private static string[] Said(string text)
    {
        AnnotatedPart part = Read(text);
        return [.. part.Statements.Select(said => $"{Who(part, said)}: {string.Join(' ', said.Content.Select(span => text[span.Start..span.End]))}")];
    }

    private static string Who(AnnotatedPart part, Statement said) => said.Speaker is { Party: >= 0 and var party } ? part.Parties.Parties[party].Name : "nobody";
}
