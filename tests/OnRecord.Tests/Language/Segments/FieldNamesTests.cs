using OnRecord.Language.Segments;
using Xunit;
using OnRecord.Ingest;

namespace OnRecord.Tests.Language.Segments;

public sealed class FieldNamesTests
{
    public static TheoryData<string> Languages => [.. RuleTable.Rows("Language.Segments", "field-names.tsv").Select(static row => row[0])];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_block_with_the_names_of_a_language_is_a_header(string language)
    {
        string[] row = RuleTable.Rows("Language.Segments", "field-names.tsv").Single(row => row[0] == language);
        string[][] cells = [.. row.Skip(1).Select(static cell => RuleTable.Alternatives(cell).ToArray())];
        for (int alternative = 0; alternative < cells.Max(static cell => cell.Length); alternative++)
        {
            IsHeader([.. cells.Select(cell => cell.Length == 0 ? "" : cell[Math.Min(alternative, cell.Length - 1)])]);
        }
    }

    private static void IsHeader(string[] names)
    {
        string body = $"Words.\n\n{names[0]}: Ann Roe <ann@harbour.example>\n{names[1]}: 2019-05-03 09:14\n{names[2]}: Bo Lund <bo@dock.example>\n{names[3]}: Tim Ash <tim@dock.example>\n{names[5]}: Keys\n\nMore words.\n";
        EmbeddedHeader header = Layouts.HeaderOf(body);

        Assert.Equal("Ann Roe", header.From?.Name);
        Assert.Equal("2019-05-03T09:14", header.Sent?.Value);
        Assert.Equal("bo@dock.example", Assert.Single(header.To).Address);
        Assert.Equal("Tim Ash", Assert.Single(header.Cc).Name);
        Assert.Equal("Keys", header.Subject?.Text);
    }

    public static TheoryData<string> Attributions => [.. RuleTable.Rows("Language.Segments", "attributions.tsv").SelectMany(static row => row.Skip(3))];

    [Theory]
    [MemberData(nameof(Attributions))]
    public void Every_example_of_an_attribution_is_one_and_names_the_writer(string example)
    {
        string line = example.Replace('⏎', '\n');
        EmbeddedHeader header = Layouts.HeaderOf($"Yes.\n\n{line}\n\n> Is the harbour open?\n");

        Assert.Equal(HeaderLayout.Attribution, header.Layout);
        Assert.Contains("Ann Roe", header.From?.Name, StringComparison.Ordinal);
        Assert.Equal(6, header.Span.Start);
        if (example.Contains('<', StringComparison.Ordinal) && !example.StartsWith("In article", StringComparison.Ordinal))
        {
            Assert.Contains('@', header.From?.Address ?? "");
        }
    }

    public static TheoryData<string, string> Dividing => new(RuleTable.Rows("Language.Segments", "dividers.tsv").Select(static row => (row[2], row[0])));

    [Theory]
    [MemberData(nameof(Dividing))]
    public void Every_divider_opens_a_message(string words, string relation)
    {
        EmbeddedHeader header = Layouts.HeaderOf($"Words.\n\n---------- {words} ----------\nFrom: Ann Roe <ann@harbour.example>\nSubject: Keys\n\nMore words.\n");

        Assert.Equal(relation == "forward", header.IsForward);
        Assert.Equal("Keys", header.Subject?.Text);
    }
}
