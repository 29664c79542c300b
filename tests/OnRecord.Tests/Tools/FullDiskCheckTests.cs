using OnRecord.Tests.Store;
using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Tools;

public sealed class FullDiskCheckTests
{
    [Fact]
    public void A_build_that_cannot_write_more_says_so_and_with_room_ends_in_the_same_case()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The size of files is bounded with a shell's ulimit.");
        using var release = new TempCase();
        ProcessFolder.Fill(release);
        using var said = new StringWriter();
        var report = new CheckReport(said);
        string place = Directory.CreateDirectory(Path.Combine(release.Folder, "cases")).FullName;
        new FullDiskCheck(release.Release, place, report).Run([1, 50], onRealDisk: false);
        Assert.True(report.ExitCode == 0, said.ToString());
    }
}
