using System.Buffers.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>What stands around the message proper: byte order mark, blank lines, a <c>From </c> line, emlx's length and property list.</summary>
/// <param name="Message">From the first header line to the end.</param>
/// <param name="Newline">LF, or CR in a message that has no LF.</param>
/// <param name="FromLine">The <c>From </c> line before it, or null.</param>
/// <param name="IsLengthWrong">Whether emlx's length is not that of the message; it then ends where the property list begins.</param>
internal readonly record struct MailFrame(ByteSpan Message, byte Newline, ByteSpan? FromLine, bool IsLengthWrong = false)
{
    private const int HeadBytes = 64 * 1024;

    /// <summary>Bytes in which a property list tells that it is one.</summary>
    private const int ListLook = 512;

    private static ReadOnlySpan<byte> ListStart => "<?xml"u8;

    /// <summary>Looks at the beginning of the bytes.</summary>
    public static MailFrame Find(ByteWindows bytes)
    {
        ReadOnlySpan<byte> head = bytes.At(0, HeadBytes);
        head = head[..Math.Min(head.Length, HeadBytes)];
        byte newline = HeaderScanner.NewlineOf(head);
        (int at, long end) = Emlx(head);
        bool isWrong = at > 0 && !EndsAt(bytes, end);
        end = at == 0 ? bytes.Length : isWrong ? PropertyList(bytes, at) : end;
        at = MailPrelude.Skip(head, at, newline, out ByteSpan? fromLine);
        return new MailFrame(new ByteSpan(Math.Min(at, end), end), newline, fromLine, isWrong);
    }

    /// <summary>Apple's emlx: a line with the message's length, the message, then a property list. Where the message ends by that line; start 0 without one.</summary>
    internal static (int Start, long End) Emlx(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> line = head[..Math.Min(head.Length, 32)];
        int newline = line.IndexOf((byte)'\n');
        return newline > 0 && Utf8Parser.TryParse(line, out int count, out int used) && line[used..newline].IndexOfAnyExcept(" \r"u8) < 0
            ? (newline + 1, newline + 1L + count)
            : (0, 0);
    }

    /// <summary>Whether a message may end here: nothing follows, or a property list.</summary>
    private static bool EndsAt(ByteWindows bytes, long end)
    {
        if (end < 0 || end > bytes.Length)
        {
            return false;
        }

        ReadOnlySpan<byte> rest = bytes.At(end, ListLook).TrimStart(" \r\n"u8);
        return rest.IsEmpty || rest.StartsWith(ListStart) || rest.StartsWith("<plist"u8);
    }

    /// <summary>Where the last property list begins; the end of the bytes where there is none.</summary>
    private static long PropertyList(ByteWindows bytes, long from)
    {
        long last = bytes.Length;
        for (long at = bytes.IndexOf(ListStart, from, bytes.Length); at >= 0; at = bytes.IndexOf(ListStart, at + 1, bytes.Length))
        {
            ReadOnlySpan<byte> look = bytes.At(at, ListLook);
            last = look[..Math.Min(look.Length, ListLook)].IndexOf("<plist"u8) > 0 ? at : last;
        }

        return last;
    }
}
