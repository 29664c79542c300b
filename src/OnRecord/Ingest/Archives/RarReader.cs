using OnRecord.Sources;

namespace OnRecord.Ingest.Archives;

/// <summary>Reads rar archives, versions 2 to 5, front to back, so of an archive that is cut the members before the cut are kept.</summary>
public sealed class RarReader : IReader
{
    private const string MediaType = "application/vnd.rar";

    /// <inheritdoc/>
    public Fit FitOf(Probe probe) =>
        probe.Head.Span.StartsWith("Rar!\u001A\u0007"u8) ? Fit.BySignature
        : probe.Extension == ".rar" || probe.DeclaredType is MediaType or "application/x-rar-compressed" ? Fit.ByName
        : Fit.None;

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context)
    {
        var problems = new List<Problem>();
        return new Reading
        {
            MediaType = MediaType,
            IsContainer = true,
            Members = new StreamedMembers(bytes, context, problems).Read(static stream => SharpCompress.Readers.Rar.RarReader.OpenReader(stream)),
            Problems = problems,
        };
    }
}
