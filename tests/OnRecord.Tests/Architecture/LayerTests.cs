using ArchUnitNET.Loader;
using Xunit;

namespace OnRecord.Tests.Architecture;

public sealed class LayerTests
{
    private static readonly string[] s_order = ["Sources", "Ingest", "Language", "Record", "Store", "Query", "Cli"];

    private static readonly string[] s_language =
    [
        "Tokens", "Learning", "Syntax", "Time", "Names", "Parties", "Statements", "Frames", "Contacts", "Requests", "Proceedings", "Clauses", "Occasions", "Passages", "Segments", "Annotating",
    ];

    private static readonly ArchUnitNET.Domain.Architecture s_program =
        new ArchLoader().LoadAssemblies(typeof(OnRecord.Sources.SourcePath).Assembly, typeof(OnRecord.Cli.CliAssembly).Assembly).Build();

    [Fact]
    public void A_layer_names_only_itself_and_the_layers_before_it() =>
        Assert.Empty(new LayerRule("OnRecord", s_order).Breaches(s_program));

    [Fact]
    public void Every_type_lies_in_a_layer() => Assert.Empty(new LayerRule("OnRecord", s_order).Homeless(s_program));

    [Fact]
    public void A_step_of_the_language_layer_names_only_itself_and_the_steps_before_it() => Assert.Empty(new LayerRule("OnRecord.Language", s_language).Breaches(s_program));

    [Fact]
    public void Every_type_of_the_language_layer_lies_in_a_step() => Assert.Empty(new LayerRule("OnRecord.Language", s_language).Homeless(s_program));

    [Fact]
    public void In_the_reversed_order_the_same_rule_finds_breaches_in_every_layer_but_the_last()
    {
        string[] reversed = [.. s_order.Reverse()];
        IReadOnlyList<string> breaches = new LayerRule("OnRecord", reversed).Breaches(s_program);
        foreach (string layer in (string[])["Ingest", "Record", "Store", "Query", "Cli"])
        {
            Assert.Contains(breaches, breach => breach.StartsWith($"OnRecord.{layer}.", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_later_layer_is_seen_wherever_it_is_named()
    {
        ArchUnitNET.Domain.Architecture probes = new ArchLoader().LoadAssembly(typeof(LayerTests).Assembly).Build();
        const string Early = "OnRecord.Tests.Architecture.Probes.Early.";
        IEnumerable<string> seen = new LayerRule("OnRecord.Tests.Architecture.Probes", ["Early", "Late"]).Breaches(probes).Select(static breach => breach.Split(' ')[0]).Distinct();
        IEnumerable<string> expected = typeof(LayerTests).Assembly.GetTypes()
            .Where(static type => type.FullName!.StartsWith(Early, StringComparison.Ordinal) && !type.IsNested && type.Name != "NamesNothing").Select(static type => type.FullName!);
        Assert.Equal(expected.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }
}
