using Microsoft.Data.Sqlite;

namespace OnRecord.Query;

/// <summary>Whether an item still stands in the evidence as it was found last.</summary>
internal static class ItemState
{
    /// <summary>
    /// Null when the item or a copy of it stands in a file that is there; else <c>missing</c> when one of its files is no longer there, else <c>superseded</c>: newer
    /// content has the place of every file that held it. Null too for a recovered message (a number below zero).
    /// </summary>
    public static string? Of(SqliteConnection connection, long item)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = """
            WITH first AS (SELECT coalesce(part_of, item_id) AS item_id FROM item WHERE item_id = $id)
            SELECT CASE max(CASE state WHEN 'superseded' THEN 1 WHEN 'missing' THEN 2 ELSE 3 END) WHEN 1 THEN 'superseded' WHEN 2 THEN 'missing' END FROM entry
            WHERE item_id IN (SELECT item_id FROM first UNION ALL SELECT item.item_id FROM item WHERE copy_of IN (SELECT item_id FROM first))
            """;
        select.Parameters.AddWithValue("$id", item);
        return select.ExecuteScalar() as string;
    }
}
