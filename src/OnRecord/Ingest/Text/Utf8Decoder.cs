using System.Text;

namespace OnRecord.Ingest.Text;

/// <summary>UTF-8 (RFC 3629): ASCII maps as single bytes, longer sequences as two, three or (as a pair) four bytes.</summary>
internal sealed class Utf8Decoder : ByteDecoder
{
    private const int BatchUnits = 256;

    public override int Decode(ReadOnlySpan<byte> bytes, bool last, long byteStart, MappedTextBuilder into)
    {
        int at = 0;
        while (at < bytes.Length)
        {
            ReadOnlySpan<byte> rest = bytes[at..];
            int ascii = rest.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            ascii = ascii < 0 ? rest.Length : ascii;
            into.AppendAscii(rest[..ascii], byteStart + at);
            at += ascii;
            if (at == bytes.Length)
            {
                break;
            }

            int used = Sequences(bytes[at..], last, byteStart + at, into);
            if (used == 0)
            {
                break;
            }

            at += used;
        }

        return at;
    }

    /// <summary>Decodes sequences of one length, or undecodable bytes, at the start of the bytes.</summary>
    /// <returns>Bytes used; 0 when the bytes end inside a sequence.</returns>
    private int Sequences(ReadOnlySpan<byte> bytes, bool last, long byteStart, MappedTextBuilder into)
    {
        int width = Utf8Sequence.Read(bytes, out Rune rune);
        if (width == 0 && !last)
        {
            return 0;
        }

        if (width <= 0)
        {
            int bad = BadBytes(bytes, last);
            Undecodable(bad, byteStart, into);
            return bad;
        }

        if (width == 4)
        {
            Span<char> pair = stackalloc char[2];
            rune.EncodeToUtf16(pair);
            into.AppendBlock(pair, byteStart, 4);
            return 4;
        }

        Span<char> batch = stackalloc char[BatchUnits];
        int count = 0;
        int at = 0;
        do
        {
            batch[count++] = (char)rune.Value;
            at += width;
        }
        while (count < BatchUnits && at < bytes.Length && bytes[at] >= 0x80 && Utf8Sequence.Read(bytes[at..], out rune) == width);
        into.Append(batch[..count], width == 2 ? RunKind.Double : RunKind.Triple, byteStart);
        return at;
    }

    /// <summary>How many bytes in a row begin no sequence.</summary>
    private static int BadBytes(ReadOnlySpan<byte> bytes, bool last)
    {
        int bad = 1;
        while (bad < bytes.Length && bytes[bad] >= 0x80)
        {
            int width = Utf8Sequence.Read(bytes[bad..], out _);
            if (width > 0 || (width == 0 && !last))
            {
                break;
            }

            bad++;
        }

        return bad;
    }
}
