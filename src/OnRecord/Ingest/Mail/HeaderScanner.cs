using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>Finds the header fields at the start of a message or part (RFC 5322 section 2.2), forgiving what breaks the syntax.</summary>
internal static class HeaderScanner
{
    /// <summary>A block has no more bytes than this where the source is not in memory.</summary>
    private const int MostBytes = ByteWindows.WindowBytes;

    /// <summary>More fields than this are not read one by one.</summary>
    private const int MostHeaders = 10_000;

    /// <summary>Reads the header block that begins at a position.</summary>
    /// <param name="bytes">The message.</param>
    /// <param name="span">From the first header line to the end of the message or of all parts.</param>
    /// <param name="newline">LF, or CR for a message that has no LF.</param>
    /// <param name="problems">Takes header-malformed.</param>
    public static HeaderBlock Scan(ByteWindows bytes, ByteSpan span, byte newline, List<Problem> problems)
    {
        ReadOnlySpan<byte> text = bytes.At(span.Start, (int)Math.Min(MostBytes, span.Length));
        text = text[..(int)Math.Min(text.Length, span.Length)];
        var headers = new List<RawHeader>(32);
        int at = 0;
        while (at < text.Length)
        {
            int end = LineEnd(text, at, newline);
            ReadOnlySpan<byte> line = text[at..end];
            if (IsBlank(line))
            {
                return new HeaderBlock(headers, span.Start + end);
            }

            int nameLength = headers.Count < MostHeaders ? HeaderNames.Match(line, out int colon) : Overflow(out colon);
            if (nameLength == 0 && !ContinuesAnyway(text, end, headers.Count, newline))
            {
                problems.Add(new Problem(
                    ProblemCodes.HeaderMalformed,
                    headers.Count == 0 ? "The message has no header lines." : "No blank line parts the header from the text.",
                    new ByteSpan(span.Start + at, span.Start + end)));
                return new HeaderBlock(headers, span.Start + at);
            }

            int valueStart = nameLength == 0 ? at : at + colon + 1;
            int next = EndOfField(text, end, newline);
            if (nameLength == 0)
            {
                problems.Add(new Problem(ProblemCodes.HeaderMalformed, "A line of the header is no field.", new ByteSpan(span.Start + at, span.Start + next)));
            }

            string name = nameLength == 0 ? "malformed" : HeaderNames.Lower(line[..nameLength]);
            headers.Add(new RawHeader(name, Trimmed(text, valueStart, next, span.Start)));
            at = next;
        }

        return new HeaderBlock(headers, span.Start + at);
    }

    /// <summary>What ends the lines of a text: LF, or CR where its first bytes have no LF.</summary>
    public static byte NewlineOf(ReadOnlySpan<byte> head) => head.Contains((byte)'\n') || !head.Contains((byte)'\r') ? (byte)'\n' : (byte)'\r';

    /// <summary>Position after the line that begins at <paramref name="at"/>.</summary>
    public static int LineEnd(ReadOnlySpan<byte> text, int at, byte newline)
    {
        int length = text[at..].IndexOf(newline);
        return length < 0 ? text.Length : at + length + 1;
    }

    private static int Overflow(out int colon)
    {
        colon = 0;
        return 0;
    }

    /// <summary>A line that is no field is a slip in the header, not the text, when the line after it goes on with the header.</summary>
    private static bool ContinuesAnyway(ReadOnlySpan<byte> text, int next, int count, byte newline) =>
        count is > 0 and < MostHeaders && next < text.Length && text[next] is not ((byte)' ' or (byte)'\t')
        && HeaderNames.Match(text[next..LineEnd(text, next, newline)], out _) is > 0 and int length
        && HeaderNames.IsOfMail(HeaderNames.Lower(text.Slice(next, length)));

    private static int EndOfField(ReadOnlySpan<byte> text, int end, byte newline)
    {
        while (end < text.Length && text[end] is (byte)' ' or (byte)'\t')
        {
            int next = LineEnd(text, end, newline);
            if (IsBlank(text[end..next]) && !ContinuesAfterBlank(text, next, newline))
            {
                break;
            }

            end = next;
        }

        return end;
    }

    /// <summary>A line of white space inside the header is a fold when a field follows it, else the blank line.</summary>
    private static bool ContinuesAfterBlank(ReadOnlySpan<byte> text, int next, byte newline) =>
        next < text.Length && HeaderNames.Match(text[next..LineEnd(text, next, newline)], out _) is > 0 and int length
        && HeaderNames.IsOfMail(HeaderNames.Lower(text.Slice(next, length)));

    private static bool IsBlank(ReadOnlySpan<byte> line) =>
        line[0] is (byte)'\r' or (byte)'\n' or (byte)' ' or (byte)'\t' && line.IndexOfAnyExcept(" \t\r\n"u8) < 0;

    private static ByteSpan Trimmed(ReadOnlySpan<byte> text, int start, int end, long offset)
    {
        while (start < end && text[start] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            start++;
        }

        while (end > start && text[end - 1] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            end--;
        }

        return new ByteSpan(offset + start, offset + end);
    }
}
