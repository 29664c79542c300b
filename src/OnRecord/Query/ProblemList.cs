using Microsoft.Data.Sqlite;
using OnRecord.Query.Shapes;

namespace OnRecord.Query;

/// <summary>Lists Problems by path and place.</summary>
public static class ProblemList
{
    /// <summary>How many there are.</summary>
    public static long Count(SqliteConnection connection, LedgerFilter filter)
    {
        using SqliteCommand count = connection.CreateCommand();
        count.CommandText = "SELECT count(*) FROM problem JOIN entry USING (entry_id)" + filter.Sql(count) + OwnCode(filter);
        return (long)count.ExecuteScalar()!;
    }

    /// <summary>The Problems, read as they are asked for.</summary>
    public static IEnumerable<ProblemShape> Read(SqliteConnection connection, LedgerFilter filter, Page page)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT problem.code, entry.path, problem.start, problem.end, problem.text FROM problem JOIN entry USING (entry_id)"
            + filter.Sql(select) + OwnCode(filter) + " ORDER BY entry.path, problem.start, problem.code, problem.text" + page.Sql;
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            yield return new ProblemShape(
                rows.GetString(0), rows.GetString(1), rows.IsDBNull(2) ? null : rows.GetInt64(2), rows.IsDBNull(3) ? null : rows.GetInt64(3), rows.GetString(4));
        }
    }

    /// <summary>An entry may have several codes; only the wanted one is listed.</summary>
    private static string OwnCode(LedgerFilter filter) => filter.Code is null ? "" : " AND problem.code = $code";
}
