using Microsoft.Data.Sqlite;
using OnRecord.Record.Statements;

namespace OnRecord.Store.Recording.Statements;

/// <summary>Writes which statements are one, reported in several items; the caller holds a transaction and has written the events.</summary>
internal static class GroupWriter
{
    /// <summary>Finds and writes the groups.</summary>
    /// <returns>For the id of each statement in a group the smallest in it.</returns>
    /// <exception cref="OperationCanceledException">Asked to stop; some are written.</exception>
    public static Dictionary<long, long> Write(SqliteConnection connection, IEnumerable<Claim> claims, CancellationToken cancel)
    {
        using var update = new SqlStatement(connection, "UPDATE event SET group_hash = ? WHERE hash = ? AND kind = 0");
        Dictionary<long, long> groups = StatementGroups.Of(claims, cancel);
        foreach ((long statement, long first) in groups)
        {
            update.Bind(1, Sources.RecordId.Of("group", new Sources.RecordId("statement", first).ToString()).Hash).Bind(2, statement).Run();
        }

        return groups;
    }
}
