using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Building;

/// <summary>
/// Settles which messages carry which documents, attached or anywhere inside what is attached: a member of an archive, an attachment of an attached message. Copies count as the
/// item that stands for them, so a document is carried by the messages of all its places.
/// </summary>
internal static class CarriedLinks
{
    /// <summary>Writes the table <c>carried</c> anew, walking up from every place of a document.</summary>
    public const string Sql = """
        DELETE FROM carried;
        WITH RECURSIVE above(item_id, entry_id) AS (
          SELECT entry.item_id, entry.parent FROM entry JOIN item USING (item_id) WHERE item.kind = 1 AND entry.parent IS NOT NULL
          UNION SELECT above.item_id, entry.parent FROM above JOIN entry USING (entry_id) WHERE entry.parent IS NOT NULL)
        INSERT OR IGNORE INTO carried(item_id, message_id)
          SELECT coalesce(document.copy_of, document.item_id), coalesce(message.copy_of, message.item_id) FROM above JOIN entry USING (entry_id)
            JOIN item AS message ON message.item_id = entry.item_id AND message.kind = 0 JOIN item AS document ON document.item_id = above.item_id;
        """;

    /// <summary>Runs it; the caller holds a transaction.</summary>
    public static void Write(SqliteConnection connection) => CaseFile.Execute(connection, Sql);
}
