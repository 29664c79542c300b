using OnRecord.Ingest.Office;
using OnRecord.Ingest.Outlook;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.OldOffice;

/// <summary>
/// Reads compound files (MS-CFB) that are no Outlook messages, by what is in them and never by their name: documents of Word 6 to 2003, workbooks of Excel 5 to 2003, presentations of PowerPoint 97 to
/// 2003, and files that were put into a document as objects, which are members. Macros are never run. Documents behind a password (MS-OFFCRYPTO section 1.3.3) are not read, as their Problem says.
/// </summary>
public sealed class OldOfficeReader : IReader
{
    private const string Plain = "application/x-cfb";
    private const string Word = "application/msword", Excel = "application/vnd.ms-excel", PowerPoint = "application/vnd.ms-powerpoint";

    /// <inheritdoc/>
    public Fit FitOf(Probe probe) => probe.Head.Span.StartsWith(CompoundFile.Signature) ? Fit.ByContent : Fit.None;

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context) => LargeDocuments.Read(bytes.Length, context.Limits, () =>
    {
        string mediaType = probe.DeclaredType ?? Plain;
        if (CompoundFile.Open(bytes, context.Cancel) is not { } file)
        {
            return Salvaged(bytes, new Reading { MediaType = mediaType, Problems = [Damaged(isRead: false)] }, context);
        }

        Reading reading = ReadStorage(file, file.Root, mediaType, context);
        if (file.IsDamaged)
        {
            reading.Problems.RemoveAll(static problem => problem.Code == ProblemCodes.UnknownFormat);
            reading.Problems.Insert(0, Damaged(reading.Item is not null || reading.IsContainer));
        }

        return Salvaged(bytes, reading, context);
    });

    /// <summary>What reads as words, where nothing could be read though the file is damaged or names itself a document.</summary>
    private static Reading Salvaged(SourceBytes bytes, Reading reading, ReadContext context)
    {
        bool isLost = reading.Item is null && !reading.IsContainer
            && reading.Problems.Exists(static problem => problem.Code == ProblemCodes.Damaged || (problem.Code == ProblemCodes.UnknownFormat && problem != Unknown))
            && !reading.Problems.Exists(static problem => problem.Code == ProblemCodes.Encrypted);
        return isLost ? SalvagedWords.Read(bytes, reading.MediaType, reading.Problems, context) ?? reading : reading;
    }

    /// <summary>Says that a file is cut or broken.</summary>
    private static Problem Damaged(bool isRead) => new(ProblemCodes.Damaged, isRead
        ? "The file is cut or its tables are broken; what could be read is kept."
        : "The file is cut or its tables are broken, so that it could not be read as a document; its bytes are kept and hashed.");

    /// <summary>Reads the document in a storage: the outermost, or that of a document inside another.</summary>
    internal static Reading ReadStorage(CompoundFile file, CompoundEntry storage, string mediaType, ReadContext context)
    {
        if (storage.Child("EncryptedPackage") is not null)
        {
            return new Reading { MediaType = mediaType, Problems = [Encrypted] };
        }

        var source = new OldDocument(file, storage, context);
        return OldWord.Read(source, Word) ?? OldExcel.Read(source, Excel) ?? OldSlides.Read(source, PowerPoint) ?? Container(source, mediaType);
    }

    /// <summary>Says that a password guards a document.</summary>
    internal static Problem Encrypted { get; } = new(ProblemCodes.Encrypted, "The document is behind a password, and none is at hand; it is kept and hashed.");

    private static Problem Unknown { get; } = new(ProblemCodes.UnknownFormat, "No reader here knows this format; its bytes are kept and hashed.");

    private static Reading Container(OldDocument source, string mediaType) => OldObjects.FileIn(source, source.Storage, "object") is { } inner
        ? new Reading { MediaType = mediaType, IsContainer = true, Members = [inner] }
        : new Reading { MediaType = mediaType, Problems = [Unknown] };
}
