using Microsoft.Data.Sqlite;

namespace OnRecord.Tools.Judge;

/// <summary>Reads rows of a case for the draws.</summary>
internal static class JudgeQuery
{
    /// <summary>Every row, as <paramref name="shape"/> reads it.</summary>
    public static List<T> Rows<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> shape)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = sql;
        using SqliteDataReader rows = select.ExecuteReader();
        var list = new List<T>();
        while (rows.Read())
        {
            list.Add(shape(rows));
        }

        return list;
    }
}
