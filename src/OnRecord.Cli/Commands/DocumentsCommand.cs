using System.CommandLine;
using OnRecord.Cli.Output;
using OnRecord.Query;
using OnRecord.Query.Shapes;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord documents</c>.</summary>
internal static class DocumentsCommand
{
    /// <summary>Characters of the day in an ISO date.</summary>
    private const int DayLength = 10;

    public static Command Make() => RecordListing.Make(
        "documents", "List the documents of a case by path.", DocumentList.Count, static (connection, filter, page) => DocumentList.Read(connection, filter, page), Show,
        ListOptions.OfDocuments);

    private static string Date(DocumentShape document) => document.Happens is [var first, ..] ? first[..DayLength] + " (begins)" : document.Published is null ? "no date" : document.PublishedFrom == "option" ? document.Published + " (given)" : document.Published;

    private static void Show(Sheet sheet, DocumentShape document)
    {
        sheet.Row([(Date(document), 25), (sheet.Cut(KindView.Of(document.Kind)), 20)], sheet.Title(document.Title, document.Citation.Text, 70));
        string pages = (document.Pages is { } number ? $"  {Plain.Count(number, "page")}" : "") + (document.Language is null or "en" ? "" : $"  language {document.Language}");
        sheet.Line($"    {document.Id}  {sheet.Cut(document.Citation.Path, 300)}{pages}{(document.Copies.Count > 0 ? $"  {Plain.Count(document.Copies.Count, "copy", "copies")}" : "")}{ReviewView.Mark(document.State, document.Verdict)}");
        if (AttachedView.Line(sheet, document.AttachedTo) is { } attached)
        {
            sheet.Line("    " + attached);
        }

        ReviewView.WriteNotes(sheet, document.Notes);
    }
}
