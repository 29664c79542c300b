using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Language.Segments;
using OnRecord.Record.Recovered;

namespace OnRecord.Store.Recording;

/// <summary>Writes the Problems of recovered messages whose date in numbers does not tell day and month apart, at the item that carries them; the caller holds a transaction.</summary>
internal static class DateProblems
{
    private const string Clear = $"DELETE FROM problem WHERE code = '{ProblemCodes.DateAmbiguous}' AND text LIKE 'The date of message-%'";

    /// <summary>Puts them in place of those before.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="recovered">The messages.</param>
    /// <param name="items">Row numbers of held items by id.</param>
    public static void Write(SqliteConnection connection, IReadOnlyList<PlacedRecovered> recovered, IReadOnlyDictionary<string, long> items)
    {
        CaseFile.Execute(connection, Clear);
        using var add = new SqlStatement(connection, OrderProblems.Add);
        foreach (RecoveredMessage message in recovered.Select(static placed => placed.Message))
        {
            if (message.Sent is { Value: null } sent && DateOrder.Days(sent.Text) is (var one, var other))
            {
                string text = $"The date of {message.Id}, which is known from here, does not tell which number is the month: it is {one} or {other}.";
                add.Bind(1, ProblemCodes.DateAmbiguous).Bind(2, text).Bind(3, items[message.Copies[0].Holder]).Run();
            }
        }
    }
}
