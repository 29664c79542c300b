using OnRecord.Language.Learning;
using OnRecord.Language.Statements;
using OnRecord.Language.Syntax;
using OnRecord.Language.Time;
using Xunit;

namespace OnRecord.Tests.Language.Statements;

public sealed class StatementDetailTests
{
    public static TheoryData<string, string> Media => Table(DetailWords.Media.Examples);

    public static TheoryData<string, string> Addressees => Table(DetailWords.Addressees.Examples);

    public static TheoryData<string, string> Assertions => Table(AssertionWords.Words.Examples);

    public static TheoryData<string, string> CueWordExamples => Table(CueWords.Words.Examples);

    [Theory]
    [MemberData(nameof(Media))]
    public void The_medium_is_found_as_the_examples_of_the_list_say(string marked, string expected)
    {
        var text = new MarkedStatement(marked);
        Assert.Equal(expected, text.Words(MediumFinder.Find(text.Frame, text.Draft)));
    }

    [Theory]
    [MemberData(nameof(Addressees))]
    public void The_addressee_is_found_as_the_examples_of_the_list_say(string marked, string expected)
    {
        var text = new MarkedStatement(marked);
        Assert.Equal(expected, text.Words(AddresseeFinder.Find(text.Frame, text.Draft)));
    }

    [Theory]
    [MemberData(nameof(CueWordExamples))]
    public void Words_have_the_kinds_that_the_examples_say(string word, string expected)
    {
        CueKinds kinds = CueWords.Shared.Of(FeatureHash.Lower(word));
        Assert.All(expected.Split(' '), kind => Assert.True(kinds.HasFlag(Enum.Parse<CueKinds>(kind.Replace("-", "", StringComparison.Ordinal), true))));
    }

    [Theory]
    [InlineData("[Roe] <said> {the quay was safe}.", false)]
    [InlineData("[Roe] did not <say> {the quay was safe}.", true)]
    [InlineData("[Roe] didn't <say> {the quay was safe}.", true)]
    [InlineData("[Roe] never <claimed> {that the quay was safe}.", true)]
    [InlineData("[Roe] has never publicly <claimed> {that the quay was safe}.", true)]
    [InlineData("[Roe] declined to <say> {whether the quay was safe}.", true)]
    [InlineData("[Nobody] <said> {the quay was safe}.", true)]
    [InlineData("[No official] <said> {the quay was safe}.", true)]
    [InlineData("[Roe] <said> {the quay was not safe}.", false)]
    [InlineData("[Roe], who had not slept, <said> {the quay was safe}.", false)]
    public void A_cue_that_tells_of_silence_is_negated(string marked, bool expected)
    {
        var text = new MarkedStatement(marked);
        Assert.Equal(expected, NegationRule.IsNegated(text.Frame, text.Draft));
    }

    [Theory]
    [MemberData(nameof(Assertions))]
    public void What_is_asserted_is_told_as_the_examples_of_the_list_say(string marked, string expected)
    {
        var text = new MarkedStatement(marked);
        string found = OpenRule.IsOpen(text.Frame, text.Draft) ? "open" : NegationRule.IsNegated(text.Frame, text.Draft) ? "not said" : "said";
        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("[Roe] <said> {the quay was safe}.", StatementKind.Indirect)]
    [InlineData("[Roe] <said>, {\"The quay is safe.\"}", StatementKind.Direct)]
    [InlineData("{“The quay is safe,”} [Roe] <said>. {“Go and see.”}", StatementKind.Direct)]
    [InlineData("[Roe] <said> {the quay was “quite safe”}.", StatementKind.Mixed)]
    public void The_kind_follows_from_the_quotation_marks(string marked, StatementKind expected) => Assert.Equal(expected, new MarkedStatement(marked).Finish().Kind);

