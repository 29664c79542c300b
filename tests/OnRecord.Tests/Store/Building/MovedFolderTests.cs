using OnRecord.Store;
using OnRecord.Store.Building;
using Xunit;

namespace OnRecord.Tests.Store.Building;

/// <summary>A folder that was moved and is named by its new place is not a second one.</summary>
public sealed class MovedFolderTests : IDisposable
{
    private readonly TempCase _case = new();
    private readonly string _moved;

    public MovedFolderTests()
    {
        _moved = Path.Combine(_case.Folder, "release2");
        _case.Write("a.eml", TempCase.Mail("a", "Lanterns", "The inspection is on Tuesday."));
        _case.Write("in/b c.eml", TempCase.Mail("b", "Gate", "The gate is shut."));
        _case.Write("in/d.txt", "The lanterns stay lit.");
        _case.Build();
    }

    public void Dispose() => _case.Dispose();

    [Fact]
    public void It_is_refused_with_both_ways_to_go_on()
    {
        Directory.Move(_case.Release, _moved);
        File.Delete(Path.Combine(_moved, "in/d.txt"));
        string before = _case.Exported();
        string says = Assert.Throws<OnRecordException>(() => BuildMoved()).Message;
        Assert.Contains($"{_moved} holds the files of release, whose folder {_case.Release} is not there any more", says, StringComparison.Ordinal);
        Assert.Contains($"--root \"release={_moved}\"", says, StringComparison.Ordinal);
        Assert.Contains("--add", says, StringComparison.Ordinal);
        Assert.Equal(before, _case.Exported());
    }

    [Fact]
    public void Its_root_goes_on_there()
    {
        Directory.Move(_case.Release, _moved);
        Assert.Equal(3, BuildMoved(options => options with { MovedRoots = new Dictionary<string, string> { ["release"] = _moved } }).Sources);
    }

    [Fact]
    public void It_is_a_further_folder_where_that_is_meant()
    {
        Directory.Move(_case.Release, _moved);
        Assert.Equal(6, BuildMoved(static options => options with { AddsMoved = true }).Sources);
    }

    [Fact]
    public void A_copy_beside_the_folder_is_a_further_one()
    {
        Directory.CreateDirectory(_moved);
        File.Copy(Path.Combine(_case.Release, "a.eml"), Path.Combine(_moved, "a.eml"));
        Assert.Equal(4, BuildMoved().Sources);
    }

    [Fact]
    public void Other_files_are_too()
    {
        Directory.Delete(_case.Release, recursive: true);
        Directory.CreateDirectory(_moved);
        File.WriteAllText(Path.Combine(_moved, "a.eml"), TempCase.Mail("a", "Lanterns", "The inspection is on Tuesday."));
        File.WriteAllText(Path.Combine(_moved, "d.txt"), "The lanterns stay lit.");
        Assert.Equal(5, BuildMoved().Sources);
    }

    private LedgerTotals BuildMoved(Func<BuildOptions, BuildOptions>? with = null) =>
        _case.Build(options => (with ?? (static same => same))(options with { Paths = [_moved] }));
}
