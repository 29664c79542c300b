using Microsoft.Data.Sqlite;
using OnRecord.Ingest;

namespace OnRecord.Store.Building;

/// <summary>
/// Links messages that are nearly copies: the same Message-ID with another text, or the same sender, date and subject with
/// another text. Both stay visible; the first kind carries a Problem.
/// </summary>
internal static class VariantLinks
{
    /// <summary>Why a message that is known from a quotation is linked; the record writes these.</summary>
    public const string Recovered = "recovered";

    /// <summary>In larger groups each variant is linked to the first alone.</summary>
    private const int FullyLinked = 20;

    private const string SameMessageId = """
        SELECT DISTINCT named.message_id, item.item_id, item.text_key, item.path, item.hash FROM item AS named JOIN item ON item.item_id = coalesce(named.copy_of, named.item_id)
          WHERE named.message_id IN (SELECT message_id FROM item WHERE message_id IS NOT NULL GROUP BY message_id HAVING count(DISTINCT text_key) > 1)
        ORDER BY named.message_id, item.path, item.hash
        """;

    private const string SameEnvelope = """
        SELECT near_key, item_id, text_key FROM item WHERE copy_of IS NULL AND near_key IN (
          SELECT near_key FROM item WHERE near_key IS NOT NULL AND copy_of IS NULL GROUP BY near_key HAVING count(*) > 1)
        ORDER BY near_key, path, hash
        """;

    private const string AddProblems = """
        INSERT INTO problem(entry_id, code, text) SELECT entry_id, $code, $text FROM entry
        WHERE item_id IN (SELECT item_id FROM variant WHERE why = 'message-id') AND state = 'kept'
        """;

    /// <summary>Replaces all links of held messages and their Problems.</summary>
    public static void Write(SqliteConnection connection)
    {
        CaseFile.Execute(connection, $"DELETE FROM variant WHERE why <> '{Recovered}'; DELETE FROM problem WHERE code = '{ProblemCodes.VariantMessageId}'");
        using var insert = new SqlStatement(connection, "INSERT OR IGNORE INTO variant(item_id, other, why) VALUES(?,?,?)");
        Link(connection, SameMessageId, "message-id", insert);
        Link(connection, SameEnvelope, "near", insert);
        using SqliteCommand problems = connection.CreateCommand();
        problems.CommandText = AddProblems;
        problems.Parameters.AddWithValue("$code", ProblemCodes.VariantMessageId);
        problems.Parameters.AddWithValue("$text", "Another message with the same Message-ID has a different text; both are kept and shown.");
        problems.ExecuteNonQuery();
    }

    private static void Link(SqliteConnection connection, string groups, string why, SqlStatement insert)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = groups;
        using SqliteDataReader rows = select.ExecuteReader();
        var group = new List<(long Item, long Text)>();
        object? key = null;
        while (rows.Read())
        {
            object next = rows.GetValue(0);
            if (!next.Equals(key))
            {
                LinkGroup(group, why, insert);
                group.Clear();
                key = next;
            }

            group.Add((rows.GetInt64(1), rows.GetInt64(2)));
        }

        LinkGroup(group, why, insert);
    }

    private static void LinkGroup(List<(long Item, long Text)> group, string why, SqlStatement insert)
    {
        for (int left = 0; left < Math.Min(group.Count, group.Count > FullyLinked ? 1 : int.MaxValue); left++)
        {
            for (int right = left + 1; right < group.Count; right++)
            {
                if (group[left].Text != group[right].Text)
                {
                    insert.Bind(1, group[left].Item).Bind(2, group[right].Item).Bind(3, why).Run();
                    insert.Bind(1, group[right].Item).Bind(2, group[left].Item).Bind(3, why).Run();
                }
            }
        }
    }
}
