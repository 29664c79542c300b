using System.Text;
using System.Text.RegularExpressions;

namespace OnRecord.Ingest.Pdf;

/// <summary>
/// Finds the objects of a PDF that are whole by their marks, from the first byte to the last and without its table of places. The time is linear in the bytes, whatever
/// they are.
/// </summary>
/// <param name="bytes">The file, from its signature on.</param>
internal sealed partial class PdfObjectScan(ReadOnlyMemory<byte> bytes)
{
    /// <summary>Largest number of an object (ISO 32000-1 annex C).</summary>
    internal const int MostNumber = 8_388_607;

    private const int MostGeneration = 65_535;

    /// <summary>So much of an object is looked at; the node of 100,000 pages fits.</summary>
    private const int LongestHead = 4 << 20;

    /// <summary>So far behind the end of a stream by its length the word for it may stand.</summary>
    private const int EndWithin = 16;

    private readonly NextPlace _marks = new(bytes, " obj"u8.ToArray());
    private readonly NextPlace _ends = new(bytes, "endobj"u8.ToArray());
    private readonly NextPlace _streams = new(bytes, "stream"u8.ToArray());
    private readonly NextPlace _streamEnds = new(bytes, "endstream"u8.ToArray());

    /// <summary>The objects, in the order in which they stand.</summary>
    public IEnumerable<PdfObject> Objects()
    {
        int mark = _marks.From(0);
        while (mark < bytes.Length)
        {
            int behind = mark + " obj".Length;
            if (NumbersBefore(mark) is { } begin && Read(begin, behind) is { } found)
            {
                yield return found.Object;
                behind = found.End;
            }

            mark = _marks.From(behind);
        }
    }

    /// <summary>The object whose mark ends at a position, and where it ends; null when it is not whole.</summary>
    private (PdfObject Object, int End)? Read((int Number, int Generation, int Start) begin, int body)
    {
        int end = _ends.From(body);
        int stream = _streams.From(body);
        bool hasStream = stream < end && IsLineEnd(stream + "stream".Length);
        int headEnd = hasStream ? stream : end;
        int next = _marks.From(body);
        if (headEnd >= bytes.Length || (next < headEnd && NumbersBefore(next) is not null))
        {
            return null;
        }

        string head = Encoding.Latin1.GetString(bytes.Span[body..Math.Min(headEnd, body + LongestHead)]);
        var place = new PdfPlace(1, begin.Start, begin.Generation);
        if (!hasStream)
        {
            return (new PdfObject(begin.Number, place, head, null), end);
        }

        int start = stream + "stream".Length;
        start += bytes.Span[start..].StartsWith("\r\n"u8) ? 2 : 1;
        int streamEnd = StreamEnd(head, start);
        return streamEnd < bytes.Length ? (new PdfObject(begin.Number, place, head, bytes[start..streamEnd]), streamEnd) : null;
    }

    /// <summary>The end that the stated length gives, where the word for the end stands there; else where that word comes next.</summary>
    private int StreamEnd(string head, int start)
    {
        if (PdfDictionary.Number(head, "Length") is { } length && length < bytes.Length - start)
        {
            ReadOnlySpan<byte> behind = bytes.Span.Slice(start + length, Math.Min(EndWithin, bytes.Length - start - length));
            if (behind.TrimStart("\r\n \t"u8).StartsWith("endstr"u8))
            {
                return start + length;
            }
        }

        return _streamEnds.From(start);
    }

    private bool IsLineEnd(int at) => at < bytes.Length && bytes.Span[at] is (byte)'\r' or (byte)'\n';

    /// <summary>Number and generation that stand before a mark, and where they begin; null when there are none.</summary>
    private (int Number, int Generation, int Start)? NumbersBefore(int mark)
    {
        int from = Math.Max(0, mark - 20);
        Match match = Begin().Match(Encoding.Latin1.GetString(bytes.Span[from..mark]));
        return match.Success && PdfDictionary.Number(match.Groups["number"]) is > 0 and <= MostNumber and int number && PdfDictionary.Number(match.Groups["generation"]) is <= MostGeneration and int generation
            ? (number, generation, from + match.Index)
            : null;
    }

    [GeneratedRegex(@"(?<![0-9])(?<number>[0-9]{1,7})[ \r\n\t]+(?<generation>[0-9]{1,5})[ \r\n\t]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Begin();
}
