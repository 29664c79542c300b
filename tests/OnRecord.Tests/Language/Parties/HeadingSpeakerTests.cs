using OnRecord.Language.Annotating;
using OnRecord.Language.Statements;
using Xunit;

namespace OnRecord.Tests.Language.Parties;

/// <summary>"I" below a heading that gives the words to somebody is that person.</summary>
public sealed class HeadingSpeakerTests
{
    [Theory]
    [InlineData("STATEMENT OF MAYOR ODILE GARROW", "ODILE GARROW")]
    [InlineData("Statement by Odile Garrow, Mayor of Westport", "Odile Garrow")]
    [InlineData("Remarks by Odile Garrow", "Odile Garrow")]
    [InlineData("Statement of Odile Garrow and Lucan Brandt", null)] // of two
    [InlineData("Statement of the harbour board", null)] // of nobody by name
    [InlineData("Statement of Odile Garrow was read.", null)] // a sentence
    [InlineData("Letter to Odile Garrow", null)] // to her
    public void Who_a_heading_names_speaks_below_it(string heading, string? expected)
    {
        foreach (TextKind kind in (TextKind[])[TextKind.Text, TextKind.Message])
        {
            Assert.Equal(expected, Speaker($"{heading}\n\nI said on Monday that the quay was safe.\n", kind));
        }
    }

    [Fact]
    public void What_stands_above_it_is_not_theirs() =>
        Assert.Null(Speaker("I said on Monday that the quay was safe.\n\nSTATEMENT OF MAYOR ODILE GARROW\n\nThe quay is safe.\n", TextKind.Text));

    private static string? Speaker(string text, TextKind kind)
    {
        AnnotatedPart part = Annotator.Annotate(text, kind).Parts[0];
        Statement said = Assert.Single(part.Statements, statement => part.Words.Text[statement.Cue[0].Start..statement.Cue[0].End] == "said");
        return said.Speaker is { Party: >= 0 and var party } ? part.Parties.Parties[party].Name : null;
    }
}
