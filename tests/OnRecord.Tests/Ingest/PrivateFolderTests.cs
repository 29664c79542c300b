using OnRecord.Ingest;
using OnRecord.Tests.Store;
using Xunit;

namespace OnRecord.Tests.Ingest;

public sealed class PrivateFolderTests : IDisposable
{
    private readonly TempCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void It_sits_beside_the_case_closed_to_others_and_goes_with_its_run()
    {
        using (PrivateFolder folder = PrivateFolder.Beside(_case.CasePath, "verify"))
        {
            string own = Path.GetDirectoryName(folder.FolderPath)!;
            Assert.StartsWith(_case.CasePath + ".verify-", own, StringComparison.Ordinal);
            Directory.CreateDirectory(folder.FolderPath);
            File.WriteAllText(Path.Combine(folder.FolderPath, "00000001"), "evidence");
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(own));
            }
        }

        Assert.Equal([_case.Release], Directory.GetDirectories(_case.Folder));
    }

    [Fact]
    public void What_a_crashed_run_left_is_removed_and_what_runs_or_is_not_ours_stays()
    {
        using PrivateFolder running = PrivateFolder.Beside(_case.CasePath, "verify");
        string crashed = Leave(".verify-abcdefghijk");
        string other = Leave(".verify-notes");
        string open = Leave(".verify-abcdefghijl");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(open, (UnixFileMode)0x1FF);
        }

        PrivateFolder.Sweep(_case.CasePath, "verify");
        Assert.Equal((false, true, true), (Directory.Exists(crashed), Directory.Exists(other), Directory.Exists(Path.GetDirectoryName(running.FolderPath))));
        Assert.Equal(!OperatingSystem.IsWindows(), Directory.Exists(open));
    }

    [Fact]
    public void Where_nothing_can_be_written_it_is_in_the_folder_of_the_system()
    {
        string nowhere = Path.Combine(_case.Write("a.txt", "A file is no folder."), "harbour.onrecord");
        using PrivateFolder folder = PrivateFolder.Beside(nowhere, "verify");
        Assert.StartsWith(Path.Combine(Path.GetTempPath(), "onrecord-verify-"), folder.FolderPath, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".verify-abcdefghijk/files/scratch/00000001", true)]
    [InlineData(".verify-abcdefghijk/lock", true)]
    [InlineData(".verify-abcdefghijk", false)]
    [InlineData(".verify-notes of May/a.eml", false)]
    [InlineData(".verify-ABCDEFGHIJK/a.eml", false)]
    public void Only_its_own_files_are_not_evidence(string ending, bool ours) => Assert.Equal(ours, PrivateFolder.Owns("/x/harbour.onrecord", "/x/harbour.onrecord" + ending, "verify"));

    private string Leave(string ending)
    {
        string folder = _case.CasePath + ending;
        Directory.CreateDirectory(Path.Combine(folder, "files"));
        File.WriteAllText(Path.Combine(folder, "files", "00000001"), "evidence");
        File.WriteAllText(Path.Combine(folder, "lock"), "");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return folder;
    }
}
