using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>What may stand before a message's first header line: byte order mark, blank lines, an SMTP dialogue up to DATA, <c>From </c> lines.</summary>
internal static class MailPrelude
{
    /// <summary>Position of the first header line, or of what stands in its place.</summary>
    /// <param name="head">The first bytes of the source.</param>
    /// <param name="at">Where to begin.</param>
    /// <param name="newline">LF or CR.</param>
    /// <param name="fromLine">The first <c>From </c> line passed over, or null.</param>
    public static int Skip(ReadOnlySpan<byte> head, int at, byte newline, out ByteSpan? fromLine)
    {
        fromLine = null;
        at += head[at..].StartsWith("\uFEFF"u8) ? 3 : 0;
        at = SkipBlankLines(head, at, newline);
        at = SkipDialogue(head, at, newline);
        while (head[at..].StartsWith("From "u8) || head[at..].StartsWith(">From "u8))
        {
            int next = HeaderScanner.LineEnd(head, at, newline);
            fromLine ??= new ByteSpan(at, next);
            at = next;
        }

        return SkipIndent(head, at, newline);
    }

    private static int SkipBlankLines(ReadOnlySpan<byte> head, int at, byte newline)
    {
        while (at < head.Length)
        {
            int next = HeaderScanner.LineEnd(head, at, newline);
            if (head[at..next].IndexOfAnyExcept(" \t\r\n"u8) >= 0)
            {
                break;
            }

            at = next;
        }

        return at;
    }

    /// <summary>Batched SMTP (RFC 2442): the commands before the message, as far as the line DATA.</summary>
    private static int SkipDialogue(ReadOnlySpan<byte> head, int start, byte newline)
    {
        int at = start;
        while (at < head.Length)
        {
            int next = HeaderScanner.LineEnd(head, at, newline);
            ReadOnlySpan<byte> line = head[at..next].TrimEnd("\r\n"u8);
            if (line.SequenceEqual("DATA"u8) && at > start)
            {
                return next;
            }

            if (!line.StartsWith("HELO "u8) && !line.StartsWith("EHLO "u8) && !line.StartsWith("MAIL FROM:"u8) && !line.StartsWith("RCPT TO:"u8))
            {
                break;
            }

            at = next;
        }

        return start;
    }

    /// <summary>White space before the first field's name is a slip, for nothing is there to be continued.</summary>
    private static int SkipIndent(ReadOnlySpan<byte> head, int at, byte newline)
    {
        int indented = head.Length - head[at..].TrimStart(" \t"u8).Length;
        if (indented == at || indented == head.Length)
        {
            return at;
        }

        int length = HeaderNames.Match(head[indented..HeaderScanner.LineEnd(head, indented, newline)], out _);
        return length > 0 && HeaderNames.IsOfMail(HeaderNames.Lower(head.Slice(indented, length))) ? indented : at;
    }
}
