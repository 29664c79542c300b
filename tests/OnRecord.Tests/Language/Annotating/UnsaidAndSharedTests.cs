using OnRecord.Language.Annotating;
using OnRecord.Language.Contacts;
using OnRecord.Language.Parties;
using OnRecord.Language.Requests;
using OnRecord.Language.Statements;
using OnRecord.Language.Time;
using Xunit;

namespace OnRecord.Tests.Language.Annotating;

/// <summary>Those who share a name in one text, what somebody did not say, and on which side a negation stands, each with the whole engine.</summary>
public sealed class UnsaidAndSharedTests
{
    private const string Jr = "Robert Diaz Sr. called Ann Roe on Monday. Robert Diaz Jr. called Bill Tate. ";

    [Theory]
    [InlineData(Jr + "Diaz Jr. said he was tired.", "Robert Diaz Jr.: he was tired")]
    [InlineData(Jr + "Diaz Sr. said he was tired.", "Robert Diaz Sr.: he was tired")]
    [InlineData(Jr + "Diaz said he was tired.", "nobody: he was tired")]
    [InlineData(Jr + "Robert Diaz said he was tired.", "nobody: he was tired")]
    [InlineData(Jr + "The younger Diaz said he was tired.", "nobody: he was tired")]
    [InlineData("Robert Diaz Sr. called Ann Roe on Monday. Robert Diaz III called Bill Tate. Diaz III said he was tired.", "Robert Diaz III: he was tired")]
    [InlineData("Robert Diaz Jr. met Ann Roe on Monday. Diaz said he was tired.", "Robert Diaz Jr.: he was tired")]
    [InlineData("Alan Cole died on Monday. His son Judge Cole said he was ill.", "nobody: he was ill")]
    [InlineData("Alan Cole died on Monday. His daughter Judge Cole said she was ill.", "nobody: she was ill")]
    [InlineData("Alan Cole died on Monday. His son, Mayor Cole, said he was ill.", "nobody: he was ill")]
    [InlineData("Alan Cole spoke on Monday. Mayor Cole said he was ill.", "Alan Cole: he was ill")]
    [InlineData("Walter Finch spoke on Monday. \"I met Robert Hale in April,\" Finch said. Walter Finch Jr., his son, left.", "Walter Finch: \"I met Robert Hale in April,\"")]
    [InlineData("Walter Finch spoke on Monday. \"I met Robert Hale in April,\" Finch said. Walter Finch Jr., the clerk, wrote that his father had not.", "Walter Finch: \"I met Robert Hale in April,\"")]
    [InlineData("The Times wrote to Walter Finch on Friday. Walter Finch Jr. called Ann Roe on Monday. Walter Finch, his father, said he never called Ann Roe.", "Walter Finch: he never called Ann Roe")]
    [InlineData("\"I called Ann Roe,\" Walter Finch Jr. said. Walter Finch, the father, said he was tired.", "Walter Finch: he was tired")]
    [InlineData("Walter Finch met Ann Roe. Walter Finch Jr. called Bill Tate. Walter Finch, the son, said he was tired.", "Walter Finch Jr.: he was tired")]
    [InlineData("Walter Finch met Ann Roe. Walter Finch Jr. called Bill Tate. Walter Finch, his son, said he was tired.", "nobody: he was tired")]
    [InlineData("Walter Finch met Ann Roe. Walter Finch Jr. called Bill Tate. His father said he was tired.", "nobody: he was tired")]
    [InlineData("\"I met Robert Hale in April,\" Finch told the Courier. Walter Finch Jr., his son, said that his father had not met Robert Hale.", "nobody: \"I met Robert Hale in April,\"")]
    public void Who_shares_a_name_with_another_speaks_for_himself_alone(string text, string said) => Assert.Contains(said, Said(text));

    [Fact]
    public void What_the_father_admits_is_not_told_of_the_son()
    {
        AnnotatedPart part = Read("Ann Roe never saw Walter Finch. Walter Finch Jr., his son, said that his father had not met Hale. \"I met Hale in April,\" Finch told the Tribune.");
        Contact contact = Assert.Single(part.Contacts);
        Assert.NotEqual("Walter Finch Jr.", Name(part, contact.From!.Party));
        Assert.NotEqual("Walter Finch Jr.", Name(part, contact.AccordingTo));
    }

