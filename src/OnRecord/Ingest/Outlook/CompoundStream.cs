using OnRecord.Ingest.Archives;

namespace OnRecord.Ingest.Outlook;

/// <summary>Reads the bytes of one entry of a compound file, sector by sector.</summary>
internal sealed class CompoundStream(CompoundFile file, CompoundEntry entry) : ForwardStream
{
    private readonly Stream _file = file.OpenFile();
    private long _left = entry.Length;
    private uint _sector = entry.Start;
    private int _inSector;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        (long place, int length) = _left > 0 ? file.Locate(entry, _sector) : (-1, 0);
        int wanted = (int)Math.Min(Math.Min(buffer.Length, _left), length - _inSector);
        if (place < 0 || wanted <= 0)
        {
            return 0;
        }

        _file.Position = place + _inSector;
        int read = _file.Read(buffer[..wanted]);
        _left -= read;
        _inSector += read;
        if (_inSector == length)
        {
            (_sector, _inSector) = (file.Next(entry, _sector), 0);
        }

        return read;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _file.Dispose();
        base.Dispose(disposing);
    }
}
