using System.CommandLine;
using Microsoft.Data.Sqlite;
using OnRecord.Cli.Output;
using OnRecord.Query;
using OnRecord.Query.Events;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord chronology</c>.</summary>
internal static class ChronologyCommand
{
    public static Command Make()
    {
        var options = new ListOptions();
        var command = new Command("chronology", "List messages and what is told with a time, in the order of their times.");
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            using SqliteConnection connection = CaseOption.Open(parsed, options.Case);
            ItemFilter filter = options.FilterOf(parsed);
            return Listing.Write(parsed, options, () => ChronologyList.Count(connection, filter), () => ChronologyList.Read(connection, filter, options.PageOf(parsed)), Show);
        });
        return command;
    }

    private static void Show(TextWriter output, ChronologyShape entry)
    {
        output.WriteLine($"{Who.Of(entry.When, null),-25}  {entry.Kind,-10}  {Plain.Line(string.Join(", ", entry.Parties.Take(5).Select(static one => Who.Of(one))), 120)}");
        output.WriteLine($"    {Plain.Line(entry.Text, 200)}{(entry.When.Text is { } words ? $"  (\"{Plain.Line(words, 40)}\")" : "")}");
        output.WriteLine($"    {entry.Id}  {Plain.Line(entry.Citation.Path, 200)}");
    }
}
