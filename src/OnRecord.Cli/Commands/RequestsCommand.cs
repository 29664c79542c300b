using System.CommandLine;
using Microsoft.Data.Sqlite;
using OnRecord.Cli.Output;
using OnRecord.Query;
using OnRecord.Query.Events;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord requests</c>.</summary>
internal static class RequestsCommand
{
    public static Command Make()
    {
        var options = new ListOptions();
        var command = new Command("requests", "List who was asked for comment, by whom, and what became of it.");
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            using SqliteConnection connection = CaseOption.Open(parsed, options.Case);
            ItemFilter filter = options.FilterOf(parsed);
            return Listing.Write(parsed, options, () => RequestList.Count(connection, filter), () => RequestList.Read(connection, filter, options.PageOf(parsed)), Show);
        });
        return command;
    }

    private static void Show(TextWriter output, RequestShape request)
    {
        output.WriteLine($"{Who.Of(request.When, null),-25}  {Who.Of(request.Asked)}: {request.Outcome.Replace('_', ' ')}{(request.By is { } by ? $", asked by {Who.Of(by)}" : "")}{(request.About is { } about ? $", about {Plain.Line(about, 100)}" : "")}");
        output.WriteLine($"    {Plain.Line(request.Citation.Text, 200)}");
        output.WriteLine($"    {request.Id}  {Plain.Line(request.Citation.Path, 200)}");
    }
}
