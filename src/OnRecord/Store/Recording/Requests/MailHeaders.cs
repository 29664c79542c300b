using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Recording.Requests;

/// <summary>Reads headers of single messages and threads. Not thread-safe.</summary>
internal sealed class MailHeaders : IDisposable
{
    private static readonly int To = Roles.Number("to");
    private readonly SqliteConnection connection;
    private readonly SqliteCommand held, recovered, people, inThread;
    private readonly SqlStatement sends;
    private readonly Dictionary<long, IReadOnlyList<MailHeader>> threads = [];

    public MailHeaders(SqliteConnection connection)
    {
        this.connection = connection;
        held = Prepared("SELECT title, instant, date, thread_id, parent, hash FROM item LEFT JOIN link USING (item_id) WHERE item_id = $id");
        recovered = Prepared("SELECT title, instant, date, thread_id, parent, hash FROM recovered WHERE recovered_id = -$id");
        people = Prepared("SELECT role, address_id FROM participant WHERE item_id = $id ORDER BY role, ordinal");
        inThread = Prepared("SELECT item_id FROM link WHERE thread_id = $id UNION SELECT -recovered_id FROM recovered WHERE thread_id = $id");
        sends = new SqlStatement(connection, "SELECT EXISTS (SELECT 1 FROM participant WHERE address_id = ? AND role = 0)");
    }

    /// <summary>The header of a message, held or recovered; null when the case has none.</summary>
    public MailHeader? Of(long message)
    {
        SqliteCommand select = message > 0 ? held : recovered;
        select.Parameters["$id"].Value = message;
        using SqliteDataReader row = select.ExecuteReader();
        if (!row.Read())
        {
            return null;
        }

        (long from, List<long> to, List<long> all) = People(message);
        return new MailHeader(message, row.GetInt64(5), row.IsDBNull(0) ? null : row.GetString(0), Number(row, 1), row.IsDBNull(2) ? null : row.GetString(2), Number(row, 3), Number(row, 4) ?? 0, from, to, all);
    }

    /// <summary>The headers of the messages of a thread, held and recovered; read once.</summary>
    public IReadOnlyList<MailHeader> InThread(long thread) => threads.TryGetValue(thread, out IReadOnlyList<MailHeader>? found) ? found : threads[thread] = [.. NumbersIn(thread).Select(Of).OfType<MailHeader>()];

    /// <summary>True when the case has a message that this address sent.</summary>
    public bool HasSentBy(long address) => sends.Bind(1, address).RunScalar() == 1;

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

    /// <inheritdoc/>
    public void Dispose()
    {
        held.Dispose();
        recovered.Dispose();
        people.Dispose();
        inThread.Dispose();
        sends.Dispose();
    }

    private (long From, List<long> To, List<long> All) People(long message)
    {
        long from = 0;
        var (to, all) = (new List<long>(), new List<long>());
        people.Parameters["$id"].Value = message;
        using SqliteDataReader row = people.ExecuteReader();
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

    private List<long> NumbersIn(long thread)
    {
        inThread.Parameters["$id"].Value = thread;
        using SqliteDataReader row = inThread.ExecuteReader();
        var found = new List<long>();
        while (row.Read())
        {
            found.Add(row.GetInt64(0));
        }

        return found;
    }

    private SqliteCommand Prepared(string sql)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.Add("$id", SqliteType.Integer);
        return command;
    }

    private static long? Number(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
