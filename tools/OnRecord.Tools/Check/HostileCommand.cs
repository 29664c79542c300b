using System.CommandLine;

namespace OnRecord.Tools.Check;

/// <summary><c>check hostile</c>: files made to harm cost bounded time and memory, and nothing beside them is lost.</summary>
internal static class HostileCommand
{
    private const long Bomb = 2L << 30;
    private const int Depth = 10_000;
    private const double MostSeconds = 300;
    private const long MostMegabytes = 500;

    public static Command Make()
    {
        var line = new Option<long>("--line") { Description = "Bytes of the line without end.", DefaultValueFactory = static _ => 1L << 30 };
        var only = new Option<string?>("--only") { Description = "A beginning of the names to try." };
        var command = new Command("hostile", "Archive bombs, names that escape, 10,000-deep nesting, a line of 1 GB, NUL bytes, wrong charsets: bounded time and memory, a Problem, nothing lost beside it.") { line, only };
        command.SetAction(parsed => Run(parsed.GetValue(line), parsed.GetValue(only) ?? ""));
        return command;
    }

    private static int Run(long line, string only)
    {
        var report = new CheckReport(Console.Out);
        DirectoryInfo place = Directory.CreateTempSubdirectory("onrecord-hostile-");
        try
        {
            IEnumerable<HostileFile> files = HostileFiles.All(Bomb, Depth, line).Where(file => file.Name.StartsWith(only, StringComparison.Ordinal));
            new HostileCheck(place.FullName, [], report).Run(files, MostSeconds, MostMegabytes);
        }
        finally
        {
            place.Delete(recursive: true);
        }

        return report.End();
    }
}
