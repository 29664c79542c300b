using OnRecord.Store.Checking;
using Xunit;

namespace OnRecord.Tests.Store.Checking;

public sealed class SeededOrderTests
{
    private static readonly string[] Names = [.. Enumerable.Range(0, 1000).Select(static number => $"file {number}")];

    [Fact]
    public void The_same_seed_draws_the_same_and_other_seeds_reach_everything_in_time()
    {
        Assert.Equal(Draw(3), Draw(3));
        Assert.NotEqual(Draw(3), Draw(4));
        Assert.Equal(Names.Length, Enumerable.Range(0, 60).SelectMany(static seed => Draw(seed)).Distinct().Count());
    }

    private static string[] Draw(long seed) => [.. SeededOrder.Of(Names, seed, static name => name).Take(200)];
}
