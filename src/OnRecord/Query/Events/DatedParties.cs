using Microsoft.Data.Sqlite;
using OnRecord.Store;
using OnRecord.Store.Recording;

namespace OnRecord.Query.Events;

/// <summary>Who is named in the headers or texts of what is dated in a span of time.</summary>
internal static class DatedParties
{
    /// <summary>Numbers of the parties as a JSON array; null where the filter names no time.</summary>
    /// <exception cref="OnRecordException">A date cannot be read.</exception>
    public static string? Numbers(SqliteConnection connection, ItemFilter filter) =>
        filter is { From: null, To: null } ? null : System.Text.Json.JsonSerializer.Serialize(new HashSet<int>([.. InHeaders(connection, filter), .. InRecovered(connection, filter), .. InTexts(connection, filter)]));

    private static List<int> InHeaders(SqliteConnection connection, ItemFilter filter)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT DISTINCT party_id FROM participant JOIN address_party USING (address_id) WHERE item_id IN ({Items(filter, select)})";
        return Read(select, static row => (int[])[row.GetInt32(0)]);
    }

    private static List<int> InRecovered(SqliteConnection connection, ItemFilter filter)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT DISTINCT party_id FROM recovered JOIN participant ON item_id = -recovered_id JOIN address_party USING (address_id) WHERE 1{filter.DateSql(select, "recovered")}";
        return Read(select, static row => (int[])[row.GetInt32(0)]);
    }

    private static List<int> InTexts(SqliteConnection connection, ItemFilter filter)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT parties FROM item_party WHERE item_id IN ({Items(filter, select)})";
        return Read(select, static row => PartyNumbers.Unpack((byte[])row.GetValue(0)));
    }

    private static string Items(ItemFilter filter, SqliteCommand command) => $"SELECT item_id FROM item WHERE copy_of IS NULL AND part = 1{new ItemFilter(filter.From, filter.To).Sql(command)}";

    private static List<int> Read(SqliteCommand select, Func<SqliteDataReader, IEnumerable<int>> numbers)
    {
        using SqliteDataReader rows = select.ExecuteReader();
        var found = new List<int>();
        while (rows.Read())
        {
            found.AddRange(numbers(rows));
        }

        return found;
    }
}
