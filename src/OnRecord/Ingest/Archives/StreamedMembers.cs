using OnRecord.Sources;
using SharpCompress.Common;
using ILibraryReader = SharpCompress.Readers.IReader;

namespace OnRecord.Ingest.Archives;

/// <summary>Members of an archive that the archive library reads front to back.</summary>
internal sealed class StreamedMembers(SourceBytes archive, ReadContext context, List<Problem> problems)
{
    private readonly MemberTaker _taker = new(archive.Length, context, problems);

    /// <summary>The members in order; what is wrong with the archive stands among the Problems after the last.</summary>
    /// <param name="open">Opens the reader; may throw on damage.</param>
    public IEnumerable<Member> Read(Func<Stream, ILibraryReader> open)
    {
        using Stream stream = archive.Open();
        ILibraryReader? reader = Try(() => open(stream));
        int count = 0;
        while (reader is not null && !_taker.IsSpent && Try(() => MoveToFile(reader) ? reader.Entry : null) is { } entry)
        {
            if (++count > context.Limits.Members)
            {
                problems.Add(ArchiveProblems.TooMany(context.Limits.Members));
                break;
            }

            Member member = LibraryEntry.ToMember(entry);
            yield return LibraryEntry.IsClosed(entry) ? member : _taker.Take(member, () => new LibraryStream(reader, _taker));
        }

        if (_taker.IsSpent)
        {
            _taker.Report();
        }
    }

    private bool MoveToFile(ILibraryReader reader)
    {
        while (reader.MoveToNextEntry())
        {
            context.Cancel.ThrowIfCancellationRequested();
            if (!reader.Entry.IsDirectory)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Hostile bytes make the library fail in ways it does not document; each failure ends the archive.</summary>
    private T? Try<T>(Func<T?> action)
        where T : class
    {
        try
        {
            return action();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            problems.Add(ProblemOf(error));
            return null;
        }
    }

    /// <summary>What a failure of the library says about the archive.</summary>
    public static Problem ProblemOf(Exception error) => error switch
    {
        CryptographicException => new Problem(ProblemCodes.Encrypted, "The archive's list of members is encrypted and no key is at hand."),
        MultiVolumeExtractionException or MultipartStreamRequiredException => new Problem(ProblemCodes.PartMissing, "The archive is one volume of several; put the volumes together to read it."),
        _ => new Problem(ProblemCodes.Damaged, "The archive is cut or broken; the members that could be read are kept."),
    };
}
