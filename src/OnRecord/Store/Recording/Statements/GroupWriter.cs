using Microsoft.Data.Sqlite;
using OnRecord.Record.Statements;

namespace OnRecord.Store.Recording.Statements;

/// <summary>Writes which statements are one, reported in several items; the caller holds a transaction and has written the events.</summary>
internal static class GroupWriter
{
    /// <summary>Finds and writes the groups.</summary>
    /// <exception cref="OperationCanceledException">Asked to stop; some are written.</exception>
    public static void Write(SqliteConnection connection, IEnumerable<Claim> claims, CancellationToken cancel)
    {
        using var update = new SqlStatement(connection, "UPDATE event SET group_hash = ? WHERE hash = ? AND kind = 0");
        foreach ((long statement, long first) in StatementGroups.Of(claims, cancel))
        {
            update.Bind(1, Sources.RecordId.Of("group", new Sources.RecordId("statement", first).ToString()).Hash).Bind(2, statement).Run();
        }
    }
}
