using System.Reflection;
using Microsoft.Data.Sqlite;
using OnRecord.Store;
using OnRecord.Store.Analysis;
using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Store;

public sealed class VersionsTests
{
    private static readonly StageVersion[] All = [.. typeof(Versions).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(static stage => (StageVersion)stage.GetValue(null)!)];

    [Fact]
    public void The_version_of_a_stage_is_another_when_the_rules_of_any_stage_behind_it_are()
    {
        foreach (StageVersion stage in All)
        {
            foreach (StageVersion raised in All.Where(other => Behind(stage).Contains(other)))
            {
                Assert.NotEqual(stage.Number, Raise(stage, raised).Number);
            }
        }

        Assert.Equal(All.Length, Behind(Versions.People).Distinct().Count());
    }

    [Fact]
    public void Rules_fit_into_the_digits_of_a_version() => Assert.All(All, static stage => Assert.InRange(stage.Rules, 1, 999));

    [Fact]
    public void Findings_of_an_older_cut_are_made_anew()
    {
        using var kept = new TempCase();
        kept.Write("a.eml", TempCase.Mail("1", "Lanterns", "Bo Lund said that the lantern was lit."));
        kept.Build();
        StageVersion older = Versions.Findings with { Inputs = [Versions.Cuts with { Rules = ItemCut.Rules - 1 }] };
        kept.Change($"UPDATE finding SET rules = {older}, findings = x''; UPDATE analysis SET rules = {ItemCut.Rules - 1}; DELETE FROM meta WHERE name IN ('{CaseMeta.Record}', '{CaseMeta.People}')");

        kept.Build();
        using SqliteConnection read = kept.Open();
        Assert.Equal(1, CaseFile.Scalar(read, $"SELECT count(*) FROM finding WHERE rules = {Versions.Findings} AND length(findings) > 0"));
    }

    [Fact]
    public void What_earlier_rules_cut_is_listed_until_a_build_cuts_it_anew()
    {
        using var kept = new TempCase();
        kept.Write("q.eml", TempCase.Mail("q", "Re: Gate", "Agreed.\r\n\r\nOn Mon, Mar 5, 2018 at 9:12 AM, Cy Vale <cy@vale.example> wrote:\r\n> Who opens the gate tomorrow?\r\n"));
        kept.Build();
        string[] commands = ["messages", "people", "contacts", "chronology"];
        string[] before = [.. commands.Select(Listed)];
        Assert.Contains("Who opens the gate tomorrow?", before[0], StringComparison.Ordinal);
        kept.Change($"UPDATE analysis SET rules = {ItemCut.Rules - 1}");
        Assert.Equal(before, commands.Select(Listed));

        kept.Change($"UPDATE analysis SET rules = {ItemCut.FirstOfLayout - 1}");
        Assert.All(commands, command => Assert.Contains("/q.eml", Listed(command), StringComparison.Ordinal));

        string Listed(string command)
        {
            CliAnswer run = CliProcess.Run([command, "--json", "--case", kept.CasePath]);
            Assert.Equal(0, run.Code);
            return run.Output;
        }
    }

    private static IEnumerable<StageVersion> Behind(StageVersion stage) => stage.Inputs.SelectMany(Behind).Prepend(stage);

    private static StageVersion Raise(StageVersion stage, StageVersion raised) =>
        stage with { Rules = stage.Rules + (stage == raised ? 1 : 0), Inputs = [.. stage.Inputs.Select(input => Raise(input, raised))] };
}
