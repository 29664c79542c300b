using Microsoft.Data.Sqlite;
using OnRecord.Ingest;

namespace OnRecord.Store.Analysis;

/// <summary>The steps that failed on items, as the case keeps them, and the Problems that tell of them. Callers hold a transaction.</summary>
internal static class FailureTable
{
    /// <summary>Tells this build of the program from all others: the same sources, compiled in the same way, have the same.</summary>
    private static readonly string s_program = typeof(FailureTable).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    /// <summary>Puts what failed in place of what failed in the same steps before, of the items from a number to a number.</summary>
    public static void Replace(SqliteConnection connection, IReadOnlyList<ItemFailure> failures, IReadOnlyList<AnalysisStep> steps, long first = 0, long last = long.MaxValue)
    {
        string names = string.Join(',', steps.Select(static step => $"'{NameOf(step)}'"));
        CaseFile.Execute(connection, FormattableString.Invariant($"DELETE FROM failure WHERE item_id BETWEEN {first} AND {last} AND step IN ({names})"));
        Add(connection, failures);
    }

    /// <summary>Adds what failed.</summary>
    public static void Add(SqliteConnection connection, IReadOnlyList<ItemFailure> failures)
    {
        if (failures.Count == 0)
        {
            return;
        }

        using var insert = new SqlStatement(connection, "INSERT INTO failure(item_id, step, type, program) VALUES(?,?,?,?)");
        foreach (ItemFailure failure in failures)
        {
            insert.Bind(1, failure.Item).Bind(2, NameOf(failure.Step)).Bind(3, failure.Type).Bind(4, s_program).Run();
        }
    }

    /// <summary>Forgets that a step failed on items, which it is done on again.</summary>
    public static void Forget(SqliteConnection connection, AnalysisStep step, IEnumerable<long> items)
    {
        using SqliteCommand forget = connection.CreateCommand();
        forget.CommandText = "DELETE FROM failure WHERE step = $step AND item_id IN (SELECT value FROM json_each($items))";
        forget.Parameters.AddWithValue("$step", NameOf(step));
        forget.Parameters.AddWithValue("$items", System.Text.Json.JsonSerializer.Serialize(items));
        forget.ExecuteNonQuery();
    }

    /// <summary>Makes due again what failed in another build of the program, which may do better.</summary>
    public static void Retry(SqliteConnection connection)
    {
        string others = $"FROM failure WHERE program <> '{s_program}'";
        if (CaseFile.Scalar(connection, $"SELECT count(*) {others}") > 0)
        {
            CaseFile.Execute(connection, $"""
                DELETE FROM analysis WHERE EXISTS (SELECT 1 {others} AND step = '{NameOf(AnalysisStep.Cutting)}' AND item_id BETWEEN analysis.first AND analysis.last);
                DELETE FROM finding WHERE item_id IN (SELECT item_id {others} AND step IN ('{NameOf(AnalysisStep.Cutting)}', '{NameOf(AnalysisStep.Analysing)}'));
                DELETE {others};
                """);
            CaseMeta.Set(connection, CaseMeta.Record, null);
            CaseMeta.Set(connection, CaseMeta.People, null);
        }
    }

    /// <summary>Puts the Problems in place of those before, each beside the kept occurrence of its item.</summary>
    public static void WriteProblems(SqliteConnection connection)
    {
        using SqliteCommand write = connection.CreateCommand();
        write.CommandText = """
            DELETE FROM problem WHERE code = $code;
            INSERT INTO problem(entry_id, code, text)
              SELECT (SELECT entry_id FROM entry WHERE entry.item_id = failure.item_id ORDER BY state <> 'kept', path, entry_id LIMIT 1) AS entry_id, $code, $before || step || $after
              FROM failure WHERE EXISTS (SELECT 1 FROM entry WHERE entry.item_id = failure.item_id) ORDER BY entry_id, step;
            """;
        write.Parameters.AddWithValue("$code", ProblemCodes.AnalysisFailed);
        write.Parameters.AddWithValue("$before", "A defect of the program stopped the step \"");
        write.Parameters.AddWithValue("$after", "\" at this item: its text is kept and searched, and what the step finds in it is missing.");
        write.ExecuteNonQuery();
    }

    /// <summary>The items that could not be cut.</summary>
    public static IReadOnlySet<long> Uncut(SqliteConnection connection)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT item_id FROM failure WHERE step = '{NameOf(AnalysisStep.Cutting)}'";
        using SqliteDataReader rows = select.ExecuteReader();
        var items = new HashSet<long>();
        while (rows.Read())
        {
            items.Add(rows.GetInt64(0));
        }

        return items;
    }

    /// <summary>What failed, one line for each step and type of exception: no text, and of many items the first.</summary>
    public static IReadOnlyList<string> Lines(SqliteConnection connection)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = """
            SELECT step, type, count(*), kind, hash, min(path) FROM failure JOIN item USING (item_id) GROUP BY step, type ORDER BY step, type
            """;
        using SqliteDataReader rows = select.ExecuteReader();
        var lines = new List<string>();
        while (rows.Read())
        {
            lines.Add(FormattableString.Invariant($"code={ProblemCodes.AnalysisFailed} step={rows.GetString(0)} type={rows.GetString(1)} items={rows.GetInt64(2)} first={((ItemKind)rows.GetInt32(3)).Id(rows.GetInt64(4))}"));
        }

        return lines;
    }

    private static string NameOf(AnalysisStep step) => step.ToString().ToLowerInvariant();
}
