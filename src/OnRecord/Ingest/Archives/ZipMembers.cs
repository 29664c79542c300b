using OnRecord.Sources;

namespace OnRecord.Ingest.Archives;

/// <summary>The entries of a zip as members, each unpacked when it is asked for.</summary>
internal sealed class ZipMembers(SourceBytes archive, ReadContext context, List<Problem> problems)
{
    private const int LongestTarget = 4096;

    private static readonly MemoryBytes NoBytes = new(ReadOnlyMemory<byte>.Empty);

    private static readonly Problem Unlisted = new(ProblemCodes.Damaged, "The archive's directory does not list this member; it was taken out of the list or is left from before.");

    private readonly ZipNames _names = new(archive, context.Cancel);
    private readonly MemberTaker _taker = new(archive.Length, context, problems);

    /// <summary>The members in order; what is wrong with the archive stands among the Problems after the last.</summary>
    public IEnumerable<Member> Read()
    {
        var directory = new ZipDirectory(archive, context.Cancel);
        int count = 0;
        foreach (ZipEntry entry in directory.Entries())
        {
            context.Cancel.ThrowIfCancellationRequested();
            if (entry.IsFolder)
            {
                continue;
            }

            if (++count > context.Limits.Members)
            {
                problems.Add(ArchiveProblems.TooMany(context.Limits.Members));
                break;
            }

            yield return entry.IsUnlisted ? MemberTaker.With(Unpack(entry), Unlisted) : Unpack(entry);
        }

        problems.AddRange(directory.IsDamaged ? [] : directory.Foreign().Select(static place => ArchiveProblems.Foreign("archive", place)));
        if (directory.IsDamaged)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, "The archive's directory is missing or broken; its members were found by their own headers, and some may be missing."));
        }
    }

    /// <summary>One entry with its bytes, or with the reason why it has none.</summary>
    public Member Unpack(ZipEntry entry)
    {
        var member = new Member(entry.Name, NoBytes)
        {
            Modified = entry.Modified,
            Problems = [.. ArchiveNames.ProblemsOf(entry.Name)],
        };
        member = _names.Name(member, entry);
        if (entry.IsEncrypted || entry.Method == ZipMethods.Aes)
        {
            return MemberTaker.With(member, MemberTaker.Encrypted);
        }

        if (!ZipMethods.IsKnown(entry.Method))
        {
            return MemberTaker.With(member, new Problem(ProblemCodes.UnsupportedMethod, $"The member is packed by zip method {entry.Method}, which cannot be unpacked here."));
        }

        if (PlaceOf(entry) is not { } place)
        {
            return MemberTaker.With(member, MemberTaker.Damaged);
        }

        SourceBytes packed = archive.Slice(place);
        if (entry.IsLink)
        {
            return MemberTaker.With(member, ArchiveNames.LinkTo(TargetOf(entry, packed)));
        }

        bool isCut = entry.IsCut || place.Length < entry.PackedBytes;
        member = entry.Method == ZipMethods.Stored
            ? TakeStored(member with { Bytes = packed, Place = place }, entry, isCut)
            : _taker.Take(member, () => new SalvagingStream(() => ZipMethods.Open(entry, packed)), isCut ? null : entry.Crc);
        return isCut && !member.Problems.Any(static problem => problem.Code == ProblemCodes.Damaged)
            ? MemberTaker.With(member, MemberTaker.Damaged)
            : member;
    }

    private Member TakeStored(Member member, ZipEntry entry, bool isCut)
    {
        member = _taker.TakeStored(member);
        if (isCut || entry.Crc is not { } expected || member.Place is null)
        {
            return member;
        }

        return ArchiveProblems.CrcOf(member.Bytes, context.Cancel) == expected ? member : MemberTaker.With(member, ArchiveProblems.WrongChecksum);
    }

    /// <summary>Where the packed bytes lie, cut where the archive ends; null when there is no entry at its place.</summary>
    private ByteSpan? PlaceOf(ZipEntry entry)
    {
        long? start = entry.DataStart;
        if (start is null)
        {
            using Stream stream = archive.Open();
            start = ZipLocalHeader.DataStartOf(stream, entry.HeaderStart);
        }

        return start is { } from && from <= archive.Length
            ? new ByteSpan(from, Math.Min(from + Math.Min(entry.PackedBytes, archive.Length), archive.Length))
            : null;
    }

    private string? TargetOf(ZipEntry entry, SourceBytes packed)
    {
        try
        {
            using var stream = new MemberStream(ZipMethods.Open(entry, packed), context.Cancel);
            var target = new byte[LongestTarget];
            int read = stream.ReadAtLeast(target, target.Length, throwOnEndOfStream: false);
            return ArchiveNames.Decode(target.AsSpan(0, read));
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return null;
        }
    }
}
