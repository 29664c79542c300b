using OnRecord.Language.Annotating;
using OnRecord.Language.Statements;
using OnRecord.Language.Time;
using Xunit;

namespace OnRecord.Tests.Language.Annotating;

/// <summary>Who says it where another's saying is put in between, and words that are only laid to somebody, with the whole engine.</summary>
public sealed class InsertedTellerTests
{
    [Theory]
    [InlineData("Paul Hale, Ann Roe said, told the board that the harbor was closed.", "Ann Roe > Paul Hale")]
    [InlineData("Mayor Ann Roe, Paul Hale said, told the board that the harbor was closed.", "Paul Hale > Ann Roe")]
    [InlineData("Paul Hale, according to Ann Roe, told the board that the harbor was closed.", "Ann Roe > Paul Hale")]
    [InlineData("Nell Abara, Carl Mbeki testified, promised the union that the plant would stay open.", "Carl Mbeki > Nell Abara")]
    [InlineData("The agency, Nell Abara told reporters, said the water was clean.", "Nell Abara > nobody")]
    [InlineData("The treasurer, Ann Roe wrote, claimed that the money was gone.", "Ann Roe > nobody")]
    [InlineData("The clerk, Ann Roe testified, had never told the board that the harbor was closed.", "Ann Roe > nobody")]
    [InlineData("Paul Hale, she said, warned the board that the harbor was closed. Ann Roe left.", "nobody > Paul Hale")]
    [InlineData("Paul Hale, Ann Roe said, was told that the harbor was closed.", "Ann Roe > nobody")]
    public void Who_is_told_to_have_said_it_is_the_one_before_the_inserted_words(string text, string chain)
    {
        AnnotatedPart part = Read(text);
        Statement inner = Assert.Single(part.Statements, static said => said.Outer >= 0);
        Assert.Equal(chain, $"{Name(part, Assert.Single(inner.Chain))} > {Name(part, inner.Speaker)}");
    }

    [Fact]
    public void What_brackets_insert_is_told_by_whom_they_name()
    {
        AnnotatedPart part = Read("Paul Hale (Ann Roe says) told the board that the harbor was closed.");
        Assert.Equal("Ann Roe", Name(part, Assert.Single(part.Statements, static said => said.Outer < 0).Speaker));
    }

    [Theory]
    [InlineData("The quote attributed to Rick Hale (\"we knew about the leak\") is wrong.", "Rick Hale")]
    [InlineData("The quote attributed to Ann Roe (\"the bridge is safe\") was never said.", "Ann Roe")]
    [InlineData("The quotation ascribed to Paul Hale (\"the money is gone\") was made up.", "Paul Hale")]
    [InlineData("The remark attributed to Paul Hale, \"we knew about the leak,\" was fabricated.", "Paul Hale")]
    [InlineData("The words \"we knew about the leak\" were wrongly attributed to Rick Hale.", "Rick Hale")]
    [InlineData("A statement falsely attributed to Ann Roe said the harbor was closed.", "Ann Roe")]
    [InlineData("A memo falsely ascribed to Mayor Ann Roe warned that the bridge was unsafe.", "Ann Roe")]
    [InlineData("A letter attributed to Ann Roe said the harbor was closed.", "Ann Roe")]
    [InlineData("The quote attributed to Rick (\"we knew about the leak\") is wrong. Rick never said that.", "Rick")]
    public void What_is_laid_to_somebody_is_not_said_by_them(string text, string name)
    {
        AnnotatedPart part = Read(text);
        Assert.DoesNotContain(part.Statements, said => !said.Negated && (Name(part, said.Speaker) == name || said.Chain.Any(teller => Name(part, teller) == name)));
    }

    private static string Name(AnnotatedPart part, StatementParty? party) => party is { Party: >= 0 } ? part.Parties.Parties[party.Party].Name : "nobody";

    private static AnnotatedPart Read(string text) => Assert.Single(Annotator.Annotate(text, TextKind.Text, TimeAnchor.Parse("2021-10-20")).Parts);
}
