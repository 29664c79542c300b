using Microsoft.Data.Sqlite;

namespace OnRecord.Store;

/// <summary>Reads short answers whole.</summary>
internal static class SqlRows
{
    /// <summary>What is made of each row of a query.</summary>
    public static List<T> Read<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> shape, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = sql;
        foreach ((string name, object value) in values)
        {
            select.Parameters.AddWithValue(name, value);
        }

        using SqliteDataReader rows = select.ExecuteReader();
        var found = new List<T>();
        while (rows.Read())
        {
            found.Add(shape(rows));
        }

        return found;
    }

    /// <summary>The texts of the first column.</summary>
    public static List<string> Texts(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> values) =>
        Read(connection, sql, static row => row.GetString(0), values);
}
