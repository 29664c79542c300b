using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace OnRecord.Ingest.Pdf;

/// <summary>Reads the objects inside object streams (ISO 32000-1, 7.5.7) that are deflated or plain, up to so many bytes in all.</summary>
/// <param name="most">The most bytes to unpack.</param>
internal sealed partial class PdfInnerObjects(long most)
{
    private const int BufferBytes = 64 * 1024;

    private long _left = most;

    /// <summary>The objects of a stream; none when it cannot be read.</summary>
    public IEnumerable<PdfObject> Of(PdfObject container)
    {
        if (Unpack(container) is not { } text || PdfDictionary.Number(container.Head, "First") is not { } first || first > text.Length)
        {
            yield break;
        }

        // Number and place of each, counted from the first.
        int[] pairs = [.. Digits().Matches(text[..first]).Select(static match => int.Parse(match.ValueSpan, CultureInfo.InvariantCulture))];
        long done = 0;
        for (int at = 0; at + 1 < pairs.Length; at += 2)
        {
            long start = (long)first + pairs[at + 1];
            long end = at + 3 < pairs.Length ? (long)first + pairs[at + 3] : text.Length;
            if (start >= done && start <= end && end <= text.Length)
            {
                done = end;
                yield return new PdfObject(pairs[at], new PdfPlace(2, container.Number, at / 2), text[(int)start..(int)end], null);
            }
        }
    }

    /// <summary>The words of a stream as Latin-1; null when it is packed in another way or too long.</summary>
    public string? Unpack(PdfObject container) => container.Stream is { } stream && !Filters().IsMatch(container.Head) ? Unpack(container.Head, stream) : null;

    private string? Unpack(string head, ReadOnlyMemory<byte> stream)
    {
        if (!head.Contains("/FlateDecode", StringComparison.Ordinal))
        {
            return Encoding.Latin1.GetString(stream.Span);
        }

        using var packed = new MemoryStream(stream.ToArray(), writable: false);
        using var unpacking = new ZLibStream(packed, CompressionMode.Decompress);
        var text = new StringBuilder();
        var buffer = new byte[BufferBytes];
        try
        {
            int read;
            while (_left > 0 && (read = unpacking.Read(buffer)) > 0)
            {
                _left -= read;
                text.Append(Encoding.Latin1.GetString(buffer, 0, read));
            }
        }
        catch (InvalidDataException)
        {
            return null;
        }

        return _left > 0 ? text.ToString() : null;
    }

    /// <summary>Filters and predictors that such streams seldom have.</summary>
    [GeneratedRegex(@"/(?:DecodeParms|DP|Crypt|LZWDecode|RunLengthDecode|ASCII\w+Decode)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Filters();

    [GeneratedRegex("[0-9]{1,9}", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
