using OnRecord.Language.Statements;
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
    public void What_only_looks_like_a_saying_is_none(string text, string cue) => Assert.DoesNotContain(StatementFinderTests.Find(text), found => Words(text, found.Cue) == cue);

    [Theory]
    [InlineData("Bo Lee called last night to say that the quay is shut.", "called")]
    [InlineData("The council on Monday proposed closing the quay.", "proposed")]
    [InlineData("Bo Lee, the mayor, announced yesterday that the quay was shut.", "announced")]
    public void What_is_said_stays(string text, string cue) => Assert.Contains(StatementFinderTests.Find(text), found => Words(text, found.Cue).Contains(cue, StringComparison.Ordinal));

    private static List<string> Show(string text) => [.. StatementFinderTests.Find(text).Select(s => $"{Words(text, s.Source)} | {Words(text, s.Cue)} | {Words(text, s.Content)}")];

    private static string Words(string text, IReadOnlyList<TextSpan> spans) => string.Join(" ... ", spans.Select(s => string.Join(' ', text[s.Start..s.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
}
