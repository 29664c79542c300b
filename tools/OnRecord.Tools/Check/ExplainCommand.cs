using System.CommandLine;

namespace OnRecord.Tools.Check;

/// <summary><c>check explain FOLDER</c>: the number of messages is explained to the last one.</summary>
internal static class ExplainCommand
{
    public static Command Make()
    {
        var folder = new Argument<string>("FOLDER") { Description = "A folder of mail." };
        var command = new Command("explain", "Files and messages are counted and hashed without the readers, and compared with the ledger one by one.") { folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder)));
        return command;
    }

    private static int Run(string folder)
    {
        var report = new CheckReport(Console.Out);
        using BuiltCase built = BuiltCase.Of(folder);
        new ExplainCheck(folder, built, report).Run();
        return report.End();
    }
}
