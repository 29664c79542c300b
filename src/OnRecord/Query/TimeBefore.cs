using Microsoft.Data.Sqlite;
using OnRecord.Sources;
using OnRecord.Store;

namespace OnRecord.Query;

/// <summary>The time before something of the case, for listings: "in the 24 hours before".</summary>
public static class TimeBefore
{
    /// <summary>The kinds of ids of what happens once.</summary>
    private static readonly string[] Timed = ["message", "document", "statement", "contact", "request", "proceeding"];

    /// <summary>Narrows a filter to the time before a message, document or event of the case; what is told of only by the day begins with that day.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="filter">Its dates are replaced.</param>
    /// <param name="id">The id of the item, recovered message or event.</param>
    /// <param name="within">How long before; null: any time.</param>
    /// <exception cref="OnRecordException">The case has nothing with this id, or not when it was.</exception>
    public static ItemFilter Narrow(SqliteConnection connection, ItemFilter filter, string id, TimeSpan? within)
    {
        if (!RecordId.TryParse(id, out RecordId parsed))
        {
            throw new OnRecordException($"{id} is not an id. Listings show ids such as message-34e1334bdc9f2d2c.");
        }

        if (!Timed.Contains(parsed.Kind))
        {
            throw new OnRecordException($"{id} has no one time. Name a message, document, statement, contact, request or proceeding{(parsed.Kind == "dispute" ? ", such as one of its two sides" : "")}.");
        }

        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"""
            SELECT date_from, date_to, instant, {ItemDateSql.Floating("item")}, hash FROM item WHERE hash = {ReplacedIds.Now}
            UNION ALL SELECT date_from, date_to, instant, {ItemDateSql.Floating("recovered")}, hash FROM recovered WHERE hash = {ReplacedIds.Now}
            UNION ALL SELECT date_from, date_to, instant, 1, hash FROM event WHERE hash = {ReplacedIds.Now}
            """;
        select.Parameters.AddWithValue("$hash", parsed.Hash);
        using SqliteDataReader row = select.ExecuteReader();
        return !row.Read() ? throw new OnRecordException($"The case has nothing with the id {id}.")
            : row.IsDBNull(0) || row.IsDBNull(2) ? throw new OnRecordException($"The case does not tell when {id} was.")
            : filter with { From = null, To = null, Before = MomentBefore.Of(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), within, GuessOf(connection, row.GetBoolean(3))) with { Self = row.GetInt64(4) } };
    }

    private static ClockGuess GuessOf(SqliteConnection connection, bool isFloating) => CaseMeta.ZoneOf(connection) is not null ? ClockGuess.None : isFloating ? ClockGuess.This : ClockGuess.Others;
}
