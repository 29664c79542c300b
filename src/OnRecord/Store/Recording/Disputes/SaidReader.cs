using Microsoft.Data.Sqlite;
using OnRecord.Record.Disputes;
using OnRecord.Record.Statements;

namespace OnRecord.Store.Recording.Disputes;

/// <summary>Opens the statements that are compared closely: their items, texts and parties, and reads their clauses, of each statement once.</summary>
internal sealed class SaidReader(SqliteConnection connection, PartyNames names)
{
    private readonly FindingsList findings = new(connection);
    private readonly Dictionary<long, SaidStatement> known = [];

    /// <summary>Reads statements, by their ids; those of one item together.</summary>
    public Dictionary<long, SaidStatement> Read(IEnumerable<Claim> claims, CancellationToken cancel)
    {
        Claim[] wanted = [.. claims.Distinct()];
        foreach (IGrouping<long, (long Item, int Number, Claim Claim)> item in wanted.Where(claim => !known.ContainsKey(claim.Id)).Select(Place).OfType<(long, int, Claim)>().GroupBy(static place => place.Item1).OrderBy(static item => item.Key))
        {
            cancel.ThrowIfCancellationRequested();
            if (findings.Of(item.Key) is { } found)
            {
                var opened = new OpenedItem(connection, found, names);
                foreach ((_, int number, Claim claim) in item)
                {
                    known[claim.Id] = opened.Read(claim, number);
                }
            }
        }

        return wanted.Where(claim => known.ContainsKey(claim.Id)).Select(claim => known[claim.Id]).DistinctBy(static said => said.Claim.Id).ToDictionary(static said => said.Claim.Id);
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
