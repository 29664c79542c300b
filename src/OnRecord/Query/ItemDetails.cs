using Microsoft.Data.Sqlite;
using OnRecord.Query.Shapes;
using OnRecord.Store;

namespace OnRecord.Query;

/// <summary>What hangs on an item: the paths of its copies, its variants, attachments and Problems.</summary>
internal static class ItemDetails
{
    private const string Occurrences = "SELECT entry_id FROM entry WHERE item_id = $id OR item_id IN (SELECT item_id FROM item WHERE copy_of = $id)";

    /// <summary>Every path of an item and its copies but the first, in order.</summary>
    public static List<string> Copies(SqliteConnection connection, long item) => List(
        connection,
        $"SELECT path FROM entry WHERE entry_id IN ({Occurrences}) AND state = 'copy' ORDER BY path",
        item, static row => row.GetString(0));

    /// <summary>Variants of an item, or of a recovered message by its number below zero: at most <see cref="VariantList.Most"/> ids, in the order of their paths, and how many there are.</summary>
    public static VariantList Variants(SqliteConnection connection, long item)
    {
        List<(string Id, string Path)> found = SqlRows.Read(
            connection,
            """
            SELECT kind, hash, path FROM (
              SELECT item.kind, item.hash, item.path FROM variant_group AS other CROSS JOIN item ON item.item_id = other.item_id
              WHERE other.group_id IN (SELECT group_id FROM variant_group WHERE item_id = $id) AND other.item_id <> $id ORDER BY other.group_id, other.place LIMIT $most)
            UNION SELECT item.kind, item.hash, item.path FROM variant JOIN item ON item.item_id = variant.other WHERE variant.item_id = $id
            UNION SELECT 0, recovered.hash, recovered.path FROM variant JOIN recovered ON recovered.recovered_id = -variant.other WHERE variant.item_id = $id
            """,
            static row => (((ItemKind)row.GetInt32(0)).Id(row.GetInt64(1)).ToString(), row.IsDBNull(2) ? "" : row.GetString(2)), ("$id", item), ("$most", VariantList.Most + 1));
        string[] ids = [.. found.OrderBy(static one => one.Path, StringComparer.Ordinal).ThenBy(static one => one.Id, StringComparer.Ordinal).Select(static one => one.Id)];
        return ids.Length <= VariantList.Most ? new VariantList(ids, ids.Length) : new VariantList(ids[..VariantList.Most], CountVariants(connection, item));
    }

    /// <summary>How many there are; of one group by its last place, so that thousands need not be counted for each.</summary>
    private static int CountVariants(SqliteConnection connection, long item) => List(
        connection,
        """
        SELECT CASE WHEN (SELECT count(*) FROM variant_group WHERE item_id = $id) = 1 AND NOT EXISTS (SELECT 1 FROM variant WHERE item_id = $id)
          THEN (SELECT max(place) FROM variant_group WHERE group_id = (SELECT group_id FROM variant_group WHERE item_id = $id))
          ELSE (SELECT count(*) FROM (
            SELECT other.item_id FROM variant_group AS own JOIN variant_group AS other USING(group_id) WHERE own.item_id = $id AND other.item_id <> $id
            UNION SELECT other FROM variant WHERE item_id = $id)) END
        """,
        item, static row => row.GetInt32(0))[0];

    /// <summary>Attachments in their order.</summary>
    public static List<AttachmentShape> Attachments(SqliteConnection connection, long item) => List(
        connection,
        "SELECT attachment.name, item.kind, item.hash FROM attachment LEFT JOIN item ON item.hash = attachment.child_hash WHERE attachment.item_id = $id ORDER BY ordinal",
        item, static row => new AttachmentShape(row.IsDBNull(0) ? null : row.GetString(0), row.IsDBNull(1) ? null : ((ItemKind)row.GetInt32(1)).Id(row.GetInt64(2)).ToString()));

    /// <summary>Problems of the kept occurrence, else of the first.</summary>
    public static List<ProblemNote> Problems(SqliteConnection connection, long item) => List(
        connection,
        "SELECT code, text FROM problem WHERE entry_id = (SELECT entry_id FROM entry WHERE item_id = $id ORDER BY state <> 'kept', path, entry_id LIMIT 1) ORDER BY problem_id",
        item, static row => new ProblemNote(row.GetString(0), row.GetString(1)));

    private static List<T> List<T>(SqliteConnection connection, string sql, long item, Func<SqliteDataReader, T> shape) => SqlRows.Read(connection, sql, shape, ("$id", item));
}
