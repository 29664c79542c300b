using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Language.Statements;
using OnRecord.Language.Syntax;
using OnRecord.Language.Tokens;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Language.Statements;

/// <summary>What rules mend in whole statements, with the weights that ship: written <c>source | cue | content</c>.</summary>
public sealed class StatementRulesTests
{
    [Theory]
    [InlineData("Dan Moran said he was worried. \"It is a big bill.\" Hugh Hill, a doctor, said: \"The ward is full.\"", "Dan Moran | said | he was worried ... \"It is a big bill.\"")]
    [InlineData("Dan Moran said he was worried. \"It is a big bill.\" Hugh Hill, a doctor, said: \"The ward is full.\"", "Hugh Hill, a doctor, | said: | \"The ward is full.\"")]
    public void A_quotation_is_given_to_one_speaker(string text, string expected) => Assert.Contains(expected, Show(text));

    [Theory]
    [InlineData("\"The quay is shut,\" Kate Tull said. \"It will stay shut.\n\n\"We have no money.\n\n\"We have no hope.\"\n\nThe board met.", "\"The quay is shut,\" ... \"It will stay shut. ... \"We have no money. ... \"We have no hope.\"")]
    [InlineData("\"The quay is shut,\" Kate Tull said.\n\n\"It will stay shut.\n\n\"We have no money.\"\n\nThe board met.", "\"The quay is shut,\" ... \"It will stay shut. ... \"We have no money.\"")]
    [InlineData("\"The quay is shut.\n\n\"It will stay shut,\" Kate Tull said.\n\nThe board met.", "\"The quay is shut. ... \"It will stay shut,\"")]
    public void A_quotation_goes_on_over_the_paragraphs_that_leave_it_open(string text, string expected) => Assert.Contains($"Kate Tull | said | {expected}", Show(text));

    [Theory]
    [InlineData("\"The quay is shut,\" Kate Tull said.\n\n\"It is not.\"\n\nThe board met.", "It is not")]
    [InlineData("\"The quay is shut,\" Kate Tull said.\n\n\"It is not.\n\n\"It never was,\" Bo Lee said.", "It is not")]
    public void Who_spoke_before_is_not_given_what_another_may_have_said(string text, string words) =>
        Assert.DoesNotContain(Show(text), found => found.StartsWith("Kate Tull", StringComparison.Ordinal) && found.Contains(words, StringComparison.Ordinal));

