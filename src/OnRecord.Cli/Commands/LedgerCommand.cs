using System.CommandLine;
using Microsoft.Data.Sqlite;
using OnRecord.Cli.Output;
using OnRecord.Query;
using OnRecord.Query.Shapes;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord ledger</c>: every file and member, and what became of it.</summary>
internal static class LedgerCommand
{
    public static Command Make()
    {
        ListOptions options = LedgerFilters.Options();
        (Option<string?> state, Option<string?> code, Option<string?> under) = LedgerFilters.Make();
        var named = new Option<string?>("--named") { Description = "Only files with these words in their name, or with this whole name where it has a *, which stands for any characters.", HelpName = "NAME" };
        var command = new Command("ledger", "List every file and member with what became of it.") { state, code, under, named };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            using SqliteConnection connection = options.OpenFiles(parsed);
            options.NoteUnknown(UnknownNames.Path(connection, parsed.GetValue(under)));
            var filter = new LedgerFilter(parsed.GetValue(state)?.Replace(' ', '-'), parsed.GetValue(code), parsed.GetValue(under), options.FilterOf(parsed, connection), parsed.GetValue(named));
            return Listing.Write(parsed, options, () => LedgerList.Count(connection, filter), page => LedgerList.Read(connection, filter, page), Show);
        });
        return command;
    }

    private static void Show(Sheet sheet, LedgerShape entry)
    {
        string of = entry.Of is null ? "" : $"  of {sheet.Cut(entry.Of, 300)}";
        sheet.Row([(StateView.Of(entry), 10), ($"{Plain.Size(entry.Bytes),12}", 12)], sheet.Cut(entry.Path, 500) + of);
        foreach (ProblemNote problem in entry.Problems)
        {
            sheet.Line($"{"",-26}{problem.Code}: {sheet.Cut(problem.Text, 300)}");
        }
    }
}
