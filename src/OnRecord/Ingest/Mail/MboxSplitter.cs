using System.Buffers.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>
/// Finds where the messages of an mbox begin and end, in one pass and without holding the file. A <c>From </c> line parts
/// messages when it is dated and stands after a blank line (or a header follows it), or when a header of transport follows
/// it. <c>From </c> with nothing behind it parts where a header follows, and so does <c>From user@example.org</c> in a mailbox
/// that begins with such a line. A Content-Length that leads exactly to the next such line is believed, so that unquoted lines in a body do not part it.
/// </summary>
internal sealed class MboxSplitter(ByteWindows bytes, CancellationToken cancel)
{
    /// <summary>Bytes looked at behind a <c>From </c> line.</summary>
    private const int LookAhead = 8 * 1024;

    private const int HeaderBytes = 64 * 1024;

    private readonly byte _newline = HeaderScanner.NewlineOf(bytes.At(0, LookAhead)[..(int)Math.Min(LookAhead, bytes.Length)]);

    private bool? _holdsPatches;
    private bool _sendersAlone;
    private long _farLooks = 64 + (2 * bytes.Length / ByteWindows.WindowBytes);

    /// <summary>The stretches in order: first what stands before the first message, if anything does, then the messages without their <c>From </c> lines.</summary>
    public IEnumerable<(ByteSpan Span, bool IsPreamble)> Split()
    {
        long first = FirstLine();
        _sendersAlone = bytes.Length > first && BeginsWithSenderAlone(bytes.At(first, (int)Math.Min(LookAhead, bytes.Length - first)));
        long lineStart = NextSeparator(first, isFileStart: true);
        _holdsPatches ??= false;
        long before = lineStart < 0 ? bytes.Length : lineStart;
        if (!IsBlank(new ByteSpan(0, before)))
        {
            yield return (new ByteSpan(0, before), true);
        }

        while (lineStart >= 0)
        {
            cancel.ThrowIfCancellationRequested();
            long start = AfterLine(lineStart);
            long next = ByContentLength(start) ?? NextSeparator(start, isFileStart: false);
            yield return (new ByteSpan(start, next < 0 ? bytes.Length : WithoutBlankLine(start, next)), false);
            lineStart = next == bytes.Length ? -1 : next;
        }
    }

    /// <summary>Where the first line begins behind a byte order mark and blank lines.</summary>
    private long FirstLine()
    {
        ReadOnlySpan<byte> head = bytes.At(0, LookAhead);
        int mark = head.StartsWith("\uFEFF"u8) ? 3 : 0;
        int blank = head[mark..].IndexOfAnyExcept("\r\n"u8);
        return blank < 0 ? 0 : mark + blank;
    }

    private bool BeginsWithSenderAlone(ReadOnlySpan<byte> head) =>
        head.StartsWith("From "u8) && FromLine.IsSenderAlone(head[..HeaderScanner.LineEnd(head, 0, _newline)]);

    /// <summary>Position of the next separating line at or after a line start, or -1.</summary>
    private long NextSeparator(long from, bool isFileStart)
    {
        long at = from;
        ReadOnlySpan<byte> lineOfSeparator = _newline == '\n' ? "\nFrom "u8 : "\rFrom "u8;
        if (IsSeparator(at, isFileStart || IsAfterBlankLine(at)))
        {
            return at;
        }

        while ((at = bytes.IndexOf(lineOfSeparator, at, bytes.Length)) >= 0)
        {
            at++;
            if (IsSeparator(at, IsAfterBlankLine(at)))
            {
                return at;
            }

            cancel.ThrowIfCancellationRequested();
        }

        return -1;
    }

