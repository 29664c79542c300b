using OnRecord.Language.Annotating;
using OnRecord.Language.Names;
using OnRecord.Language.Statements;
using OnRecord.Language.Time;
using Xunit;

namespace OnRecord.Tests.Language.Annotating;

/// <summary>Pronouns that are not whoever the text has called otherwise, greets, or quotes, with the whole engine.</summary>
public sealed class HeOrSheTests
{
    [Theory]
    [InlineData("Company president Stan Loewe has claimed he phoned Nell Abara. \"That call never happened,\" she said.", "she", "Stan Loewe")]
    [InlineData("Stan Loewe has claimed he phoned Abara. \"That call never happened,\" she said.", "she", "Stan Loewe")]
    [InlineData("Stan Loewe phoned the office. \"He was rude,\" she said.", "she", "Stan Loewe")]
    [InlineData("Doug Loewe phoned the office. \"He was rude,\" she said.", "she", "Doug Loewe")]
    [InlineData("Tavit Loewe said he had met Nell Abara. \"I never met him,\" she said.", "she", "Tavit Loewe")]
    [InlineData("Tavit Loewe said he was in the office. She said he was not.", "She", "Tavit Loewe")]
    [InlineData("Marisela Quint said she phoned Stan Loewe. \"That call never happened,\" he said.", "he", "Marisela Quint")]
    [InlineData("Oskari Loewe told his wife he was leaving. \"I was stunned,\" she said.", "she", "Oskari Loewe")]
    [InlineData("Kelsey Abara phoned the office. \"She was rude,\" he said.", "he", "Kelsey Abara")]
    [InlineData("Ruvik Loewe phoned the office. \"He was rude,\" she said.", "she", "Ruvik Loewe")]
    [InlineData("Ruvik Loewe phoned the office. \"She was rude,\" he said.", "She", "Ruvik Loewe")]
    [InlineData("Hi Lotte, that's not what he told me on the 24th. He said then that a renewal was \"likely\".", "He", "Lotte")]
    [InlineData("Walt -- Barb says you told Jim the plan. He is telling everyone that it is dead.", "He", "Walt")]
    [InlineData("Walt -- Barb says you told Jim the plan. He is telling everyone that it is dead.", "He", "Barb")]
    [InlineData("Sal Derby spoke first. Bo Tarn, who has never worked for Norcorp, said he knew nothing of the crane.", "he", "Sal Derby")]
    [InlineData("Dear Paul, he said the harbor was closed.", "he", "Paul")]
    [InlineData("Paul, thanks for the note. He said the harbor was closed.", "He", "Paul")]
    [InlineData("Hi Paul and Bo, he told me the harbor was closed.", "he", "Paul")]
    [InlineData("Hey Paul! He said the harbor was closed.", "He", "Paul")]
    [InlineData("Good morning Paul, he said the harbor was closed.", "he", "Paul")]
    public void Nobody_is_called_against_what_the_text_tells(string text, string pronoun, string name) => Assert.NotEqual(name, Meant(text, pronoun));

    [Theory]
    [InlineData("Ruvik Loewe phoned. \"I am fine,\" he said.", "he", "Ruvik Loewe")]
    [InlineData("Tavit Loewe said he would sue. He said it was cold.", "He", "Tavit Loewe")]
    [InlineData("Paul Hale, the mayor, said the harbor was closed. He said it was cold.", "He", "Paul Hale")]
    [InlineData("Good morning Paul,\n\nI met Carl Mbeki on Monday. He said the harbor was closed.", "He", "Carl Mbeki")]
    public void Whoever_it_must_be_stays(string text, string pronoun, string name) => Assert.Equal(name, Meant(text, pronoun));

    [Theory]
    [InlineData("Joel Tsosie said his supervisor, Anita Grell, lied. \"I never told Joel that,\" she wrote on Sunday.", "Anita Grell")]
    [InlineData("Her press secretary, Carl Mbeki, said no. In the tape, Sen. Judith Amsel can be heard saying, \"I will repeal it.\"", "nobody")]
    [InlineData("Col. Ivan Reuss and Maj. Petra Reuss both testified. Reuss, the major, said the order came. \"I saw the cable,\" she said. The colonel said there was none.", "nobody")]
    [InlineData("\"Shelly goes, 'I'm done with you,' and hangs up,\" Hal Mercer told jurors.", "nobody")]
    [InlineData("Oskari Loewe told his wife he was leaving. \"I was stunned,\" she said.", "nobody")]
    [InlineData("Paul Hale met Ann Roe. \"I was surprised,\" Ann Roe said.", "Ann Roe")]
    public void I_in_a_quotation_is_whoever_says_it(string text, string name) => Assert.Equal(name, Meant(text, "I"));

    /// <summary>Whom the last such pronoun stands for, of a source whom its statement is of.</summary>
    private static string Meant(string text, string pronoun)
    {
        AnnotatedPart part = Assert.Single(Annotator.Annotate(text, TextKind.Text, TimeAnchor.Parse("2021-10-20")).Parts);
        int mention = part.Mentions.ToList().FindLastIndex(of => of.Form == MentionForm.Pronoun && text[of.Start..of.End] == pronoun);
        Statement? said = part.Statements.LastOrDefault(said => said.Speaker?.Text == pronoun);
        int party = said is not null && pronoun != "I" ? said.Speaker!.Party : part.Parties.Links[mention].Party;
        return party >= 0 ? part.Parties.Parties[party].Name : "nobody";
    }
}
