using System.IO.Compression;
using System.Text;

namespace OnRecord.Tools.Check;

/// <summary>Makes hostile files of any size: bombs, nesting, names that escape, endless lines, NUL bytes, wrong charsets.</summary>
internal static class HostileFiles
{
    private const string Head = "From: Ann Roe <ann@harbour.example>\r\nDate: Mon, 5 Mar 2018 09:30:00 -0800\r\nSubject: Harmless\r\n";

    /// <summary>All kinds.</summary>
    /// <param name="bomb">Bytes that an archive bomb expands to; over the limit on expansion.</param>
    /// <param name="depth">How deep things nest.</param>
    /// <param name="line">Bytes of a line without end.</param>
    public static IReadOnlyList<HostileFile> All(long bomb, int depth, long line) =>
    [
        new("bomb.zip", stream => Zip(stream, ("zeros.txt", entry => Zeros(entry, bomb)), ("aside.txt", static entry => Text(entry, "wordaside"))), "limit-expansion", "wordaside"),
        new("bomb.txt.gz", stream => Gzip(stream, packed => Zeros(packed, bomb)), "limit-expansion", null),
        new("twice.zip", stream => Zip(stream, ("inner.zip", entry => Zip(entry, ("zeros.txt", zeros => Zeros(zeros, bomb))))), "limit-expansion", null),
        new("multiplied.zip", stream => stream.Write(MultipliedZips(4, bomb / 40)), "limit-expansion", null),
        new("zips.zip", stream => stream.Write(NestedZips(60)), "limit-depth", null),
        new("escape.zip", static stream => Zip(stream, ("../../escaped.txt", static entry => Text(entry, "wordescaped")), ("/etc/escaped.txt", static entry => Text(entry, "wordabsolute"))), "unsafe-path", "wordescaped"),
        new("multiparts.eml", stream => Multiparts(stream, depth), "limit-depth", null),
        new("messages.eml", stream => Messages(stream, depth), "limit-depth", null),
        new("elements.html", stream => Nested(stream, "<!doctype html><html><body>", "<div>", depth, "<p>worddiv</p>", ""), null, "worddiv"),
        new("attributes.html", stream => Nested(stream, "<!doctype html><html><body><p ", "a<\"='", depth, "><p>wordattribute</p>", ""), null, null),
        new("brackets.json", stream => Nested(stream, "", "[", depth, "\"wordbracket\"", "]"), null, "wordbracket"),
        new("groups.rtf", stream => Nested(stream, "{\\rtf1 ", "{", depth, "wordgroup", "}"), null, "wordgroup"),
        new("comments.eml", stream => Nested(stream, "From: ", "(", depth, " ann@harbour.example", "\r\nSubject: x\r\n\r\nwordcomment\r\n", 1), null, "wordcomment"),
        new("line.txt", stream => Line(stream, "", line), null, "wordfirst"),
        new("line.eml", stream => Line(stream, Head + "\r\n", line), null, "wordfirst"),
        new("line-header.eml", stream => Line(stream, Head + "X-Note: ", Math.Min(line, 64 << 20)), null, "Harmless"),
        new("line.mbox", stream => Line(stream, "From ann@harbour.example Mon Mar  5 09:30:00 2018\n" + Head.Replace("\r", "", StringComparison.Ordinal) + "\n", line), null, "wordfirst"),
        new("line.html", stream => Line(stream, "<!doctype html><html><body><p>", Math.Min(line, 200 << 20)), null, "wordfirst"),
        new("nul.txt", static stream => Text(stream, "The wordnul\0 stands\0 here between other words of the text."), "nul-bytes", "wordnul"),
        new("nul.eml", static stream => Text(stream, Head + "X-Nul: a\0b\r\n\r\nThe wordnulmail stands\0 here."), "nul-bytes", "wordnulmail"),
        new("words.doc", stream => OldOffice(stream, isWhole: false, words => Line(words, "", Math.Min(line, 64 << 20))), "damaged", "wordfirst"),
        new("noise.ppt", stream => OldOffice(stream, isWhole: false, words => Noise(words, Math.Min(line, 64 << 20))), "damaged", "wordnoise"),
        new("loop.xls", static stream => OldOffice(stream, isWhole: true, static words => Text(words, "The wordloop stands here.")), "damaged", "wordloop"),
        new("charset.eml", static stream => stream.Write(Encoding.Latin1.GetBytes(Head + "Content-Type: text/plain; charset=utf-8\r\n\r\nwordcharset d\u00E9j\u00E0 vu, \u00E9t\u00E9\r\n")), "charset-wrong", "wordcharset"),
        new("no-such-charset.eml", static stream => Text(stream, Head + "Content-Type: text/plain; charset=x-none-such\r\n\r\nwordunknown\r\n"), "charset-unknown", "wordunknown"),
    ];

