namespace OnRecord.Ingest.Text;

/// <summary>
/// Quoted-printable (RFC 2045 section 6.7). White space before a line end is kept; an equals sign that begins no escape
/// stands for itself and marks the data as damaged.
/// </summary>
internal sealed class QuotedPrintableStep : TransferStep
{
    /// <summary>White space that may stand between a soft break's equals sign and its line end.</summary>
    private const int MostSoftBreakSpace = 64;

    public override int Decode(ReadOnlySpan<byte> window, bool last, long sourceStart, TransferOutput output)
    {
        int at = 0;
        while (at < window.Length)
        {
            ReadOnlySpan<byte> rest = window[at..];
            int equals = rest.IndexOf((byte)'=');
            int plain = equals < 0 ? rest.Length : equals;
            output.Plain(rest[..plain], sourceStart + at);
            at += plain;
            if (equals < 0)
            {
                break;
            }

            int used = Escape(window[at..], last, sourceStart + at, output);
            if (used == 0)
            {
                break;
            }

            at += used;
        }

        return at;
    }

    /// <summary>Reads one escape or soft line break.</summary>
    /// <returns>Bytes used, or 0 when more must be seen first.</returns>
    private static int Escape(ReadOnlySpan<byte> bytes, bool last, long source, TransferOutput output)
    {
        if (bytes.Length >= 3 && Hex(bytes[1]) is >= 0 and int high && Hex(bytes[2]) is >= 0 and int low)
        {
            output.One(SegmentKind.Escaped, (byte)((high << 4) | low), source, 3);
            return 3;
        }

        int space = 1;
        while (space < bytes.Length && space < MostSoftBreakSpace && bytes[space] is (byte)' ' or (byte)'\t')
        {
            space++;
        }

        if (!last && bytes.Length < space + 2)
        {
            return 0;
        }

        int lineEnd = LineEnd(bytes[space..]);
        if (lineEnd > 0 || space == bytes.Length)
        {
            return space + lineEnd;
        }

        output.Damaged = true;
        output.Plain(bytes[..1], source);
        return 1;
    }

    internal static int Hex(byte value) => value switch
    {
        >= (byte)'0' and <= (byte)'9' => value - '0',
        >= (byte)'A' and <= (byte)'F' => value - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => value - 'a' + 10,
        _ => -1,
    };
}
