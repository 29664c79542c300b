using OnRecord.Record.Trails;
using Xunit;

namespace OnRecord.Tests.Record.Trails;

/// <summary>What is written to anybody, and what somebody says.</summary>
public sealed class StockWordingTests
{
    public static TheoryData<string, string> Examples() => new(StockWording.Examples);

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_examples_hold(string passage, string expected) => Assert.Equal(expected, StockWording.IsOne(passage) ? "stock" : "own");
}