    [Theory]
    [InlineData("Ann Roe met Bo Lee. [Roe] <said> {the quay was safe}.", "Ann Roe")]
    [InlineData("Ann Roe met Bo Lee. [Roe's] <promise> {to mend the quay} was kept.", "Ann Roe")]
    [InlineData("[Ann Roe, who met Bo Lee,] <said> {the quay was safe}.", "Ann Roe")]
    [InlineData("Ann Roe met Bo Lee. [A spokeswoman for the board, Ann Roe,] <said> {the quay was safe}.", "Ann Roe")]
    [InlineData("Ann Roe met Bo Lee. [Roe and Lee] <said> {the quay was safe}.", "")]
    [InlineData("Ann Roe met Bo Lee. [Roe's lawyer] <said> {the quay was safe}.", "")]
    [InlineData("[09:30 Ann Roe (19 min), 10:35 Bo Lee (4 min),] <said> {the quay was safe}.", "")]
    [InlineData("Ann Roe met Bo Lee. [A visitor] <said> {the quay was safe}.", "")]
    public void The_speaker_is_the_party_that_the_source_is_about_or_none(string marked, string expected)
    {
        var text = new MarkedStatement(marked);
        int party = text.Finish().Speaker!.Party;
        string name = party < 0 || text.Parties.Parties[party].Names.Count == 0 ? "" : text.Parties.Parties[party].Name;
        Assert.Equal(expected, name);
    }

