using CsCheck;
using OnRecord.Record.Statements;
using OnRecord.Store.Terms;
using Xunit;

namespace OnRecord.Tests.Record.Statements;

/// <summary>Which statements are one, reported in several items.</summary>
public sealed class StatementGroupsTests
{
    [Theory]
    [InlineData("No crate was opened by this office.", "that no crate had been opened by her office", 20, true)]
    [InlineData("the tide board had moved the pilot boats to the north basin", "that the board moved its pilot boats to the north basin", 1, true)]
    [InlineData("the quay was shut", "the quay was shut", 1, false)] // two words could be of anything
    [InlineData("eleven crates were opened on the quay", "nine crates were opened on the quay", 1, false)]
    [InlineData("the pilots were told of the closure", "the pilots were not told of the closure", 1, false)]
    [InlineData("the pilots were told of the closure", "the pilots were told of the closure", 90, false)]
    [InlineData("the pilots were told of the closure", "the pilots were paid before the closure", 1, false)]
    public void Statements_are_one_when_words_numbers_and_time_agree(string one, string other, int days, bool expected)
    {
        Dictionary<long, long> groups = StatementGroups.Of([Make(1, 1, 7, 100, one), Make(2, 2, 7, 100 + days, other)], TestContext.Current.CancellationToken);
        Assert.Equal(expected, groups.Count == 2 && groups[1] == groups[2]);
    }

    [Fact]
    public void Very_many_that_say_it_and_as_many_that_say_the_opposite_are_two_groups()
    {
        Claim[] claims = [.. Enumerable.Range(0, 120).Select(static at => Make(at, at, 7, 100 + (at / 4), at % 2 == 0 ? "the pilots were told of the closure" : "the pilots were not told of the closure"))];
        Dictionary<long, long> groups = StatementGroups.Of(claims, TestContext.Current.CancellationToken);
        Assert.Equal((120, 2), (groups.Count, groups.Values.Distinct().Count()));
        Assert.NotEqual(groups[0], groups[1]);
    }

    [Fact]
    public void Another_speaker_or_the_same_item_makes_no_group()
    {
        const string Words = "the pilots were told of the closure";
        Assert.Empty(StatementGroups.Of([Make(1, 1, 7, 100, Words), Make(2, 2, 8, 100, Words)], TestContext.Current.CancellationToken));
        Assert.Empty(StatementGroups.Of([Make(1, 1, 7, 100, Words), Make(2, 1, 7, 100, Words)], TestContext.Current.CancellationToken));
        Assert.Empty(StatementGroups.Of([Make(1, 1, 0, 100, Words), Make(2, 2, 0, 100, Words)], TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Somebody_only_described_is_another_a_week_later()
    {
        const string Words = "the pilots were told of the closure";
        Assert.Equal(2, StatementGroups.Of([Make(1, 1, -7, 100, Words), Make(2, 2, -7, 105, Words)], TestContext.Current.CancellationToken).Count);
        Assert.Empty(StatementGroups.Of([Make(1, 1, -7, 100, Words), Make(2, 2, -7, 108, Words)], TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_groups_are_the_same_in_any_order()
    {
        string[] words = ["tide", "board", "pilot", "basin", "crate", "quay", "ferry", "permit"];
        Gen<Claim> claims = Gen.Select(Gen.Int[1, 4], Gen.Int[1, 3], Gen.Int[0, 80], Gen.Shuffle(words, 3, 7), static (item, speaker, day, content) => (item, speaker, day, content: string.Join(' ', content)))
            .Select(static made => Make(0, made.item, made.speaker, made.day, made.content));
        Gen.Select(claims.List[2, 40], Gen.Int).Sample((list, seed) =>
        {
            Claim[] numbered = [.. list.Select(static (claim, at) => claim with { Id = (at * 7919) - 1000 })];
            Claim[] shuffled = [.. numbered];
            new Random(seed).Shuffle(shuffled);
            Dictionary<long, long> one = StatementGroups.Of(numbered), other = StatementGroups.Of(shuffled);
            return one.Count == other.Count && one.All(entry => other[entry.Key] == entry.Value);
        });
    }

    private static Claim Make(long id, long item, long speaker, int day, string content)
    {
        (ClaimPolarity polarity, uint[] words, uint[] numbers, uint[] times, _) = new ClaimReader(EnglishStemmer.Stem).Read("said", content);
        return new Claim(id, item, speaker, day, polarity, words, numbers, times);
    }
}
