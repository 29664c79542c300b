using Microsoft.Data.Sqlite;
using OnRecord.Ingest.Text;
using OnRecord.Sources;
using OnRecord.Store;

namespace OnRecord.Query;

/// <summary>What every answer says of an item: its id, the file where it is kept, and whether that is <c>superseded</c> or <c>missing</c>.</summary>
internal sealed record ItemPlace(string Id, string? Path, string Sha256, string? ContainerSha256, string? State, bool IsPicture)
{
    public static ItemPlace Of(SqliteConnection connection, long itemId)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = """
            SELECT item.kind, item.hash, item.path, item.sha256, source.sha256, CASE WHEN entry.state IN ('superseded', 'missing') THEN entry.state END, item.media_type FROM item
            LEFT JOIN entry ON entry.item_id = coalesce(item.part_of, item.item_id) AND entry.path = item.path
            LEFT JOIN entry AS source ON source.entry_id = entry.source AND entry.parent IS NOT NULL
            WHERE item.item_id = $id ORDER BY entry.state IN ('superseded', 'missing'), entry.entry_id DESC LIMIT 1
            """;
        select.Parameters.AddWithValue("$id", itemId);
        using SqliteDataReader row = select.ExecuteReader();
        row.Read();
        return new ItemPlace(
            ((ItemKind)row.GetInt32(0)).Id(row.GetInt64(1)).ToString(), row.IsDBNull(2) ? null : row.GetString(2),
            SourceHash.Hex((byte[])row.GetValue(3)), row.IsDBNull(4) ? null : SourceHash.Hex((byte[])row.GetValue(4)), row.IsDBNull(5) ? null : row.GetString(5),
            !row.IsDBNull(6) && row.GetString(6).StartsWith(Ingest.Ocr.PictureReader.MediaTypes, StringComparison.Ordinal));
    }

    /// <summary>The same for words that stand in an inner file: the hash is of that file, whose bytes are counted, and the item's own that of the container where no source around it has one.</summary>
    public ItemPlace In(InnerFile? file) => file?.Sha256 is { } hash ? this with { Sha256 = hash, ContainerSha256 = ContainerSha256 ?? Sha256 } : this;

    /// <summary>The row number of an item by its public id, which may be one that was replaced; null when there is none.</summary>
    public static long? Find(SqliteConnection connection, string id)
    {
        if (!RecordId.TryParse(id, out RecordId parsed))
        {
            return null;
        }

        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT item_id FROM item WHERE hash = {ReplacedIds.Now}";
        select.Parameters.AddWithValue("$hash", parsed.Hash);
        return select.ExecuteScalar() as long?;
    }

    /// <summary>The same, but of a copy the number of the item that stands for it.</summary>
    public static long? FindKept(SqliteConnection connection, string id)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT coalesce(copy_of, item_id) FROM item WHERE item_id = $id";
        select.Parameters.AddWithValue("$id", Find(connection, id) ?? 0);
        return select.ExecuteScalar() as long?;
    }
}
