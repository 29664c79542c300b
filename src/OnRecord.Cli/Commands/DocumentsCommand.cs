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
        "Only what a message from or to this person carries");

    private static string Date(DocumentShape document) => document.Published is null ? "no date" : document.PublishedFrom == "option" ? document.Published + " (given)" : document.Published;

    private static void Show(TextWriter output, DocumentShape document)
    {
        output.WriteLine($"{Date(document),-25}  {Plain.Line(KindView.Of(document.Kind), 20),-20}  {Plain.Title(document.Title, document.Citation.Text, 70)}");
        string pages = (document.Pages is { } number ? $"  {Plain.Count(number, "page")}" : "") + (document.Language is null or "en" ? "" : $"  language {document.Language}");
        output.WriteLine($"    {document.Id}  {Plain.Line(document.Citation.Path, 300)}{pages}{(document.Copies.Count > 0 ? $"  {Plain.Count(document.Copies.Count, "copy", "copies")}" : "")}{ReviewView.Mark(document.State, document.Verdict)}");
        if (AttachedView.Line(document.AttachedTo) is { } attached)
        {
            output.WriteLine("    " + attached);
        }

        ReviewView.WriteNotes(output, document.Notes);
    }
}
