using OnRecord.Language.Names;
using OnRecord.Language.Parties;
using OnRecord.Language.Statements;
using OnRecord.Language.Syntax;
using OnRecord.Language.Time;
using OnRecord.Language.Tokens;
using OnRecord.Sources;
using Xunit;

namespace OnRecord.Tests.Language.Statements;

/// <summary>Who is taken for the speaker of a saying, where it ends, and what is none: written <c>source | cue | content</c>.</summary>
public sealed class SayingRulesTests
{
    [Theory]
    [InlineData("BODY:\n\n??PORT AVERIL, Calif. _ Harbour pilots last month announced a fee that would average three crowns.", "Harbour pilots", "last month announced")]
    [InlineData("A spokesman for Averil-based Quay Power said Thursday the firm is seeking help.", "A spokesman for Averil-based Quay Power", "said Thursday")]
    [InlineData("The cost of the quay will exceed the forecasts of Gov. Ann Roe, the Comptroller's Office said Monday as it released the bill.", "the Comptroller's Office", "said Monday")]
    [InlineData("Although pilots are wary of the plan to acquire the cranes of Quay Power, the head of the parent company warned yesterday that a failure could be costly.", "the head of the parent company", "warned")]
    [InlineData("QPLC, Inc., parent of Quay Power, announced yesterday that its fee was priced at nine crowns.", "QPLC, Inc., parent of Quay Power,", "announced")]
    [InlineData("*Our meeting with senior management yesterday confirmed that demand for\nQuay Power's cranes remains strong; we believe that the stock is low.", "Our meeting with senior management", "confirmed")]
    [InlineData("During the morning of March 2, 2018, sources with access to the highest levels of the\nAveril Pilots' Guild (APG) stated in secret that Bo Lee is late.", "sources with access to the highest levels of the Averil Pilots' Guild (APG)", "stated in secret")]
    [InlineData("A former harbour official who has followed the case closely said Sunday that his colleagues had indicated they would stay.", "A former harbour official who has followed the case closely", "said Sunday")]
    [InlineData("We left early. As one of the pilots noted, the quay is shut.", "one of the pilots", "noted")]
    public void Who_said_it_is_named_whole_and_alone(string text, string source, string cue) =>
        Assert.Contains($"{source} | {cue}", Show(text).Select(static found => found[..found.LastIndexOf(" | ", StringComparison.Ordinal)]));

    [Theory]
    [InlineData("Each firm owns a dock, too: Quay Power owns Roe Dock, while Tide Energy owns Pell Dock, but last month announced plans to sell it.", "Each firm")]
    public void Who_stands_far_off_behind_others_is_not_who_said_it(string text, string source) =>
        Assert.DoesNotContain(StatementFinderTests.Find(text), found => found.Speaker?.Text == source && Words(text, found.Cue).Contains("announced", StringComparison.Ordinal));

