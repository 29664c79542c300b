using OnRecord.Language.Segments;
using Xunit;
using OnRecord.Ingest;

namespace OnRecord.Tests.Language.Segments;

public sealed class MarginStampsTests
{
    public static TheoryData<string, string> Examples => new(RuleTable.Rows("Language.Segments", "stamps.tsv").SelectMany(static row => row.Skip(1).Select(example => (row[0], example))));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_a_stamp_of_its_row(string form, string example)
    {
        Assert.Matches(StampRules.Of(form), example);
        Assert.Equal(4, MarginStamps.WordsEnd("Keys   " + example));
    }

    [Theory]
    [InlineData("Reason: 1.4 percent growth")]
    [InlineData("The reason: Reason: 1.4(D) as ever")]
    [InlineData("Keys of the shed — Declassify on: 02/10/2025")]
    [InlineData("Lunch - Class: A")]
    [InlineData("FULL house")]
    [InlineData("on: 12/26/2036 we meet")]
    [InlineData("B6 is full")]
    public void Words_that_only_begin_or_end_like_one_are_words(string words)
    {
        string line = "Keys   " + words;

        Assert.Equal(line.Length, MarginStamps.WordsEnd(line));
        Assert.False(PrintedPages.IsStampLine(words));
    }
}
