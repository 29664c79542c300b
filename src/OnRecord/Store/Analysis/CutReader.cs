using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Analysis;

/// <summary>
/// Reads how items were cut, by earlier rules too, since the record in the case was made of that. What is packed in a layout of before is not read: of it only the text's name is told
/// until the next build cuts it again. Keeps the blocks last read; not thread-safe.
/// </summary>
internal sealed class CutReader(SqliteConnection connection)
{
    private const int Kept = 8;

    private readonly List<(CutBlock Block, bool IsReadable)> _blocks = [];

    /// <summary>The cut of an item; null when it was not looked at yet, or nothing was found.</summary>
    public ItemCut? Of(long item)
    {
        ReadOnlyMemory<byte> packed = Readable(item);
        return CutCodec.Unpack(packed, field => StoredText.WordsOf(connection, item, field));
    }

    /// <summary>Which text of an item is cut; null when none is.</summary>
    public string? FieldOf(long item) => Block(item)?.Block.Of(item) is { IsEmpty: false } packed ? CutCodec.FieldOf(packed) : null;

    /// <summary>The cut of an item together with the text that is cut.</summary>
    public (ItemCut Cut, string Text)? WithText(long item)
    {
        ReadOnlyMemory<byte> packed = Readable(item);
        string? text = null;
        ItemCut? cut = CutCodec.Unpack(packed, field => text = TextOf(item, field));
        return cut is null ? null : (cut, text ?? TextOf(item, cut.Field));
    }

    private string TextOf(long item, string field) => StoredText.WordsOf(connection, item, field);

    private ReadOnlyMemory<byte> Readable(long item) => Block(item) is { IsReadable: true } found ? found.Block.Of(item) : default;

    private (CutBlock Block, bool IsReadable)? Block(long item)
    {
        int known = _blocks.FindIndex(kept => kept.Block.First <= item && item <= kept.Block.Last);
        if (known >= 0)
        {
            return _blocks[known];
        }

        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT first, last, cuts, rules FROM analysis WHERE first <= $item ORDER BY first DESC LIMIT 1";
        select.Parameters.AddWithValue("$item", item);
        using SqliteDataReader row = select.ExecuteReader();
        if (!row.Read() || row.GetInt64(1) < item)
        {
            return null;
        }

        if (_blocks.Count == Kept)
        {
            _blocks.RemoveAt(0);
        }

        _blocks.Add((CutBlock.Unpack(row.GetInt64(0), row.GetInt64(1), (byte[])row.GetValue(2)), row.GetInt64(3) is >= ItemCut.FirstOfLayout and <= ItemCut.Rules));
        return _blocks[^1];
    }
}
