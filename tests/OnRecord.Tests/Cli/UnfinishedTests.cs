using OnRecord.Cli.Output;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Tests.Store;
using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Cli;

/// <summary>No answer of a case that is not finished looks like one of a case that is.</summary>
public sealed class UnfinishedTests : IDisposable
{
    private const string Reading = "release is not read to the end: a build was cut off, or still runs.";

    private readonly TempCase _case = new();
    private readonly string _other;

    public UnfinishedTests()
    {
        _other = Directory.CreateDirectory(Path.Combine(_case.Folder, "other")).FullName;
        File.WriteAllText(Path.Combine(_other, "z.eml"), TempCase.Mail("z", "Ropes", "The ropes are new."));
        _case.Write("a.eml", TempCase.Mail("a", "Lanterns", "The inspection is on Tuesday."));
    }

    public void Dispose() => _case.Dispose();

    [Fact]
    public void Every_answer_says_that_not_everything_is_read()
    {
        _case.BuildCutOff(0);
        foreach (string asked in (string[])["search kevin", "messages", "ledger", "problems", "threads", "documents", "people", "statements", "search in:release"])
        {
            CliAnswer listed = Run(asked + " --json");
            Assert.Equal((0, "[]"), (listed.Code, listed.Output.Trim()));
            Assert.StartsWith(Reading, listed.Error, StringComparison.Ordinal);
            Assert.Contains($"run onrecord build --case {_case.CasePath}", listed.Error, StringComparison.Ordinal);
            Assert.Equal("{\"total\":0,\"unfinished\":true}", Run(asked + " --count").Output.Trim());
        }

        Assert.StartsWith(Reading, Run("verify --json").Error, StringComparison.Ordinal);
        Assert.StartsWith(Reading, Run($"export --format csv --out {_case.Folder}/out").Error, StringComparison.Ordinal);
        _case.Build();
        Assert.Equal(("{\"total\":1}", ""), (Run("ledger --count").Output.Trim(), Run("ledger --count").Error));
    }

    [Fact]
    public void The_ledger_is_whole_while_only_the_record_is_not()
    {
        _case.Build();
        _case.Change($"INSERT INTO meta(name, value) VALUES('{CaseMeta.Recording}', '1')");
        Assert.Equal(("{\"total\":1}", ""), (Run("ledger --count").Output.Trim(), Run("ledger --count").Error));
        Assert.StartsWith("The record is not finished: run onrecord build --case ", Run("search lanterns").Error, StringComparison.Ordinal);
        Assert.Equal("{\"total\":1,\"unfinished\":true}", Run("messages --count").Output.Trim());
        Assert.StartsWith("The record is not finished: run onrecord build --case ", Run("verify").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_another_version_made_says_so_until_it_is_made_anew()
    {
        _case.Build();
        _case.Change($"UPDATE meta SET value = '1' WHERE name = '{CaseMeta.People}'");
        Assert.StartsWith("The record was made by another version of the program and may lack what this one finds. To make it anew, run onrecord build --case ", Run("people").Error, StringComparison.Ordinal);
        Assert.Equal("{\"total\":1}", Run("messages --count").Output.Trim());
        Assert.Equal("", Run("ledger --count").Error);
        _case.Build();
        Assert.Equal("", Run("people").Error);
    }

    [Fact]
    public void A_build_says_that_it_goes_on_with_a_folder_that_was_cut_off()
    {
        _case.BuildCutOff(0);
        CliAnswer built = CliProcess.Run("build", _other, "--case", _case.CasePath);
        Assert.Contains($"{_case.Release} was not read to its end by an earlier build: it is read too.", built.Error, StringComparison.Ordinal);
        Assert.StartsWith("2 files ", built.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("earlier build", CliProcess.Run("build", _other, "--case", _case.CasePath).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_that_folder_is_gone_everything_says_that_the_rest_cannot_be_told()
    {
        string says = $"release was not read to its end, and its folder {_case.Release} is not there: what else it holds cannot be told.";
        _case.BuildCutOff(0);
        Directory.Move(_case.Release, _case.Release + "2");
        Assert.Contains(says, CliProcess.Run("build", _other, "--case", _case.CasePath).Output, StringComparison.Ordinal);
        foreach (string asked in (string[])["ledger", "verify", $"export --format csv --out {_case.Folder}/out", "search ropes"])
        {
            Assert.StartsWith(says, Run(asked).Error, StringComparison.Ordinal);
        }

        Assert.Equal("{\"total\":1,\"unfinished\":true}", Run("ledger --count").Output.Trim());
    }

    [Fact]
    public void A_build_of_one_folder_names_the_others_that_it_did_not_look_at()
    {
        _case.Build(options => options with { Paths = [_case.Release, _other] });
        Assert.Contains("other: not looked at this time.", CliProcess.Run("build", _case.Release, "--case", _case.CasePath).Output, StringComparison.Ordinal);
        Directory.Delete(_other, recursive: true);
        Assert.Contains($"other: not looked at this time; its folder {_other} is not there.", CliProcess.Run("build", _case.Release, "--case", _case.CasePath).Output, StringComparison.Ordinal);
        Directory.CreateDirectory(_other);
        Assert.DoesNotContain("not looked at", CliProcess.Run("build", "--case", _case.CasePath).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_moved_is_refused_and_not_called_a_further_one()
    {
        _case.Build();
        string moved = _case.Release + "2";
        Directory.Move(_case.Release, moved);
        CliAnswer refused = CliProcess.Run("build", moved, "--case", _case.CasePath);
        Assert.Equal(1, refused.Code);
        Assert.DoesNotContain("further folder of this case", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, CliProcess.Run("build", moved, "--case", _case.CasePath, "--root", $"release={moved}").Code);
    }

    [Fact]
    public void The_end_of_a_build_says_what_to_install_and_where_failures_are_listed()
    {
        var totals = new LedgerTotals(3, 3, new Dictionary<string, long> { ["failed"] = 1 }, 0, 0, new Dictionary<string, long> { ["tool-missing"] = 2 })
        {
            Unread = 1,
            MissingTools = new Dictionary<string, long> { ["Such files are opened with sesame. Install the package sesame and build again."] = 2 },
        };
        using var shown = new StringWriter();
        TotalsView.Write(new Sheet(shown, width: null), totals, "x.onrecord", [new SourceRoot("other", _other)]);
        Assert.Contains("2 files were not opened, or not read whole. Such files are opened with sesame. Install the package sesame and build again.", shown.ToString(), StringComparison.Ordinal);
        Assert.Contains("1   listed by onrecord ledger --state failed --case x.onrecord", shown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_lack_a_tool_are_counted_where_they_stand()
    {
        _case.Build();
        _case.Change("INSERT INTO problem(entry_id, code, text) SELECT entry_id, 'tool-missing', 'Install sesame.' FROM entry");
        using Microsoft.Data.Sqlite.SqliteConnection connection = _case.Open();
        Assert.Equal([new("Install sesame.", 1)], LedgerTotals.Of(connection).MissingTools);
    }

    private CliAnswer Run(string line) => CliProcess.Run([.. line.Split(' '), "--case", _case.CasePath]);
}
