using OnRecord.Store;
using OnRecord.Store.Building;
using Xunit;

namespace OnRecord.Tests.Store.Building;

public sealed class RootPlaceTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void A_folder_that_is_not_there_is_no_reason_to_call_its_files_missing()
    {
        _case.Write("a.txt", "The lanterns stay lit.");
        _case.Build();
        string before = _case.Exported();
        string moved = Path.Combine(_case.Folder, "moved");
        Directory.Move(_case.Release, moved);
        Assert.Contains("--root", Assert.Throws<OnRecordException>(() => Build(new BuildOptions([], _case.CasePath))).Message, StringComparison.Ordinal);
        Assert.Equal(before, _case.Exported());
        var roots = new Dictionary<string, string> { ["release"] = moved };
        Build(new BuildOptions([], _case.CasePath) { MovedRoots = roots });
        Assert.Equal(["kept"], _case.Ledger().Select(static entry => entry.State));
    }

    [Fact]
    public void A_root_that_is_a_file_may_vanish()
    {
        string file = _case.Write("a.txt", "The lanterns stay lit.");
        Build(new BuildOptions([file], _case.CasePath));
        File.Delete(file);
        Build(new BuildOptions([], _case.CasePath));
        Assert.Equal([("a.txt", "missing")], _case.Ledger().Select(static entry => (entry.Path, entry.State)));
    }

    [Theory]
    [InlineData("nowhere", null)]
    [InlineData("", null)]
    [InlineData("release", "Nowhere/Town")]
    public void A_first_build_that_cannot_begin_leaves_no_file(string folder, string? zone)
    {
        string[] paths = folder.Length == 0 ? [] : [Path.Combine(_case.Folder, folder)];
        Assert.Throws<OnRecordException>(() => Build(new BuildOptions(paths, _case.CasePath) { Zone = zone }));
        Assert.Empty(Directory.GetFiles(_case.Folder));
    }

    private static void Build(BuildOptions options) => new CaseBuilder(options, TimeProvider.System).Run(CancellationToken.None);
}
