using OnRecord.Ingest.Archives;
using OnRecord.Sources;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace OnRecord.Ingest.Pdf;

/// <summary>What a PDF says about itself, and the files that it carries.</summary>
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

    /// <summary>Files embedded in the document as a whole (section 7.11.4).</summary>
    public static IReadOnlyList<Member> EmbeddedIn(PdfDocument pdf, List<Problem> problems)
    {
        try
        {
            return pdf.Advanced.TryGetEmbeddedFiles(out IReadOnlyList<EmbeddedFile>? files) ? [.. files.Select(ToMember)] : [];
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, "The files embedded in the PDF are broken and could not be taken out."));
            return [];
        }
    }

    private static Member ToMember(EmbeddedFile file)
    {
        string name = string.IsNullOrEmpty(file.FileSpecification) ? file.Name : file.FileSpecification;
        name = string.IsNullOrEmpty(name) ? "embedded" : name;
        return new Member(name, new MemoryBytes(file.Memory.ToArray())) { Problems = [.. ArchiveNames.ProblemsOf(name)] };
    }
}
