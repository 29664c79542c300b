using SharpCompress.Compressors.Xz;

namespace OnRecord.Ingest.Archives;

/// <summary>Unpacks xz files (The .xz File Format 1.1.0), all streams of the file one after the other. Forward only.</summary>
/// <param name="file">Seekable; disposed with this stream.</param>
internal sealed class UnxzStream(Stream file) : ForwardStream
{
    private static readonly byte[] Magic = [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0];

    private XZStream? _stream = new(file);

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        while (_stream is not null && count > 0)
        {
            int read = _stream.Read(buffer, offset, count);
            if (read > 0)
            {
                return read;
            }

            _stream = NextStart() is not null ? new XZStream(file) : null;
        }

        return 0;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Moves to the next stream, past padding of four zero bytes at a time (section 2.2); null when none follows.</summary>
    private long? NextStart()
    {
        Span<byte> head = stackalloc byte[6];
        for (long at = file.Position; ZipLocalHeader.ReadAt(file, at, head); at += 4)
        {
            if (head.SequenceEqual(Magic))
            {
                return file.Position = at;
            }

            if (head[..4].ContainsAnyExcept((byte)0))
            {
                throw new InvalidDataException("Bytes follow that are no xz");
            }
        }

        return null;
    }
}
