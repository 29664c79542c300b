using OnRecord.Language.Time.Grammar;
using Xunit;

namespace OnRecord.Tests.Language.Time;

public class RuleExampleTests
{
    public static TheoryData<string> Examples()
    {
        var lines = new TheoryData<string>();
        foreach ((_, string text) in TimeGrammar.Resources(".rules"))
        {
            foreach (string line in text.Split('\n').Where(static l => l.StartsWith('>')))
            {
                lines.Add(line[1..].Trim());
            }
        }

        return lines;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_beside_the_rules_holds(string line) => TimeTable.Check(line);

    [Fact]
    public void Every_group_of_rules_is_reachable_and_compiles() => Assert.True(TimeGrammar.Instance.NameCount > 20);
}
