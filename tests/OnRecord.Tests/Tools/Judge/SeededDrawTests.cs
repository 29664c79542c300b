using CsCheck;
using OnRecord.Tools.Judge;
using Xunit;

namespace OnRecord.Tests.Tools.Judge;

public sealed class SeededDrawTests
{
    private static readonly string[] Ids = [.. Enumerable.Range(0, 40).Select(static number => $"party-{number:x16}")];

    [Fact]
    public void The_same_seed_draws_the_same_whatever_the_order()
    {
        List<string> drawn = SeededDraw.Take(Ids, 1, 10);
        Gen.Shuffle(Ids).Sample(shuffled => SeededDraw.Take(shuffled, 1, 10).SequenceEqual(drawn, StringComparer.Ordinal));
        Assert.NotEqual(drawn, SeededDraw.Take(Ids, 2, 10));
        Assert.Equal("party-0000000000000002", SeededDraw.Take(Ids, 1, 1)[0]);
    }

    [Fact]
    public void One_id_more_moves_no_others_out_but_the_last()
    {
        List<string> before = SeededDraw.Take(Ids, 3, 10), after = SeededDraw.Take(Ids.Append("party-ffffffffffffffff"), 3, 10);
        Assert.True(before.Intersect(after, StringComparer.Ordinal).Count() >= 9);
    }

    [Fact]
    public void Ids_given_twice_count_once_and_fewer_than_wanted_are_all()
    {
        Assert.Equal(40, SeededDraw.Take(Ids.Concat(Ids), 1, 100).Count);
        Assert.Empty(SeededDraw.Take([], 1, 100));
    }
}
