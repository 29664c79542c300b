using System.Globalization;
using Microsoft.Data.Sqlite;
using OnRecord.Sources;
using OnRecord.Store;

namespace OnRecord.Query;

/// <summary>The time before something of the case, for listings: "in the 24 hours before".</summary>
public static class TimeBefore
{
    /// <summary>Narrows a filter to the time before a message, document or event of the case; what is told of only by the day begins with that day.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="filter">Its dates are replaced.</param>
    /// <param name="id">The id of the item, recovered message or event.</param>
    /// <param name="within">How long before; null: any time.</param>
    /// <exception cref="OnRecordException">The case has nothing with this id, or not when it was.</exception>
    public static ItemFilter Narrow(SqliteConnection connection, ItemFilter filter, string id, TimeSpan? within)
    {
        long moment = BeginOf(connection, id);
        return filter with { From = within is { } span ? Written(moment - (long)span.TotalSeconds) : null, To = Written(moment - 1) };
    }

    private static long BeginOf(SqliteConnection connection, string id)
    {
        if (!RecordId.TryParse(id, out RecordId parsed))
        {
            throw new OnRecordException($"{id} is not an id. Listings show ids such as message-34e1334bdc9f2d2c.");
        }

        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = """
            SELECT date_from FROM item WHERE hash = coalesce((SELECT by FROM replaced WHERE hash = $hash), $hash)
            UNION ALL SELECT date_from FROM recovered WHERE hash = coalesce((SELECT by FROM replaced WHERE hash = $hash), $hash)
            UNION ALL SELECT date_from FROM event WHERE hash = $hash
            """;
        select.Parameters.AddWithValue("$hash", parsed.Hash);
        using SqliteDataReader row = select.ExecuteReader();
        return !row.Read() ? throw new OnRecordException($"The case has nothing with the id {id}.")
            : row.IsDBNull(0) ? throw new OnRecordException($"The case does not tell when {id} was.")
            : row.GetInt64(0);
    }

    /// <summary>A second on the clock of the case, as filters read it.</summary>
    private static string Written(long second) => DateTimeOffset.FromUnixTimeSeconds(second).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
