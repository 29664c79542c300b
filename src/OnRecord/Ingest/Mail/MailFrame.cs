using System.Buffers.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>What stands around the message proper: byte order mark, blank lines, a <c>From </c> line, emlx's length and property list.</summary>
/// <param name="Message">From the first header line to the end.</param>
/// <param name="Newline">LF, or CR in a message that has no LF.</param>
/// <param name="FromLine">The <c>From </c> line before it, or null.</param>
internal readonly record struct MailFrame(ByteSpan Message, byte Newline, ByteSpan? FromLine)
{
    private const int HeadBytes = 64 * 1024;

    /// <summary>Looks at the beginning of the bytes.</summary>
    public static MailFrame Find(ByteWindows bytes)
    {
        ReadOnlySpan<byte> head = bytes.At(0, HeadBytes);
        head = head[..Math.Min(head.Length, HeadBytes)];
        byte newline = HeaderScanner.NewlineOf(head);
        (int at, long end) = Emlx(head, bytes.Length);
        at = MailPrelude.Skip(head, at, newline, out ByteSpan? fromLine);
        return new MailFrame(new ByteSpan(Math.Min(at, end), end), newline, fromLine);
    }

    /// <summary>Apple's emlx: a line with the message's length, the message, then a property list.</summary>
    internal static (int Start, long End) Emlx(ReadOnlySpan<byte> head, long length)
    {
        ReadOnlySpan<byte> line = head[..Math.Min(head.Length, 32)];
        int newline = line.IndexOf((byte)'\n');
        if (newline > 0 && Utf8Parser.TryParse(line, out long count, out int used) && used > 0 && count > 0
            && line[used..newline].IndexOfAnyExcept(" \r"u8) < 0 && newline + 1 + count <= length)
        {
            return (newline + 1, newline + 1 + count);
        }

        return (0, length);
    }
}
