using System.CommandLine;
using Microsoft.Data.Sqlite;
using OnRecord.Cli.Output;
using OnRecord.Query;
using OnRecord.Query.Shapes;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord problems</c>.</summary>
internal static class ProblemsCommand
{
    public static Command Make()
    {
        ListOptions options = LedgerFilters.Options();
        (Option<string?> state, Option<string?> code, Option<string?> under) = LedgerFilters.Make();
        var command = new Command("problems", "List the defects of the evidence, each with its place, and decisions whose words are no longer in the case.") { state, code, under };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            using SqliteConnection connection = options.OpenFiles(parsed);
            options.NoteUnknown(UnknownNames.Path(connection, parsed.GetValue(under)));
            var filter = new LedgerFilter(parsed.GetValue(state)?.Replace(' ', '-'), parsed.GetValue(code), parsed.GetValue(under), options.FilterOf(parsed, connection));
            return Listing.Write(parsed, options, () => ProblemList.Count(connection, filter), page => ProblemList.Read(connection, filter, page), Show);
        });
        return command;
    }

    private static void Show(Sheet sheet, ProblemShape problem)
    {
        string place = problem.Start is { } start ? $" (bytes {start} to {problem.End})" : "";
        sheet.Row([(problem.Code, 22)], sheet.Cut(problem.Path ?? "(no file)", 500) + place);
        sheet.Line($"{"",-24}{sheet.Cut(problem.Text, 300)}");
    }
}
