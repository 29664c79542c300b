namespace OnRecord.Ingest.Mail;

/// <summary>Tells from the first bytes whether they are mail: one message, or an mbox.</summary>
internal static class MailLook
{
    /// <summary>Text files whose first lines may have colons without being mail.</summary>
    private static readonly HashSet<string> TextEndings =
        [".txt", ".text", ".md", ".csv", ".tsv", ".log", ".json", ".xml", ".yml", ".yaml", ".ini", ".cfg", ".html", ".htm", ".rtf", ".diff", ".patch"];

    /// <summary>Whether the bytes begin with header fields as mail has them.</summary>
    /// <param name="head">The first bytes.</param>
    /// <param name="isDeclared">Whether a type or name says that they are mail; then one field is enough.</param>
    /// <param name="extension">The name's ending in lower case.</param>
    public static bool IsMessage(ReadOnlySpan<byte> head, bool isDeclared, string extension)
    {
        byte newline = HeaderScanner.NewlineOf(head);
        int at = MailPrelude.Skip(head, MailFrame.Emlx(head).Start, newline, out _);
        int fields = 0;
        int ofMail = 0;
        bool ends = false;
        while (at < head.Length && !ends)
        {
            int next = HeaderScanner.LineEnd(head, at, newline);
            ReadOnlySpan<byte> line = head[at..next];
            int length = HeaderNames.Match(line, out _);
            if (length > 0)
            {
                fields++;
                ofMail += HeaderNames.IsOfMail(HeaderNames.Lower(line[..length])) ? 1 : 0;
            }
            else if (line[0] is (byte)' ' or (byte)'\t' && fields > 0)
            {
                // A fold, or a blank line with white space; both are part of a header.
            }
            else
            {
                ends = true;
                if (line.TrimEnd(" \t\r\n"u8).Length > 0 && fields < 3)
                {
                    return isDeclared && ofMail > 0;
                }
            }

            at = next;
        }

        return ofMail >= 2 || (ofMail == 1 && (isDeclared || !TextEndings.Contains(extension)));
    }

    /// <summary>Whether the bytes begin, after blank lines, with a <c>From </c> line.</summary>
    public static bool BeginsWithFromLine(ReadOnlySpan<byte> head)
    {
        head = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        return head.TrimStart("\r\n \t"u8).StartsWith("From "u8);
    }
}
