using Microsoft.Data.Sqlite;
using OnRecord.Query;
using OnRecord.Store;
using OnRecord.Store.Building;
using Xunit;

namespace OnRecord.Tests.Store.Building;

public sealed class BuildLogTests : IDisposable
{
    private readonly TempCase _case = new();

    public BuildLogTests()
    {
        _case.Write("a.eml", TempCase.Mail("1", "Lanterns", "The inspection is on Tuesday."));
    }

    public void Dispose() => _case.Dispose();

    [Fact]
    public void A_first_build_logs_the_case_its_roots_what_was_read_and_the_record()
    {
        _case.Build();
        Assert.Equal(["create", "root", "build", "record"], Actions());
        Assert.Equal($"schema={Schema.Version}", Detail("create"));
        Assert.Equal($"name=release path=\"{_case.Release}\"", Detail("root"));
        Assert.StartsWith("messages=1 recovered=0 parties=2 events=", Detail("record"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_with_nothing_new_logs_nothing()
    {
        _case.Build();
        int before = Actions().Length;
        _case.Build();
        Assert.Equal(before, Actions().Length);
    }

    [Fact]
    public void Settings_are_logged_when_they_change()
    {
        _case.Build(static options => options with { Zone = "America/Los_Angeles", Published = "2018-03-16" });
        _case.Build(static options => options with { Zone = "America/Los_Angeles" });
        _case.Build(static options => options with { Zone = "UTC" });
        _case.Build(static options => options with { Limits = static limits => limits with { Depth = 3 } });
        Assert.Equal(["zone=America/Los_Angeles published=2018-03-16", "zone=UTC", "limit-depth=3"], Details("settings").Select(static detail => detail.Split(" limit-")[0]));
    }

    [Fact]
    public void A_moved_root_is_logged_with_both_places_and_only_once()
    {
        _case.Build();
        string moved = Path.Combine(_case.Folder, "mo\nved");
        Directory.Move(_case.Release, moved);
        for (int round = 0; round < 2; round++)
        {
            _case.Build(options => options with { Paths = [], MovedRoots = new Dictionary<string, string> { ["release"] = moved } });
        }

        Assert.Equal([$"name=release path=\"{_case.Release}\"", $"name=release path=\"{_case.Folder}/mo\\nved\" was=\"{_case.Release}\""], Details("root"));
    }

    [Fact]
    public void A_build_that_is_interrupted_and_one_that_goes_on_are_logged()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => new CaseBuilder(new BuildOptions([_case.Release], _case.CasePath), TimeProvider.System).Run(stop.Token));
        using (SqliteConnection connection = CaseFile.OpenWrite(_case.CasePath))
        {
            CaseMeta.Set(connection, CaseMeta.Unfinished, "1"); // as after a first batch
        }

        _case.Build();
        Assert.Equal(["create", "root", "interrupt", "resume", "build", "record"], Actions());
        Assert.Equal(("stage=reading", "stage=reading"), (Detail("interrupt"), Detail("resume")));
    }

    [Fact]
    public void A_build_killed_while_it_made_the_record_is_logged_as_gone_on_with()
    {
        _case.Build();
        using (SqliteConnection connection = CaseFile.OpenWrite(_case.CasePath))
        {
            CaseMeta.Set(connection, CaseMeta.Record, null); // as the end of reading leaves it
            CaseMeta.Set(connection, CaseMeta.Recording, "1");
        }

        _case.Build();
        Assert.Equal(["create", "root", "build", "record", "resume", "record"], Actions());
        Assert.Equal("stage=record", Detail("resume"));
    }

    [Theory]
    [InlineData("UPDATE log SET detail = 'entries=9' WHERE log_id = 3", "Line 3 (", "build) has words that do not give its hash: it was changed.")]
    [InlineData("DELETE FROM log WHERE log_id = 2", "Line 2 (", "build) does not follow the line before it")]
    [InlineData("DELETE FROM log WHERE log_id > 2", "Every line there is fits", "the log had 4 lines and has 2.")]
    [InlineData("DELETE FROM meta WHERE name = 'log'", "Every line there is fits", "no head is noted.")]
    public void A_broken_log_names_its_first_line_that_does_not_fit(string change, string begins, string says)
    {
        _case.Build();
        using SqliteConnection connection = CaseFile.OpenWrite(_case.CasePath);
        Assert.Null(AuditLog.FirstBreak(connection));
        CaseFile.Execute(connection, change);
        string told = AuditLog.FirstBreak(connection)!;
        Assert.StartsWith(begins, told, StringComparison.Ordinal);
        Assert.Contains(says, told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_of_an_empty_folder_is_logged_once()
    {
        File.Delete(Path.Combine(_case.Release, "a.eml"));
        _case.Build();
        _case.Build();
        Assert.Equal(["create", "root", "build", "record"], Actions());
    }

    [Fact]
    public void A_migration_is_in_the_log_and_the_chain_holds()
    {
        _case.Build();
        MigrationStep note = new(Schema.Version + 1, "CREATE TABLE note(words TEXT)");
        using SqliteConnection connection = CaseFile.OpenWrite(_case.CasePath, [note]);
        Assert.Equal($"schema={Schema.Version} to={Schema.Version + 1}", LogList.Read(connection, Page.All).Last(static line => line.Action == "migrate").Detail);
        Assert.True(AuditLog.IsIntact(connection));
        CaseFile.Execute(connection, "UPDATE log SET detail = 'schema=1 to=2' WHERE action = 'migrate'");
        Assert.False(AuditLog.IsIntact(connection));
    }

    [Theory]
    [InlineData("DELETE FROM log WHERE log_id = (SELECT max(log_id) FROM log)")]
    [InlineData("DELETE FROM log WHERE log_id > 2")]
    [InlineData("DELETE FROM log")]
    [InlineData("DELETE FROM log WHERE log_id = 2")]
    [InlineData("DELETE FROM meta WHERE name = 'log'")]
    public void Lines_that_are_taken_away_are_missed_even_after_more_was_logged(string change)
    {
        _case.Build();
        using SqliteConnection connection = CaseFile.OpenWrite(_case.CasePath);
        Assert.True(AuditLog.IsIntact(connection));
        Assert.Equal($"{LogList.Count(connection)} {LogList.Read(connection, Page.All).Last().Hash}", AuditLog.Head(connection));
        CaseFile.Execute(connection, change);
        Assert.False(AuditLog.IsIntact(connection));
        AuditLog.Append(connection, DateTimeOffset.UnixEpoch, "build", "entries=0");
        Assert.False(AuditLog.IsIntact(connection));
    }

    private string[] Actions() => Lines(static line => line.Action);

    private string[] Details(string action) => Lines(line => line.Action == action ? line.Detail : "");

    private string Detail(string action) => Assert.Single(Details(action));

    private string[] Lines(Func<OnRecord.Query.Shapes.LogShape, string> what)
    {
        using SqliteConnection connection = _case.Open();
        Assert.True(AuditLog.IsIntact(connection));
        return [.. LogList.Read(connection, Page.All).Select(what).Where(static value => value.Length > 0)];
    }
}
