using OnRecord.Language.Annotating;
using OnRecord.Language.Contacts;
using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Language.Statements;
using OnRecord.Language.Time;
using Xunit;

namespace OnRecord.Tests.Language.Annotating;

/// <summary>What a careful reader found to be told wrongly of somebody, each with the whole engine.</summary>
public sealed class WrongFactTests
{
    [Theory]
    [InlineData("A memo that quoted Ann Roe warned that the quay was shut.", "nobody: that the quay was shut")]
    [InlineData("The woman Bill Tate fired said the quay was shut.", "nobody: the quay was shut")]
    [InlineData("The aide Ann Roe hired told the board the quay was shut.", "nobody: the quay was shut")]
    [InlineData("The book Ann Roe wrote says the quay was shut.", "nobody: the quay was shut")]
    [InlineData("The company Ann Roe runs has denied the charge.", "nobody: the charge")]
    [InlineData("Ann Roe, who hired Bill Tate, said the quay was shut.", "Ann Roe: the quay was shut")]
    public void A_name_in_a_clause_about_who_speaks_does_not_speak(string text, string said) => Assert.Equal([said], Said(text));

    [Theory]
    [InlineData("A report by Harbor Holdings that cited Ann Roe said the quay was shut.")]
    [InlineData("The lawyer who defended Ann Roe declined to comment.")]
    [InlineData("A lawyer for the company that employs Ann Roe declined to comment.")]
    [InlineData("The SEC, which is not investigating Norvane, according to Martin Haas, declined to comment.")]
    [InlineData("The company Ann Roe runs did not respond to a request for comment.")]
    [InlineData("The man who hired Ann Roe could not be reached for comment.")]
    public void Nobody_of_a_clause_about_others_speaks_or_is_asked(string text)
    {
        AnnotatedPart part = Read(text);
        Assert.DoesNotContain(part.Statements, said => Who(part, said) is "Ann Roe" or "Norvane" or "Martin Haas");
        Assert.DoesNotContain(part.Requests, request => Name(part, request.Asked) is "Ann Roe" or "Norvane" or "Martin Haas");
    }

    [Theory]
    [InlineData("Alan Cole died. Cole's daughter, Judge Ellen Cole, wept. Judge Cole said she was ill.", "Ellen Cole: she was ill")]
    [InlineData("Bob Moss is a dentist. Moss's wife, Mayor Jane Moss, is ill. Mayor Moss said she was tired.", "Jane Moss: she was tired")]
    [InlineData("Ford Motor Co. was founded by Henry Ford. Ford said it would close the plant.", "Ford Motor Co.: it would close the plant")]
    [InlineData("Tarrow Foods Inc. (\"Tarrow\") makes peas. Greg Tarrow owns a farm. Tarrow said it would close the plant.", "Tarrow Foods Inc.: it would close the plant")]
    [InlineData("Quill Works Inc. was founded by Joss Quill. Quill said he would close the plant.", "Joss Quill: he would close the plant")]
    [InlineData("Quill Works Inc. was founded by Joss Quill. Quill said the plant would close.", "nobody: the plant would close")]
    [InlineData("Joss Quill founded Quill Works Inc. in 1990. Quill said the plant would close.", "Joss Quill: the plant would close")]
    public void Of_those_who_share_a_name_the_title_or_the_text_decides(string text, string said) => Assert.Equal([said], Said(text));

    [Theory]
    [InlineData("Ann Roe said she was innocent, but a jury convicted her.", "Ann Roe: she was innocent")]
    [InlineData("Ann Roe said she was innocent, but a jury had convicted her.", "Ann Roe: she was innocent, but a jury had convicted her")]
    [InlineData("Ann Roe said the quay was shut, but Bill Tate disagreed.", "Ann Roe: the quay was shut")]
    [InlineData("Ann Roe said the quay was shut, although records show it was open.", "Ann Roe: the quay was shut")]
    [InlineData("Ann Roe said the quay was shut, contradicting Bill Tate.", "Ann Roe: the quay was shut")]
    [InlineData("Ann Roe said the quay was shut, a claim that Bill Tate called false.", "Ann Roe: the quay was shut")]
    [InlineData("Ann Roe said she was ill but would come to the hearing.", "Ann Roe: she was ill but would come to the hearing")]
    [InlineData("Ann Roe said the pier was safe, but the gate was not and nobody should use it.", "Ann Roe: the pier was safe, but the gate was not and nobody should use it")]
    public void The_words_of_the_reporter_are_nobodys(string text, string said) => Assert.Contains(said, Said(text));

