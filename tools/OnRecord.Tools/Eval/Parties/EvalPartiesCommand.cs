using System.CommandLine;
using Microsoft.Data.Sqlite;
using OnRecord.Store;

namespace OnRecord.Tools.Eval.Parties;

/// <summary><c>eval parties CASE</c>: how many links there are of each kind, and what stays apart although it may belong together. Counts only, no names.</summary>
internal static class EvalPartiesCommand
{
    public static Command Make()
    {
        var path = new Argument<FileInfo>("CASE") { Description = "The case." };
        var command = new Command("parties", "Count the links between names and addresses by reason, and what stays apart by kind.") { path };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(path).FullName));
        return command;
    }

    private static int Run(string path)
    {
        using SqliteConnection connection = CaseFile.OpenRead(path);
        var counts = new ApartCounts(connection);
        foreach ((string kind, int count) in counts.Links.Concat(counts.Apart))
        {
            Console.WriteLine($"{count,7} {kind}");
        }

        return 0;
    }
}
