using Microsoft.Data.Sqlite;
using OnRecord.Record.Parties;
using OnRecord.Sources;

namespace OnRecord.Store.Decisions;

/// <summary>The decisions of a case, in the order they were made.</summary>
internal static class DecisionTable
{
    /// <summary>All decisions, undone ones too.</summary>
    public static List<Decision> Read(SqliteConnection connection)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT hash, action, subject, keys, words, by, at, undone_by FROM decision ORDER BY decision_id";
        using SqliteDataReader rows = select.ExecuteReader();
        var decisions = new List<Decision>();
        while (rows.Read())
        {
            decisions.Add(new Decision(
                new RecordId("decision", rows.GetInt64(0)), (DecisionAction)rows.GetInt32(1), rows.GetString(2), rows.GetString(3).Split('\n', StringSplitOptions.RemoveEmptyEntries),
                rows.GetString(4), rows.GetString(5), rows.GetString(6), rows.IsDBNull(7) ? null : rows.GetString(7)));
        }

        return decisions;
    }

    /// <summary>Adds a decision; the caller holds a transaction.</summary>
    public static void Add(SqliteConnection connection, Decision decision)
    {
        using var insert = new SqlStatement(connection, "INSERT INTO decision(hash, action, subject, keys, words, by, at) VALUES(?,?,?,?,?,?,?)");
        insert.Bind(1, decision.Id.Hash).Bind(2, (long)decision.Action).Bind(3, decision.Subject).Bind(4, string.Join('\n', decision.Keys)).Bind(5, decision.Words)
            .Bind(6, decision.By).Bind(7, decision.At).Run();
    }

    /// <summary>Notes that a decision is taken back; the caller holds a transaction.</summary>
    public static void Undo(SqliteConnection connection, RecordId id, string by)
    {
        using var update = new SqlStatement(connection, "UPDATE decision SET undone_by = ? WHERE hash = ?");
        update.Bind(1, by).Bind(2, id.Hash).Run();
    }

    /// <summary>What stands about parties.</summary>
    public static PartyRulings Rulings(SqliteConnection connection)
    {
        var joined = new List<(PartyKey, PartyKey)>();
        var apart = new List<(PartyKey, PartyKey)>();
        foreach (Decision decision in Read(connection).Where(static decision => decision.UndoneBy is null && decision.Keys.Count > 1))
        {
            PartyKey[] keys = [.. decision.Keys.Select(PartyKey.Read).OfType<PartyKey>()];
            foreach (PartyKey other in keys.Skip(1))
            {
                (decision.Action == DecisionAction.Join ? joined : apart).Add((keys[0], other));
            }
        }

        return new PartyRulings(joined, apart);
    }
}