    [Theory]
    [InlineData("Rep. Ana Duarte said her opponent, state Sen. Cliff Boone, lied.", "Ana Duarte: her opponent, state Sen. Cliff Boone, lied")]
    [InlineData("Duarte claimed Boone's tax returns, which he has refused to release, would show it.", "Duarte: Boone's tax returns, which he has refused to release, would show it")]
    [InlineData("Theo Banks said that he had warned Rosa Lindqvist in a meeting in August.", "Theo Banks: that he had warned Rosa Lindqvist in a meeting in August")]
    public void What_is_said_goes_on_to_its_verb_and_its_occasion(string text, string said) => Assert.Contains(said, Said(text));

    [Fact]
    public void A_jury_that_the_reporter_tells_of_is_not_on_the_word_of_the_convicted()
    {
        AnnotatedPart part = Read("Ann Roe said she was innocent, but a jury convicted her.");
        Assert.Equal(-1, Assert.Single(part.Proceedings).AccordingTo);
    }

    [Theory]
    [InlineData("Ann Roe, in a telephone interview, neither confirmed nor denied the account.", "neither confirmed nor denied")]
    [InlineData("Harbor Holdings has neither confirmed nor denied the report.", "has neither confirmed nor denied")]
    public void Neither_nor_is_one_cue_of_which_nothing_is_said(string text, string cue)
    {
        Statement said = Assert.Single(Read(text).Statements);
        Assert.Equal(cue, text[said.Cue[0].Start..said.Cue[0].End]);
        Assert.True(said.Negated);
    }

    [Theory]
    [InlineData("Ann Roe's office did not respond, and Bill Tate declined to comment.", "Bill Tate: to comment")]
    [InlineData("The couple's neighbor, who asked not to be named because he fears a lawsuit, said the hives were moved.", "nobody: the hives were moved")]
    [InlineData("A person familiar with the matter, who spoke on condition of anonymity because the talks were private, said Ann Roe resigned.", "A person: Ann Roe resigned")]
    [InlineData("Theo Banks claims he told Rosa Lindqvist about it in August.", "Theo Banks: he told Rosa Lindqvist about it in August")]
    [InlineData("Ng told the AP he remembered only one email.", "Ng: he remembered only one email")]
    [InlineData("The group Clean Harbor Now called the contract a farce.", "Clean Harbor Now: the contract a farce")]
    public void Who_says_it_is_found(string text, string said) => Assert.Contains(Said(text), found => found == said || (said.StartsWith("nobody", StringComparison.Ordinal) && found.EndsWith(said[6..], StringComparison.Ordinal) && !found.StartsWith("Hugh", StringComparison.Ordinal)));

    [Theory]
    [InlineData("A decision is expected by the end of the week.")]
    [InlineData("I will call Joel Prine tonight.")]
    [InlineData("I called him on the 12th.")]
    [InlineData("If asked, Ann Roe will say the quay was shut.")]
    public void What_is_no_saying_tells_of_none(string text) => Assert.Empty(Said(text));

    [Fact]
    public void Who_fears_a_suit_is_who_asked_not_to_be_named() =>
        Assert.DoesNotContain(Said("Hugh Hill sold the barn. The couple's neighbor, who asked not to be named because he fears a lawsuit, said the hives were moved."), static said => said.StartsWith("Hugh", StringComparison.Ordinal));

    [Fact]
    public void According_to_between_commas_gives_the_chain()
    {
        AnnotatedPart part = Read("Ann Roe, according to Bill Tate, said the quay was shut.");
        Statement said = Assert.Single(part.Statements, said => Who(part, said) == "Ann Roe");
        Assert.Equal("Bill Tate", part.Parties.Parties[Assert.Single(said.Chain).Party].Name);
    }

