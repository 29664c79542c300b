using System.CommandLine;
using OnRecord.Cli.Output;
using OnRecord.Query;
using OnRecord.Query.Events;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord statements</c>.</summary>
internal static class StatementsCommand
{
    public static Command Make() => RecordListing.Make(
        "statements", "List who said what, to whom, when and through whom, by time.", StatementList.Count, static (connection, filter, page) => StatementList.Read(connection, filter, page), Show);

    private static void Show(TextWriter output, StatementShape statement)
    {
        string through = string.Concat(statement.Chain.Select(static teller => $"{Who.Of(teller)} says that "));
        string by = statement.ToldBy is { } writer ? $", as {Who.Of(writer)} writes" : "";
        output.WriteLine($"{Who.Of(statement.Said, statement.Published),-25}  {through}{Who.Of(statement.Speaker)}{(statement.Addressee is { } to ? $" to {Who.Of(to)}" : "")}{(statement.Negated ? " (negated)" : "")}{by}");
        output.WriteLine($"    {Plain.Line(statement.Cue, 60)}: {Plain.Line(statement.Content, 240)}");
        output.WriteLine($"    {statement.Id}  {Plain.Line(statement.Citation.Path, 200)}");
    }
}
