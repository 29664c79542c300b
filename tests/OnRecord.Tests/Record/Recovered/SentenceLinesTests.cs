using OnRecord.Record.Recovered;
using Xunit;

namespace OnRecord.Tests.Record.Recovered;

/// <summary>Which lines end as sentences do, from a place on.</summary>
public sealed class SentenceLinesTests
{
    [Theory]
    [InlineData("The quay is shut.", 4, true)]
    [InlineData("The quay is shut", 4, false)]
    [InlineData("\"The quay is shut!\" )\r\nNo more", 4, true)]
    [InlineData("The quay is. Shut\nIt is cold.", 4, false)]
    [InlineData("The quay is shut.\n", 16, true)]
    [InlineData("The quay is shut.\n", 17, false)]
    [InlineData("The quay is shut", 16, false)]
    public void A_mark_at_the_end_of_the_line_ends_a_sentence(string text, int at, bool expected) => Assert.Equal(expected, new SentenceLines(text).HasEndFrom(at));

    [Fact]
    public void Places_may_be_asked_for_in_any_order()
    {
        const string Text = "The quay is shut.\nThe pier too\n\nThe inn? (Yes.)\n";
        var lines = new SentenceLines(Text);
        foreach (int at in Enumerable.Range(0, Text.Length + 1).Concat(Enumerable.Range(0, Text.Length + 1).Reverse()))
        {
            Assert.Equal(new SentenceLines(Text).HasEndFrom(at), lines.HasEndFrom(at));
        }
    }
}
