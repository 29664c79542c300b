using System.Text;
using System.Text.RegularExpressions;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>
/// The copy of a message that mail servers without MIME, as qmail and Exim, set below their words: where a line says that it follows, and behind it stands a whole header (RFC 5322) with fields of MIME, it is a message of its own
/// and no text, for its words may be encoded.
/// </summary>
internal static partial class BouncedCopy
{
    /// <summary>A line that says so is no longer, in bytes.</summary>
    private const int LongestLine = 120;

    private const int LeastFields = 3;

    /// <summary>Takes the copies out of the plain parts of a message, and adds each as a member.</summary>
    public static void Take(ByteWindows bytes, PartPlan plan)
    {
        foreach (MailPart part in plan.Plain)
        {
            if (part.Encoding == TransferEncoding.Identity && bytes.IsInMemory && StartIn(bytes.In(part.Content)) is { } start)
            {
                long at = part.Content.Start + start;
                plan.Members.Add(new MailPart { Type = new MediaType("message/rfc822", null, null, null, null), Parent = part.Parent, Content = part.Content with { Start = at } });
                part.Content = part.Content with { End = at };
            }
        }
    }

    /// <summary>Where in a text such a copy begins, or null.</summary>
    public static int? StartIn(ReadOnlySpan<byte> text)
    {
        byte newline = HeaderScanner.NewlineOf(text);
        for (int at = HasMimeField(text) ? 0 : text.Length; at < text.Length;)
        {
            int next = HeaderScanner.LineEnd(text, at, newline);
            ReadOnlySpan<byte> line = text[at..next].Trim(" \t\r\n"u8);
            at = next;
            if (line.Length is > 0 and <= LongestLine && line[0] != '>' && Says().IsMatch(Encoding.Latin1.GetString(line)))
            {
                int start = at + (text[at..].Length - text[at..].TrimStart("\r\n"u8).Length);
                if (IsHeader(text[start..], newline, out int read))
                {
                    return start;
                }

                // What begins later and ends there has no more fields.
                at = start + read;
            }
        }

        return null;
    }

    /// <summary>Most texts have none, and their lines need not be looked at one by one.</summary>
    private static bool HasMimeField(ReadOnlySpan<byte> text) => text.IndexOf("\nContent-T"u8) >= 0 || text.IndexOf("\nMIME-V"u8) >= 0 || text.IndexOf("\nMime-V"u8) >= 0 || text.IndexOf("\rContent-T"u8) >= 0;

    /// <summary>Whether a whole header begins here, with a sender and a field of MIME, and words below it.</summary>
    private static bool IsHeader(ReadOnlySpan<byte> text, byte newline, out int read)
    {
        read = 0;
        int fields = 0;
        bool hasSender = false;
        bool hasMime = false;
        for (int at = 0; at < text.Length;)
        {
            int next = HeaderScanner.LineEnd(text, at, newline);
            ReadOnlySpan<byte> line = text[at..next];
            at = next;
            (int before, read) = (read, next);
            if (line[0] is (byte)' ' or (byte)'\t' && fields > 0)
            {
                continue;
            }

            int length = HeaderNames.Match(line, out _);
            if (length == 0)
            {
                read = before;
                return line.TrimEnd(" \t\r\n"u8).IsEmpty && fields >= LeastFields && hasSender && hasMime;
            }

            string name = HeaderNames.Lower(line[..length]);
            fields += HeaderNames.IsOfMail(name) ? 1 : 0;
            hasSender |= name == "from";
            hasMime |= name is "content-type" or "content-transfer-encoding" or "mime-version";
        }

        return false;
    }

    [GeneratedRegex(@"\bcopy of (?:the|your) (?:original )?message|\b(?:original|unsent|returned|undelivered|your|rejected) message (?:follows|is below|is attached below)|^-+ *(?:unsent|returned|undelivered|rejected) message\b|\btext of (?:the|your) (?:original )?message\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Says();
}
