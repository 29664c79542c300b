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

    private static string[] Read(string text)
    {
        AnnotatedPart part = Assert.Single(Annotator.Annotate(text, TextKind.Text, TimeAnchor.Parse("2021-10-20")).Parts);
        return [.. part.Statements.Select(said => $"{Name(part, said.Speaker)} > {Name(part, said.Addressee)}: {string.Join(" ... ", said.Content.Select(c => text[c.Start..c.End]))}")];
    }

    private static string Name(AnnotatedPart part, StatementParty? party) => party is { Party: >= 0 } known ? part.Parties.Parties[known.Party].Name : "nobody";
}
