using Microsoft.Data.Sqlite;
using OnRecord.Query.Shapes;

namespace OnRecord.Query;

/// <summary>Lists the audit log, oldest first.</summary>
public static class LogList
{
    /// <summary>How many lines there are.</summary>
    public static long Count(SqliteConnection connection)
    {
        using SqliteCommand count = connection.CreateCommand();
        count.CommandText = "SELECT count(*) FROM log";
        return (long)count.ExecuteScalar()!;
    }

    /// <summary>The lines, read as they are asked for.</summary>
    public static IEnumerable<LogShape> Read(SqliteConnection connection, Page page)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT at, action, detail, hash FROM log ORDER BY log_id" + page.Sql;
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            yield return new LogShape(rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetString(3));
        }
    }
}