    [Theory]
    [InlineData("As per my talk with Bo Lee last week in which he suggested that I write to you, I should like to have the names of the docks which we keep.", "suggested", "that I write to you")]
    [InlineData("Dear Ann,\n\nAs per my talk with Bo Lee last week in which he suggested that I contact you, I would like to request the names of the docks to which we sell.", "suggested", "that I contact you")]
    [InlineData("As for my talk with Bo Lee last week in which he suggested that I write to you, I would like to have the names of the docks.", "suggested", "that I write to you")]
    [InlineData("Averil, March 12 (BridgeNews) - The quay will be shut by June, Bo Lee said Tuesday.", "said Tuesday", "The quay will be shut by June")]
    [InlineData("PORT AVERIL (AP) - The quay will be shut by June, Bo Lee said Tuesday.", "said Tuesday", "The quay will be shut by June")]
    [InlineData("QUESTION: There have a number of reports quoting today the Averillians as saying they wanted other harbour matters\nalso to be discussed at these talks, and I wondered if any thing - what other matters there are, and\nif they'd raised fees.", "as saying", "they wanted other harbour matters also to be discussed at these talks\n")]
    [InlineData("But the plan announced Friday will prevent an even worse outcome, harbour experts said: the loss of Quay Power, which would clog the port for months.", "said:", "the plan announced Friday will prevent an even worse outcome ... the loss of Quay Power")]
    [InlineData("An Averil public stunned by rising fuel prices and worried about\nflooding greeted Mayor Roe's quay plan with doubt, a\nnew AVERIL TODAY/QNN/Tidewell Poll shows.", "shows", "An Averil public stunned by rising fuel prices and worried about flooding greeted")]
    [InlineData("In a long interview Friday with The Ledger, Lee expressed optimism that the latest twist in the Quill saga,\nwhereby the council issued a statement suggesting that Quill can leave Averil but doesn't\npromise anything, will lead to a rescue for Quill.", "expressed optimism", "that the latest twist in the Quill saga, whereby the council issued a statement suggesting that Quill can leave Averil but doesn't promise anything, will lead to a rescue for Quill")]
    [InlineData("An odd alliance: Averil envoys in Quayport reported in 2009 on what their local contacts described as an unusually\nclose relationship between Vlad V. Pell, the Quay prime minister, and Silvio Marsh, the Averil prime minister and press\nmagnate, including \"lavish gifts,\" rich energy contracts and a \"shadowy\" Quay-speaking Averil go-between.", "reported", "in 2009 on what their local contacts described as an unusually close relationship between Vlad V. Pell, the Quay prime minister, and Silvio Marsh, the Averil prime minister and press magnate, including \"lavish gifts,\" rich energy contracts and a \"shadowy\" Quay-speaking Averil go-between")]
    public void What_was_said_ends_where_the_writer_goes_on_and_holds_no_dateline(string text, string cue, string content) => Assert.Contains($"| {cue} | {content}", string.Join('\n', Show(text)));

    [Theory]
    [InlineData("She has kind people at her office.  April, Amy and Bo, thank you for being yourselves.", "thank")]
    [InlineData("Talks with pilots to determine how much the firms charged for fuel concluded Monday with no resolution.", "concluded")]
    [InlineData("A plan announced Tuesday would authorize the council to close the quay.", "announced")]
    [InlineData("Under a plan announced Tuesday by Bo Lee, the council would close the quay.", "announced")]
    [InlineData("Quay Power's purchase of the dock, announced yesterday, \"is still a long way off,\" said aide Bo Lee.", "announced")]
    [InlineData("Bo called about a week ago and your mother and I had a nice talk with him.", "called about")]
    [InlineData("This man (Jim Coe) called last night to get my address.", "called")]
    [InlineData("Shares of Quay Power declined to 70 from 100 in the same period.", "declined")]
    [InlineData("In March, Quay Power, one of the firms the town has accused of greed, offered to pay a fine.", "has accused of greed, offered")]
    [InlineData("PORT AVERIL - Key harbour pilots called a truce Tuesday in the fee wars raging over the quay, as they took a wait-and-see posture over the council's latest order.", "called a truce Tuesday in")]
    [InlineData("The council did not approve the contract.", "did not approve")]
    [InlineData("The council did not adopt the plan.", "did not adopt")]
    [InlineData("The council did not pass the budget.", "did not pass")]
    [InlineData("The council did not authorize the work.", "did not authorize")]
    [InlineData("The council did not accept the offer.", "did not accept")]
    [InlineData("The council did not reject the plan.", "did not reject")]
    [InlineData("The council did not sign the contract.", "did not sign")]
    [InlineData("The council did not ratify the treaty.", "did not ratify")]
    [InlineData("The council did not endorse the plan.", "did not endorse")]
    [InlineData("The council did not grant the permit.", "did not grant")]
    [InlineData("Ada concluded the weekend comfortable with Averil.", "concluded the weekend comfortable with")]
    [InlineData("Sixty years ago they defended Averil from the pirates.", "defended")]
    [InlineData("The decisions announced Sunday are effective immediately.", "announced Sunday")]
    [InlineData("The council called a meeting Monday to discuss the quay.", "called a meeting Monday to discuss")]
    [InlineData("The mayor called a halt to the dredging on Monday.", "called")]
    [InlineData("Since return from repair at the end of May they have declined to supply at the quay.", "have declined")]
    [InlineData("The pilots declined to nominate a ship on Monday.", "declined to nominate")]
    [InlineData("\"No business was warned by this office,\" the Mayor said.", "was warned")]
    [InlineData("MODERATOR: Liz.\n\nQUESTION: More precisely, because I guess you're not going to want to go into details, but have\nthe Averillians in the talks today indicated at any moment that they would indeed be ready to put something on the table?\n\nSENIOR HARBOUR OFFICIAL: Well, no.", "indicated")]
    public void What_only_looks_like_a_saying_is_none(string text, string cue) => Assert.DoesNotContain(StatementFinderTests.Find(text), found => Words(text, found.Cue) == cue);

