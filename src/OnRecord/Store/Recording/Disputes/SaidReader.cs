using Microsoft.Data.Sqlite;
using OnRecord.Record.Disputes;
using OnRecord.Record.Statements;
using OnRecord.Store.Analysis;

namespace OnRecord.Store.Recording.Disputes;

/// <summary>Opens the statements that are compared closely: their items, texts and parties, and reads their clauses. Keeps none of them: a statement with its clauses takes some 10 kB.</summary>
/// <param name="connection">For reading.</param>
/// <param name="names">Names of parties.</param>
/// <param name="guard">Notes items whose statements cannot be read; those are left out.</param>
internal sealed class SaidReader(SqliteConnection connection, PartyNames names, ItemGuard guard)
{
    private readonly FindingsList findings = new(connection);
    private readonly Dictionary<long, long> items = [];

    /// <summary>Reads statements, each once, item by item as they are asked for.</summary>
    public IEnumerable<SaidStatement> Read(IEnumerable<Claim> claims, CancellationToken cancel)
    {
        foreach (IGrouping<long, (long Item, int Number, Claim Claim)> item in claims.DistinctBy(static claim => claim.Id).Select(Place).OfType<(long, int, Claim)>().GroupBy(static place => place.Item1).OrderBy(static item => item.Key))
        {
            cancel.ThrowIfCancellationRequested();
            foreach (SaidStatement said in guard.Find(AnalysisStep.Disputes, item.Key, () => Read(item.Key, item)) ?? [])
            {
                items[said.Claim.Id] = item.Key;
                yield return said;
            }
        }
    }

    /// <summary>The item, by number, of a statement that was read.</summary>
    public long ItemOf(SaidStatement said) => items[said.Claim.Id];

    private List<SaidStatement> Read(long item, IEnumerable<(long Item, int Number, Claim Claim)> statements)
    {
        if (findings.Of(item) is not { } found)
        {
            return [];
        }

        var opened = new OpenedItem(connection, found, names);
        return [.. statements.Select(statement => opened.Read(statement.Claim, statement.Number))];
    }

    private (long Item, int Number, Claim Claim)? Place(Claim claim)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT item_id, number FROM event WHERE hash = $hash AND kind = 0 ORDER BY number LIMIT 1";
        select.Parameters.AddWithValue("$hash", claim.Id);
        using SqliteDataReader row = select.ExecuteReader();
        return row.Read() ? (row.GetInt64(0), row.GetInt32(1), claim) : null;
    }
}
