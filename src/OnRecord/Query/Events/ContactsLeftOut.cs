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
        (long unaddressed, long undated) = Counts(connection, filter);
        string?[] parts =
        [
            unaddressed == 0 ? null : $"{Counted.Of(unaddressed, "message that names no recipient", "messages that name no recipient")} (messages has {(unaddressed == 1 ? "it" : "them")})",
            undated == 0 ? null : $"{Counted.Of(undated, "contact whose words give no time", "contacts whose words give no time")} (contacts without times has {(undated == 1 ? "it" : "them")})",
        ];
        string all = string.Join(", and ", parts.OfType<string>());
        return all.Length == 0 ? null : $"Not in it: {all}.";
    }

    /// <summary>How many of each, counted by one command, so that whoever is asked for is looked up once.</summary>
    private static (long Unaddressed, long Undated) Counts(SqliteConnection connection, ItemFilter filter)
    {
        using SqliteCommand count = connection.CreateCommand();
        string sent = filter.Party is null ? "" : $" AND item_id IN (SELECT item_id FROM participant WHERE address_id IN ({PartySearch.AddressSql(filter.Party, count)}))";
        count.CommandText = $"""
            SELECT (SELECT count(*) FROM (
                SELECT item_id, date_from, date_to, instant FROM item WHERE kind = 0 AND copy_of IS NULL AND part = 1
                UNION ALL SELECT -recovered_id, date_from, date_to, instant FROM recovered) AS reach
              WHERE NOT EXISTS (SELECT 1 FROM participant WHERE participant.item_id = reach.item_id AND role > 2){filter.DateSql(count, "reach")}{sent}),
              ({(filter is { From: null, To: null, Before: null } ? "SELECT 0" : Undated(filter, count))})
            """;
        using SqliteDataReader row = count.ExecuteReader();
        row.Read();
        return (row.GetInt64(0), row.GetInt64(1));
    }

    private static string Undated(ItemFilter filter, SqliteCommand command) =>
        $"SELECT count(*) FROM event WHERE kind = {(int)EventKind.Contact} AND NOT timed AND (group_hash IS NULL OR group_hash = hash){(PartyEvents.Sql(filter.Party, command) is { } events ? $" AND event_id IN ({events})" : "")}";
}
