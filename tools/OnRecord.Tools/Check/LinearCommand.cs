using System.CommandLine;

namespace OnRecord.Tools.Check;

/// <summary><c>check linear</c>: text made to be slow costs no more per character when there is eight times as much of it.</summary>
internal static class LinearCommand
{
    public static Command Make()
    {
        var only = new Option<string?>("--only") { Description = "A piece of text; only texts that repeat it are tried." };
        var command = new Command("linear", "Pieces of text, and pairs of them, repeated: processor time of the language engine for 4,096 characters and for eight times as many.") { only };
        command.SetAction(parsed =>
        {
            var report = new CheckReport(Console.Out);
            new LinearCheck(report).Run(parsed.GetValue(only));
            return report.End();
        });
        return command;
    }
}
