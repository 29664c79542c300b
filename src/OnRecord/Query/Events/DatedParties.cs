using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Store;
using OnRecord.Store.Recording;

namespace OnRecord.Query.Events;

/// <summary>Who is named in the headers or texts of what is dated in a span of time, and in how many items of it.</summary>
internal static class DatedParties
{
    /// <summary>Pairs of a party's number and how many messages and documents of the time name it, as a JSON array of arrays; null where the filter names no time.</summary>
    /// <exception cref="OnRecordException">A date cannot be read.</exception>
    public static string? Counts(SqliteConnection connection, ItemFilter filter) =>
        filter is { From: null, To: null } ? null
            : JsonSerializer.Serialize(InHeaders(connection, filter).Concat(InRecovered(connection, filter)).Concat(InTexts(connection, filter)).Distinct().CountBy(static one => one.Party).Select(static one => (int[])[one.Key, one.Value]));

    private static List<(int Party, long Item)> InHeaders(SqliteConnection connection, ItemFilter filter)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT DISTINCT item_id, party_id FROM participant JOIN address_party USING (address_id) WHERE item_id IN ({Items(filter, select)})";
        return Read(select, static row => (int[])[row.GetInt32(1)]);
    }

    private static List<(int Party, long Item)> InRecovered(SqliteConnection connection, ItemFilter filter)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT DISTINCT item_id, party_id FROM recovered JOIN participant ON item_id = -recovered_id JOIN address_party USING (address_id) WHERE 1{filter.DateSql(select, "recovered")}";
        return Read(select, static row => (int[])[row.GetInt32(1)]);
    }

    private static List<(int Party, long Item)> InTexts(SqliteConnection connection, ItemFilter filter)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT item_id, parties FROM item_party WHERE item_id IN ({Items(filter, select)})";
        return Read(select, static row => PartyNumbers.Unpack((byte[])row.GetValue(1)));
    }

    private static string Items(ItemFilter filter, SqliteCommand command) => $"SELECT item_id FROM item WHERE copy_of IS NULL AND part = 1{new ItemFilter(filter.From, filter.To).Sql(command)}";

    private static List<(int Party, long Item)> Read(SqliteCommand select, Func<SqliteDataReader, IEnumerable<int>> numbers)
    {
        using SqliteDataReader rows = select.ExecuteReader();
        var found = new List<(int, long)>();
        while (rows.Read())
        {
            long item = rows.GetInt64(0);
            found.AddRange(numbers(rows).Distinct().Select(number => (number, item)));
        }

        return found;
    }
}
