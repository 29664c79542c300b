using System.CommandLine;
using OnRecord.Cli.Output;
using OnRecord.Query;
using OnRecord.Query.Events;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord requests</c>.</summary>
internal static class RequestsCommand
{
    public static Command Make() => RecordListing.Make(
        "requests", "List who was asked for comment, by whom, and what became of it.", RequestList.Count, static (connection, filter, page) => RequestList.Read(connection, filter, page), Show,
        "Only where this person asked or was asked");

    private static void Show(TextWriter output, RequestShape request)
    {
        output.WriteLine($"{Who.Of(request.When, null),-25}  {Who.Of(request.Asked)}: {request.Outcome.Replace('_', ' ')}{(request.By is { } by ? $", asked by {Who.Of(by)}" : "")}{(request.About is { } about ? $", about {Plain.Line(about, 100)}" : "")}{ReviewView.Mark(request.State, request.Verdict)}");
        output.WriteLine($"    {Plain.Line(request.Citation.Text, 200)}");
        if (request.Answer is { } answer)
        {
            output.WriteLine($"    -> {Plain.Line(answer.Text, 200)}  {Plain.Line(answer.Path, 200)}");
        }

        foreach (Query.Shapes.Citation evidence in request.Evidence)
        {
            output.WriteLine($"    also: {Plain.Line(evidence.Text, 160)}  {Plain.Line(evidence.Path, 200)}");
        }

        output.WriteLine($"    {request.Id}  {Plain.Line(request.Citation.Path, 200)}");
        ReviewView.WriteNotes(output, request.Notes);
    }
}
