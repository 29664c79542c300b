namespace OnRecord.Ingest.Office;

/// <summary>Reads one kind of document that is a zip of parts. Stateless and thread-safe.</summary>
internal interface IPackageReader
{
    /// <summary>Reads the document, or answers null when the package is of another kind.</summary>
    Reading? Read(ZipPackage zip, ReadContext context, List<Problem> problems);
}
