using System.Globalization;
using System.Text;

namespace OnRecord.Ingest.Archives;

/// <summary>What special entries say about the next entry: pax records (POSIX.1-2001) and GNU's long names.</summary>
internal sealed class TarExtras
{
    /// <summary>The most bytes of such an entry that are read.</summary>
    public const int MostBytes = 1 << 20;

    private string? _name;
    private string? _target;
    private long? _size;
    private DateTimeOffset? _modified;
    private bool _isSparse;

    /// <summary>Takes one special entry of kind <c>x</c>, <c>L</c> or <c>K</c>.</summary>
    public void Add(char kind, ReadOnlySpan<byte> content)
    {
        switch (kind)
        {
            case 'L':
                _name = ArchiveNames.Decode(content.TrimEnd((byte)0));
                break;
            case 'K':
                _target = ArchiveNames.Decode(content.TrimEnd((byte)0));
                break;
            default:
                AddRecords(content);
                break;
        }
    }

    /// <summary>The entry with what was said about it; forgets that.</summary>
    public TarHeader Apply(TarHeader header, out bool isSparse)
    {
        TarHeader applied = header with
        {
            Name = _name ?? header.Name,
            Target = _target ?? header.Target,
            Size = _size ?? header.Size,
            Modified = _modified ?? header.Modified,
        };
        isSparse = _isSparse || header.Kind == 'S';
        (_name, _target, _size, _modified, _isSparse) = (null, null, null, null, false);
        return applied;
    }

    /// <summary>Records are <c>LENGTH KEY=VALUE\n</c>, the length counting the whole record in bytes.</summary>
    private void AddRecords(ReadOnlySpan<byte> records)
    {
        while (!records.IsEmpty)
        {
            int space = records.IndexOf((byte)' ');
            if (space <= 0 || !int.TryParse(records[..space], NumberStyles.None, CultureInfo.InvariantCulture, out int length)
                || length <= space + 1 || length > records.Length)
            {
                return;
            }

            ReadOnlySpan<byte> record = records[(space + 1)..length].TrimEnd((byte)'\n');
            int equals = record.IndexOf((byte)'=');
            if (equals > 0)
            {
                AddRecord(Encoding.UTF8.GetString(record[..equals]), record[(equals + 1)..]);
            }

            records = records[length..];
        }
    }

    private void AddRecord(string key, ReadOnlySpan<byte> value)
    {
        switch (key)
        {
            case "path" or "GNU.sparse.name":
                _name = ArchiveNames.Decode(value);
                break;
            case "linkpath":
                _target = ArchiveNames.Decode(value);
                break;
            case "size" when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long size):
                _size = size;
                break;
            case "mtime" when decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal seconds) && Math.Abs(seconds) < 1e12m:
                _modified = TarHeader.TimeOf((long)seconds);
                break;
        }

        _isSparse |= key.StartsWith("GNU.sparse.", StringComparison.Ordinal);
    }
}
