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

    private static void Show(Sheet sheet, RequestShape request)
    {
        sheet.Row([(Who.Of(sheet, request.When, request.When), 25)], $"{Who.Of(sheet, request.Asked)}: {request.Outcome.Replace('_', ' ')}{(request.By is { } by ? $", asked by {Who.Of(sheet, by)}" : "")}{(request.About is { } about ? $", about {sheet.Cut(about, 100)}" : "")}{ReviewView.Mark(request.State, request.Verdict)}");
        sheet.Line($"    {sheet.Cut(request.Citation.Text, 200)}");
        if (request.Answer is { } answer)
        {
            sheet.Line($"    -> {sheet.Cut(answer.Text, 200)}  {sheet.Cut(answer.Path, 200)}");
        }

        foreach (Query.Shapes.Citation evidence in request.Evidence)
        {
            sheet.Line($"    also: {sheet.Cut(evidence.Text, 160)}  {sheet.Cut(evidence.Path, 200)}");
        }

        sheet.Line($"    {request.Id}  {sheet.Cut(request.Citation.Path, 200)}");
        ReviewView.WriteNotes(sheet, request.Notes);
    }
}
