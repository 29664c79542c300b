using OnRecord.Ingest.Office;
using OnRecord.Ingest.Text;

namespace OnRecord.Ingest.Rtf;

/// <summary>The objects of other programs in an RTF, which are written in hexadecimal digits behind <c>\objdata</c>: each is a member.</summary>
internal static class RtfObjects
{
    private static ReadOnlySpan<byte> Word => "\\objdata"u8;

    /// <summary>The objects in order, made one by one.</summary>
    /// <param name="rtf">The document.</param>
    /// <param name="most">No more members than this.</param>
    public static IEnumerable<Member> Of(ReadOnlyMemory<byte> rtf, int most)
    {
        int at = 0;
        for (int number = 1; number <= most && rtf.Span[at..].IndexOf(Word) is >= 0 and int found; number++)
        {
            at += found + Word.Length;
            byte[] bytes = Digits(rtf.Span[at..]);
            if (bytes.Length > 0)
            {
                yield return OlePackage.OfObject(bytes, number);
            }
        }
    }

    /// <summary>The bytes that the hexadecimal digits up to the end of the group stand for.</summary>
    private static byte[] Digits(ReadOnlySpan<byte> rest)
    {
        var bytes = new List<byte>();
        int high = -1;
        foreach (byte value in rest)
        {
            int digit = QuotedPrintableStep.Hex(value);
            if (digit < 0 && value is not ((byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t'))
            {
                break;
            }

            if (digit >= 0 && high >= 0)
            {
                bytes.Add((byte)((high << 4) | digit));
                high = -1;
            }
            else if (digit >= 0)
            {
                high = digit;
            }
        }

        return [.. bytes];
    }
}
