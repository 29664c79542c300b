using System.CommandLine;

namespace OnRecord.Tools.Check;

/// <summary><c>check full-disk FOLDER</c>: a full disk costs nothing but time.</summary>
internal static class FullDiskCommand
{
    private static readonly int[] s_hundredths = [1, 5, 20, 40, 60, 80, 95];

    public static Command Make()
    {
        var folder = new Argument<string>("FOLDER") { Description = "What to build." };
        var limit = new Option<bool>("--limit-files") { Description = "Bound the size of files instead of mounting small disks, which needs no root." };
        var command = new Command("full-disk", "A build on a full disk ends with a sentence and a case that opens; with room it ends in the same case.") { folder, limit };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), !parsed.GetValue(limit)));
        return command;
    }

    private static int Run(string folder, bool onRealDisk)
    {
        var report = new CheckReport(Console.Out);
        DirectoryInfo place = Directory.CreateTempSubdirectory("onrecord-full-");
        try
        {
            new FullDiskCheck(folder, place.FullName, report).Run(s_hundredths, onRealDisk);
        }
        finally
        {
            place.Delete(recursive: true);
        }

        return report.End();
    }
}
