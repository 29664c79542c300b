using OnRecord.Tests.Store;
using OnRecord.Tools.Check;
using Xunit;

namespace OnRecord.Tests.Tools;

public sealed class KillCheckTests
{
    [Fact]
    public void A_build_whose_process_is_killed_again_and_again_ends_in_the_same_case()
    {
        using var release = new TempCase();
        ProcessFolder.Fill(release);
        using var said = new StringWriter();
        var report = new CheckReport(said);
        string place = Directory.CreateDirectory(Path.Combine(release.Folder, "cases")).FullName;
        new KillCheck(release.Release, place, new Random(3), report).Run(kills: 4);
        Assert.True(report.ExitCode == 0, said.ToString());
    }
}
