using OnRecord.Sources;

namespace OnRecord.Ingest.Archives;

/// <summary>
/// Reads files that are one packed file: gzip (RFC 1952), bzip2, xz, zstd (RFC 8878), lzip, compress and the old lzma. The
/// one member is what was packed, so a <c>.tar.gz</c> is this container with a tar inside.
/// </summary>
public sealed class PackedFileReader : IReader
{
    private static readonly MemoryBytes NoBytes = new(ReadOnlyMemory<byte>.Empty);

    /// <inheritdoc/>
    public Fit FitOf(Probe probe) =>
        PackedFormat.OfHead(probe.Head.Span) is not null ? Fit.BySignature
        : PackedFormat.OfName(probe) is not null ? Fit.ByName
        : Fit.None;

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context)
    {
        PackedFormat format = PackedFormat.OfHead(probe.Head.Span) ?? PackedFormat.OfName(probe) ?? PackedFormat.All[0];
        var problems = new List<Problem>();
        return new Reading
        {
            MediaType = format.MediaType,
            IsContainer = true,
            Members = Members(format, bytes, probe, context, problems),
            Problems = problems,
        };
    }

    private static IEnumerable<Member> Members(PackedFormat format, SourceBytes bytes, Probe probe, ReadContext context, List<Problem> problems)
    {
        GunzipStream? gunzip = null;
        Member member = new MemberTaker(bytes.Length, context, problems).Take(MemberOf(format, bytes, probe), () => new SalvagingStream(() =>
        {
            Stream stream = format.Open(bytes, context);
            gunzip = stream as GunzipStream;
            return stream;
        }));
        yield return member;
        if (gunzip?.TrailingStart is { } start && start < bytes.Length)
        {
            problems.Add(ArchiveProblems.Foreign("packed file", new ByteSpan(start, bytes.Length)));
        }

        if (member.Problems.Any(static problem => problem.Code == ProblemCodes.Damaged))
        {
            problems.Add(new Problem(ProblemCodes.Damaged, "The packed file is cut or broken; what could be unpacked is kept."));
        }
    }

    private static Member MemberOf(PackedFormat format, SourceBytes bytes, Probe probe)
    {
        GzipHeader header = default;
        if (format.MediaType == "application/gzip")
        {
            using Stream stream = bytes.Open();
            header = GzipHeader.Read(stream, 0) ?? default;
        }

        string name = header.Name ?? format.UnpackedName(probe.Name);
        return new Member(name, NoBytes) { Modified = header.Modified, Problems = [.. ArchiveNames.ProblemsOf(name)] };
    }
}
