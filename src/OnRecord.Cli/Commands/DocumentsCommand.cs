using System.CommandLine;
using OnRecord.Cli.Output;
using OnRecord.Query;
using OnRecord.Query.Shapes;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord documents</c>.</summary>
internal static class DocumentsCommand
{
    public static Command Make() => RecordListing.Make(
        "documents", "List the documents of a case by path.", DocumentList.Count, static (connection, filter, page) => DocumentList.Read(connection, filter, page), Show,
        "Only what was sent to or by this person, where a document says so");

    private static string Date(DocumentShape document) => document.Published is null ? "no date" : document.PublishedFrom == "option" ? document.Published + " (given)" : document.Published;

    private static void Show(Sheet sheet, DocumentShape document)
    {
        sheet.Row([(Date(document), 25), (sheet.Cut(KindView.Of(document.Kind)), 20)], sheet.Title(document.Title, document.Citation.Text, 70));
        string pages = document.Pages is { } number ? $"  {Plain.Count(number, "page")}" : "";
        sheet.Line($"    {document.Id}  {sheet.Cut(document.Citation.Path, 300)}{pages}{(document.Copies.Count > 0 ? $"  {Plain.Count(document.Copies.Count, "copy", "copies")}" : "")}{ReviewView.Mark(document.State, document.Verdict)}");
        ReviewView.WriteNotes(sheet, document.Notes);
    }
}
