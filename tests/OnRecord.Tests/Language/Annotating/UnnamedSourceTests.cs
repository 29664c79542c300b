using OnRecord.Language.Annotating;
using OnRecord.Language.Parties;
using OnRecord.Language.Time;
using Xunit;

namespace OnRecord.Tests.Language.Annotating;

/// <summary>Whoever speaks, calls or is asked and is told of by somebody else's name, "a source close to the chairman, Edwin Roe": never the one who is named, with the whole engine.</summary>
public sealed class UnnamedSourceTests
{
    [Theory]
    [InlineData("A source close to the chairman, Edwin Roe, said the deal was dead.")]
    [InlineData("A source close to the Home Secretary, Sir Denis Orme, said the deal was dead.")]
    [InlineData("A person familiar with the thinking of the mayor, Ann Roe, said she would resign.")]
    [InlineData("A close friend of the mayor, Ann Roe, said the deal was dead.")]
    [InlineData("An official in the office of the governor, Tom Reyes, said the deal was dead.")]
    [InlineData("A lawyer for the sheriff, Roy Tate, said the sheriff would plead guilty.")]
    [InlineData("A friend of Governor Tom Reyes, who asked not to be named, said the governor was ill.")]
    [InlineData("A colleague of Dr. Ann Roe, who spoke on condition of anonymity, said the trial had failed.")]
    [InlineData("An aide to the senator, Judith Amsel, said the vote would be delayed.")]
    [InlineData("A relative of the victim, Omar Voss, told reporters that nobody had called.")]
    [InlineData("A neighbor of the suspect, Carl Mbeki, said the house was empty.")]
    [InlineData("Two people briefed by the treasurer, Paul Hale, said the money was gone.")]
    [InlineData("According to a person close to the chairman, Edwin Roe, the deal was dead.")]
    [InlineData("The deal was dead, said a source close to the chairman, Edwin Roe.")]
    [InlineData("\"The deal is dead,\" said an aide to the mayor, Ann Roe.")]
    [InlineData("The widow of the mayor, Tom Reyes, said the mayor had been ill.")]
    [InlineData("The sister of the accused, Bruno Csaky, said the flat was empty.")]
    [InlineData("A former student of the headmaster, Tom Reyes, said the school was cold.")]
    [InlineData("A spokesman for the mayor, Ann Roe, said the road was safe.")]
    [InlineData("Someone who works for the treasurer, Paul Hale, said the money was gone.")]
    public void Who_is_close_to_somebody_is_not_that_one(string text)
    {
        AnnotatedPart part = Read(text);
        Assert.NotEmpty(part.Statements);
        Assert.DoesNotContain(part.Statements, said => said.Speaker is { Party: >= 0 and var party } && IsNamed(part.Parties.Parties[party]));
    }

    [Theory]
    [InlineData("The deputy director of the agency, Nell Abara, said the deal was dead.", "Nell Abara")]
    [InlineData("The president of the college, Alma Reinholt, said the deal was dead.", "Alma Reinholt")]
    [InlineData("A lawyer for the city, Nell Abara, said the deal was dead.", "Nell Abara")]
    [InlineData("A spokesman for the agency, Carl Mbeki, said the deal was dead.", "Carl Mbeki")]
    [InlineData("A lawyer for Mr. Tate, Nell Abara, said the deal was dead.", "Nell Abara")]
    [InlineData("The mayor's spokesman, Carl Mbeki, said the deal was dead.", "Carl Mbeki")]
    [InlineData("The mother of the boy, Nell Abara, said the school was cold.", "Nell Abara")]
    [InlineData("The chief of staff, Carl Mbeki, said the deal was dead.", "Carl Mbeki")]
    public void Who_can_be_nobody_else_is_named(string text, string name)
    {
        AnnotatedPart part = Read(text);
        Assert.Contains(part.Statements, said => said.Speaker is { Party: >= 0 and var party } && part.Parties.Parties[party].Name == name);
    }

    [Theory]
    [InlineData("A friend of the governor, Tom Reyes, told Nell Abara on Monday that the bill was dead.")]
    [InlineData("A lawyer for the sheriff, Roy Tate, declined to comment.")]
    [InlineData("A close friend of the mayor, Ann Roe, did not return calls.")]
    [InlineData("An aide to the senator, Judith Amsel, called Nell Abara on Monday.")]
    [InlineData("A neighbor of the suspect, Carl Mbeki, met Nell Abara on Monday.")]
    public void Nor_calls_nor_is_asked(string text)
    {
        AnnotatedPart part = Read(text);
        Assert.True(part.Contacts.Count + part.Requests.Count > 0);
        Assert.DoesNotContain(part.Contacts, contact => contact.From is { Party: >= 0 and var party } && IsNamed(part.Parties.Parties[party]));
        Assert.DoesNotContain(part.Requests, request => request.Asked is { Party: >= 0 and var party } && IsNamed(part.Parties.Parties[party]));
    }

    [Theory]
    [InlineData("A friend of Governor Tom Reyes, who asked not to be named, said the governor was ill.")]
    [InlineData("A former aide to Ann Roe, who did not want to be identified, said the governor was ill.")]
    [InlineData("A cousin of Bill Tate, who requested anonymity, said the governor was ill.")]
    [InlineData("A lawyer for Carl Mbeki, who asked to remain anonymous, said the governor was ill.")]
    public void Who_asks_not_to_be_named_is_not_whom_the_sentence_names(string text)
    {
        AnnotatedPart part = Read(text);
        Assert.DoesNotContain(part.Mentions.Select((mention, at) => (mention, at)), one => text[one.mention.Start..one.mention.End] == "who" && part.Parties.Links[one.at].Party is >= 0 and var party && IsNamed(part.Parties.Parties[party]));
        Assert.StartsWith("A ", Assert.Single(part.Statements, static said => said.Speaker?.Text != "who").Speaker?.Text, StringComparison.Ordinal);
    }

    private static bool IsNamed(Party party) => party.Name.Split(' ').All(static word => char.IsUpper(word[0]));

    private static AnnotatedPart Read(string text) => Assert.Single(Annotator.Annotate(text, TextKind.Text, TimeAnchor.Parse("2021-10-20")).Parts);
}