    private static void Zeros(Stream stream, long count)
    {
        byte[] zeros = new byte[1 << 16];
        for (long left = count; left > 0; left -= zeros.Length)
        {
            stream.Write(zeros, 0, (int)Math.Min(left, zeros.Length));
        }
    }

    private static void Text(Stream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text));

    private static void Zip(Stream stream, params (string Name, Action<Stream> Write)[] entries)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach ((string name, Action<Stream> write) in entries)
        {
            using Stream entry = archive.CreateEntry(name).Open();
            write(entry);
        }
    }

    private static void Gzip(Stream stream, Action<Stream> write)
    {
        using var packed = new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        write(packed);
    }

    private static byte[] NestedZips(int levels)
    {
        byte[] inner = "wordzips"u8.ToArray();
        for (int level = 0; level < levels; level++)
        {
            byte[] content = inner;
            using var outer = new MemoryStream();
            Zip(outer, (level == 0 ? "a.txt" : "a.zip", stream => stream.Write(content)));
            inner = outer.ToArray();
        }

        return inner;
    }

    /// <summary>Zips of ten zips each, the innermost with zeros: no single one expands to much.</summary>
    internal static byte[] MultipliedZips(int levels, long zeros)
    {
        using var innermost = new MemoryStream();
        Zip(innermost, ("zeros.txt", entry => Zeros(entry, zeros)));
        byte[] inner = innermost.ToArray();
        for (int level = 0; level < levels; level++)
        {
            byte[] content = inner;
            using var outer = new MemoryStream();
            Zip(outer, [.. Enumerable.Range(0, 10).Select(number => ($"{number}.zip", (Action<Stream>)(entry => entry.Write(content))))]);
            inner = outer.ToArray();
        }

        return inner;
    }

    private static void Multiparts(Stream stream, int depth)
    {
        Text(stream, Head);
        for (int level = 0; level < depth; level++)
        {
            Text(stream, $"Content-Type: multipart/mixed; boundary=b{level}\r\n\r\n--b{level}\r\n");
        }

        Text(stream, "\r\nwordmultipart\r\n");
    }

    private static void Messages(Stream stream, int depth)
    {
        for (int level = 0; level < depth; level++)
        {
            Text(stream, Head + "Content-Type: message/rfc822\r\n\r\n");
        }

        Text(stream, Head + "\r\nwordmessage\r\n");
    }

    private static void Nested(Stream stream, string before, string open, int depth, string inner, string close, int closes = -1)
    {
        var text = new StringBuilder(before);
        text.Insert(text.Length, open, depth).Append(inner).Insert(text.Length, close, closes < 0 ? depth : closes);
        Text(stream, text.ToString());
    }

    /// <summary>A compound file (MS-CFB) without tables, or with one in which every sector follows itself, and what stands behind that.</summary>
    private static void OldOffice(Stream stream, bool isWhole, Action<Stream> write)
    {
        const int SectorBytes = 512, ShiftAt = 30, FatAt = 76;
        var head = new byte[SectorBytes];
        head.AsSpan(FatAt - 28).Fill(0xFF);
        ((byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(head, 0);
        head[ShiftAt] = (byte)(isWhole ? 9 : 0);
        BitConverter.GetBytes(1).CopyTo(head, FatAt - 28); // the directory begins with sector 1
        BitConverter.GetBytes(0).CopyTo(head, FatAt); // the table is sector 0
        stream.Write(head);
        for (int sector = 0; sector < SectorBytes / 4; sector++)
        {
            stream.Write(BitConverter.GetBytes(sector));
        }

        stream.Write(new byte[SectorBytes]);
        write(stream);
    }

    private static void Noise(Stream stream, long length)
    {
        var bytes = new byte[1 << 20];
        uint state = 12345;
        for (long left = length; left > 0; left -= bytes.Length)
        {
            for (int at = 0; at < bytes.Length; at++)
            {
                state = (state * 1664525) + 1013904223;
                bytes[at] = (byte)(state >> 24);
            }

            stream.Write(bytes, 0, (int)Math.Min(left, bytes.Length));
        }

        Text(stream, "\0The wordnoise stands here.\0");
    }

    private static void Line(Stream stream, string before, long length)
    {
        Text(stream, before + "wordfirst ");
        byte[] piece = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 8192).Select(static number => $"harbour{number % 97} ")));
        for (long left = length; left > 0; left -= piece.Length)
        {
            stream.Write(piece, 0, (int)Math.Min(left, piece.Length));
        }
    }
}