    [Theory]
    [InlineData("Bob Pike, said aides, was angry.", "aides | said | Bob Pike ... was angry")]
    [InlineData("The siren, Stroud wrote on Twitter, never went off.", "Stroud | wrote on Twitter | The siren ... never went off")]
    [InlineData("Robert Hale, the water commissioner, called Walter Finch Sr. at 4 p.m. on May 1, according to Kim Lee, who sat in the office.", "Kim Lee, who sat in the office | according to | Robert Hale, the water commissioner, called Walter Finch Sr. at 4 p.m. on May 1")]
    [InlineData("MILLBROOK, May 6 -- Robert Hale, the water commissioner, called Walter Finch on May 1, according to Kim Lee, who sat in the office.", "Kim Lee, who sat in the office | according to | Robert Hale, the water commissioner, called Walter Finch on May 1")]
    [InlineData("The siren, according to her aides, never went off.", "her aides | according to | The siren ... never went off")]
    [InlineData("Stroud's claim that it never saw the memo is false, said Lunden.", "Stroud's | claim | that it never saw the memo")]
    [InlineData("Lunden's promise to release the file was welcomed.", "Lunden's | promise | to release the file")]
    [InlineData("Dora Beck, through his attorney Carla Voss, denied the charges.", "Dora Beck | denied | the charges")]
    [InlineData("\"I won't,\" said one.", "one | said | \"I won't,\"")]
    [InlineData("Neff was told by Osei that the quay was shut.", "Osei | was told | that the quay was shut")]
    [InlineData("The plan was described by Osei as reckless.", "Osei | was described | The plan ... as reckless")]
    [InlineData("DUNMORE, Ore. -- Harbor Transit announced today that the line would close.", "Harbor Transit | announced | that the line would close")]
    [InlineData("Neff, who has been asked to sit on the board of the combined company, said Friday that he had not yet decided.", "Neff, who has been asked to sit on the board of the combined company, | said Friday | that he had not yet decided")]
    [InlineData("Joel Newton, who represented Quay Power, Tide Energy, Harbor Energy, Pier-Works and Mole in the talks, said Tuesday he was bound by the pledge.", "Joel Newton, who represented Quay Power, Tide Energy, Harbor Energy, Pier-Works and Mole in the talks, | said Tuesday | he was bound by the pledge")]
    [InlineData("BODY:\n??DUNMORE, Calif. _ Former Mayor Libby Stroud announced today that the line would close.", "Former Mayor Libby Stroud | announced | that the line would close")]
    [InlineData("(Published July 11, 2001)\nDUNMORE -- Judge Libby Stroud on Tuesday reaffirmed her decision to close the line.", "Judge Libby Stroud | reaffirmed | her decision to close the line")]
    [InlineData("DUNMORE \u0001) Mayor Libby Stroud announced today that the line would close.", "Mayor Libby Stroud | announced | that the line would close")]
    [InlineData("Mayor Libby Stroud knew of raid, aide says", "aide | says | Mayor Libby Stroud knew of raid")]
    [InlineData("According to a report by the Gazette, Stroud denied that she knew of the raid.", "a report by the Gazette | According to | Stroud denied that she knew of the raid")]
    [InlineData("Ann Stroud denied it.", "Ann Stroud | denied | it")]
    [InlineData("Two harbour pilots Monday said that the quay was shut.", "Two harbour pilots | said | that the quay was shut")]
    [InlineData("A report released Monday said that the quay was shut.", "A report released Monday | said | that the quay was shut")]
    [InlineData("Harbor Transit denied all of the allegations.", "Harbor Transit | denied | all of the allegations")]
    [InlineData("The mayor rejected all of the allegations.", "The mayor | rejected | all of the allegations")]
    [InlineData("The mayor disputed that claim.", "The mayor | disputed | that claim")]
    [InlineData("She did not know it until Bo Lee told her that the boat had sunk.", "Bo Lee | told | that the boat had sunk")]
    [InlineData("Stroud allegedly told Neff that the quay was shut.", " | allegedly | Stroud ... told Neff that the quay was shut")]
    [InlineData("In the opinion of this individual, Stroud will leave the council.", "this individual | In the opinion of | Stroud will leave the council")]
    [InlineData("The men were, in the view of these officers, looking for the quay.", "these officers | in the view of | The men were ... looking for the quay")]
    [InlineData("Stroud left the council for, in the words of Osei, \"a quieter quay.\"", "Osei | in the words of | \"a quieter quay.\"")]
    [InlineData("The quay is not safe, in the opinion of Osei.", "Osei | in the opinion of | The quay is not safe")]
    [InlineData("Osei added that in the opinion of the pilots, Stroud knew of the raid.", "the pilots | in the opinion of | Stroud knew of the raid")]
    [InlineData("(Comment: In the opinion of a sensitive source, Stroud knew of the raid.", "a sensitive source | In the opinion of | Stroud knew of the raid")]
    [InlineData("Sources with access to the Harbor Council state that the quay was shut in May.", "Sources with access to the Harbor Council | state | that the quay was shut in May")]
    [InlineData("These same individuals with access to Bo Osei add that the plan was dropped.", "These same individuals with access to Bo Osei | add | that the plan was dropped")]
    [InlineData("I have been told that the ferry sank.", " | have been told | that the ferry sank")]
    [InlineData("The council met late, and we are told the lines are out.", " | are told | the lines are out")]
    [InlineData("I heard that the ferry sank on Monday.", " | heard | that the ferry sank on Monday")]
    [InlineData("I heard the ferry sank on Monday.", " | heard | the ferry sank on Monday")]
    [InlineData("Neff was told at the dinner by a pilot that the quay was shut.", "a pilot | was told | that the quay was shut")]
    [InlineData("Neff was informed by Minister Ann Osei and Mayor Bo Lee that the raid was carried out by pilots.", "Minister Ann Osei and Mayor Bo Lee | was informed | that the raid was carried out by pilots")]
    [InlineData("Al Neff was told that the quay was shut.", " | was told | that the quay was shut")]
    [InlineData("Al Neff was asked to leave the council.", " | was asked | to leave the council")]
    [InlineData("\"Nobody hopes for it,\" says a longtime friend, \"but Penn was there with her husband.\"", "a longtime friend | says | \"Nobody hopes for it,\" ... \"but Penn was there with her husband.\"")]
    [InlineData("General Osei disputes the report that the quay was not the target, noting that there were five raids before.", "General Osei | noting | that there were five raids before")]
    [InlineData("Neff's main concern is that there are other plans.", "Neff's | main concern is | that there are other plans")]
    [InlineData("I spoke to Neff, and his request was to include the pilots in the list.", "his | request was | to include the pilots in the list")]
    [InlineData("As Neff pointed out yesterday, the pilots view us as just another firm.", "Neff | pointed out | the pilots view us as just another firm")]
    [InlineData("As Mr. Lund's letter said, the quay is shut and nobody may use it.", "Mr. Lund's letter | said | the quay is shut and nobody may use it")]
    [InlineData("Informed him of our first steps.", " | Informed | of our first steps")]
    public void Who_says_what_is_told_as_it_is_written(string text, string expected) => Assert.Contains(expected, Show(text));

