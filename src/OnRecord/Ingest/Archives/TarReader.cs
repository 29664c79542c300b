using OnRecord.Sources;

namespace OnRecord.Ingest.Archives;

/// <summary>
/// Reads tar archives (POSIX.1-2001 ustar and pax, GNU, and the older V7 form). Members lie in the archive as they are,
/// so each names its place and nothing is copied. After damage the next header whose checksum holds is looked for.
/// </summary>
public sealed class TarReader : IReader
{
    private const string MediaType = "application/x-tar";

    /// <inheritdoc/>
    public Fit FitOf(Probe probe)
    {
        ReadOnlySpan<byte> head = probe.Head.Span;
        return TarHeader.IsHeader(head) ? TarHeader.HasMagic(head) ? Fit.BySignature : Fit.ByContent
            : probe.Extension == ".tar" || probe.DeclaredType == MediaType ? Fit.ByName
            : Fit.None;
    }

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context)
    {
        var problems = new List<Problem>();
        return new Reading
        {
            MediaType = MediaType,
            IsContainer = true,
            Members = new TarMembers(bytes, context, problems).Read(),
            Problems = problems,
        };
    }
}
