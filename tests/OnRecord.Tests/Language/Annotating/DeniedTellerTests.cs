using OnRecord.Language.Annotating;
using OnRecord.Language.Statements;
using OnRecord.Language.Time;
using Xunit;

namespace OnRecord.Tests.Language.Annotating;

/// <summary>Sentences by which somebody did not say something, or did not say what is laid to him, with the whole engine.</summary>
public sealed class DeniedTellerTests
{
    [Theory]
    [InlineData("It wasn't the treasurer, Paul Hale, who said the money was gone.")]
    [InlineData("It was not Hale who said the money was gone. Paul Hale had left.")]
    [InlineData("Nor was it Ms. Roe who claimed that the bridge was safe.")]
    [InlineData("It was not the president of the college, Alma Reinholt, who ordered the e-mails deleted, the lawyers said Friday, but her chief of staff.")]
    [InlineData("Nobody at Calder Foundry said the valve was broken.")]
    [InlineData("No one in the office of Ann Roe said the harbor was closed.")]
    [InlineData("Neither Ann Roe nor Paul Hale said the harbor was closed.")]
    [InlineData("None of the directors said the money was gone.")]
    [InlineData("Not one of the trustees told Ann Roe that the money was gone.")]
    [InlineData("At no time did Ann Roe say that the money was gone.")]
    public void Whoever_did_not_say_it_is_told_not_to_have(string text)
    {
        AnnotatedPart part = Read(text);
        Assert.True(Assert.Single(part.Statements).Negated);
    }

    [Theory]
    [InlineData("It was Paul Hale, not Ann Roe, who said the money was gone.", "Paul Hale")]
    [InlineData("It was Bill Tate, not Carl Mbeki, who told the board that the money was gone.", "Bill Tate")]
    public void Of_two_set_against_each_other_one_said_it(string text, string name)
    {
        AnnotatedPart part = Read(text);
        Statement said = Assert.Single(part.Statements);
        Assert.Equal((name, false), (said.Speaker is { Party: >= 0 and var party } ? part.Parties.Parties[party].Name : null, said.Negated));
    }

    [Fact]
    public void What_is_turned_from_one_to_another_is_told_of_neither() => Assert.Empty(Read("It was not Ann Roe but Paul Hale who told the board that the money was gone.").Statements);

    private static AnnotatedPart Read(string text) => Assert.Single(Annotator.Annotate(text, TextKind.Text, TimeAnchor.Parse("2021-10-20")).Parts);
}
