using OnRecord.Sources;
using SharpCompress.Archives.SevenZip;

namespace OnRecord.Ingest.Archives;

/// <summary>
/// Reads 7z archives. The list of members stands at the end of the file, so of an archive that is cut nothing can be told
/// but that it is one.
/// </summary>
public sealed class SevenZipReader : IReader
{
    private const string MediaType = "application/x-7z-compressed";

    /// <inheritdoc/>
    public Fit FitOf(Probe probe) =>
        probe.Head.Span.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C]) ? Fit.BySignature
        : probe.Extension == ".7z" || probe.DeclaredType == MediaType ? Fit.ByName
        : Fit.None;

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context)
    {
        var problems = new List<Problem>();
        return new Reading
        {
            MediaType = MediaType,
            IsContainer = true,
            Members = new ListedMembers(bytes, context, problems).Read(static stream => SevenZipArchive.OpenArchive(stream)),
            Problems = problems,
        };
    }
}
