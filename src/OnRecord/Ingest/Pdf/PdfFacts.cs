using UglyToad.PdfPig;

namespace OnRecord.Ingest.Pdf;

/// <summary>What a PDF says about itself.</summary>
internal static class PdfFacts
{
    /// <summary>A piece of metadata, or null when it is empty or broken.</summary>
    public static string? Text(Func<string?> get)
    {
        try
        {
            string? text = get()?.Trim('\0', ' ', '\r', '\n', '\t', '\uFEFF');
            return string.IsNullOrEmpty(text) ? null : text;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Metadata worth citing: the document information dictionary (ISO 32000-1 section 14.3.3), dates as they are written.</summary>
    public static IReadOnlyList<ItemField> FieldsOf(PdfDocument pdf)
    {
        (string Name, Func<string?> Get)[] facts =
        [
            ("title", () => pdf.Information.Title), ("author", () => pdf.Information.Author), ("subject", () => pdf.Information.Subject),
            ("keywords", () => pdf.Information.Keywords), ("creator", () => pdf.Information.Creator), ("producer", () => pdf.Information.Producer),
            ("created", () => pdf.Information.CreationDate), ("modified", () => pdf.Information.ModifiedDate),
        ];
        return [.. facts.Select(static fact => (fact.Name, Value: Text(fact.Get))).Where(static fact => fact.Value is not null).Select(static fact => new ItemField(fact.Name, fact.Value!, null))];
    }
}
