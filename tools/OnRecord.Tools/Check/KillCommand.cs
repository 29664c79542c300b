using System.CommandLine;

namespace OnRecord.Tools.Check;

/// <summary><c>check kill FOLDER</c>: a build that is killed again and again ends in the same case.</summary>
internal static class KillCommand
{
    public static Command Make()
    {
        var folder = new Argument<string>("FOLDER") { Description = "What to build." };
        var kills = new Option<int>("--kills") { Description = "How many times to kill the program.", DefaultValueFactory = static _ => 30 };
        var seed = new Option<int>("--seed") { Description = "Decides the moments.", DefaultValueFactory = static _ => 1 };
        var files = new Option<int>("--files") { Description = "A folder with fewer files is copied, each copy a little different, until it has so many; 0 takes it as it is.", DefaultValueFactory = static _ => 600 };
        var command = new Command("kill", "A build that is killed (SIGKILL) at random moments ends in the same case as one left alone.") { folder, kills, seed, files };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.GetValue(kills), parsed.GetValue(seed), parsed.GetValue(files)));
        return command;
    }

    private static int Run(string folder, int kills, int seed, int files)
    {
        var report = new CheckReport(Console.Out);
        DirectoryInfo place = Directory.CreateTempSubdirectory("onrecord-kill-");
        try
        {
            bool isSmall = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Take(files).Count() < files;
            string release = Path.Combine(place.FullName, "release");
            if (isSmall)
            {
                RepeatedFolder.Write(folder, release, files);
            }

            new KillCheck(isSmall ? release : folder, Directory.CreateDirectory(Path.Combine(place.FullName, "cases")).FullName, new Random(seed), report).Run(kills);
        }
        finally
        {
            place.Delete(recursive: true);
        }

        return report.End();
    }
}