    [Theory]
    [InlineData("Bo Lee called last night to say that the quay is shut.", "called")]
    [InlineData("The council on Monday proposed closing the quay.", "proposed")]
    [InlineData("Bo Lee was warned by the council that the quay was shut.", "warned")]
    [InlineData("Bo Lee, the mayor, announced yesterday that the quay was shut.", "announced")]
    [InlineData("The pilots have declined to comment.", "declined")]
    [InlineData("The mayor called the meeting a farce.", "called")]
    [InlineData("Bo Lee concluded on Monday that the quay was safe.", "concluded")]
    [InlineData("Bo Lee defended the plan on Monday against its critics.", "defended")]
    public void What_is_said_stays(string text, string cue) => Assert.Contains(StatementFinderTests.Find(text), found => Words(text, found.Cue).Contains(cue, StringComparison.Ordinal));

    [Theory]
    [InlineData("A USA TODAY Poll shows that pilots doubt the plan.")]
    [InlineData("Bo Lee told the Sunday Ledger that the quay is safe.")]
    [InlineData("Following your call to Bo Lee yesterday, the guild has agreed to sign the plan.")]
    [InlineData("Our meeting with senior management yesterday confirmed that demand remains strong.")]
    [InlineData("Since their return from repair at the end of May the pilots have said that the quay is shut.")]
    [InlineData("Today, our third quarter results are out. In addition, this quarter we announced one-time charges of nine crowns.")]
    public void A_time_in_a_name_and_one_that_another_contradicts_date_no_saying(string text)
    {
        List<string?> dated = Dated(text);
        Assert.NotEmpty(dated);
        Assert.All(dated, static found => Assert.Null(found));
    }

    [Theory]
    [InlineData("Bo Lee said in the past month that the quay is safe.", "2018-02-16..2018-03-16")]
    [InlineData("The agency said it had warned harbours during the past week not to step up dredging in the immediate wake of the storm.", "2018-03-09..2018-03-16")]
    [InlineData("Bo Lee said last week that the quay is safe.", "2018-03-05..2018-03-11")]
    [InlineData("Bo Lee said a week or so ago that the quay is shut.", "2018-02-26..2018-03-16")]
    [InlineData("Bo Lee said about a month ago that the quay is shut.", "2018-01-01..2018-03-16")]
    public void A_time_counted_from_its_telling_reaches_as_far_as_its_words(string text, string expected) => Assert.Contains(expected, Dated(text));

    private static List<string?> Dated(string text)
    {
        ParsedText parsed = SyntaxParser.Shipped.Parse(Tokenizer.Cut(text));
        IReadOnlyList<Mention> mentions = MentionFinder.Find(parsed);
        TimeFindings times = TimeFinder.Find(parsed.Text, TimeAnchor.Parse("2018-03-16"));
        return [.. StatementFinder.Find(parsed, mentions, PartyResolver.Resolve(parsed, mentions), times.Times).Select(found => found.Said < 0 ? null : $"{times.Times[found.Said].From}..{times.Times[found.Said].To}")];
    }

    private static List<string> Show(string text) => [.. StatementFinderTests.Find(text).Select(s => $"{Words(text, s.Source)} | {Words(text, s.Cue)} | {Words(text, s.Content)}")];

    private static string Words(string text, IReadOnlyList<TextSpan> spans) => string.Join(" ... ", spans.Select(s => string.Join(' ', text[s.Start..s.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
}
