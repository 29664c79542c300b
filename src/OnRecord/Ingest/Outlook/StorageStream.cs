using System.Buffers.Binary;
using System.Text;
using OnRecord.Ingest.Archives;

namespace OnRecord.Ingest.Outlook;

/// <summary>
/// The bytes that stand for a storage inside a compound file, as a message attached to another is kept: for each stream, in the order of names, its path with
/// <c>/</c>, a NUL, its length in eight bytes (little-endian) and its bytes. Equal storages give equal bytes wherever they lie.
/// </summary>
internal sealed class StorageStream(CompoundFile file, CompoundEntry storage) : ForwardStream
{
    private readonly IEnumerator<Stream> _pieces = Pieces(file, storage, "").GetEnumerator();
    private Stream? _piece;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        while (true)
        {
            if (_piece is not null && _piece.Read(buffer, offset, count) is > 0 and var read)
            {
                return read;
            }

            _piece?.Dispose();
            _piece = null;
            if (!_pieces.MoveNext())
            {
                return 0;
            }

            _piece = _pieces.Current;
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _piece?.Dispose();
        _pieces.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Storages may nest as deep as a hostile file says, so none calls itself.</summary>
    private static IEnumerable<Stream> Pieces(CompoundFile file, CompoundEntry storage, string path)
    {
        var open = new Stack<(CompoundEntry Entry, string Path)>();
        open.Push((storage, path));
        while (open.TryPop(out (CompoundEntry Entry, string Path) at))
        {
            if (at.Entry.IsStorage)
            {
                for (int child = at.Entry.Children.Count - 1; child >= 0; child--)
                {
                    CompoundEntry entry = at.Entry.Children[child];
                    open.Push((entry, at.Path.Length == 0 ? entry.Name : $"{at.Path}/{entry.Name}"));
                }

                continue;
            }

            byte[] head = [.. Encoding.UTF8.GetBytes(at.Path), 0, .. new byte[8]];
            BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(head.Length - 8), at.Entry.Length);
            yield return new MemoryStream(head, writable: false);
            yield return file.OpenStream(at.Entry);
        }
    }
}
