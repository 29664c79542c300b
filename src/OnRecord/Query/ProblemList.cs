using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Query.Decisions;
using OnRecord.Query.Shapes;

namespace OnRecord.Query;

/// <summary>Lists Problems: those of files by path and place, then decisions whose words the case no longer has, in the order they were made.</summary>
public static class ProblemList
{
    /// <summary>How many there are.</summary>
    public static long Count(SqliteConnection connection, LedgerFilter filter) => CountStored(connection, filter) + Orphaned(connection, filter).Count();

    /// <summary>The Problems, read as they are asked for.</summary>
    public static IEnumerable<ProblemShape> Read(SqliteConnection connection, LedgerFilter filter, Page page)
    {
        int shown = 0;
        foreach (ProblemShape problem in Stored(connection, filter, page))
        {
            shown++;
            yield return problem;
        }

        int skipped = shown > 0 ? 0 : (int)Math.Max(0, page.Offset - CountStored(connection, filter));
        foreach (ProblemShape problem in Orphaned(connection, filter).Skip(skipped).Take((page.Limit ?? int.MaxValue) - shown))
        {
            yield return problem;
        }
    }

    private static long CountStored(SqliteConnection connection, LedgerFilter filter)
    {
        using SqliteCommand count = connection.CreateCommand();
        count.CommandText = "SELECT count(*) FROM problem JOIN entry USING (entry_id)" + filter.Sql(count) + OwnCode(filter);
        return (long)count.ExecuteScalar()!;
    }

    private static IEnumerable<ProblemShape> Stored(SqliteConnection connection, LedgerFilter filter, Page page)
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

    /// <summary>From the case as it is, so that none outlasts its reason. They are of no file: whoever asks for some files only does not get them.</summary>
    private static IEnumerable<ProblemShape> Orphaned(SqliteConnection connection, LedgerFilter filter)
    {
        bool isOfFiles = filter.State is not null || filter.Under is not null || filter.Named is not null || (filter.Items is { } items && items != new ItemFilter());
        return isOfFiles || filter.Code is not (null or ProblemCodes.DecisionOrphaned) ? [] : DecisionList.Orphaned(connection);
    }

    /// <summary>An entry may have several codes; only the wanted one is listed.</summary>
    private static string OwnCode(LedgerFilter filter) => filter.Code is null ? "" : " AND problem.code = $code";
}
