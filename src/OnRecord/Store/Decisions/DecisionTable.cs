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
        select.CommandText = "SELECT decision_id, hash, action, subject, keys, words, by, at, undone_by FROM decision ORDER BY decision_id";
        using SqliteDataReader rows = select.ExecuteReader();
        var decisions = new List<Decision>();
        while (rows.Read())
        {
            decisions.Add(new Decision(
                rows.GetInt64(0), new RecordId("decision", rows.GetInt64(1)), (DecisionAction)rows.GetInt32(2), rows.GetString(3), rows.GetString(4).Split('\n', StringSplitOptions.RemoveEmptyEntries),
                rows.GetString(5), rows.GetString(6), rows.GetString(7), rows.IsDBNull(8) ? null : rows.GetString(8)));
        }

        return decisions;
    }

    /// <summary>Those that nobody took back.</summary>
    public static IEnumerable<Decision> Standing(SqliteConnection connection) => Read(connection).Where(static decision => decision.UndoneBy is null);

    /// <summary>The place of the next decision.</summary>
    public static long NextPlace(SqliteConnection connection) => CaseFile.Scalar(connection, "SELECT coalesce(max(decision_id), 0) + 1 FROM decision");

    /// <summary>Adds a decision; the caller holds a transaction.</summary>
    public static void Add(SqliteConnection connection, Decision decision)
    {
        using var insert = new SqlStatement(connection, "INSERT INTO decision(decision_id, hash, action, subject, keys, words, by, at) VALUES(?,?,?,?,?,?,?,?)");
        insert.Bind(1, decision.Place).Bind(2, decision.Id.Hash).Bind(3, (long)decision.Action).Bind(4, decision.Subject).Bind(5, string.Join('\n', decision.Keys)).Bind(6, decision.Words)
            .Bind(7, decision.By).Bind(8, decision.At).Run();
    }

    /// <summary>Notes that a decision is taken back; the caller holds a transaction.</summary>
    public static void Undo(SqliteConnection connection, Decision undone)
    {
        using var update = new SqlStatement(connection, "UPDATE decision SET undone_by = ? WHERE decision_id = ?");
        update.Bind(1, undone.UndoneBy).Bind(2, undone.Place).Run();
    }

    /// <summary>What stands about parties.</summary>
    public static PartyRulings Rulings(SqliteConnection connection)
    {
        var joined = new List<(PartyKey, PartyKey)>();
        var apart = new List<(PartyKey, PartyKey)>();
        var kept = new List<(RecordId, IReadOnlyList<PartyKey>)>();
        foreach (Decision decision in Standing(connection).Where(static decision => decision.IsOfParties))
        {
            PartyKey[] keys = [.. decision.Keys.Select(PartyKey.Read).OfType<PartyKey>()];
            if (decision.Action == DecisionAction.Split && RecordId.TryParse(decision.Subject, out RecordId id))
            {
                kept.Add((id, keys[1..]));
            }

            foreach (PartyKey other in keys.Skip(1))
            {
                (decision.Action == DecisionAction.Join ? joined : apart).Add((keys[0], other));
            }
        }

        return new PartyRulings(joined, apart) { Kept = kept };
    }
}
