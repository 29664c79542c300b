using Microsoft.Data.Sqlite;
using OnRecord.Ingest;

namespace OnRecord.Store.Recording;

/// <summary>Writes the Problems of logs that could not be read, or not whole; the caller holds a transaction.</summary>
internal static class LogProblems
{
    /// <summary>Puts them in place of those before.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="unread">Items, and what of each could not be read.</param>
    public static void Write(SqliteConnection connection, IEnumerable<(long Item, string Text)> unread)
    {
        CaseFile.Execute(connection, $"DELETE FROM problem WHERE code = '{ProblemCodes.LogUnread}'");
        using var add = new SqlStatement(connection, OrderProblems.Add);
        foreach ((long item, string text) in unread)
        {
            add.Bind(1, ProblemCodes.LogUnread).Bind(2, text).Bind(3, item).Run();
        }
    }
}
