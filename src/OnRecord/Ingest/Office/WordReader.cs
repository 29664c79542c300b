using OnRecord.Ingest.Text;
using OnRecord.Ingest.Xml;

namespace OnRecord.Ingest.Office;

/// <summary>
/// Reads Word documents (ISO/IEC 29500-1 clause 17): body, footnotes, endnotes, comments, headers, footers and kept phrases, in this
/// order, each part once. Positions count in the XML part that holds the words. Pictures, embedded documents and macros are
/// members; macros are never run.
/// </summary>
internal sealed class WordReader : IPackageReader
{
    /// <inheritdoc/>
    public Reading? Read(ZipPackage zip, ReadContext context, List<Problem> problems)
    {
        if (OfficePackage.Find(zip) is not { } package || !IsWord(package))
        {
            return null;
        }

        var found = new FurtherFields();
        OfficeFacts facts = OfficeFacts.Of(package, found);
        var parts = new WordParts(package, context, found);
        TextParts text = TextParts.Make(context.Limits, parts.Make, problems);
        found.Report(problems);
        return new Reading
        {
            MediaType = package.HasMacros ? "application/vnd.ms-word.document.macroenabled.12" : "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Item = new Document
            {
                Title = facts.Title,
                Authors = facts.Authors,
                Fields = [.. facts.Fields, .. found.All],
                Texts = text.First,
                MoreTexts = text.HasMore ? TextParts.Again(context.Limits, parts.Make) : [],
            },
            Members = zip.Members(),
            Problems = problems,
        };
    }

    private static bool IsWord(OfficePackage package) =>
        package.ContentType.Contains("wordprocessingml", StringComparison.OrdinalIgnoreCase)
        || package.ContentType.Contains("ms-word", StringComparison.OrdinalIgnoreCase)
        || package.Main.StartsWith("word/", StringComparison.OrdinalIgnoreCase);
}