    [Theory]
    [InlineData("The Ledger, citing two officials, said that the governor knew of the raid.", "two officials", "The Ledger")]
    [InlineData("According to a report by the Gazette, Stroud denied that she knew of the raid.", "Stroud", "a report by the Gazette")]
    [InlineData("Mayor Libby Stroud knew of raid, aide says", "Mayor Libby Stroud", "aide")]
    public void Whoever_tells_it_on_the_word_of_another_is_in_the_chain(string text, string speaker, string chain)
    {
        Statement found = StatementFinderTests.Find(text).First(statement => statement.Speaker?.Text == speaker);
        Assert.Equal(chain, string.Join(", ", found.Chain.Select(static c => c.Text)));
    }

    [Theory]
    [InlineData("\"We had no warning,\" Whitlock said.", "had no warning")]
    [InlineData("The plan, which Osei described as \"a gift to developers,\" passed 5-4.", "passed")]
    [InlineData("WHAT WE KNOW\n\nThe quay is shut.", "KNOW")]
    [InlineData("Bo Lee, also known as the Fixer, left the town.", "also known as")]
    [InlineData("The fee was approved.", "was approved")]
    [InlineData("Neff called the sheriff at 7 p.m.", "called")]
    [InlineData("Did Rita Osei say that the quay was shut?", "say")]
    [InlineData("If Stroud says the quay is shut, the council will act.", "says")]
    [InlineData("Stroud should say that the quay is shut.", "should say")]
    [InlineData("When the council asked about the quay, Roe replied.", "replied")]
    [InlineData("Asked about the quay, Roe replied.", "replied")]
    [InlineData("The bank rejected these charges.", "rejected")]
    [InlineData("Ann Roe had called Bo Lee.", "had called")]
    [InlineData("I was not told that the ferry sank.", "was told")]
    [InlineData("I was told the story of a ferry that sank.", "was told")]
    [InlineData("In the opinion of this individual, Stroud will leave the council.", "opinion of")]
    [InlineData("Ann Roe had called Bo Lee.", "called")]
    [InlineData("As this process continues, he said, more facts will be aired.", "continues")]
    [InlineData("I will wait until your concern is that of the pilots.", "concern is")]
    [InlineData("Bo Lund complained that Ann Roe's lack of tact was such a \"joke\" that nobody came to the pier.", "joke")]
    [InlineData("Bo Lund complained that Roe's tact was a joke that nobody liked.", "joke")]
    public void What_nobody_says_is_no_statement(string text, string cue) => Assert.DoesNotContain(StatementFinderTests.Find(text), statement => Cue(text, statement) == cue);

    [Theory]
    [InlineData("The report of the staff, which said the quay is shut, was lost.", "said", "which")]
    [InlineData("The staff analysis which said the town can't do it is late.", "said", "The staff analysis")]
    [InlineData("She called the pilots who said they want no quay.", "said", "the pilots")]
    public void Who_and_which_are_shown_as_the_noun_before_them(string text, string cue, string speaker) =>
        Assert.Equal(speaker, StatementFinderTests.Find(text).First(statement => Cue(text, statement) == cue).Speaker?.Text);

