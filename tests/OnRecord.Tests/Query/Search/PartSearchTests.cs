using System.Text;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Query.Search;

/// <summary>Searching items whose text is cut into parts.</summary>
public sealed class PartSearchTests(PartSearchTests.Made made) : IClassFixture<PartSearchTests.Made>
{
    [Theory]
    [InlineData("lantern", "both long short")]
    [InlineData("lantern zebra", "both long")]
    [InlineData("zebra AND lantern first", "long")]
    [InlineData("lantern NOT zebra", "short")]
    [InlineData("zebra NOT lantern", "")]
    [InlineData("NOT zebra", "short")]
    [InlineData("(zebra AND alone) OR (zebra AND first)", "long")]
    [InlineData("kind:document NOT (lantern AND zebra)", "short")]
    [InlineData("file:long* lantern zebra", "long")]
    [InlineData("zebra last first", "long")]
    [InlineData("in:release/long.txt zebra", "long")]
    [InlineData("in:release/long.txt zebra NOT alone", "long")]
    [InlineData("in:release/short.txt zebra", "")]
    [InlineData("in:release/long.txt NOT quay", "")]
    [InlineData("\"quay stones zebra last\"", "long")]
    public void Words_in_different_parts_are_words_of_one_item(string query, string files) =>
        Assert.Equal(files, string.Join(' ', made.Case.Find(query).Select(static row => Path.GetFileNameWithoutExtension(row.Citation.Path)).Distinct().Order(StringComparer.Ordinal)));

    [Fact]
    public void The_parts_that_have_a_word_are_the_hits() =>
        Assert.Equal(2, made.Case.Find("first last").Count);

    /// <summary>A case with a long text and two short ones.</summary>
    public sealed class Made : IDisposable
    {
        public Made()
        {
            Case.Write("long.txt", "lantern first\n" + new StringBuilder().Insert(0, "quay stones\n", 3000) + "zebra last\n");
            Case.Write("short.txt", "lantern alone\n");
            Case.Write("both.txt", "lantern and zebra\n");
            Case.Build(static options => options with { Limits = static limits => limits with { MemoryBytes = 4096, TextUnits = 20_000 } });
        }

        internal TempCase Case { get; } = new();

        public void Dispose() => Case.Dispose();
    }
}
