using System.CommandLine;
using Microsoft.Data.Sqlite;
using OnRecord.Cli.Output;
using OnRecord.Query;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord log</c>.</summary>
internal static class LogCommand
{
    public static Command Make()
    {
        var options = new ListOptions("Only decisions about this person, or about a line that listings with --party show");
        var command = new Command("log", "List what was done to the case, oldest first. Each line's hash covers the one before; times and --from and --to are UTC.");
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            using SqliteConnection connection = CaseOption.Open(parsed, options.Case);
            string? from = parsed.GetValue(options.From);
            string? to = parsed.GetValue(options.To);
            string? party = options.PartyOf(parsed, connection);
            return Listing.Write(
                parsed, options, () => LogList.Count(connection, from, to, party), page => LogList.Read(connection, page, from, to, party),
                static (sheet, line) => sheet.Row([(line.At, 24), (line.Action, 9)], $"{sheet.Cut(line.Detail, 500)}  {sheet.Cut(line.Hash, 16)}"));
        });
        return command;
    }
}
