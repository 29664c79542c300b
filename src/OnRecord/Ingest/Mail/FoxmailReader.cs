using System.Globalization;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>
/// Reads Foxmail's mailboxes (<c>.box</c>): each message stands behind seven bytes 10, six bytes 11 (hexadecimal) and the
/// letter S on a line of their own. The format is undocumented; this is what its files show.
/// </summary>
public sealed class FoxmailReader : IReader
{
    private static ReadOnlySpan<byte> Mark => [0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, (byte)'S'];

    /// <inheritdoc/>
    public Fit FitOf(Probe probe) => probe.Head.Span.StartsWith(Mark) ? Fit.BySignature : Fit.None;

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context)
    {
        var problems = new List<Problem>();
        return new Reading { MediaType = "application/x-foxmail", IsContainer = true, Members = Members(bytes, context, problems), Problems = problems };
    }

    private static IEnumerable<Member> Members(SourceBytes bytes, ReadContext context, List<Problem> problems)
    {
        using var windows = new ByteWindows(bytes, context.Limits.MemoryBytes);
        long mark = 0;
        for (int number = 1; mark >= 0; number++)
        {
            context.Cancel.ThrowIfCancellationRequested();
            long start = Math.Min(mark + Mark.Length + LineEnd(windows, mark + Mark.Length), windows.Length);
            mark = windows.IndexOf(Mark, start, windows.Length);
            var span = new ByteSpan(start, mark < 0 ? windows.Length : mark);
            if (number > context.Limits.Members)
            {
                problems.Add(new Problem(ProblemCodes.LimitCount, "The mailbox holds more messages than the limit; the rest is not opened.", span with { End = windows.Length }));
                yield break;
            }

            yield return new Member(number.ToString(CultureInfo.InvariantCulture), windows.Source.Slice(span)) { Place = span, DeclaredType = "message/rfc822" };
        }
    }

    private static int LineEnd(ByteWindows windows, long at)
    {
        ReadOnlySpan<byte> seen = at < windows.Length ? windows.At(at, 2) : [];
        return seen.StartsWith("\r\n"u8) ? 2 : seen.StartsWith("\n"u8) ? 1 : 0;
    }
}
