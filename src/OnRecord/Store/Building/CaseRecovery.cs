using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Building;

/// <summary>
/// Takes back what an interrupted build left half done: entries of source files that were not read to their end, or whose
/// items were not written. The build then reads those files again.
/// </summary>
internal static class CaseRecovery
{
    /// <summary>Removes the unfinished; the caller holds a transaction.</summary>
    public static void Run(SqliteConnection connection)
    {
        CaseFile.Execute(connection, RemoveUnfinished);
        RemoveUnnamed(connection);
    }

    private const string RemoveUnfinished = """
        CREATE TEMP TABLE undone(source INTEGER PRIMARY KEY);
        INSERT OR IGNORE INTO undone SELECT source FROM entry WHERE parent IS NOT NULL AND source NOT IN (SELECT entry_id FROM entry WHERE parent IS NULL);
        INSERT OR IGNORE INTO undone SELECT source FROM entry WHERE item_hash IS NOT NULL AND item_id IS NULL AND item_hash NOT IN (SELECT hash FROM item);
        DELETE FROM problem WHERE entry_id IN (SELECT entry_id FROM entry WHERE source IN (SELECT source FROM undone));
        DELETE FROM entry WHERE source IN (SELECT source FROM undone);
        DROP TABLE undone;

        """;

    /// <summary>Removes items that no entry names, with all that hangs on them: of sources that were taken back, or of which a later part could not be read.</summary>
    public static void RemoveUnnamed(SqliteConnection connection)
    {
        if (CaseFile.Scalar(connection, $"SELECT EXISTS ({Unnamed})") > 0)
        {
            CaseFile.Execute(connection, RemoveOrphans);
        }
    }

    private const string Unnamed = "SELECT item_id FROM item WHERE part_of IS NULL AND part = 1 AND hash NOT IN (SELECT item_hash FROM entry WHERE item_hash IS NOT NULL)";

    private static readonly string RemoveOrphans = $"""
        CREATE TEMP TABLE orphan(item_id INTEGER PRIMARY KEY);
        INSERT INTO orphan {Unnamed};
        INSERT OR IGNORE INTO orphan SELECT item_id FROM item WHERE part > 1 AND (part_of IS NULL OR part_of IN (SELECT item_id FROM orphan));
        {ItemRows.Remove("SELECT item_id FROM orphan")}
        DROP TABLE orphan;

        """;
}
