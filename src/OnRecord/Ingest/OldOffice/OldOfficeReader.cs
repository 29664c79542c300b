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
        if (CompoundFile.Open(bytes, context.Cancel) is not { } file)
        {
            return new Reading { MediaType = probe.DeclaredType ?? Plain, Problems = [Unknown] };
        }

        Reading reading = ReadStorage(file, file.Root, probe.DeclaredType ?? Plain, context);
        return file.IsDamaged ? Damaged(reading) : reading;
    });

    /// <summary>Says that a file is cut or broken, in place of what seems unknown in it because of that.</summary>
    private static Reading Damaged(Reading reading)
    {
        bool isRead = reading.Item is not null || reading.IsContainer;
        reading.Problems.RemoveAll(static problem => problem.Code == ProblemCodes.UnknownFormat);
        reading.Problems.Insert(0, new Problem(ProblemCodes.Damaged, isRead
            ? "The file is cut or its tables are broken; what could be read is kept."
            : "The file is cut or its tables are broken, so that none of its words could be read; its bytes are kept and hashed."));
        return reading;
    }

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
