using OnRecord.Ingest.Archives;

namespace OnRecord.Ingest.Mail;

/// <summary>The content of one OpenPGP packet (RFC 9580 section 4.2), its lengths taken out, those of the pieces of a streamed packet too. Throws where the data is cut. Forward only.</summary>
internal sealed class PgpBody : ForwardStream
{
    private readonly Stream _data;
    private long _left;
    private bool _goesOn;

    private PgpBody(Stream data, int tag) => (_data, Tag) = (data, tag);

    /// <summary>The kind of packet.</summary>
    public int Tag { get; }

    /// <summary>The packet that begins here; null when none does.</summary>
    /// <exception cref="EndOfStreamException">The data ends in its head.</exception>
    public static PgpBody? Next(Stream data)
    {
        int first = data.ReadByte();
        if (first < 0x80)
        {
            return null;
        }

        bool isNew = (first & 0x40) != 0;
        var body = new PgpBody(data, isNew ? first & 0x3F : (first >> 2) & 0x0F);
        if (isNew)
        {
            body.ReadLength();
        }
        else
        {
            body._left = (first & 3) switch { 0 => body.Number(1), 1 => body.Number(2), 2 => body.Number(4), _ => long.MaxValue };
        }

        return body;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        while (_left == 0 && _goesOn)
        {
            ReadLength();
        }

        int read = _data.Read(buffer, offset, (int)Math.Min(count, _left));
        if (read == 0 && count > 0 && _left is > 0 and < long.MaxValue)
        {
            throw new EndOfStreamException("The packet is cut");
        }

        _left -= _left == long.MaxValue ? 0 : read;
        return read;
    }

    /// <summary>A length of the new format: of the whole, or of the next piece.</summary>
    private void ReadLength()
    {
        int first = (int)Number(1);
        _goesOn = first is >= 224 and < 255;
        _left = first switch
        {
            < 192 => first,
            < 224 => ((first - 192) << 8) + Number(1) + 192,
            255 => Number(4),
            _ => 1L << (first & 0x1F),
        };
    }

    private long Number(int bytes)
    {
        long number = 0;
        for (int i = 0; i < bytes; i++)
        {
            int next = _data.ReadByte();
            number = next >= 0 ? (number << 8) | (uint)next : throw new EndOfStreamException("The packet is cut");
        }

        return number;
    }
}
