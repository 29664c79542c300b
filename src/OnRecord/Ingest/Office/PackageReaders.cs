using OnRecord.Sources;

namespace OnRecord.Ingest.Office;

/// <summary>
/// Documents that are zips. What a zip holds decides, never its name or the order of its entries, so they are told apart
/// once the zip is open and not by its first bytes.
/// </summary>
internal static class PackageReaders
{
    private static readonly IPackageReader[] All = [new WordReader(), new SheetReader(), new SlidesReader(), new OpenDocumentReader()];

    /// <summary>Reads a zip as the document that it is; null when it is an archive.</summary>
    /// <param name="bytes">The zip.</param>
    /// <param name="context">Limits, scratch folder and cancellation.</param>
    /// <param name="archiveProblems">Takes which parts of a document are missing that is read as an archive for it.</param>
    public static Reading? Read(SourceBytes bytes, ReadContext context, List<Problem> archiveProblems)
    {
        var problems = new List<Problem>();
        if (ZipPackage.Open(bytes, context, problems) is not { } package)
        {
            return null;
        }

        return LargeDocuments.Read(package.LargestBytes, context.Limits, () =>
        {
            Reading? document = All.Select(reader => reader.Read(package, context, problems)).FirstOrDefault(static reading => reading is not null);
            MissingParts.Report(package, document is null ? archiveProblems : problems);
            return document;
        });
    }
}
