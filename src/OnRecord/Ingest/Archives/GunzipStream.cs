using System.Buffers.Binary;
using System.IO.Compression;

namespace OnRecord.Ingest.Archives;

/// <summary>
/// Unpacks gzip (RFC 1952), all members of the file one after the other, and throws where the file is cut or a checksum
/// fails, which the stream of .NET lets pass in silence. Forward only.
/// </summary>
/// <param name="file">Seekable; disposed with this stream.</param>
/// <param name="mostMembers">After so many members the rest counts as damage.</param>
internal sealed class GunzipStream(Stream file, int mostMembers) : ForwardStream
{
    private const int TrailerLength = 8;

    private Crc32 _crc = new();
    private FeedStream? _feed;
    private DeflateStream? _deflate;
    private long _start;
    private long _position;
    private uint _length;
    private int _members;

    /// <summary>First byte that belongs to no member, or null while all bytes do.</summary>
    public long? TrailingStart { get; private set; }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        while (_deflate is not null || OpenMember())
        {
            int read = _deflate!.Read(buffer, offset, count);
            if (read > 0)
            {
                _crc.Add(buffer.AsSpan(offset, read));
                _length += (uint)read;
                return read;
            }

            CloseMember();
        }

        return 0;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _deflate?.Dispose();
            file.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool OpenMember()
    {
        if (TrailingStart is not null || SkipPadding() == file.Length)
        {
            return false;
        }

        if (GzipHeader.Read(file, _position) is not { } header || ++_members > mostMembers)
        {
            TrailingStart = _position;
            return _members == 0 ? throw new InvalidDataException("No gzip header") : false;
        }

        _start = header.DataStart;
        _feed = new FeedStream(file, _start, singleFrom: long.MaxValue);
        _deflate = new DeflateStream(_feed, CompressionMode.Decompress);
        (_crc, _length) = (new Crc32(), 0);
        return true;
    }

    /// <summary>Tapes and some tools fill the file up with zero bytes.</summary>
    private long SkipPadding()
    {
        long from = _position;
        file.Position = from;
        int value = 0;
        while (_members > 0 && (value = file.ReadByte()) == 0)
        {
            _position++;
        }

        if (value < 0)
        {
            return file.Length;
        }

        _position = value == 0 ? from : _position;
        return _position;
    }

    private void CloseMember()
    {
        _deflate!.Dispose();
        _deflate = null;
        if (_feed!.HasEnded)
        {
            throw new InvalidDataException("The packed bytes are cut");
        }

        if (_feed.Position == file.Length && TrailerFits(file.Length - TrailerLength))
        {
            _position = file.Length;
            return;
        }

        long end = EndOfMember(_feed.LastChunkStart);
        if (!TrailerFits(end))
        {
            throw new InvalidDataException("The packed bytes are cut or their checksum differs");
        }

        _position = end + TrailerLength;
    }

    /// <summary>
    /// The inflater reads ahead and does not say by how much, so the member is unpacked once more with its last chunk fed
    /// byte by byte.
    /// </summary>
    private long EndOfMember(long lastChunkStart)
    {
        var feed = new FeedStream(file, _start, lastChunkStart);
        using var inflater = new DeflateStream(feed, CompressionMode.Decompress);
        var sink = new byte[32 * 1024];
        while (inflater.Read(sink, 0, sink.Length) > 0)
        {
        }

        return feed.Position;
    }

    private bool TrailerFits(long position)
    {
        Span<byte> trailer = stackalloc byte[TrailerLength];
        return ZipLocalHeader.ReadAt(file, position, trailer)
            && BinaryPrimitives.ReadUInt32LittleEndian(trailer) == _crc.Value
            && BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]) == _length;
    }
}
