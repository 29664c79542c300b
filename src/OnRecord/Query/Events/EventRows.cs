using Microsoft.Data.Sqlite;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Recording;

namespace OnRecord.Query.Events;

/// <summary>Picks events of a kind by time and party.</summary>
internal static class EventRows
{
    /// <summary>How many there are.</summary>
    public static long Count(SqliteConnection connection, EventKind kind, ItemFilter filter)
    {
        using SqliteCommand count = connection.CreateCommand();
        count.CommandText = "SELECT count(*)" + Which(kind, filter, count);
        return (long)count.ExecuteScalar()!;
    }

    /// <summary>Item, place in its findings, id hash and hash of the group's id of each, by time or by id.</summary>
    public static IEnumerable<(long Item, int Number, long Hash, long? Group)> Read(SqliteConnection connection, EventKind kind, ItemFilter filter, Page page, bool byId)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT item_id, number, hash, group_hash" + Which(kind, filter, select) + (byId ? " ORDER BY hash, item_id, number" : " ORDER BY instant IS NULL, instant, hash, number") + page.Sql;
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            yield return (rows.GetInt64(0), rows.GetInt32(1), rows.GetInt64(2), rows.IsDBNull(3) ? null : rows.GetInt64(3));
        }
    }

    /// <summary>Where an event stands, by its id, which may be one that was replaced; null when the case has none of it.</summary>
    public static (long Item, EventKind Kind, int Number, long Hash, long? Group)? Find(SqliteConnection connection, string id)
    {
        if (!RecordId.TryParse(id, out RecordId parsed) || !Enum.TryParse(parsed.Kind, ignoreCase: true, out EventKind kind))
        {
            return null;
        }

        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT item_id, number, hash, group_hash FROM event WHERE hash = {ReplacedIds.Now} AND kind = $kind ORDER BY number LIMIT 1";
        select.Parameters.AddWithValue("$hash", parsed.Hash);
        select.Parameters.AddWithValue("$kind", (int)kind);
        using SqliteDataReader row = select.ExecuteReader();
        return row.Read() ? (row.GetInt64(0), kind, row.GetInt32(1), row.GetInt64(2), row.IsDBNull(3) ? null : row.GetInt64(3)) : null;
    }

    private static string Which(EventKind kind, ItemFilter filter, SqliteCommand command)
    {
        string party = PartyEvents.Sql(filter.Party, command) is { } events ? $" AND event_id IN ({events})" : "";
        if (filter.Group is not null)
        {
            command.Parameters.AddWithValue("$group", RecordId.TryParse(filter.Group, out RecordId group) && group.Kind == "group" ? group.Hash : 0);
            party += " AND group_hash = $group";
        }

        party += StatementPick.Sql(filter.Said, command) is { } picked ? $" AND event_id IN ({picked})" : "";

        // What is the same as another request is shown with that one.
        party += kind == EventKind.Request ? " AND event_id NOT IN (SELECT event_id FROM asked_evidence)" : "";
        return $" FROM event WHERE kind = {(int)kind}{filter.DateSql(command, "event")}{party}";
    }
}
