using Microsoft.Data.Sqlite;
using OnRecord.Query.Shapes;
using OnRecord.Sources;

namespace OnRecord.Query;

/// <summary>Lists the ledger: every source file and member by path.</summary>
public static class LedgerList
{
    /// <summary>How many entries there are.</summary>
    public static long Count(SqliteConnection connection, LedgerFilter filter)
    {
        using SqliteCommand count = connection.CreateCommand();
        count.CommandText = "SELECT count(*) FROM entry" + filter.Sql(count);
        return (long)count.ExecuteScalar()!;
    }

    /// <summary>The entries, read as they are asked for.</summary>
    public static IEnumerable<LedgerShape> Read(SqliteConnection connection, LedgerFilter filter, Page page)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = """
            SELECT entry.entry_id, entry.path, entry.sha256, entry.bytes, entry.media_type, entry.state, first.path,
              EXISTS (SELECT 1 FROM problem WHERE problem.entry_id = entry.entry_id)
            FROM entry LEFT JOIN entry AS first ON first.entry_id = entry.of
            """ + filter.Sql(select) + " ORDER BY entry.path, entry.state = 'superseded', entry.sha256" + page.Sql;
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            yield return new LedgerShape(
                rows.GetString(1), rows.IsDBNull(2) ? null : SourceHash.Hex((byte[])rows.GetValue(2)), rows.GetInt64(3), rows.IsDBNull(4) ? null : rows.GetString(4),
                rows.GetString(5), rows.IsDBNull(6) ? null : rows.GetString(6), rows.GetBoolean(7) ? Problems(connection, rows.GetInt64(0)) : []);
        }
    }

    private static List<ProblemNote> Problems(SqliteConnection connection, long entry)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT code, text FROM problem WHERE entry_id = $id ORDER BY code, start, text";
        select.Parameters.AddWithValue("$id", entry);
        using SqliteDataReader rows = select.ExecuteReader();
        var problems = new List<ProblemNote>();
        while (rows.Read())
        {
            problems.Add(new ProblemNote(rows.GetString(0), rows.GetString(1)));
        }

        return problems;
    }
}
