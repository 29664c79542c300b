using System.Buffers;
using System.Globalization;
using System.Text;
using OnRecord.Ingest.Text;
using OnRecord.Sources;

namespace OnRecord.Ingest.Mail;

/// <summary>
/// Finds the parts of a message and their exact places (RFC 2046 section 5.1) in one pass, without recursion. Attached
/// messages are leaves here: they are members with readings of their own.
/// </summary>
internal sealed class MimeWalker(ByteWindows bytes, byte newline, IngestLimits limits, List<Problem> problems)
{
    /// <summary>A boundary has at most 70 characters (RFC 2046 section 5.1.1); some writers use more.</summary>
    private const int LongestBoundary = 250;

    /// <summary>The most parts of one message, where the limit on members is not lower.</summary>
    private const int MostParts = 100_000;

    private static readonly SearchValues<byte> Base64Digits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8);

    private readonly List<(MailPart Part, byte[] Delimiter)> _open = [];
    private int _parts;

    /// <summary>Reads the structure of a message.</summary>
    /// <param name="headers">The message's own header fields.</param>
    /// <param name="body">From the first byte after them to the end.</param>
    public MailPart Walk(HeaderBlock headers, ByteSpan body)
    {
        MailPart root = PartOf(headers, parent: null, body);
        MailPart leaf = Enter(root);
        long at = body.Start;
        long leafStart = body.Start;
        while (_open.Count > 0 && (at = NextDashes(at, body.End)) >= 0)
        {
            ReadOnlySpan<byte> line = LineAt(at, body.End, out long next);
            int depth = Match(line, out bool closes);
            if (depth < 0)
            {
                at = next;
                continue;
            }

            EndLeaf(leaf, leafStart, at);
            CloseInner(depth, at);
            MailPart multipart = _open[depth].Part;
            at = leafStart = next;
            if (closes)
            {
                _open.RemoveAt(depth);
                leaf = Aside(multipart);
            }
            else
            {
                HeaderBlock block = HeaderScanner.Scan(bytes, new ByteSpan(next, body.End), newline, problems);
                bool isBoundaryAlready = block.Headers.Count == 0 && block.BodyStart <= next;
                at = leafStart = isBoundaryAlready ? next : block.BodyStart;
                leaf = NextPart(multipart, block, new ByteSpan(leafStart, body.End));
            }
        }

        EndLeaf(leaf, leafStart, body.End, keepsLineEnd: true);
        CloseInner(-1, body.End);
        return root;
    }

    /// <summary>A part begins below its multipart. The last one allowed takes all the rest, unopened.</summary>
    private MailPart NextPart(MailPart multipart, HeaderBlock block, ByteSpan rest)
    {
        if (++_parts < Math.Min(limits.Members, MostParts))
        {
            MailPart part = PartOf(block, multipart, rest);
            multipart.Children!.Add(part);
            return Enter(part);
        }

        problems.Add(new Problem(ProblemCodes.LimitCount, "The message has more parts than the limit; the rest is kept unopened.", rest));
        _open.Clear();
        var last = new MailPart { Type = MediaType.PlainText, Parent = multipart, IsUnopened = true };
        multipart.Children!.Add(last);
        return last;
    }

    /// <summary>Opens a multipart; what comes before its first boundary is an aside.</summary>
    /// <returns>The leaf whose content begins here.</returns>
    private MailPart Enter(MailPart part)
    {
        if (part.Children is null)
        {
            return part;
        }

        _open.Add((part, Encoding.Latin1.GetBytes("--" + part.Type.Boundary)));
        return Aside(part);
    }

    private static MailPart Aside(MailPart multipart)
    {
        var aside = new MailPart { Type = MediaType.PlainText, Parent = multipart, IsAside = true };
        multipart.Children!.Add(aside);
        return aside;
    }

    private MailPart PartOf(HeaderBlock headers, MailPart? parent, ByteSpan rest)
    {
        MediaType type = headers.First("content-type") is { } typeHeader ? MediaType.Read(bytes.In(typeHeader.Value))
            : parent?.Type.Word == "multipart/digest" ? new MediaType("message/rfc822", null, null, null, null) : MediaType.PlainText;
        MediaType? disposition = headers.First("content-disposition") is { } dispositionHeader ? MediaType.Read(bytes.In(dispositionHeader.Value)) : null;
        int depth = parent is null ? 0 : parent.Depth + 1;
        if (headers.Headers.Count(static header => header.Name == "content-type") > 1)
        {
            problems.Add(new Problem(ProblemCodes.HeaderMalformed, "The header has more than one Content-Type; the first counts.", headers.First("content-type")!.Value.Value));
        }

        bool isMultipart = type.Word.StartsWith("multipart/", StringComparison.Ordinal);
        bool hasBoundary = type.Boundary is { Length: > 0 and <= LongestBoundary };
        bool tooDeep = isMultipart && depth >= limits.Depth;
        if (tooDeep)
        {
            problems.Add(new Problem(ProblemCodes.LimitDepth, "Parts are nested deeper than the limit; the rest is kept unopened.", rest));
        }
        else if (isMultipart && !hasBoundary)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, "A multipart names no boundary; it is read as plain text."));
            type = MediaType.PlainText;
        }

        if (isMultipart && hasBoundary && !tooDeep && !Occurs(type.Boundary!, rest) && FirstBoundary(rest) is { } found)
        {
            problems.Add(new Problem(ProblemCodes.Damaged, "A multipart's boundary never occurs; the one that stands where its first part begins is used."));
            type = type with { Boundary = found };
        }

        TransferEncoding encoding = EncodingOf(headers) ?? (isMultipart ? TransferEncoding.Identity : InheritedBy(headers, parent));
        if (isMultipart && hasBoundary && !tooDeep && encoding == TransferEncoding.Base64 && LooksEncoded(rest) && !Occurs(type.Boundary!, rest))
        {
            problems.Add(new Problem(ProblemCodes.TransferDamaged, "A multipart is encoded as a whole, against the rules; it is decoded and read as one text, and its parts are not opened."));
            (type, isMultipart) = (MediaType.PlainText, false);
        }

        return new MailPart
        {
            Type = type,
            Headers = headers.Headers,
            Disposition = disposition,
            Encoding = isMultipart && (encoding != TransferEncoding.QuotedPrintable || tooDeep) ? TransferEncoding.Identity : encoding,
            Children = isMultipart && hasBoundary && !tooDeep ? [] : null,
            IsUnopened = tooDeep,
            IsPacked = !isMultipart && IsPacked(headers),
            Parent = parent,
            Depth = depth,
            Content = rest,
        };
    }

    /// <summary>What parts the parts of a multipart by the look of its first lines: two hyphens and a word, with a header of a part below; null when there is none such.</summary>
    private string? FirstBoundary(ByteSpan rest)
    {
        const int LongestHead = 1024;
        ReadOnlySpan<byte> seen = bytes.At(rest.Start, LongestHead);
        string head = Encoding.Latin1.GetString(seen[..(int)Math.Min(Math.Min(seen.Length, LongestHead), rest.Length)]);
        string[] lines = [.. head.Split('\n').Select(static line => line.TrimEnd()).SkipWhile(static line => !line.StartsWith("--", StringComparison.Ordinal)).Take(2)];
        return lines is [{ Length: > 2 and <= LongestBoundary } first, var second] && second.StartsWith("Content-", StringComparison.OrdinalIgnoreCase) ? first[2..] : null;
    }

    /// <summary>Whether a header says that the content is packed (RFC 9110 section 8.4.1), as of pages that were saved with it.</summary>
    private bool IsPacked(HeaderBlock headers) => headers.First("content-encoding") is { } header
        && Encoding.Latin1.GetString(bytes.In(header.Value)).Trim().ToLowerInvariant() is "gzip" or "x-gzip" or "deflate" or "compress" or "x-compress" or "bzip2" or "br" or "zstd";

    /// <summary>Whether a multipart's boundary stands in its bytes as they are.</summary>
    private bool Occurs(string boundary, ByteSpan rest) => bytes.IndexOf(Encoding.Latin1.GetBytes("--" + boundary), rest.Start, rest.End) >= 0;

    /// <summary>Whether the first line has nothing that base64 has not.</summary>
    private bool LooksEncoded(ByteSpan rest)
    {
        ReadOnlySpan<byte> line = bytes.In(rest).TrimStart("\r\n"u8);
        line = line[..HeaderScanner.LineEnd(line, 0, newline)].TrimEnd("\r\n \t="u8);
        return line.Length > 1 && !line.ContainsAnyExcept(Base64Digits);
    }

    /// <summary>A part that names no encoding has that of a multipart in quoted-printable, which the rules forbid and some write.</summary>
    private TransferEncoding InheritedBy(HeaderBlock headers, MailPart? parent)
    {
        if (parent?.Encoding != TransferEncoding.QuotedPrintable || headers.First("content-transfer-encoding") is not null)
        {
            return TransferEncoding.Identity;
        }

        problems.Add(new Problem(ProblemCodes.TransferDamaged, "A multipart names quoted-printable, against the rules; a part that names no encoding is decoded as such."));
        return TransferEncoding.QuotedPrintable;
    }

    /// <summary>The encoding that a part names, or null where it names none or one that is not known.</summary>
    private TransferEncoding? EncodingOf(HeaderBlock headers)
    {
        if (headers.First("content-transfer-encoding") is not { } header)
        {
            return null;
        }

        string name = Encoding.Latin1.GetString(bytes.In(header.Value));
        TransferEncoding encoding = TransferDecoder.Named(name, out bool known);
        if (!known)
        {
            problems.Add(new Problem(ProblemCodes.TransferDamaged, "The transfer encoding is unknown; the bytes are read as they are.", header.Value));
        }

        return encoding;
    }

    /// <summary>Position of the next line that begins with two hyphens, or -1.</summary>
    private long NextDashes(long at, long end)
    {
        if (at + 2 <= end && bytes.At(at, 2).StartsWith("--"u8))
        {
            return at;
        }

        long found = bytes.IndexOf(newline == '\n' ? "\n--"u8 : "\r--"u8, Math.Max(0, at - 1), end);
        return found < 0 ? -1 : found + 1;
    }

    private ReadOnlySpan<byte> LineAt(long at, long end, out long next)
    {
        const int Longest = LongestBoundary + 200;
        ReadOnlySpan<byte> seen = bytes.At(at, Longest);
        seen = seen[..(int)Math.Min(Math.Min(seen.Length, Longest), end - at)];
        int length = seen.IndexOf(newline);
        next = length < 0 ? Math.Min(at + seen.Length, end) : at + length + 1;
        return (length < 0 ? seen : seen[..length]).TrimEnd(" \t\r\n"u8);
    }

    /// <summary>Which open multipart's boundary a line is: the innermost that fits, or -1.</summary>
    private int Match(ReadOnlySpan<byte> line, out bool closes)
    {
        closes = false;
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            byte[] delimiter = _open[i].Delimiter;
            if (!line.StartsWith(delimiter))
            {
                continue;
            }

            ReadOnlySpan<byte> after = line[delimiter.Length..];
            closes = after.SequenceEqual("--"u8);
            if (closes || after.IsEmpty)
            {
                return i;
            }
        }

        return -1;
    }

    private void EndLeaf(MailPart leaf, long start, long end, bool keepsLineEnd = false)
    {
        if (!keepsLineEnd && end > start)
        {
            ReadOnlySpan<byte> before = bytes.At(Math.Max(start, end - 2), 2)[..(int)Math.Min(2, end - start)];
            end -= before.EndsWith("\r\n"u8) ? 2 : before[^1] == newline ? 1 : 0;
        }

        leaf.Content = new ByteSpan(start, Math.Max(start, end));
    }

    /// <summary>Multiparts inside the given one end where the outer boundary stands: they were never closed.</summary>
    private void CloseInner(int depth, long at)
    {
        List<MailPart> inner = [.. _open[(depth + 1)..].Select(static open => open.Part)];
        _open.RemoveRange(depth + 1, inner.Count);
        int unclosed = inner.Count(static part => part.Children!.Exists(static child => !child.IsAside));
        Note(unclosed, at, "A multipart is never closed; its parts to the end are kept.", "multiparts, one in another, are never closed; their parts to the end are kept.");
        Note(inner.Count - unclosed, at, "A multipart's boundary never occurs; its text is kept.", "multiparts, one in another, have boundaries that never occur; their text is kept.");
    }

    /// <summary>One Problem for all multiparts that end at a place.</summary>
    private void Note(int count, long at, string one, string several)
    {
        if (count > 0)
        {
            problems.Add(new Problem(ProblemCodes.BoundaryUnclosed, count == 1 ? one : string.Create(CultureInfo.InvariantCulture, $"{count} {several}"), new ByteSpan(at, at)));
        }
    }
}