    [Theory]
    [InlineData("The Times wrote to Walter Finch on Friday. Walter Finch Jr. called Ann Roe on Monday. Walter Finch, his father, said he was tired.")]
    [InlineData("Walter Finch met Bill Tate on Friday. Walter Finch Jr. called Ann Roe on Monday. His father said he was tired.")]
    public void What_the_son_did_is_not_told_of_the_father(string text)
    {
        AnnotatedPart part = Read(text);
        Assert.Equal("Walter Finch Jr.", Name(part, Assert.Single(part.Contacts, static contact => contact.Medium == ContactMedium.Call).From!.Party));
        Assert.Equal(2, part.Parties.Parties.Count(static party => party.Name.StartsWith("Walter Finch", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_outlet_that_asked_is_not_whom_it_asked()
    {
        AnnotatedPart part = Read("The Herald asked Sternco for comment; it did not respond.");
        Assert.DoesNotContain("Herald", part.Requests.Select(request => Name(part, request.Asked.Party)));
    }

    [Fact]
    public void Calls_of_two_who_share_a_name_are_each_ones_own()
    {
        AnnotatedPart part = Read(Jr + "Diaz Jr. said he was tired.");
        Assert.Equal(["Robert Diaz Sr.", "Robert Diaz Jr."], part.Contacts.Select(contact => Name(part, contact.From!.Party)));
    }

    [Theory]
    [InlineData("Ann Roe never told the board that she met with Bill Tate on Monday.", "nobody")]
    [InlineData("Ann Roe did not tell the board that she had called Bill Tate on Monday.", "nobody")]
    [InlineData("Ann Roe failed to mention that she met with Bill Tate on Monday.", "nobody")]
    [InlineData("Neither the mayor nor the council knew that Ann Roe met with Bill Tate on Monday.", "nobody")]
    [InlineData("Joel Prine said that Ann Roe never told the board that she met Bill Tate on Monday.", "Joel Prine")]
    [InlineData("Ann Roe told the board that she met with Bill Tate on Monday.", "Ann Roe")]
    [InlineData("Ann Roe denied that she lied but admitted that she met with Bill Tate.", "Ann Roe")]
    [InlineData("Ann Roe said she had paid, but Bill Tate had called her on Monday and asked for more.", "Ann Roe")]
    [InlineData("Nobody disputes that Ann Roe met with Bill Tate.", "nobody")]
    public void A_contact_is_on_the_word_of_who_said_so(string text, string teller)
    {
        AnnotatedPart part = Read(text);
        Assert.Equal(teller, Name(part, Assert.Single(part.Contacts).AccordingTo));
    }

    [Theory]
    [InlineData("Ann Roe dismissed as false reports that she met with Bill Tate.")]
    [InlineData("A judge dismissed claims that Ann Roe met Bill Tate.")]
    [InlineData("Ann Roe dismissed as baseless the claim that she met Bill Tate.")]
    [InlineData("Ann Roe rejected as untrue claims that she met Bill Tate.")]
    [InlineData("Ann Roe denied that she said that she met Bill Tate.")]
    [InlineData("According to rumors, Ann Roe met Bill Tate on Monday.")]
    [InlineData("False reports that Ann Roe met with Bill Tate spread on Monday.")]
    [InlineData("It is not likely that Ann Roe called Bill Tate.")]
    [InlineData("Nobody claims that Ann Roe met with Bill Tate.")]
    [InlineData("Ann Roe met neither Bill Tate nor Joel Prine.")]
    [InlineData("Ann Roe left without meeting Bill Tate.")]
    public void What_is_dismissed_is_no_contact(string text) => Assert.Empty(Read(text).Contacts);

    [Theory]
    [InlineData("False reports spread after Ann Roe met with Bill Tate on Monday.", "Bill Tate")]
    [InlineData("Contrary to rumors, Ann Roe met Bill Tate on Monday.", "Bill Tate")]
    [InlineData("Amid rumors, Ann Roe met Bill Tate on Monday.", "Bill Tate")]
    [InlineData("Ann Roe not only met Bill Tate but also called Joel Prine.", "Bill Tate, Joel Prine")]
    [InlineData("Ann Roe met not only Bill Tate but also Joel Prine.", "Bill Tate, Joel Prine")]
    [InlineData("Ann Roe could not wait and called Bill Tate on Monday.", "Bill Tate")]
    [InlineData("Ann Roe met Bill Tate without a lawyer on Monday.", "Bill Tate")]
    [InlineData("Ann Roe met neither Bill Tate nor Joel Prine, but she called Dee Fox.", "Dee Fox")]
    [InlineData("The board dismissed Bill Tate after he met Joel Prine on Monday.", "Joel Prine")]
    public void What_happened_is_found_whatever_else_did_not(string text, string reached)
    {
        AnnotatedPart part = Read(text);
        Assert.Equal(reached, string.Join(", ", part.Contacts.SelectMany(static contact => contact.To).Select(to => Name(part, to.Party))));
    }

    [Theory]
    [InlineData("Neither the mayor nor the council knew that Ann Roe met with Bill Tate on Monday.")]
    [InlineData("Neither the clerk nor the mayor denied that Ann Roe met Bill Tate on Monday.")]
    [InlineData("None of the three, Ann Roe, Bill Tate and Joel Prine, said the quay was shut.")]
    [InlineData("None of the three, Ann Roe, Bill Tate and Joel Prine, responded to a request for comment.")]
    public void What_none_of_several_says_is_not_said(string text)
    {
        AnnotatedPart part = Read(text);
        Statement said = Assert.Single(part.Statements);
        Assert.Equal((true, "nobody"), (said.Negated, Name(part, said.Speaker!.Party)));
    }

    [Theory]
    [InlineData("None of the three, Ann Roe, Bill Tate and Joel Prine, responded.", "Ann Roe NoResponse, Bill Tate NoResponse, Joel Prine NoResponse")]
    [InlineData("None of the three, Ann Roe, Bill Tate and Joel Prine, responded to a request for comment.", "Ann Roe NoResponse, Bill Tate NoResponse, Joel Prine NoResponse")]
    [InlineData("The company Ann Roe founded, Harbor Holdings, declined to comment.", "Harbor Holdings Declined")]
    [InlineData("The company Ann Roe founded declined to comment.", "The company Declined")]
    [InlineData("The firm Bill Tate leads did not respond to a request for comment.", "The firm NoResponse")]
    [InlineData("The mayor Ann Roe declined to comment.", "Ann Roe Declined")]
    public void Who_was_asked_and_gave_no_answer_is_named(string text, string asked)
    {
        AnnotatedPart part = Read(text);
        Assert.Equal(asked, string.Join(", ", part.Requests.Select(request => $"{(request.Asked.Party >= 0 ? Name(part, request.Asked.Party) : text[request.Asked.Span.Start..request.Asked.Span.End])} {request.Outcome}")));
    }

    [Theory]
    [InlineData("Ann Roe denied that she lied but admitted that she met with Bill Tate.", "Ann Roe: that she lied", "Ann Roe: that she met with Bill Tate")]
    [InlineData("Ann Roe denied that she lied but conceded she had met Bill Tate.", "Ann Roe: that she lied", "Ann Roe: she had met Bill Tate")]
    [InlineData("Ann Roe denied that she called Bill Tate but not that she met Joel Prine.", "Ann Roe: that she called Bill Tate but not that she met Joel Prine")]
    [InlineData("Ann Roe said she was tired, and walked out.", "Ann Roe: she was tired")]
    [InlineData("Ann Roe said the quay was shut, while Bill Tate had not responded.", "Ann Roe: the quay was shut")]
    [InlineData("Ann Roe said the quay was shut, while the bridge had been open since June.", "Ann Roe: the quay was shut, while the bridge had been open since June")]
    [InlineData("Ann Roe said she was innocent, but Joel Prine had called her on Monday.", "Ann Roe: she was innocent, but Joel Prine had called her on Monday")]
    [InlineData("Ann Roe said the quay was shut, and the mayor walked out.", "Ann Roe: the quay was shut, and the mayor walked out")]
    [InlineData("Asked if she met Bill Tate, Ann Roe said no.", "Ann Roe: no")]
    public void What_is_said_ends_where_its_speaker_or_reporter_begins_anew(string text, params string[] said)
    {
        string[] found = Said(text);
        Assert.All(said, expected => Assert.Contains(expected, found));
        Assert.DoesNotContain(Read(text).Statements, static statement => statement.Negated);
    }

    [Theory]
    [InlineData("Ann Roe was never charged; a jury convicted Bill Tate in May 2016.")]
    [InlineData("Prosecutors never charged Ann Roe; a jury convicted Bill Tate in May 2016.")]
    public void A_negation_ends_with_its_clause(string text)
    {
        AnnotatedPart part = Read(text);
        Assert.Equal("Bill Tate", Name(part, Assert.Single(Assert.Single(part.Proceedings).Targets).Party));
        Assert.DoesNotContain(part.Statements, said => said.Source.Any(span => text[span.Start..span.End].Contains("jury", StringComparison.Ordinal)));
    }

    private static AnnotatedPart Read(string text) => Assert.Single(Annotator.Annotate(text, TextKind.Text, TimeAnchor.Parse("2018-03-16")).Parts);

    /// <summary>Speaker and content of each statement.</summary>
    private static string[] Said(string text)
    {
        AnnotatedPart part = Read(text);
        return [.. part.Statements.Select(said => $"{Name(part, said.Speaker?.Party ?? -1)}: {string.Join(' ', said.Content.Select(span => text[span.Start..span.End]))}")];
    }

    private static string Name(AnnotatedPart part, int party) => party >= 0 ? part.Parties.Parties[party].Name : "nobody";
}
