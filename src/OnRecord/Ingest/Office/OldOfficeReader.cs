using OnRecord.Ingest.Outlook;
using OnRecord.Sources;

namespace OnRecord.Ingest.Office;

/// <summary>
/// Tells what a compound file (MS-CFB) is that is no Outlook message: an Office document behind a password (MS-OFFCRYPTO section 1.3.3), or one of
/// Office 97 to 2003, neither of which is read, as its Problem says; or a file that was put into a document as an object, which is its member.
/// </summary>
public sealed class OldOfficeReader : IReader
{
    private static readonly (string Stream, string Sentence)[] s_formats =
    [
        ("WordDocument", "This is a document of Word 97 to 2003 (.doc), which cannot be read here; save it as .docx to read it. It is kept and hashed."),
        ("Workbook", "This is a workbook of Excel 97 to 2003 (.xls), which cannot be read here; save it as .xlsx to read it. It is kept and hashed."),
        ("Book", "This is a workbook of Excel 5 or 95 (.xls), which cannot be read here; save it as .xlsx to read it. It is kept and hashed."),
        ("PowerPoint Document", "This is a presentation of PowerPoint 97 to 2003 (.ppt), which cannot be read here; save it as .pptx to read it. It is kept and hashed."),
    ];

    /// <inheritdoc/>
    public Fit FitOf(Probe probe) => probe.Head.Span.StartsWith(CompoundFile.Signature) ? Fit.ByContent : Fit.None;

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context)
    {
        CompoundFile? file = CompoundFile.Open(bytes, context.Cancel);
        string mediaType = probe.DeclaredType ?? "application/x-cfb";
        return file is not null && FileIn(file, context) is { } inner
            ? new Reading { MediaType = mediaType, IsContainer = true, Members = [inner] }
            : new Reading { MediaType = mediaType, Problems = [ProblemOf(file?.Root)] };
    }

    /// <summary>The file that was put into a document as an object (MS-OLEDS section 2.3.6), or null.</summary>
    private static Member? FileIn(CompoundFile file, ReadContext context)
    {
        const int LengthBytes = 4;
        byte[] native = file.Root.Child("\u0001Ole10Native") is { IsStorage: false } stream ? file.Read(stream, context.Limits.MemoryBytes) : [];
        return native.Length > LengthBytes ? OlePackage.OfNative(native.AsSpan(LengthBytes)) : null;
    }

    private static Problem ProblemOf(CompoundEntry? root)
    {
        if (root?.Child("EncryptedPackage") is not null)
        {
            return new Problem(ProblemCodes.Encrypted, "The document is behind a password, and none is at hand; it is kept and hashed.");
        }

        string? sentence = Array.Find(s_formats, format => root?.Child(format.Stream) is not null).Sentence;
        return new Problem(ProblemCodes.UnknownFormat, sentence ?? "No reader here knows this format; its bytes are kept and hashed.");
    }
}