    [Theory]
    [InlineData("Ann Roe, formerly Ann Castle, said the quay was shut.", "Ann Roe")]
    [InlineData("Ann Roe, also known as Annabel Montgomery Castle, said the quay was shut.", "Ann Roe")]
    [InlineData("Meta, formerly known as Facebook Inc., said the quay was shut.", "Meta")]
    [InlineData("Datahaus, now called Verity Cloud, said the quay was shut.", "Verity Cloud")]
    public void A_former_or_second_name_is_not_the_one_shown(string text, string name) => Assert.Equal([$"{name}: the quay was shut"], Said(text));

    [Theory]
    [InlineData("On Feb. 12, 2016, Ann Roe wrote that she had met Bill Tate in December.", "2015-12")]
    [InlineData("Ann Roe met Bill Tate on June 3, 2015. Roe met Tate again on July 9.", "2015-07-09")]
    [InlineData("Ann Roe wrote to Bill Tate on 3 May.", "")]
    [InlineData("Ann Roe wrote to Bill Tate on 3 February.", "2018-02-03")]
    public void A_contact_is_of_the_year_of_its_story_and_not_ahead(string text, string day)
    {
        AnnotatedPart part = Read(text);
        Contact last = part.Contacts[^1];
        Assert.Equal(day, last.Time < 0 ? "" : part.Times.Times[last.Time].Value);
    }

    [Fact]
    public void Him_outside_of_a_quotation_is_not_whom_the_quotation_names()
    {
        AnnotatedPart part = Read("Curtis Wade once worked for Hector Ruiz, but Ruiz denied that. \"I never hired him,\" said Ruiz, who added that Nina Platt had phoned him on Friday.");
        PartyPhrase to = Assert.Single(Assert.Single(part.Contacts).To);
        Assert.NotEqual("Curtis Wade", Name(part, to));
    }

    [Theory]
    [InlineData("A man in his 30s was arrested.")]
    [InlineData("A woman in her late 20s was arrested.")]
    public void An_age_is_no_decade(string text) => Assert.Empty(Read(text).Times.Times);

    [Fact]
    public void A_decade_of_somebodys_work_stays() => Assert.Equal("193", Assert.Single(Read("It was shown with his 1930s films.").Times.Times).Value);

    [Fact]
    public void The_day_of_a_saying_is_not_the_day_of_what_is_opened() =>
        Assert.Equal(-1, Assert.Single(Read("The Senate Ethics Committee said Thursday it has opened a preliminary inquiry into Sen. Lydia Farr.").Proceedings).Time);

    [Fact]
    public void The_letters_of_a_longer_name_are_its_own() =>
        Assert.Contains(Read("The U.S. Food and Drug Administration (FDA) met with Ann Roe on Monday.").Parties.Parties, static party => party.Names.Count == 2 && party.Names.Contains("FDA"));

    [Fact]
    public void Whoever_is_greeted_with_a_dash_is_named_without_the_writer() =>
        Assert.DoesNotContain(Read("Bill - I got a note from Carla Munro on Friday.").Parties.Parties, static party => party.Name.EndsWith('I'));

    [Fact]
    public void She_in_an_answer_is_not_who_is_named_in_the_quoted_lines()
    {
        AnnotatedPart part = Read("> Did Marcy Hale pay the bill?\n> It was due.\n\nNo. She never called me.\n");
        int she = part.Mentions.ToList().FindIndex(static mention => mention is { Form: MentionForm.Pronoun, Gender: MentionGender.Female });
        Assert.Equal(-1, part.Parties.Links[she].Party);
    }

    private static AnnotatedPart Read(string text) => Assert.Single(Annotator.Annotate(text, TextKind.Text, TimeAnchor.Parse("2018-03-16")).Parts);

    /// <summary>Speaker and content of each statement.</summary>
    private static string[] Said(string text)
    {
        AnnotatedPart part = Read(text);
        return [.. part.Statements.Select(said => $"{Who(part, said)}: {string.Join(' ', said.Content.Select(span => text[span.Start..span.End]))}")];
    }

    private static string Who(AnnotatedPart part, Statement said) => said.Speaker is { Party: >= 0 and var party } ? part.Parties.Parties[party].Name : "nobody";

    private static string Name(AnnotatedPart part, PartyPhrase phrase) => phrase.Party >= 0 ? part.Parties.Parties[phrase.Party].Name : "nobody";
}
