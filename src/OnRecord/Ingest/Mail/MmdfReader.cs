using System.Globalization;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>Reads MMDF mailboxes: each message stands between two lines of four bytes 01, and a <c>From </c> line may be its first.</summary>
public sealed class MmdfReader : IReader
{
    private static ReadOnlySpan<byte> MarkOnLine => [(byte)'\n', 1, 1, 1, 1];

    /// <inheritdoc/>
    public Fit FitOf(Probe probe) =>
        probe.Head.Span is [1, 1, 1, 1, (byte)'\r' or (byte)'\n', ..] ? Fit.BySignature : Fit.None;

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context)
    {
        var problems = new List<Problem>();
        return new Reading { MediaType = "application/mbox", IsContainer = true, Members = Members(bytes, context, problems), Problems = problems };
    }

    private static IEnumerable<Member> Members(SourceBytes bytes, ReadContext context, List<Problem> problems)
    {
        using var windows = new ByteWindows(bytes, context.Limits.MemoryBytes);
        int number = 0;
        foreach (ByteSpan span in Split(windows))
        {
            context.Cancel.ThrowIfCancellationRequested();
            if (++number > context.Limits.Members)
            {
                problems.Add(new Problem(ProblemCodes.LimitCount, "The mailbox holds more messages than the limit; the rest is not opened.", span with { End = windows.Length }));
                yield break;
            }

            yield return new Member(number.ToString(CultureInfo.InvariantCulture), windows.Source.Slice(span)) { Place = span, DeclaredType = "message/rfc822" };
        }
    }

    /// <summary>What stands between the lines of the mark and is not blank.</summary>
    private static IEnumerable<ByteSpan> Split(ByteWindows windows)
    {
        long mark = 0;
        while (mark < windows.Length)
        {
            long start = mark + MarkLine(windows, mark);
            mark = NextMark(windows, start);
            var span = new ByteSpan(start, mark);
            if (windows.In(span).IndexOfAnyExcept(" \t\r\n"u8) >= 0)
            {
                yield return span;
            }
        }
    }

    /// <summary>Where the next line of the mark begins, or the end.</summary>
    private static long NextMark(ByteWindows windows, long start)
    {
        for (long at = Math.Max(0, start - 1); (at = windows.IndexOf(MarkOnLine, at, windows.Length)) >= 0; at++)
        {
            if (MarkLine(windows, at + 1) > 0)
            {
                return at + 1;
            }
        }

        return windows.Length;
    }

    /// <summary>Length of the line of the mark with its end; 0 when the line goes on.</summary>
    private static int MarkLine(ByteWindows windows, long at)
    {
        ReadOnlySpan<byte> end = windows.At(at, 6)[4..];
        return end.IsEmpty ? 4 : end[0] == '\n' ? 5 : end.StartsWith("\r\n"u8) ? 6 : end[0] == '\r' ? 5 : 0;
    }
}
