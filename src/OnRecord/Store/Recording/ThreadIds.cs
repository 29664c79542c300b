using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Recording;

/// <summary>
/// Lets ids of threads outlive the message that they are made of. An old one leads to the thread that has all its messages now; where they are of several, nowhere.
/// </summary>
internal static class ThreadIds
{
    private const string Keep = """
        CREATE TEMP TABLE thread_before AS
          SELECT thread.hash, item.hash AS member FROM link JOIN thread USING (thread_id) JOIN item USING (item_id)
          UNION ALL SELECT thread.hash, recovered.hash FROM recovered JOIN thread USING (thread_id);
        """;

    private const string Now = """
        WITH gone AS (
            SELECT was.hash, coalesce(replaced.by, was.member) AS member FROM thread_before AS was LEFT JOIN replaced ON replaced.hash = was.member WHERE was.hash NOT IN (SELECT hash FROM thread)),
          placed AS (
            SELECT gone.hash, link.thread_id FROM gone JOIN item ON item.hash = gone.member JOIN link ON link.item_id = coalesce(item.copy_of, item.item_id)
            UNION ALL SELECT gone.hash, recovered.thread_id FROM gone JOIN recovered ON recovered.hash = gone.member)
        SELECT placed.hash, max(thread.hash) FROM placed JOIN thread USING (thread_id) GROUP BY placed.hash HAVING count(DISTINCT thread.hash) = 1
        """;

    /// <summary>Notes the ids as they are; the caller holds a transaction and is about to write them anew.</summary>
    public static void Note(SqliteConnection connection) => CaseFile.Execute(connection, Keep);

    /// <summary>Makes ids that are no more lead to what stands in their place; the caller has written threads and recovered messages, and where ids of these lead.</summary>
    public static void Replace(SqliteConnection connection)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = Now;
        ReplacedIds.Write(connection, ReplacedIds.Pairs(select), "thread");
        CaseFile.Execute(connection, "DROP TABLE thread_before");
    }
}
