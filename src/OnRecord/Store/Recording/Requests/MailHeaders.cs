using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Recording.Requests;

/// <summary>Reads headers of single messages and threads. Not thread-safe.</summary>
internal sealed class MailHeaders(SqliteConnection connection)
{
    private static readonly int To = Roles.Number("to");

    /// <summary>The header of a message, held or recovered; null when the case has none.</summary>
    public MailHeader? Of(long message)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = message > 0
            ? "SELECT title, instant, date, thread_id, parent FROM item LEFT JOIN link USING (item_id) WHERE item_id = $id"
            : "SELECT title, instant, date, thread_id, parent FROM recovered WHERE recovered_id = -$id";
        select.Parameters.AddWithValue("$id", message);
        using SqliteDataReader row = select.ExecuteReader();
        if (!row.Read())
        {
            return null;
        }

        (long from, List<long> to, List<long> all) = People(message);
        return new MailHeader(message, row.IsDBNull(0) ? null : row.GetString(0), Number(row, 1), row.IsDBNull(2) ? null : row.GetString(2), Number(row, 3), Number(row, 4) ?? 0, from, to, all);
    }

    /// <summary>The messages of a thread, held and recovered.</summary>
    public IReadOnlyList<long> InThread(long thread)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT item_id FROM link WHERE thread_id = $thread UNION SELECT -recovered_id FROM recovered WHERE thread_id = $thread";
        select.Parameters.AddWithValue("$thread", thread);
        using SqliteDataReader row = select.ExecuteReader();
        var found = new List<long>();
        while (row.Read())
        {
            found.Add(row.GetInt64(0));
        }

        return found;
    }

    /// <summary>Adds the messages that some addresses sent.</summary>
    public void AddSentBy(IEnumerable<long> addresses, HashSet<long> into)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT item_id FROM participant WHERE role = 0 AND address_id IN (SELECT value FROM json_each($ids))";
        select.Parameters.AddWithValue("$ids", System.Text.Json.JsonSerializer.Serialize(addresses));
        using SqliteDataReader row = select.ExecuteReader();
        while (row.Read())
        {
            into.Add(row.GetInt64(0));
        }
    }

    private (long From, List<long> To, List<long> All) People(long message)
    {
        long from = 0;
        var (to, all) = (new List<long>(), new List<long>());
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT role, address_id FROM participant WHERE item_id = $id ORDER BY role, ordinal";
        select.Parameters.AddWithValue("$id", message);
        using SqliteDataReader row = select.ExecuteReader();
        while (row.Read())
        {
            int role = row.GetInt32(0);
            from = role == 0 && from == 0 ? row.GetInt64(1) : from;
            if (role >= To)
            {
                all.Add(row.GetInt64(1));
            }

            if (role == To)
            {
                to.Add(row.GetInt64(1));
            }
        }

        return (from, to, all);
    }

    private static long? Number(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
