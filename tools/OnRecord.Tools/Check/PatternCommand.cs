using System.CommandLine;

namespace OnRecord.Tools.Check;

/// <summary><c>check patterns</c>: no regular expression of the program is slow on text made to be slow.</summary>
internal static class PatternCommand
{
    public static Command Make()
    {
        var command = new Command("patterns", "Every regular expression of the program over 3,000 characters of repeated pieces of text: some two minutes.");
        command.SetAction(static _ =>
        {
            var report = new CheckReport(Console.Out);
            new PatternCheck(report).Run();
            return report.End();
        });
        return command;
    }
}
