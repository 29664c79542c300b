using Microsoft.Data.Sqlite;

namespace OnRecord.Store;

/// <summary>Ids that are no more and what stands in their place. An id leads straight to the newest, however often it was replaced; one that stands again leads nowhere else.</summary>
internal static class ReplacedIds
{
    /// <summary>The hash that an id leads to, as SQL: its own, given as $hash, where it was not replaced.</summary>
    public const string Now = "coalesce((SELECT by FROM replaced WHERE hash = $hash), $hash)";

    /// <summary>Pairs of an old hash and the one in its place, as a query gives them.</summary>
    public static List<(long Hash, long By)> Pairs(SqliteCommand select)
    {
        using SqliteDataReader rows = select.ExecuteReader();
        var pairs = new List<(long, long)>();
        while (rows.Read())
        {
            pairs.Add((rows.GetInt64(0), rows.GetInt64(1)));
        }

        return pairs;
    }

    /// <summary>Makes ids that are no more lead to others; the caller holds a transaction and has written what stands now.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="pairs">The hash of each with that of what stands in its place.</param>
    /// <param name="table">The table of what stands now, by its column <c>hash</c>.</param>
    public static void Write(SqliteConnection connection, IEnumerable<(long Hash, long By)> pairs, string table)
    {
        using var insert = new SqlStatement(connection, "INSERT OR REPLACE INTO replaced(hash, by) VALUES(?,?)");
        foreach ((long hash, long by) in pairs)
        {
            insert.Bind(1, hash).Bind(2, by).Run();
        }

        Settle(connection, table);
    }

    /// <summary>Makes every id lead straight to the newest; those that stand again lead nowhere else.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="table">The table of what stands now, by its column <c>hash</c>.</param>
    public static void Settle(SqliteConnection connection, string table) => CaseFile.Execute(connection, $"""
        DELETE FROM replaced WHERE hash IN (SELECT hash FROM {table});
        UPDATE replaced SET by = (SELECT next.by FROM replaced AS next WHERE next.hash = replaced.by) WHERE by IN (SELECT hash FROM replaced);
        """);
}
