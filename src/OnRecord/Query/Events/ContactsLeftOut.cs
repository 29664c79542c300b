using Microsoft.Data.Sqlite;
using OnRecord.Store.Recording;

namespace OnRecord.Query.Events;

/// <summary>What a list of contacts leaves out, in a sentence: messages that name no recipient, and, where times are asked for, contacts that texts tell of without one.</summary>
public static class ContactsLeftOut
{
    /// <summary>The sentence; null where nothing is left out.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="filter">The filter of the list.</param>
    public static string? Sentence(SqliteConnection connection, ItemFilter filter)
    {
        long unaddressed = Unaddressed(connection, filter), undated = filter is { From: null, To: null, Before: null } ? 0 : Undated(connection, filter);
        string?[] parts =
        [
            unaddressed == 0 ? null : $"{Counted.Of(unaddressed, "message that names no recipient", "messages that name no recipient")} (messages has {(unaddressed == 1 ? "it" : "them")})",
            undated == 0 ? null : $"{Counted.Of(undated, "contact whose words give no time", "contacts whose words give no time")} (contacts without times has {(undated == 1 ? "it" : "them")})",
        ];
        string all = string.Join(", and ", parts.OfType<string>());
        return all.Length == 0 ? null : $"Not in it: {all}.";
    }

    private static long Unaddressed(SqliteConnection connection, ItemFilter filter)
    {
        using SqliteCommand count = connection.CreateCommand();
        string party = filter.Party is null ? "" : $" AND item_id IN (SELECT item_id FROM participant WHERE address_id IN ({PartySearch.AddressSql(filter.Party, count)}))";
        count.CommandText = $"""
            SELECT count(*) FROM (
              SELECT item_id, date_from, date_to, instant FROM item WHERE kind = 0 AND copy_of IS NULL AND part = 1
              UNION ALL SELECT -recovered_id, date_from, date_to, instant FROM recovered) AS reach
            WHERE NOT EXISTS (SELECT 1 FROM participant WHERE participant.item_id = reach.item_id AND role > 2){filter.DateSql(count, "reach")}{party}
            """;
        return (long)count.ExecuteScalar()!;
    }

    private static long Undated(SqliteConnection connection, ItemFilter filter)
    {
        using SqliteCommand count = connection.CreateCommand();
        string party = PartyEvents.Sql(filter.Party, count) is { } events ? $" AND event_id IN ({events})" : "";
        count.CommandText = $"SELECT count(*) FROM event WHERE kind = {(int)EventKind.Contact} AND NOT timed AND (group_hash IS NULL OR group_hash = hash){party}";
        return (long)count.ExecuteScalar()!;
    }
}
