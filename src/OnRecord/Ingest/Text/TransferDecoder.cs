using OnRecord.Sources;

namespace OnRecord.Ingest.Text;

/// <summary>Undoes the transfer encodings of mail (RFC 2045 section 6), with the way back to the source where text is made.</summary>
public static class TransferDecoder
{
    private const int WindowBytes = 1 << 20;

    /// <summary>The encoding that a Content-Transfer-Encoding value names; identity for the plain ones and for unknown names.</summary>
    /// <param name="name">The field's value, comments and case as they are; null or empty means identity.</param>
    /// <param name="known">False when the name is none of the registered or customary ones.</param>
    public static TransferEncoding Named(string? name, out bool known)
    {
        ReadOnlySpan<char> word = Mail.MediaType.BehindComments(name.AsSpan().Trim()).Trim('"');
        int end = word.IndexOfAny(" \t;(");
        word = end < 0 ? word : word[..end];
        known = true;
        if (word.IsEmpty || Is(word, "7bit") || Is(word, "8bit") || Is(word, "binary"))
        {
            return TransferEncoding.Identity;
        }

        if (Is(word, "quoted-printable"))
        {
            return TransferEncoding.QuotedPrintable;
        }

        if (Is(word, "base64"))
        {
            return TransferEncoding.Base64;
        }

        if (Is(word, "x-uuencode") || Is(word, "uuencode") || Is(word, "x-uue"))
        {
            return TransferEncoding.Uuencode;
        }

        known = Is(word, "7-bit") || Is(word, "8-bit") || Is(word, "7bits") || Is(word, "8bits");
        return TransferEncoding.Identity;
    }

    /// <summary>Decodes text in memory and keeps the map to the source.</summary>
    /// <param name="bytes">The encoded bytes.</param>
    /// <param name="encoding">How they are encoded.</param>
    /// <param name="sourceStart">Position of the first of them in the item's own bytes.</param>
    public static TransferDecoded Decode(ReadOnlyMemory<byte> bytes, TransferEncoding encoding, long sourceStart)
    {
        if (encoding == TransferEncoding.Identity)
        {
            return new TransferDecoded(bytes, sourceStart, null, damaged: false);
        }

        var output = new TransferOutput(keepMap: true, bytes.Length);
        TransferStep.For(encoding, keepTail: true).Decode(bytes.Span, last: true, sourceStart, output);
        return new TransferDecoded(output.Bytes, sourceStart, output.Segments, output.Damaged);
    }

    /// <summary>Decodes the content of a file, in memory when it is short, else by way of a scratch file.</summary>
    /// <param name="bytes">The encoded bytes.</param>
    /// <param name="encoding">How they are encoded; identity gives <paramref name="bytes"/> back.</param>
    /// <param name="context">Limits and scratch folder.</param>
    /// <param name="damaged">True when something did not follow the encoding.</param>
    public static SourceBytes DecodeFile(SourceBytes bytes, TransferEncoding encoding, ReadContext context, out bool damaged)
    {
        damaged = false;
        if (encoding == TransferEncoding.Identity)
        {
            return bytes;
        }

        if (bytes.Length <= context.Limits.MemoryBytes)
        {
            var output = new TransferOutput(keepMap: false, (int)bytes.Length);
            TransferStep.For(encoding, keepTail: false).Decode(bytes.ReadAll().Span, last: true, 0, output);
            damaged = output.Damaged;
            return new MemoryBytes(output.Bytes);
        }

        using var stream = new TransferStream(bytes, encoding, WindowBytes);
        SourceBytes kept = context.Scratch.Keep(stream, context.Limits.MemoryBytes, context.Limits.MemberBytes, out bool cut, context.Cancel);
        damaged = stream.IsDamaged || cut;
        return kept;
    }

    private static bool Is(ReadOnlySpan<char> word, string name) => word.Equals(name, StringComparison.OrdinalIgnoreCase);
}
