using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Store;
using OnRecord.Store.Building;
using OnRecord.Tests.Ingest.Archives;
using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Store.Building;

/// <summary>A case inside a folder that it reads, however its path is written.</summary>
public sealed class OwnFilesTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void A_case_named_by_way_of_a_link_does_not_read_itself()
    {
        _case.Write("a.txt", "The roster.");
        string link = Path.Combine(_case.Folder, "link");
        Directory.CreateSymbolicLink(link, _case.Folder);
        Check(Path.Combine(link, "release", "my.onrecord"));
    }

    [Fact]
    public void A_case_that_is_a_link_does_not_read_what_it_leads_to()
    {
        _case.Write("a.txt", "The roster.");
        string link = Path.Combine(_case.Folder, "link.onrecord");
        File.WriteAllBytes(Path.Combine(_case.Release, "my.onrecord"), []);
        File.CreateSymbolicLink(link, Path.Combine(_case.Release, "my.onrecord"));
        Check(link);
    }

    [Fact]
    public void A_folder_of_the_user_beside_the_case_is_not_removed()
    {
        _case.Write("a.txt", "The roster.");
        string kept = Path.Combine(_case.CasePath + ".scratch", "notes.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
        File.WriteAllText(kept, "Mine.");
        _case.Build();
        Assert.Equal("Mine.", File.ReadAllText(kept));
        Assert.Equal([_case.CasePath], Directory.GetFiles(_case.Folder));
        Assert.Equal([_case.CasePath + ".scratch", _case.Release], Directory.GetDirectories(_case.Folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Strict_counts_what_could_not_be_read_and_not_what_is_only_listed()
    {
        _case.Write("a.txt", "The roster.");
        string inside = Path.Combine(_case.Release, "my.onrecord");
        File.CreateSymbolicLink(Path.Combine(_case.Release, "link"), "/etc");
        Assert.Equal(0, CliProcess.Run("build", _case.Release, "--case", inside, "--strict").Code);
        _case.Write("b.zip", ZipFixtures.OfRaw(new ZipFixtures.Raw("secret.txt"u8.ToArray(), new byte[40], Flags: 1)));
        CliAnswer broken = CliProcess.Run("build", _case.Release, "--case", inside, "--strict");
        using SqliteConnection connection = CaseFile.OpenRead(inside);
        Assert.True(LedgerTotals.Of(connection).Unread > 0);
        Assert.Equal(1, broken.Code);
    }

    [Theory]
    [InlineData("tool-missing", "Install sesame.")]
    [InlineData("encrypted", "Locked with a password.")]
    public void Strict_counts_what_was_not_opened_for_want_of_a_tool_or_a_key(string code, string sentence)
    {
        _case.Write("a.txt", "The roster.");
        _case.Build();
        Assert.Equal(0, CliProcess.Run("build", _case.Release, "--case", _case.CasePath, "--strict").Code);
        _case.Change("INSERT INTO problem(entry_id, code, text) SELECT entry_id, '" + code + "', '" + sentence + "' FROM entry");
        var withoutTools = new Dictionary<string, string> { ["PATH"] = _case.Release };
        Assert.Equal(1, CliProcess.RunWith(withoutTools, "build", _case.Release, "--case", _case.CasePath, "--strict").Code);
    }

    private void Check(string casePath)
    {
        for (int round = 0; round < 2; round++)
        {
            LedgerTotals totals = _case.Build(options => options with { CasePath = casePath });
            Assert.Equal((1, 1, 0), (totals.In(EntryState.Kept), totals.In(EntryState.Failed), totals.Unread));
            Assert.Equal(1, totals.ProblemCodes[ProblemCodes.NotFollowed]);
        }
    }
}
