using System.CommandLine;
using OnRecord.Tools.Check;

namespace OnRecord.Tools.Eval.Sample;

/// <summary><c>eval sample FOLDER</c>: builds the sample release and compares the record with the answer key, every mismatch listed.</summary>
internal static class EvalSampleCommand
{
    public static Command Make()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder samples, with release and answers in it." };
        var table = new Option<string?>("--table") { Description = "Write the mismatches there too, each with the reason that the file has for it or ?.", HelpName = "FILE" };
        var command = new Command("sample", "Compare the record of the sample release with its answer key, and list every mismatch.") { folder, table };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.GetValue(table)));
        return command;
    }

    private static int Run(string folder, string? table)
    {
        using BuiltCase built = BuiltCase.Of(Path.Combine(folder, "release"), "America/Halifax");
        var comparison = new SampleComparison(new AnswerKey(Path.Combine(folder, "answers")), built.Connection);
        foreach (string line in comparison.Mismatches.Concat(comparison.Totals))
        {
            Console.WriteLine(line);
        }

        if (table is not null)
        {
            MismatchTable.Write(table, comparison.Mismatches);
        }

        return 0;
    }
}
