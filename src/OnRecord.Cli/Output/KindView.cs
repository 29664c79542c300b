namespace OnRecord.Cli.Output;

/// <summary>What kind of file a document is, for people.</summary>
internal static class KindView
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";

    /// <summary>A short name of a media type; the type itself where there is none that people know.</summary>
    public static string Of(string mediaType) => mediaType switch
    {
        Office + "wordprocessingml.document" or "application/vnd.ms-word.document.macroenabled.12" or "application/msword" or "application/vnd.ms-word.flat+xml" => "Word document",
        Office + "spreadsheetml.sheet" or "application/vnd.ms-excel.sheet.macroenabled.12" or "application/vnd.ms-excel" => "Excel workbook",
        Office + "presentationml.presentation" or "application/vnd.ms-powerpoint.presentation.macroenabled.12" or "application/vnd.ms-powerpoint" => "PowerPoint slides",
        "application/vnd.oasis.opendocument.text" => "OpenDocument text",
        "application/vnd.oasis.opendocument.spreadsheet" => "OpenDocument sheet",
        "application/vnd.oasis.opendocument.presentation" => "OpenDocument slides",
        "application/pdf" => "PDF",
        "application/rtf" or "text/rtf" => "RTF document",
        "text/html" or "application/xhtml+xml" => "web page",
        "text/plain" => "text",
        "text/markdown" => "Markdown text",
        "text/csv" or "text/tab-separated-values" => "table (text)",
        "text/calendar" => "calendar entry",
        "text/vcard" or "text/x-vcard" => "contact card",
        "text/x-patch" => "patch",
        "application/json" or "application/ld+json" => "JSON",
        "application/xml" or "text/xml" => "XML",
        "application/vnd.ms-outlook" => "Outlook item",
        _ => mediaType,
    };
}
