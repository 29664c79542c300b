using OnRecord.Sources;
using SharpCompress.Archives;
using SharpCompress.Common;
using ILibraryReader = SharpCompress.Readers.IReader;

namespace OnRecord.Ingest.Archives;

/// <summary>
/// Members of an archive that lists them all in one place and may pack many into one stream. They are unpacked in order;
/// where that fails the others are listed without their bytes.
/// </summary>
internal sealed class ListedMembers(SourceBytes archive, ReadContext context, List<Problem> problems)
{
    private readonly MemberTaker _taker = new(archive.Length, context, problems);

    /// <summary>The members in order; what is wrong with the archive stands among the Problems after the last.</summary>
    /// <param name="open">Opens the archive; may throw on damage.</param>
    public IEnumerable<Member> Read(Func<Stream, IArchive> open)
    {
        using Stream stream = archive.Open();
        List<IEntry> entries = List(stream, open, out IArchive? library);
        using IArchive? closing = library;
        ILibraryReader? reader = StartReader(library);
        bool isGoing = reader is not null;
        for (int i = 0; i < entries.Count; i++)
        {
            context.Cancel.ThrowIfCancellationRequested();
            if (i >= context.Limits.Members)
            {
                problems.Add(ArchiveProblems.TooMany(context.Limits.Members));
                yield break;
            }

            Member member = LibraryEntry.ToMember(entries[i]);
            if (LibraryEntry.IsClosed(entries[i]))
            {
                yield return member;
                continue;
            }

            isGoing = isGoing && !_taker.IsSpent && MoveTo(reader!, entries[i]);
            yield return isGoing || _taker.IsSpent ? _taker.Take(member, () => new LibraryStream(reader!, _taker))
                : MemberTaker.With(member, MemberTaker.Damaged);
        }
    }

    private List<IEntry> List(Stream stream, Func<Stream, IArchive> open, out IArchive? library)
    {
        library = null;
        try
        {
            library = open(stream);
            return [.. library.Entries.Where(static entry => !entry.IsDirectory)];
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            problems.Add(StreamedMembers.ProblemOf(error));
            return [];
        }
    }

    private static ILibraryReader? StartReader(IArchive? library)
    {
        try
        {
            return library?.ExtractAllEntries();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Moves to one entry, past folders and entries that stay closed; false when the reader fails or ends before.</summary>
    private bool MoveTo(ILibraryReader reader, IEntry wanted)
    {
        try
        {
            while (reader.MoveToNextEntry())
            {
                context.Cancel.ThrowIfCancellationRequested();
                if (reader.Entry.Key == wanted.Key && !reader.Entry.IsDirectory)
                {
                    return true;
                }
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The archive says so through its members, each of which is listed as damaged.
        }

        return false;
    }
}
