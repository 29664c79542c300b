using System.Text;

namespace OnRecord.Ingest.Text;

/// <summary>
/// Unix uuencode: lines of a length character and groups of four characters for three bytes. Lines before <c>begin</c> and
/// after <c>end</c> carry nothing; without a <c>begin</c> line every line is data.
/// </summary>
internal sealed class UuStep : TransferStep
{
    /// <summary>No line of the format is longer; what is, is not one.</summary>
    private const int LongestLine = 128;

    private bool _started;
    private bool _ended;

    public override int Decode(ReadOnlySpan<byte> window, bool last, long sourceStart, TransferOutput output)
    {
        int at = 0;
        while (at < window.Length)
        {
            ReadOnlySpan<byte> rest = window[at..];
            int newline = rest.IndexOf((byte)'\n');
            if (newline < 0 && !last && rest.Length < LongestLine)
            {
                break;
            }

            int length = newline < 0 ? rest.Length : newline + 1;
            if (!_ended)
            {
                Line(rest[..length].TrimEnd("\r\n"u8), sourceStart + at, output);
            }

            at += length;
        }

        output.Damaged |= last && _started && !_ended;
        return at;
    }

    private void Line(ReadOnlySpan<byte> line, long source, TransferOutput output)
    {
        if (line.StartsWith("begin "u8) || line.StartsWith("begin-"u8))
        {
            _started = true;
        }
        else if (line.SequenceEqual("end"u8) && _started)
        {
            _ended = true;
        }
        else if (!line.IsEmpty && line[0] is not ((byte)' ' or (byte)'`'))
        {
            Data(line, source, output);
        }
    }

    private static void Data(ReadOnlySpan<byte> line, long source, TransferOutput output)
    {
        int count = line[0] - 32;
        if (count is < 1 or > 45 || line.Length > LongestLine)
        {
            output.Damaged = true;
            return;
        }

        Span<byte> group = stackalloc byte[4];
        for (int done = 0, at = 1; done < count; done += 3, at += 4)
        {
            int present = Math.Clamp(line.Length - at, 0, 4);
            if (present == 0)
            {
                // Trailing spaces, which mean zero, are often stripped in transport: nothing stands here to be shown.
                output.Damaged = true;
                return;
            }

            for (int i = 0; i < 4; i++)
            {
                group[i] = i < present ? (byte)((line[at + i] - 32) & 63) : (byte)0;
            }

            Span<byte> room = output.Room(3);
            room[0] = (byte)((group[0] << 2) | (group[1] >> 4));
            room[1] = (byte)((group[1] << 4) | (group[2] >> 2));
            room[2] = (byte)((group[2] << 6) | group[3]);
            int bytes = Math.Min(3, count - done);
            output.Took(present > bytes ? SegmentKind.Quanta : SegmentKind.Whole, bytes, source + at, present);
        }
    }
}
