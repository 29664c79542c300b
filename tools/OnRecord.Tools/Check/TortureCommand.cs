using System.CommandLine;

namespace OnRecord.Tools.Check;

/// <summary><c>check torture FOLDER</c>: nothing of a set of hard mail is lost.</summary>
internal static class TortureCommand
{
    public static Command Make()
    {
        var folder = new Argument<string>("FOLDER") { Description = "A folder of mail with MANIFEST.tsv: kind, set, bytes, sha1, messages, flags, path." };
        var command = new Command("torture", "Every message of a set of hard and broken mail is kept, and found by words that another program reads from it.") { folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder)));
        return command;
    }

    private static int Run(string folder)
    {
        var report = new CheckReport(Console.Out);
        _ = TortureManifest.Read(folder); // Told before the long build.
        using BuiltCase built = BuiltCase.Of(folder);
        new TortureCheck(folder, built, report).Run();
        return report.End();
    }
}
