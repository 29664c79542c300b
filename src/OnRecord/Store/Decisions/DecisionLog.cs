using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Decisions;

/// <summary>The decisions of a case in its log, and whether both say the same.</summary>
internal static class DecisionLog
{
    /// <summary>Actions of the lines; the details of each begin with the id of the decision.</summary>
    public const string Made = "decide", TakenBack = "undo";

    /// <summary>Adds the line of a decision that was made or taken back; the caller holds a transaction.</summary>
    public static void Append(SqliteConnection connection, Decision decision, DateTimeOffset at) =>
        AuditLog.Append(connection, at, decision.UndoneBy is null ? Made : TakenBack, decision.UndoneBy is null ? LineOf(decision) : UndoLineOf(decision));

    /// <summary>Compares every decision with its id, which is made from all of it, and with the lines of the log.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="fail">Takes the id of a decision and why it does not hold.</param>
    /// <returns>How many decisions were compared.</returns>
    public static int Check(SqliteConnection connection, Action<string, string> fail)
    {
        // Beside a reviewer who decides meanwhile both have to be read as of one moment.
        CaseFile.Execute(connection, "BEGIN");
        ILookup<string, string> made = Lines(connection, Made), undone = Lines(connection, TakenBack);
        List<Decision> decisions = DecisionTable.Read(connection);
        CaseFile.Execute(connection, "COMMIT");
        foreach (Decision decision in decisions)
        {
            string id = decision.Id.ToString();
            if (!decision.IsWhole || !made[id].Contains(LineOf(decision)))
            {
                fail(id, "The decision is not the one that was made: its id, which is made from all of it, or the log tells of another.");
            }
            else if (decision.UndoneBy is null ? undone.Contains(id) : !undone[id].Any(line => line == UndoLineOf(decision) || line == LineOf(decision)))
            {
                fail(id, "The log tells otherwise whether the decision was taken back, or by whom.");
            }
        }

        foreach (string id in made.Select(static lines => lines.Key).Except(decisions.Select(static decision => decision.Id.ToString())))
        {
            fail(id, "The log tells of this decision, and the case does not have it.");
        }

        return decisions.Count;
    }

    private static string LineOf(Decision decision) => $"{decision.Id} {decision.Action.ToString().ToLowerInvariant()} {decision.Subject}";

    /// <summary>Until schema 12 the line did not name who took it back.</summary>
    private static string UndoLineOf(Decision decision) => $"{LineOf(decision)} {decision.UndoId}";

    /// <summary>The lines of the log by the id of the decision they tell of.</summary>
    private static ILookup<string, string> Lines(SqliteConnection connection, string action)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT detail FROM log WHERE action = $action";
        select.Parameters.AddWithValue("$action", action);
        using SqliteDataReader rows = select.ExecuteReader();
        var lines = new List<string>();
        while (rows.Read())
        {
            lines.Add(rows.GetString(0));
        }

        return lines.ToLookup(static line => line.Split(' ')[0], StringComparer.Ordinal);
    }
}
