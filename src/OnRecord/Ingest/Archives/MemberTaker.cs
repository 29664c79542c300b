using System.Buffers;
using System.Globalization;
using OnRecord.Sources;

namespace OnRecord.Ingest.Archives;

/// <summary>
/// Unpacks the members of one container within the limits on expansion, and says on the member and on the container when
/// a limit was reached. Used by one thread.
/// </summary>
/// <param name="containerBytes">Size of the container, which the allowed expansion is measured by.</param>
/// <param name="context">Limits, scratch folder and cancellation.</param>
/// <param name="containerProblems">Takes limit-expansion, once.</param>
internal sealed class MemberTaker(long containerBytes, ReadContext context, List<Problem> containerProblems)
{
    private const string WayOut = "Use --limit-ratio to go on.";

    private const int SkipBytes = 81920;

    private static readonly MemoryBytes NoBytes = new(ReadOnlyMemory<byte>.Empty);

    private readonly ExpansionBudget _own = new(context.Limits.AllowedExpansion(containerBytes));
    private bool _hasStopped;
    private bool _reported;

    /// <summary>True once the container, or the file that it lies in, has expanded to all that it may. What follows is listed without its bytes where the archive has a list of its members (7z); of one whose members are found one behind another (rar) it is not listed.</summary>
    public bool IsSpent => _hasStopped || Room <= 0;

    private long Room => Math.Min(_own.Room, context.Expansion.Room);

    /// <summary>Unpacks one member.</summary>
    /// <param name="member">Name, times and Problems known so far.</param>
    /// <param name="open">Opens the unpacked stream; may throw on damage.</param>
    /// <param name="crc">CRC-32 that the container gives for the member, or null.</param>
    public Member Take(Member member, Func<Stream> open, uint? crc = null)
    {
        if (IsSpent)
        {
            return Refuse(member);
        }

        long limit = Math.Min(context.Limits.MemberBytes, Room);
        Stream inner;
        try
        {
            inner = open();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return With(member, error is SharpCompress.Common.CryptographicException ? Encrypted : Damaged);
        }

        using var stream = new MemberStream(inner, context.Cancel);
        SourceBytes bytes = context.Scratch.Keep(stream, context.Limits.MemoryBytes, limit, out bool cut, context.Cancel);
        Spend(bytes.Length);
        return NoteState(member with { Bytes = bytes }, stream, cut, crc);
    }

    /// <summary>Counts a member that lies in the container as it is, so that many views of one stretch are bounded too.</summary>
    public Member TakeStored(Member member)
    {
        if (IsSpent)
        {
            return Refuse(member with { Bytes = NoBytes, Place = null });
        }

        Spend(member.Bytes.Length);
        return member;
    }

    /// <summary>The member with one more Problem.</summary>
    public static Member With(Member member, Problem problem) => member with { Problems = [.. member.Problems, problem] };

    /// <summary>The member cannot be unpacked without a key.</summary>
    public static Problem Encrypted { get; } = new(ProblemCodes.Encrypted, "The member is encrypted and no key is at hand.");

    /// <summary>The member's bytes are broken.</summary>
    public static Problem Damaged { get; } = new(ProblemCodes.Damaged, "The member is damaged; what could be unpacked of it is kept.");

    /// <summary>Unpacks the rest of a member that was cut, for what lies behind it in one packed stream; false when that takes too long for this container or all of the source file together, after which nothing more is unpacked. Where no rest is left it is true at any time.</summary>
    public bool Skip(Stream rest)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(SkipBytes);
        try
        {
            int read;
            do
            {
                context.Cancel.ThrowIfCancellationRequested();
                read = rest.Read(buffer);
                if (read == 0)
                {
                    return true;
                }

                _own.Skip(read);
                context.Expansion.Skip(read);
            }
            while (_own.MaySkip && context.Expansion.MaySkip);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        _hasStopped = true;
        return false;
    }

    private void Spend(long bytes)
    {
        _own.Spend(bytes);
        context.Expansion.Spend(bytes);
    }

    private Member NoteState(Member member, MemberStream stream, bool cut, uint? crc)
    {
        if (cut)
        {
            return Cut(member);
        }

        if (stream.IsDamaged)
        {
            return With(member, stream.IsEncrypted ? Encrypted : Damaged);
        }

        return crc is { } expected && expected != stream.Crc
            ? With(member, ArchiveProblems.WrongChecksum)
            : member;
    }

    private Member Cut(Member member)
    {
        Report();
        return With(member, new Problem(
            ProblemCodes.LimitExpansion,
            string.Create(CultureInfo.InvariantCulture, $"The member expands to more than the limits allow; its first {member.Bytes.Length:N0} bytes are kept. {WayOut}")));
    }

    private Member Refuse(Member member)
    {
        Report();
        return With(member, new Problem(ProblemCodes.LimitExpansion, "The archive, or the file that it lies in, had expanded to all that the limits allow before this member; the member is listed without its bytes. " + WayOut));
    }

    /// <summary>Says on the container, once, that a limit was reached.</summary>
    public void Report()
    {
        if (!_reported)
        {
            _reported = true;
            containerProblems.Add(new Problem(
                ProblemCodes.LimitExpansion,
                string.Create(CultureInfo.InvariantCulture, $"The archive of {containerBytes:N0} bytes, or the file that it lies in, expands to more than the limits allow; what fits is kept. {WayOut}")));
        }
    }
}
