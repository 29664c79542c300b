using OnRecord.Language.Annotating;
using OnRecord.Language.Statements;
using OnRecord.Language.Time;
using Xunit;

namespace OnRecord.Tests.Language.Annotating;

/// <summary>Whose words a letter's are, with the whole engine: <c>speaker > addressee: content</c>.</summary>
public sealed class LetterWordsTests
{
    [Theory]
    [InlineData("Ann Roe got a note from Paul Hale saying the harbor was closed.", "Paul Hale > Ann Roe: the harbor was closed")]
    [InlineData("Ann Roe received a letter from Paul Hale saying that the harbor was closed.", "Paul Hale > Ann Roe: that the harbor was closed")]
    [InlineData("The mayor, Ann Roe, received a letter from Beth Quill stating that the pier was unsafe.", "Beth Quill > Ann Roe: that the pier was unsafe")]
    [InlineData("Ann Roe received an e-mail from her boss, Paul Hale, saying that the harbor was closed.", "Paul Hale > Ann Roe: that the harbor was closed")]
    [InlineData("On Monday Ann Roe got a text message from Paul Hale telling her that the harbor was closed.", "Paul Hale > Ann Roe: that the harbor was closed")]
    [InlineData("Ann Roe had a message from Paul Hale on Monday saying that the harbor was closed.", "Paul Hale > Ann Roe: that the harbor was closed")]
    [InlineData("I received an e-mail from Tom Reyes on March 3 saying the bridge was unsafe.", "Tom Reyes > nobody: the bridge was unsafe")]
    [InlineData("Ann Roe got a call from Paul Hale saying the harbor was closed.", "Paul Hale > Ann Roe: the harbor was closed")]
    [InlineData("Ann Roe was sent a letter from Paul Hale saying that the harbor was closed.", "Paul Hale > Ann Roe: that the harbor was closed")]
    [InlineData("She forwarded an e-mail from Paul Hale saying that the harbor was closed.", "Paul Hale > nobody: that the harbor was closed")]
    public void What_a_letter_says_is_told_by_whom_it_is_from(string text, string said) => Assert.Equal([said], Read(text));

    [Theory]
    [InlineData("Ann Roe got a note saying the harbor was closed.", "nobody > Ann Roe: the harbor was closed")]
    [InlineData("Ann Roe received an anonymous letter saying that the harbor was closed.", "nobody > Ann Roe: that the harbor was closed")]
    [InlineData("Ann Roe was given a note saying that the harbor was closed.", "nobody > Ann Roe: that the harbor was closed")]
    public void What_a_letter_of_nobody_says_is_not_told_by_whoever_got_it(string text, string said) => Assert.Equal([said], Read(text));

    [Theory]
    [InlineData("Ann Roe sent a note to Paul Hale saying the harbor was closed.", "Ann Roe > Paul Hale: the harbor was closed")]
    [InlineData("Ann Roe wrote a letter to Paul Hale saying that the harbor was closed.", "Ann Roe > Paul Hale: that the harbor was closed")]
    [InlineData("Ann Roe left a message saying the harbor was closed.", "Ann Roe > nobody: the harbor was closed")]
    [InlineData("Ann Roe issued a statement saying the harbor was closed.", "Ann Roe > nobody: the harbor was closed")]
    public void What_a_letter_says_is_told_by_whoever_sends_it(string text, string said) => Assert.Equal([said], Read(text));

    [Theory]
    [InlineData("Ann Roe told the Ledger last week that the harbor was closed.", "the Ledger", "last week")]
    [InlineData("Ann Roe told Bloomfield Radio last week that the harbor was closed.", "Bloomfield Radio", "last week")]
    [InlineData("Ann Roe told the council in March that the harbor was closed.", "the council", "March")]
    [InlineData("Ann Roe told the paper two days ago that the harbor was closed.", "the paper", "two days ago")]
    [InlineData("Paul Hale told The Sunday Times last year that the harbor was closed.", "The Sunday Times", "last year")]
    [InlineData("Paul Hale told the Monday Club that the harbor was closed.", "the Monday Club", "")]
    [InlineData("Ann Roe explained to the minister three times that the harbor was closed.", "the minister", "")]
    public void Whom_it_is_told_and_when_are_two_things(string text, string addressee, string said)
    {
        AnnotatedPart part = Annotate(text);
        Statement told = Assert.Single(part.Statements);
        Assert.Equal((addressee, said), (told.Addressee?.Text, told.Said < 0 ? "" : text[part.Times.Times[told.Said].Span.Start..part.Times.Times[told.Said].Span.End]));
    }

    [Theory]
    [InlineData("According to two people who were in the room, Ann Roe had called Paul Hale at about 9 p.m. on Wednesday and asked for his resignation.", "two people who were in the room")]
    [InlineData("According to a lawyer who saw the log, Ann Roe phoned Paul Hale on Monday.", "a lawyer who saw the log")]
    [InlineData("According to three aides who attended, Ann Roe met with Paul Hale on Monday.", "three aides who attended")]
    [InlineData("According to two people in the room, Ann Roe called Paul Hale on Wednesday.", "two people in the room")]
    public void A_contact_is_according_to_those_of_whom_more_is_told(string text, string teller)
    {
        AnnotatedPart part = Annotate(text);
        Assert.Equal(teller, part.Statements[Assert.Single(part.Contacts).Statement].Speaker?.Text);
    }

    [Theory]
    [InlineData("Roe & Hale LLP did not return calls.", "Roe & Hale LLP")]
    [InlineData("Quill & Marsh PLLC declined to comment.", "Quill & Marsh PLLC")]
    [InlineData("On Monday, Roe & Hale LLP did not return calls.", "Roe & Hale LLP")]
    public void A_firm_that_is_asked_is_one(string text, string asked)
    {
        Assert.Equal([asked], Annotate(text).Requests.Select(request => text[request.Asked.Span.Start..request.Asked.Span.End]));
    }

    private static AnnotatedPart Annotate(string text) => Assert.Single(Annotator.Annotate(text, TextKind.Text, TimeAnchor.Parse("2021-10-20")).Parts);

    private static string[] Read(string text)
    {
        AnnotatedPart part = Annotate(text);
        return [.. part.Statements.Select(said => $"{Name(part, said.Speaker)} > {Name(part, said.Addressee)}: {string.Join(" ... ", said.Content.Select(c => text[c.Start..c.End]))}")];
    }

    private static string Name(AnnotatedPart part, StatementParty? party) => party is { Party: >= 0 } known ? part.Parties.Parties[known.Party].Name : "nobody";
}
