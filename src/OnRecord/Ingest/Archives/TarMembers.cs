using OnRecord.Sources;

namespace OnRecord.Ingest.Archives;

/// <summary>The entries of a tar as members.</summary>
internal sealed class TarMembers(SourceBytes archive, ReadContext context, List<Problem> problems)
{
    private static readonly MemoryBytes NoBytes = new(ReadOnlyMemory<byte>.Empty);

    private readonly byte[] _block = new byte[TarHeader.Length];
    private readonly TarExtras _extras = new();
    private bool _isDamaged;

    /// <summary>The members in order; zero blocks end nothing, since archives may be joined end to end.</summary>
    public IEnumerable<Member> Read()
    {
        using Stream stream = archive.Open();
        long at = 0;
        int count = 0;
        while (ReadBlock(stream, at))
        {
            context.Cancel.ThrowIfCancellationRequested();
            if (!TarHeader.IsHeader(_block))
            {
                _isDamaged |= _block.AsSpan().ContainsAnyExcept((byte)0);
                at += TarHeader.Length;
                continue;
            }

            TarHeader header = TarHeader.Read(_block);
            long start = at + TarHeader.Length;
            if (header.Kind is 'x' or 'g' or 'L' or 'K')
            {
                TakeExtra(stream, header, start);
                at = After(start, header.Size);
                continue;
            }

            header = _extras.Apply(header, out bool isSparse);
            at = After(start, HasContent(header.Kind) ? header.Size : 0);
            if (header.Kind == '5' || (header.Name.EndsWith('/') && header.Size <= 0))
            {
                continue;
            }

            if (++count > context.Limits.Members)
            {
                problems.Add(ArchiveProblems.TooMany(context.Limits.Members));
                break;
            }

            yield return MemberOf(header, start, isSparse);
        }

        if (_isDamaged || at > archive.Length || archive.Length % TarHeader.Length != 0)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, "The archive is cut or broken in places; every member whose header is whole is kept."));
        }
    }

    private Member MemberOf(TarHeader header, long start, bool isSparse)
    {
        var member = new Member(header.Name, NoBytes)
        {
            Modified = header.Modified,
            Problems = [.. ArchiveNames.ProblemsOf(header.Name)],
        };
        if (!HasContent(header.Kind))
        {
            return MemberTaker.With(member, ArchiveNames.LinkTo(header.Kind is '1' or '2' ? header.Target : null));
        }

        long rest = archive.Length - start;
        long length = Math.Clamp(header.Size, 0, Math.Max(0, rest));
        if (length > 0)
        {
            var place = new ByteSpan(start, start + length);
            member = member with { Bytes = archive.Slice(place), Place = place };
        }

        if (isSparse)
        {
            member = MemberTaker.With(member, new Problem(ProblemCodes.UnsupportedMethod, "The member is stored sparsely; its bytes are kept as they lie in the archive, with their holes closed."));
        }

        return length == header.Size ? member : MemberTaker.With(member, MemberTaker.Damaged);
    }

    /// <summary>Links, devices and queues have no content, whatever their size field says.</summary>
    private static bool HasContent(char kind) => kind is not ('1' or '2' or '3' or '4' or '5' or '6');

    private void TakeExtra(Stream stream, TarHeader header, long start)
    {
        var content = new byte[(int)Math.Clamp(header.Size, 0, TarExtras.MostBytes)];
        if (header.Kind == 'g')
        {
            return;
        }

        if (ZipLocalHeader.ReadAt(stream, start, content))
        {
            _extras.Add(header.Kind, content);
        }
    }

    /// <summary>The block after some content.</summary>
    private long After(long start, long size)
    {
        if (size < 0)
        {
            _isDamaged = true;
            return start;
        }

        long blocks = Math.Min(size, archive.Length) / TarHeader.Length;
        return start + ((blocks + (size % TarHeader.Length != 0 || size > archive.Length ? 1 : 0)) * TarHeader.Length);
    }

    private bool ReadBlock(Stream stream, long at) => ZipLocalHeader.ReadAt(stream, at, _block);
}
