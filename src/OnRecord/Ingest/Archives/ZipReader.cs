using OnRecord.Ingest.Office;
using OnRecord.Ingest.PlainText;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Archives;

/// <summary>
/// Reads zip archives (APPNOTE.TXT 6.3.10): every entry is a member in the order of the archive's directory, folders left
/// out. Members that lie unpacked in the archive name their place. Documents that are zips (Office Open XML, OpenDocument)
/// are told by what is inside and read as documents. An archive with comments is a document that says them, with its members.
/// </summary>
public sealed class ZipReader : IReader
{
    private const string MediaType = "application/zip";

    /// <inheritdoc/>
    public Fit FitOf(Probe probe)
    {
        ReadOnlySpan<byte> head = probe.Head.Span;
        return head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8) || head.StartsWith("PK\u0007\u0008PK\u0003\u0004"u8) ? Fit.BySignature
            : probe.Extension == ".zip" || probe.DeclaredType is MediaType or "application/x-zip-compressed" ? Fit.ByName
            : Fit.None;
    }

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context)
    {
        if (FitOf(probe) == Fit.ByName && PlainTextReader.ReadMisnamed(bytes, probe, context, "a zip") is { } text)
        {
            return text;
        }

        var problems = new List<Problem>();
        if (PackageReaders.Read(bytes, context, problems) is { } document)
        {
            return document;
        }

        MappedText comments = ZipComments.Of(bytes, context, problems);
        return new Reading
        {
            MediaType = MediaType,
            IsContainer = comments.Text.Length == 0,
            Item = comments.Text.Length == 0 ? null : new Document { Texts = [new ItemText("body", 1, comments)] },
            Members = new ZipMembers(bytes, context, problems).Read(),
            Problems = problems,
        };
    }
}