    [Theory]
    [InlineData("Jeff:  I got a call from Dan Moran on Saturday. He says that the team is excited.", "Dan Moran")]
    [InlineData("Jeff -- I met Dan Moran. He says that the team is excited.", "Dan Moran")]
    public void Whoever_is_spoken_to_is_not_he(string text, string speaker)
    {
        ParsedText parsed = SyntaxParser.Shipped.Parse(Tokenizer.Cut(text));
        IReadOnlyList<Mention> mentions = MentionFinder.Find(parsed);
        DocumentParties parties = PartyResolver.Resolve(parsed, mentions);
        Statement said = StatementFinder.Find(parsed, mentions, parties, []).First(statement => Cue(text, statement) == "says");
        Assert.Equal(speaker, parties.Parties[said.Speaker!.Party].Name);
    }

    [Theory]
    [InlineData("Told him that we would wait.", true)]
    [InlineData("Asked Jim Coe for a talk this week.", true)]
    [InlineData("Told her mother was ill, Roe left.", false)]
    [InlineData("Told Jim Coe was ill.", false)]
    [InlineData("Ports Office\nTold him that we would wait.", false)]
    [InlineData("Al Neff told him that we would wait.", false)]
    public void A_past_that_begins_its_sentence_is_by_whoever_writes_it(string text, bool expected) => Assert.Equal(expected, StatementFinderTests.Find(text).Any(static statement => statement.IsByWriter));

    [Theory]
    [InlineData("Lear Works has recognized $500 million of revenue.", false)]
    [InlineData("Averil has seen monthly bills drop 3% since May.", false)]
    [InlineData("You should consider a dinner.", false)]
    [InlineData("My concern is that the notes do not explain it.", true)]
    [InlineData("I firmly believe that it will be found.", true)]
    [InlineData("Neff said the quay was shut.", true)]
    [InlineData("\"The quay is shut,\" Neff grumbled.", true)]
    [InlineData("According to Neff, the quay is shut.", true)]
    public void What_somebody_did_or_saw_does_not_tell_that_anybody_says_it(string text, bool expected) => Assert.Equal(expected, StatementFinderTests.Find(text).Any(static statement => statement.Tells));

    [Theory]
    [InlineData("STROUD: We warned nobody.\n\nNEFF: You did.\n\nSTROUD: We did not. Bo Lee said so.\n\nLibby Stroud and Al Neff left.", "STROUD | : | We did not. Bo Lee said so.")]
    [InlineData("STROUD: We warned nobody.\n\nNEFF: You did.\n\nSTROUD: We did not. Bo Lee said so.\n\nLibby Stroud and Al Neff left.", "NEFF | : | You did.")]
    public void Turns_of_a_transcript_are_told_by_who_is_named_before_the_colon(string text, string expected) => Assert.Contains(expected, Show(text));

    [Theory]
    [InlineData("WHAT: A meeting.\n\nWHERE: The quay.\n\nWHEN: Monday.")]
    [InlineData("NOTE: The quay is shut.\n\nNOTE: The dock is shut.")]
    [InlineData("According to plan, the quay was shut.")]
    public void Labels_and_plans_say_nothing(string text) => Assert.DoesNotContain(StatementFinderTests.Find(text), statement => Cue(text, statement) is ":" or "According to");

    [Theory]
    [InlineData("THE MINISTER SAID ON MONDAY THAT THE QUAY WAS SAFE. SHE TOLD THE COUNCIL THAT IT WAS OPEN.", "SAID")]
    [InlineData("THE MINISTER SAID ON MONDAY THAT THE QUAY WAS SAFE. SHE TOLD THE COUNCIL THAT IT WAS OPEN.", "TOLD")]
    [InlineData("The cable is below.\n\nTHE MINISTER SAID ON MONDAY THAT THE QUAY WAS SAFE.", "SAID")]
    public void A_text_in_capitals_has_statements(string text, string cue) =>
        Assert.Contains(StatementFinderTests.Find(text), statement => Cue(text, statement).Contains(cue, StringComparison.Ordinal));

    private static string Cue(string text, Statement statement) => text[statement.Cue[0].Start..statement.Cue[0].End];

    private static List<string> Show(string text) => [.. StatementFinderTests.Find(text).Select(s => $"{Words(text, s.Source)} | {Words(text, s.Cue)} | {Words(text, s.Content)}")];

    private static string Words(string text, IReadOnlyList<TextSpan> spans) => string.Join(" ... ", spans.Select(s => text[s.Start..s.End]));
}