    private bool IsSeparator(long at, bool afterBlank)
    {
        ReadOnlySpan<byte> seen = bytes.At(at, (int)Math.Min(LookAhead, bytes.Length - at));
        seen = seen[..Math.Min(seen.Length, LookAhead)];
        if (!seen.StartsWith("From "u8))
        {
            return false;
        }

        int lineEnd = HeaderScanner.LineEnd(seen, 0, _newline);
        bool dated = FromLine.HasDate(seen[..lineEnd]);
        if (dated && FromLine.IsPatch(seen[..lineEnd]) && _holdsPatches != true)
        {
            // A patch inside a message, unless the file itself is a series of them.
            if (_holdsPatches is not null)
            {
                return false;
            }

            _holdsPatches = true;
        }

        HeaderSight header = FromLine.HeaderBehind(seen[lineEnd..], _newline);
        if (dated)
        {
            return afterBlank || header.IsOfMail;
        }

        bool isUsual = FromLine.IsBare(seen[..lineEnd]) || (_sendersAlone && FromLine.IsSenderAlone(seen[..lineEnd]));
        return isUsual ? header.Parts(afterBlank) : afterBlank && header.IsOfTransport;
    }

    /// <summary>Where the message ends by its Content-Length, when a separating line or the end of the file is exactly there.</summary>
    private long? ByContentLength(long start)
    {
        ReadOnlySpan<byte> header = bytes.At(start, (int)Math.Min(HeaderBytes, bytes.Length - start));
        header = header[..Math.Min(header.Length, HeaderBytes)];
        long? length = null;
        int at = 0;
        while (at < header.Length)
        {
            int next = HeaderScanner.LineEnd(header, at, _newline);
            ReadOnlySpan<byte> line = header[at..next];
            at = next;
            if (line[0] == _newline || line.SequenceEqual("\r\n"u8))
            {
                return length is { } known ? Landing(start + at + known) : null;
            }

            const int NameLength = 15;
            if (line.Length > NameLength && System.Text.Ascii.EqualsIgnoreCase(line[..NameLength], "content-length:"u8)
                && Utf8Parser.TryParse(line[NameLength..].TrimStart(" \t"u8), out long value, out _) && value >= 0 && value < bytes.Length)
            {
                length = value;
            }
        }

        return null;
    }

    private long? Landing(long at)
    {
        // False lengths must not make the window jump to and fro without end.
        if (at < bytes.Length && !bytes.Holds(at) && --_farLooks < 0)
        {
            return null;
        }

        for (int lineEnds = 0; lineEnds <= 2 && at < bytes.Length; lineEnds++)
        {
            if (IsSeparator(at, afterBlank: true))
            {
                return at;
            }

            ReadOnlySpan<byte> here = bytes.At(at, 2);
            at += here[0] == _newline ? 1 : here.StartsWith("\r\n"u8) ? 2 : bytes.Length;
        }

        return at == bytes.Length ? at : null;
    }

    private long AfterLine(long at)
    {
        long newline = bytes.IndexOf([_newline], at, bytes.Length);
        return newline < 0 ? bytes.Length : newline + 1;
    }

    private bool IsAfterBlankLine(long at)
    {
        if (at == 0)
        {
            return true;
        }

        ReadOnlySpan<byte> before = Before(at, 3);
        return before.EndsWith([_newline, _newline]) || before.EndsWith("\n\r\n"u8) || (at <= 2 && before.TrimEnd("\r\n"u8).IsEmpty);
    }

    /// <summary>The message's end without the blank line that parts it from the next.</summary>
    private long WithoutBlankLine(long start, long next)
    {
        ReadOnlySpan<byte> before = Before(next, (int)Math.Min(4, next - start));
        return before.EndsWith("\n\r\n"u8) ? next - 2 : before.EndsWith([_newline, _newline]) ? next - 1 : next;
    }

    private ReadOnlySpan<byte> Before(long at, int count)
    {
        long from = Math.Max(0, at - count);
        return bytes.At(from, (int)(at - from))[..(int)(at - from)];
    }

    private bool IsBlank(ByteSpan span)
    {
        while (span.Length > 0)
        {
            ReadOnlySpan<byte> seen = bytes.In(span);
            if (seen.IndexOfAnyExcept(" \t\r\n"u8) >= 0 && !seen.SequenceEqual("\uFEFF"u8))
            {
                return false;
            }

            span = span with { Start = span.Start + seen.Length };
        }

        return true;
    }
}
