namespace OnRecord.Ingest.Outlook;

/// <summary>
/// Takes out of what <c>readpst</c> writes the traces of the moment it ran, so that one store always gives the same bytes (see <see cref="ReadpstLines"/>). Nothing of the
/// store itself is in them, and no other byte is touched.
/// </summary>
internal static class ReadpstTraces
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>Copies a file without the traces. Memory does not grow with the file; a line longer than the buffer is none that the program writes of its own.</summary>
    /// <param name="from">The file as written.</param>
    /// <param name="to">Where it goes.</param>
    /// <param name="name">Its name; only messages (.eml) and appointments (.ics) have traces.</param>
    /// <param name="cancel">Asked once per buffer.</param>
    public static void Remove(Stream from, Stream to, string name, CancellationToken cancel)
    {
        bool isCalendar = name.EndsWith(".ics", StringComparison.OrdinalIgnoreCase);
        ReadpstLines? lines = isCalendar || name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase) ? new ReadpstLines(isCalendar) : null;
        var buffer = new byte[BufferBytes];
        int held = 0;
        bool isLast = false;
        bool isBegin = true;
        while (!isLast)
        {
            cancel.ThrowIfCancellationRequested();
            held += from.ReadAtLeast(buffer.AsSpan(held), buffer.Length - held, throwOnEndOfStream: false);
            isLast = held < buffer.Length;
            int done = lines is null ? held : Settle(buffer.AsSpan(0, held), isLast, ref isBegin, lines, to);
            if (lines is null)
            {
                to.Write(buffer.AsSpan(0, held));
            }

            buffer.AsSpan(done, held - done).CopyTo(buffer);
            held -= done;
        }
    }

    /// <summary>Writes the lines that are whole; the beginning of one waits for more, unless there is none or it fills the buffer.</summary>
    private static int Settle(ReadOnlySpan<byte> bytes, bool isLast, ref bool isBegin, ReadpstLines lines, Stream to)
    {
        int done = 0;
        while (done < bytes.Length)
        {
            int newline = bytes[done..].IndexOf((byte)'\n');
            if (newline < 0 && !isLast && done > 0)
            {
                break;
            }

            ReadOnlySpan<byte> line = newline < 0 ? bytes[done..] : bytes.Slice(done, newline + 1);
            to.Write(isBegin && (newline >= 0 || isLast) ? lines.Settle(line) : line);
            isBegin = newline >= 0;
            done += line.Length;
        }

        return done;
    }
}
