using System.Buffers.Binary;

namespace OnRecord.Ingest.Text;

/// <summary>UTF-16 in either byte order (RFC 2781): each unit is two bytes; half of a pair alone stands as U+FFFD.</summary>
internal sealed class Utf16Decoder(bool bigEndian) : ByteDecoder
{
    private const int BatchUnits = 1024;

    public override bool HasLineFeedBytes => false;

    public override int Decode(ReadOnlySpan<byte> bytes, bool last, long byteStart, MappedTextBuilder into)
    {
        Span<char> batch = stackalloc char[BatchUnits];
        int at = 0;
        int count = 0;
        long batchStart = byteStart;
        while (bytes.Length - at >= 2)
        {
            char unit = UnitAt(bytes, at);
            bool high = char.IsHighSurrogate(unit);
            if (high && bytes.Length - at < 4 && !last)
            {
                break;
            }

            bool paired = high && bytes.Length - at >= 4 && char.IsLowSurrogate(UnitAt(bytes, at + 2));
            bool whole = paired || !char.IsSurrogate(unit);
            if (!whole || count + 2 > BatchUnits)
            {
                into.Append(batch[..count], RunKind.Double, batchStart);
                count = 0;
                batchStart = byteStart + at;
            }

            if (whole)
            {
                batch[count++] = unit;
                if (paired)
                {
                    batch[count++] = UnitAt(bytes, at + 2);
                }

                at += paired ? 4 : 2;
            }
            else
            {
                FoundUndecodable = true;
                into.AppendBlock("\uFFFD", batchStart, 2);
                at += 2;
                batchStart += 2;
            }
        }

        into.Append(batch[..count], RunKind.Double, batchStart);
        if (last && at < bytes.Length)
        {
            Undecodable(bytes.Length - at, byteStart + at, into);
            at = bytes.Length;
        }

        return at;
    }

    private char UnitAt(ReadOnlySpan<byte> bytes, int at) => (char)(bigEndian
        ? BinaryPrimitives.ReadUInt16BigEndian(bytes[at..])
        : BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]));
}
