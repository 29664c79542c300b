using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Building;

/// <summary>
/// Takes back what an interrupted build left half done: entries of source files that were not read to their end, or whose
/// items were not written. The build then reads those files again.
/// </summary>
internal static class CaseRecovery
{
    /// <summary>Removes the unfinished; the caller holds a transaction.</summary>
    public static void Run(SqliteConnection connection) => CaseFile.Execute(connection, RemoveUnfinished + RemoveOrphans);

    private const string RemoveUnfinished = """
        CREATE TEMP TABLE undone(source INTEGER PRIMARY KEY);
        INSERT OR IGNORE INTO undone SELECT source FROM entry WHERE parent IS NOT NULL AND source NOT IN (SELECT entry_id FROM entry WHERE parent IS NULL);
        INSERT OR IGNORE INTO undone SELECT source FROM entry WHERE item_hash IS NOT NULL AND item_id IS NULL AND item_hash NOT IN (SELECT hash FROM item);
        DELETE FROM problem WHERE entry_id IN (SELECT entry_id FROM entry WHERE source IN (SELECT source FROM undone));
        DELETE FROM entry WHERE source IN (SELECT source FROM undone);
        DROP TABLE undone;

        """;

    /// <summary>Removes items that no entry names any more, with all that hangs on them.</summary>
    internal static readonly string RemoveOrphans = $"""
        CREATE TEMP TABLE orphan(item_id INTEGER PRIMARY KEY);
        INSERT INTO orphan SELECT item_id FROM item WHERE part_of IS NULL AND part = 1 AND hash NOT IN (SELECT item_hash FROM entry WHERE item_hash IS NOT NULL);
        INSERT OR IGNORE INTO orphan SELECT item_id FROM item WHERE part > 1 AND (part_of IS NULL OR part_of IN (SELECT item_id FROM orphan));
        DELETE FROM analysis WHERE EXISTS (SELECT 1 FROM orphan WHERE item_id BETWEEN analysis.first AND analysis.last);
        DELETE FROM finding WHERE item_id IN (SELECT item_id FROM orphan);
        DELETE FROM failure WHERE item_id IN (SELECT item_id FROM orphan);
        DELETE FROM fts WHERE rowid IN (SELECT item_id FROM orphan);
        DELETE FROM item_text WHERE text_id / 2 IN (SELECT item_id FROM orphan);
        DELETE FROM text_block WHERE block_id / {2 * TextBlocks.Most} IN (SELECT item_id FROM orphan);
        DELETE FROM participant WHERE item_id IN (SELECT item_id FROM orphan);
        DELETE FROM attachment WHERE item_id IN (SELECT item_id FROM orphan);
        DELETE FROM item WHERE item_id IN (SELECT item_id FROM orphan);
        DROP TABLE orphan;

        """;
}
