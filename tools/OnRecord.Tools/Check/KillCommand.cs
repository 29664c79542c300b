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
        var command = new Command("kill", "A build that is killed (SIGKILL) at random moments ends in the same case as one left alone.") { folder, kills, seed };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.GetValue(kills), parsed.GetValue(seed)));
        return command;
    }

    private static int Run(string folder, int kills, int seed)
    {
        var report = new CheckReport(Console.Out);
        DirectoryInfo place = Directory.CreateTempSubdirectory("onrecord-kill-");
        try
        {
            new KillCheck(folder, place.FullName, new Random(seed), report).Run(kills);
        }
        finally
        {
            place.Delete(recursive: true);
        }

        return report.End();
    }
}
