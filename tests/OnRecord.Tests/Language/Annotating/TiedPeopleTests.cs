using OnRecord.Language.Annotating;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Language.Time;
using Xunit;

namespace OnRecord.Tests.Language.Annotating;

/// <summary>What people are said to be, with the whole engine: <c>person: role; role</c>.</summary>
public sealed class TiedPeopleTests
{
    [Theory]
    [InlineData("Dana Fox (no relation to Ed Fox) is associated with the Harbor Club.", "Dana Fox: associated with the Harbor Club")]
    [InlineData("Tom Hale, who defeated Ann Roe, works for Acme Corp.", "Tom Hale: works for Acme Corp.")]
    [InlineData("Linda Gray, who was sued by Susan Price, is employed by Acme Corp.", "Linda Gray: employed by Acme Corp.")]
    [InlineData("Fay Holt, unlike Gus Ives, works for Delta Freight.", "Fay Holt: works for Delta Freight")]
    [InlineData("The mayor met Ann Roe, who is employed by Acme Corp.", "Ann Roe: employed by Acme Corp.")]
    [InlineData("Ann Roe, 41, works for Acme Corp.", "Ann Roe: works for Acme Corp.")]
    [InlineData("Ann Roe began working for Bolt Inc. in 2010.", "Ann Roe: working for Bolt Inc.")]
    [InlineData("Ben Cole, associated with the Harbor Club, spoke.", "Ben Cole: associated with the Harbor Club")]
    public void Who_works_for_somebody_is_the_subject_of_the_verb(string text, string expected) => Assert.Equal([expected], Roles(text));

    [Theory]
    [InlineData("Ben Cole, whose son married Ed Gant, works at the Harbor Clinic.")]
    [InlineData("Ann Roe has never worked for Acme Corp.")]
    [InlineData("Ann Roe denied working for Acme Corp.")]
    [InlineData("If Ann Roe works for Acme Corp., she must say so.")]
    [InlineData("Ann Roe's son works for Acme Corp.")]
    [InlineData("The lawyer for Ann Roe works for Acme Corp.")]
    public void Where_the_sentence_does_not_settle_it_nobody_does(string text) =>
        Assert.DoesNotContain(Roles(text), static role => role.Contains(" for ", StringComparison.Ordinal) || role.Contains(" at ", StringComparison.Ordinal));

    [Theory]
    [InlineData("The land was sold to Acme Corp. Mayor Dana Whitlock said the sale was legal.", "Dana Whitlock: Mayor")]
    [InlineData("He owns part of Bolt Inc. Judge Ida Crane recused herself on Monday.", "Ida Crane: Judge")]
    [InlineData("She sued Delta Co. Attorney Pat Gorman represents her.", "Pat Gorman: Attorney")]
    [InlineData("Acme Corp. President Dana Roe said the sale was legal.", "Dana Roe: Acme Corp. President")]
    [InlineData("She met with Acme Corp. spokesman Bo Lee on Monday.", "Bo Lee: Acme Corp. spokesman")]
    public void Behind_a_firm_who_holds_a_public_office_holds_none_of_the_firm(string text, string expected) => Assert.Equal([expected], Roles(text));

    private static string[] Roles(string text)
    {
        DocumentParties parties = Assert.Single(Annotator.Annotate(text, TextKind.Text, TimeAnchor.Parse("2018-03-16")).Parts).Parties;
        return [.. parties.Parties.Where(static party => party.Type == MentionType.Person && party.Roles.Count > 0).Select(static party => $"{party.Name}: {string.Join("; ", party.Roles.Select(static role => role.Text))}")];
    }
}
