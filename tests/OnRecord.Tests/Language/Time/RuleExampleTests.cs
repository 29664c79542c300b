using OnRecord.Language.Time.Grammar;
using Xunit;

namespace OnRecord.Tests.Language.Time;

public class RuleExampleTests
{
    public static TheoryData<string> Examples() => new(TimeGrammar.Resources(".rules").SelectMany(static file => file.Text.Split('\n')).Where(static line => line.StartsWith('>')).Select(static line => line[1..].Trim()));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_beside_the_rules_holds(string line) => TimeTable.Check(line);

    [Fact]
    public void Every_group_of_rules_is_reachable_and_compiles() => Assert.True(TimeGrammar.Instance.NameCount > 20);
}