    [Theory]
    [InlineData("[Roe] <said> on Tuesday {that the quay was safe}.", "Tuesday")]
    [InlineData("[Roe] <said> {that the quay closed on Tuesday}.", "")]
    [InlineData("On Monday, [Roe] <said> {that the quay closed on Tuesday}.", "Monday")]
    [InlineData("[Roe] <said Thursday> {that the quay was safe}.", "Thursday")]
    [InlineData("[Roe] <said in a statement Monday> {that the quay was safe}.", "Monday")]
    [InlineData("[The Ledger] <reported Friday> {that the quay was safe}.", "Friday")]
    [InlineData("“Go now,” {Roe told Lee on Monday}, <according to> [records].", "")]
    [InlineData("{“He was late,”} <said> [Rita Osei], who met her in 2010, {“and she was ill.”}", "")]
    [InlineData("[Bo Lee], fired Thursday, <said> {the quay was safe}.", "")]
    [InlineData("[Roe] <warned>, citing last summer's storms, {that the quay was not safe}.", "")]
    [InlineData("Last summer's storms, which [Roe] <blamed> {on the harbour board}, cost a quay.", "")]
    [InlineData("The storms of last summer, which [Roe] <blamed> {on the harbour board}, cost a quay.", "")]
    [InlineData("As a member of the class of 1973, [I] would <like> {to mend the quay}.", "")]
    [InlineData("[Roe] <declared> Friday {a day of rest}.", "")]
    [InlineData("[Roe] <announced> Friday {the mending of the quay}.", "Friday")]
    [InlineData("As I did last year, [I] <say> {that the quay is safe}.", "")]
    [InlineData("[Roe] never <said> Thursday, {he wrote}.", "")]
    [InlineData("The Mayor telephoned Ann Roe at 09:30 on Saturday and [she] <told> [Bo Lee] {of the raid}.", "")]
    [InlineData("[Roe] <told> the board on Monday {that the quay was safe}.", "Monday")]
    [InlineData("Last Friday [Roe] <told> the board {that the quay was safe}.", "Last Friday")]
    [InlineData("[I] <told> the rota at half past eleven {that the quay was safe}.", "half past eleven")]
    [InlineData("At 7:03 p.m. on Saturday, [Ann Roe], who runs the board, <thanked> {a friend}.", "7:03 p.m.")]
    [InlineData("[Roe] on Friday <said> {that the quay was safe}.", "Friday")]
    [InlineData("[Roe] <said> in an interview on Friday {that the quay was safe}.", "Friday")]
    [InlineData("In a letter on Friday, [Roe] <said> {that the quay was safe}.", "Friday")]
    [InlineData("[Roe] <said> yesterday {that the quay was safe}.", "yesterday")]
    [InlineData("{The quay was safe}, [Roe] <said> at 9:30 p.m. on Friday.", "9:30")]
    [InlineData("[Roe] <will tell> the board tonight {that the quay is safe}.", "")]
    [InlineData("[The board] <will likely rule> today {that the quay is safe}.", "")]
    [InlineData("[Roe] <is expected to announce> on Monday {that the quay is safe}.", "")]
    [InlineData("[Roe] today <thinks> {the quay is safe}.", "")]
    [InlineData("[Roe] <says> today {that the quay is safe}.", "today")]
    [InlineData("Until this week, [the board] <was predicting> {a flood}.", "")]
    [InlineData("[Roe] <was saying> last week {that the quay was safe}.", "last week")]
    [InlineData("[Roe] <did not say> on Monday {whether the quay was safe}.", "Monday")]
    [InlineData("The report <being released> today {shows a flood}.", "")]
    [InlineData("[Roe] <voted> on Tuesday {to mend the quay}.", "")]
    [InlineData("On Tuesday, [the board] <approved> {a plan for the quay}.", "")]
    [InlineData("On Tuesday, [I] <learned> {that the quay was safe}.", "")]
    [InlineData("On Tuesday, [I] <thought> {that the quay was safe}.", "")]
    [InlineData("In 1990, {he} <was named> {director of the quay}.", "")]
    [InlineData("[I] <was referred> today {to the harbour board}.", "")]
    [InlineData("{The deal} <was announced> on Tuesday.", "Tuesday")]
    [InlineData("On Tuesday, [Roe] <issued> {a report on the quay}.", "Tuesday")]
    [InlineData("On Tuesday, [Roe] <issued a draft decision that denied> {help to the quay}.", "Tuesday")]
    [InlineData("On Tuesday, [Roe] <made it clear> {that the quay was safe}.", "Tuesday")]
    [InlineData("On Tuesday, [Roe] <launched a campaign to promote> {the quay}.", "")]
    [InlineData("On Tuesday, [Roe] <entered into an agreement> {to mend the quay}.", "")]
    [InlineData("On Tuesday, [Roe] <filed formal notice> {that the quay was shut}.", "Tuesday")]
    [InlineData("On Tuesday, [Roe] <issued a preliminary notice> {to end the lease of the quay}.", "Tuesday")]
    [InlineData("Today, [I] <have a renewed respect for> {the harbour board}.", "")]
    [InlineData("On Tuesday, [Roe] <promised> {to mend the quay}.", "Tuesday")]
    [InlineData("On Tuesday, [the board] <ordered> {the mending of the quay}.", "Tuesday")]
    [InlineData("On Tuesday, [Roe] <rejected> {a plan for the quay}.", "Tuesday")]
    [InlineData("On Tuesday, [Roe] <blasted> {the harbour board}.", "Tuesday")]
    [InlineData("The storms cost {the fees} <reported> in May.", "")]
    [InlineData("Jan Roe met Bo Lee. [I] was impressed and <suggested> to Jan {that the quay be mended}.", "")]
    [InlineData("[Bo Lee] <told> Harbour Today {that the quay was safe}.", "")]
    [InlineData("Port Averil, March 12, 2018 - [Mayor Roe] <has confirmed> {that the quay is safe}.", "")]
    [InlineData("Since the law was passed in May, [the report] <noted> {that two docks were closed}.", "")]
    [InlineData("[I] <noted> after the June meetings {that the quay was safe}.", "")]
    [InlineData("[Lee] <told> the committee about a study in May 2017 {that said the quay was safe}.", "")]
    [InlineData("[Lee] <told> the committee in May 2017 {that the quay was safe}.", "May 2017")]
    [InlineData("[Lee] <attacked> on Monday {the old quay}.", "")]
    [InlineData("Shares of [Quay Power] traded at nine crowns on Monday, <implying> {a risk}.", "")]
    [InlineData("[Quay Power] was still <praised> on Monday as {a firm to follow}.", "")]
    public void The_time_of_saying_is_outside_of_what_is_said(string marked, string expected)
    {
        var text = new MarkedStatement(marked);
        TimeFindings times = TimeFinder.Find(text.Frame.Parsed.Text, TimeAnchor.Parse("2018-03-16"));
        int said = text.Finish(times.Times).Said;
        string words = said < 0 ? "" : text.Text[times.Times[said].Span.Start..times.Times[said].Span.End];
        Assert.True(expected.Length == 0 ? words.Length == 0 : words.Contains(expected, StringComparison.Ordinal), words);
    }

    private static TheoryData<string, string> Table(List<(string Input, string Expected)> examples) => new(examples.Select(static e => (e.Input, e.Expected == "none" ? "" : e.Expected)));
}
