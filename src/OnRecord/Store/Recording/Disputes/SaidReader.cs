using Microsoft.Data.Sqlite;
using OnRecord.Record.Disputes;
using OnRecord.Record.Statements;
using OnRecord.Store.Analysis;

namespace OnRecord.Store.Recording.Disputes;

/// <summary>Opens the statements that are compared closely: their items, texts and parties, and reads their clauses, of each statement once.</summary>
/// <param name="connection">For reading.</param>
/// <param name="names">Names of parties.</param>
/// <param name="guard">Notes items whose statements cannot be read; those are left out.</param>
internal sealed class SaidReader(SqliteConnection connection, PartyNames names, ItemGuard guard)
{
    private readonly FindingsList findings = new(connection);
    private readonly Dictionary<long, long> items = [];
    private readonly Dictionary<long, SaidStatement> known = [];

    /// <summary>Reads statements, by their ids; those of one item together.</summary>
    public Dictionary<long, SaidStatement> Read(IEnumerable<Claim> claims, CancellationToken cancel)
    {
        Claim[] wanted = [.. claims.Distinct()];
        foreach (IGrouping<long, (long Item, int Number, Claim Claim)> item in wanted.Where(claim => !known.ContainsKey(claim.Id)).Select(Place).OfType<(long, int, Claim)>().GroupBy(static place => place.Item1).OrderBy(static item => item.Key))
        {
            cancel.ThrowIfCancellationRequested();
            guard.Run(AnalysisStep.Disputes, item.Key, () => Read(item.Key, item.Select(static place => (place.Item2, place.Item3))));
        }

        return wanted.Where(claim => known.ContainsKey(claim.Id)).Select(claim => known[claim.Id]).DistinctBy(static said => said.Claim.Id).ToDictionary(static said => said.Claim.Id);
    }

    /// <summary>The item, by number, of a statement that was read.</summary>
    public long ItemOf(SaidStatement said) => items[said.Claim.Id];

    private void Read(long item, IEnumerable<(int Number, Claim Claim)> statements)
    {
        if (findings.Of(item) is { } found)
        {
            var opened = new OpenedItem(connection, found, names);
            foreach ((int number, Claim claim) in statements)
            {
                known[claim.Id] = opened.Read(claim, number);
                items[claim.Id] = item;
            }
        }
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
