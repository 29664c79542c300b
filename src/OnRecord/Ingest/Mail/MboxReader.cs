using System.Globalization;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>
/// Reads mailboxes in one file (RFC 4155; mboxo, mboxrd, mboxcl, list archives): each message is a member, numbered from
/// 1, with its place. Quoted <c>&gt;From </c> lines stay as they are: the text must be the bytes.
/// </summary>
public sealed class MboxReader : IReader
{
    /// <inheritdoc/>
    public Fit FitOf(Probe probe)
    {
        ReadOnlySpan<byte> head = probe.Head.Span;
        if (probe.DeclaredType is "message/rfc822" || probe.Extension is ".eml" or ".emlx")
        {
            return Fit.None;
        }

        bool isNamed = probe.DeclaredType is "application/mbox" || probe.Extension is ".mbox" or ".mbx" or ".mboxrd";
        if (MailLook.BeginsWithFromLine(head))
        {
            ReadOnlySpan<byte> trimmed = (head.StartsWith("\uFEFF"u8) ? head[3..] : head).TrimStart("\r\n \t"u8);
            byte newline = HeaderScanner.NewlineOf(head);
            int lineEnd = HeaderScanner.LineEnd(trimmed, 0, newline);
            bool dated = FromLine.HasDate(trimmed[..lineEnd]);
            HeaderSight header = FromLine.HeaderBehind(trimmed[lineEnd..], newline);
            bool isUsual = FromLine.IsBare(trimmed[..lineEnd]) || FromLine.IsSenderAlone(trimmed[..lineEnd]);
            bool hasHeader = dated ? header.IsOfMail : header.IsOfTransport || (isUsual && header.Parts(isAfterBlank: true));
            return (dated && isNamed) || hasHeader ? Fit.ByContent : isNamed ? Fit.ByName : Fit.None;
        }

        if (!isNamed)
        {
            return Fit.None;
        }

        // A preamble may stand before the first message; a single message may have been named so.
        return head.IndexOf("\nFrom "u8) >= 0 || head.IndexOf("\rFrom "u8) >= 0 ? Fit.ByContent : Fit.ByName;
    }

    /// <inheritdoc/>
    public Reading Read(SourceBytes bytes, Probe probe, ReadContext context) => ReadMailbox(bytes, context);

    /// <summary>Reads bytes known to be a mailbox.</summary>
    internal static Reading ReadMailbox(SourceBytes bytes, ReadContext context)
    {
        var problems = new List<Problem>();
        return new Reading
        {
            MediaType = "application/mbox",
            IsContainer = true,
            Members = Members(bytes, context, problems),
            Problems = problems,
        };
    }

    private static IEnumerable<Member> Members(SourceBytes bytes, ReadContext context, List<Problem> problems)
    {
        using var windows = new ByteWindows(bytes, context.Limits.MemoryBytes);
        int number = 0;
        foreach ((ByteSpan span, bool isPreamble) in new MboxSplitter(windows, context.Cancel).Split())
        {
            if (number == context.Limits.Members)
            {
                problems.Add(new Problem(ProblemCodes.LimitCount, "The mailbox holds more messages than the limit; the rest is not opened.", span));
                yield break;
            }

            if (isPreamble)
            {
                yield return Preamble(windows, span, context);
                continue;
            }

            number++;
            yield return new Member(number.ToString(CultureInfo.InvariantCulture), BytesOf(windows, span, context))
            {
                Place = span,
                DeclaredType = "message/rfc822",
            };
        }
    }

    /// <summary>What begins with a <c>From </c> line is a message, never again a mailbox: else it would hold itself without end.</summary>
    private static Member Preamble(ByteWindows windows, ByteSpan span, ReadContext context) =>
        new("preamble", BytesOf(windows, span, context))
        {
            Place = span,
            DeclaredType = MailLook.BeginsWithFromLine(windows.In(span)) ? "message/rfc822" : null,
            Problems = [new Problem(ProblemCodes.MboxPreamble, "The mailbox has bytes before its first message.")],
        };

    /// <summary>Short messages are copied to memory, so that each does not open the file again.</summary>
    private static SourceBytes BytesOf(ByteWindows windows, ByteSpan span, ReadContext context)
    {
        int window = Math.Min(ByteWindows.WindowBytes, context.Limits.MemoryBytes);
        return windows.IsInMemory || span.Length > window
            ? windows.Source.Slice(span)
            : new MemoryBytes(windows.In(span).ToArray());
    }
}
