using Microsoft.Data.Sqlite;
using OnRecord.Store.Building;

namespace OnRecord.Store.Analysis;

/// <summary>
/// Cuts what is not cut yet, or was by earlier rules: several threads read and cut, one writes. What is written stays when the build is
/// interrupted, and items that were cut are never cut again.
/// </summary>
internal sealed class CutStage(SqliteConnection connection, CaseReaders readers, BuildProgress progress, ItemGuard guard)
{
    /// <summary>Items in a block.</summary>
    private const int BlockItems = 64;

    /// <summary>Blocks written in one transaction.</summary>
    private const int CommitBlocks = 64;

    /// <summary>Cuts all that is due.</summary>
    public void Run(CancellationToken cancel)
    {
        CaseFile.Execute(connection, $"DELETE FROM analysis WHERE rules <> {Versions.Cuts}");
        List<(long First, long Last, int Count)> due = Due();
        progress.Enter("cutting", due.Sum(static block => (long)block.Count));
        using var insert = new SqlStatement(connection, "INSERT INTO analysis(first, last, rules, cuts) VALUES(?,?,?,?)");
        using var writes = new KeptWrites(connection, CommitBlocks);
        readers.ForEach(
            due,
            reader => new ItemCutter(reader, guard),
            (cutter, block) =>
            {
                byte[] packed = CutBlock.Pack(cutter.Cut(block.First, block.Last));
                IReadOnlyList<ItemFailure> failures = guard.Take(block.First, block.Last);
                writes.Write(() =>
                {
                    insert.Bind(1, block.First).Bind(2, block.Last).Bind(3, Versions.Cuts.Number).Bind(4, packed).Run();
                    FailureTable.Replace(connection, failures, [AnalysisStep.Cutting], block.First, block.Last);
                });
                progress.Did(block.Count);
            },
            cancel);
        writes.Commit();
    }

    /// <summary>Stretches of items without a block, each for a block of its own.</summary>
    private List<(long First, long Last, int Count)> Due()
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = """
            SELECT item_id, coalesce((SELECT first FROM analysis WHERE first <= item_id AND last >= item_id ORDER BY first DESC LIMIT 1), 0) FROM item ORDER BY item_id
            """;
        using SqliteDataReader rows = select.ExecuteReader();
        var due = new List<(long First, long Last, int Count)>();
        bool open = false;
        while (rows.Read())
        {
            long item = rows.GetInt64(0);
            if (rows.GetInt64(1) > 0)
            {
                open = false;
            }
            else if (open && due[^1].Count < BlockItems)
            {
                due[^1] = (due[^1].First, item, due[^1].Count + 1);
            }
            else
            {
                due.Add((item, item, 1));
                open = true;
            }
        }

        return due;
    }
}
