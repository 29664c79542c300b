using Microsoft.Data.Sqlite;
using OnRecord.Store;
using OnRecord.Store.Building;
using Xunit;

namespace OnRecord.Tests.Store.Building;

/// <summary>A folder whose reading was cut off is never taken for one that was read.</summary>
public sealed class HalfReadRootTests : IDisposable
{
    /// <summary>So many files make batches that are written before all are read.</summary>
    private const int Many = 1500;

    private readonly TempCase _case = new();
    private readonly string _other;

    public HalfReadRootTests()
    {
        _other = Directory.CreateDirectory(Path.Combine(_case.Folder, "other")).FullName;
        File.WriteAllText(Path.Combine(_other, "z.eml"), TempCase.Mail("z", "Ropes", "The ropes are new."));
        _case.Write("a.eml", TempCase.Mail("a", "Lanterns", "The inspection is on Tuesday."));
        _case.Write("b.eml", TempCase.Mail("b", "Gate", "The gate is shut."));
    }

    public void Dispose() => _case.Dispose();

    [Fact]
    public void A_build_of_another_folder_goes_on_with_one_that_was_cut_off()
    {
        _case.BuildCutOff(0);
        LedgerTotals totals = BuildOther();
        Assert.Equal((3, 0), (totals.Sources, totals.HalfRead.Count));
        string goneOn = _case.Exported();
        File.Delete(_case.CasePath);
        _case.Build(options => options with { Paths = [_case.Release, _other] });
        Assert.Equal(_case.Exported(), goneOn);
    }

    [Fact]
    public void One_whose_folder_is_gone_stays_named_until_it_is_read()
    {
        _case.BuildCutOff(0);
        string moved = Path.Combine(_case.Folder, "moved");
        Directory.Move(_case.Release, moved);
        for (int round = 0; round < 2; round++)
        {
            LedgerTotals totals = BuildOther();
            Assert.True(totals.Balances);
            Assert.Equal((1, "release"), (totals.Sources, Assert.Single(totals.HalfRead).Name));
            Assert.Equal((false, false, 1), State());
        }

        Assert.EndsWith(" half-read=release", Assert.Single(Built()), StringComparison.Ordinal);
        Assert.Empty(_case.Build(options => options with { Paths = [], MovedRoots = new Dictionary<string, string> { ["release"] = moved } }).HalfRead);
        Assert.Equal((false, false, 0), State());
        Assert.Equal(3, _case.Ledger().Count);
    }

    [Fact]
    public void It_is_gone_on_with_at_a_new_place_that_is_named_beside_another_folder()
    {
        _case.BuildCutOff(0);
        string moved = Path.Combine(_case.Folder, "moved");
        Directory.Move(_case.Release, moved);
        LedgerTotals totals = _case.Build(options => options with { Paths = [_other], MovedRoots = new Dictionary<string, string> { ["release"] = moved } });
        Assert.Equal((3, 0), (totals.Sources, totals.HalfRead.Count));
    }

    [Fact]
    public void New_files_of_a_folder_that_was_read_before_are_not_forgotten_either()
    {
        _case.Build();
        for (int number = 0; number < Many; number++)
        {
            _case.Write($"{number:D4}.eml", TempCase.Mail($"{number}", $"Note {number}", $"Crate {number} is on the quay."));
        }

        _case.BuildCutOff(1000);
        Assert.Equal((true, false, 1), State());
        LedgerTotals totals = BuildOther();
        Assert.Equal((Many + 3, 0), (totals.Sources, totals.HalfRead.Count));
    }

    [Fact]
    public void What_was_read_before_a_build_was_cut_off_is_shown_with_its_file()
    {
        for (int number = 0; number < Many; number++)
        {
            _case.Write($"{number:D4}.eml", TempCase.Mail($"{number}", $"Note {number}", $"Crate {number} is on the quay."));
        }

        _case.BuildCutOff(1000);
        Assert.NotEmpty(_case.Find("crate"));
        Assert.All(_case.Find("crate"), static row => Assert.StartsWith("release/", row.Citation.Path, StringComparison.Ordinal));
        Assert.NotEmpty(_case.Find("in:release/0001.eml crate"));
    }

    [Fact]
    public void A_case_of_an_older_program_that_was_cut_off_does_not_say_where_so_all_folders_count()
    {
        _case.Build();
        BuildOther();
        _case.Change($"INSERT INTO meta(name, value) VALUES('{CaseMeta.Unfinished}', '1')");
        Assert.Equal((true, false, 2), State());
        _case.Write("c.eml", TempCase.Mail("c", "Quay", "The quay is shut."));
        Assert.Equal((4, 0), (BuildOther().Sources, State().Roots));
    }

    [Fact]
    public void An_empty_folder_is_read_to_its_end_too()
    {
        _case.Build();
        string empty = Directory.CreateDirectory(Path.Combine(_case.Folder, "empty")).FullName;
        _case.Build(options => options with { Paths = [empty] });
        Assert.Equal((false, false, 0), State());
    }

    private LedgerTotals BuildOther() => _case.Build(options => options with { Paths = [_other] });

    private (bool IsReading, bool IsRecording, int Roots) State()
    {
        using SqliteConnection connection = _case.Open();
        var work = UnfinishedWork.Of(connection);
        return (work.IsReading, work.IsRecording, work.Roots.Count);
    }

    private List<string> Built()
    {
        using SqliteConnection connection = _case.Open();
        return [.. SqlRows.Texts(connection, "SELECT detail FROM log WHERE action = 'build'")];
    }
}
