using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Record.Threads;

namespace OnRecord.Store.Recording;

/// <summary>Writes the Problems of messages that are dated before what they answer; the caller holds a transaction and has written who answers whom.</summary>
internal static class OrderProblems
{
    private const string Answers = """
        SELECT item.item_id, item.instant, coalesce(held.instant, recovered.instant), coalesce(held.hash, recovered.hash) FROM link JOIN item USING (item_id)
          LEFT JOIN item AS held ON held.item_id = link.parent LEFT JOIN recovered ON recovered_id = -link.parent
        WHERE link.parent IS NOT NULL AND item.instant < coalesce(held.instant, recovered.instant) ORDER BY item.hash
        """;

    /// <summary>Adds a Problem with a code and a sentence to the file that an item is kept in.</summary>
    internal const string Add = "INSERT INTO problem(entry_id, code, text) SELECT entry_id, ?, ? FROM entry WHERE item_id = ? ORDER BY state <> 'kept', path, entry_id LIMIT 1";

    /// <summary>Puts them in place of those before.</summary>
    public static void Write(SqliteConnection connection)
    {
        CaseFile.Execute(connection, $"DELETE FROM problem WHERE code = '{ProblemCodes.DateBeforeAnswered}'");
        using var add = new SqlStatement(connection, Add);
        foreach ((long item, long parent) in Read(connection))
        {
            string text = FormattableString.Invariant($"The message is dated more than {ImpossibleOrder.MostHours} hours before {ItemKind.Message.Id(parent)}, which it answers; one of the two dates is wrong.");
            add.Bind(1, ProblemCodes.DateBeforeAnswered).Bind(2, text).Bind(3, item).Run();
        }
    }

    private static List<(long Item, long Parent)> Read(SqliteConnection connection)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = Answers;
        using SqliteDataReader rows = select.ExecuteReader();
        var found = new List<(long, long)>();
        while (rows.Read())
        {
            if (ImpossibleOrder.Is(rows.GetInt64(1), rows.GetInt64(2)))
            {
                found.Add((rows.GetInt64(0), rows.GetInt64(3)));
            }
        }

        return found;
    }
}
