using OnRecord.Sources;
using SharpCompress.Common;

namespace OnRecord.Ingest.Archives;

/// <summary>Entries of the archive library as members without their bytes.</summary>
internal static class LibraryEntry
{
    private const int UnixExtension = 0x8000;

    private static readonly MemoryBytes NoBytes = new(ReadOnlyMemory<byte>.Empty);

    /// <summary>The member with what is known of it before unpacking. DOS times without a zone are left out.</summary>
    public static Member ToMember(IEntry entry)
    {
        string name = (entry.Key ?? "").Replace('\\', '/');
        var member = new Member(name, NoBytes)
        {
            Modified = entry.LastModifiedTime is { Kind: DateTimeKind.Utc } time ? new DateTimeOffset(time) : null,
            Problems = [.. ArchiveNames.ProblemsOf(name)],
        };
        return IsLink(entry) ? MemberTaker.With(member, ArchiveNames.LinkTo(entry.LinkTarget))
            : entry.IsEncrypted ? MemberTaker.With(member, MemberTaker.Encrypted)
            : entry.IsSplitAfter ? MemberTaker.With(member, Split)
            : member;
    }

    /// <summary>Whether there is nothing to unpack.</summary>
    public static bool IsClosed(IEntry entry) => IsLink(entry) || entry.IsEncrypted || entry.IsSplitAfter;

    private static Problem Split { get; } =
        new(ProblemCodes.PartMissing, "The member goes on in another volume of the archive; put the volumes together to read it.");

    private static bool IsLink(IEntry entry) =>
        entry.LinkTarget is { Length: > 0 } || (entry.Attrib is { } attributes && (attributes & UnixExtension) != 0 && ((attributes >> 16) & 0xF000) == 0xA000);
}
