using Microsoft.Data.Sqlite;
using OnRecord.Query.Shapes;
using OnRecord.Store;

namespace OnRecord.Query;

/// <summary>The messages that carry documents.</summary>
internal static class CarrierList
{
    /// <summary>Those of one document, by date and path.</summary>
    public static IReadOnlyList<CarrierShape> Of(SqliteConnection connection, long item)
    {
        using SqliteCommand command = connection.CreateCommand();
        return [.. Read(command, [item])[item]];
    }

    /// <summary>Of each document that any carries, first those that answer a condition, each group by date and path.</summary>
    /// <param name="command">Holds the values of the condition.</param>
    /// <param name="items">Numbers of items.</param>
    /// <param name="condition">See <see cref="HeaderSql"/>.</param>
    /// <param name="with">What the condition refers to, as the beginning of a statement.</param>
    public static ILookup<long, CarrierShape> Read(SqliteCommand command, IEnumerable<long> items, string condition = "1", string with = "")
    {
        command.CommandText = $"""
            {with}SELECT asked.item_id, message.hash, message.date, message.from_text, message.title
              FROM (SELECT item.item_id, carried.message_id, max({HeaderSql.OfCarried(condition)}) AS answers FROM item JOIN {HeaderSql.Carried} WHERE item.item_id IN (SELECT value FROM json_each($page)) AND carried.item_id = {HeaderSql.Item} GROUP BY item.item_id, carried.message_id) AS asked
              JOIN item AS message ON message.item_id = asked.message_id ORDER BY asked.answers DESC, message.instant IS NULL, message.instant, message.path, message.hash
            """;
        command.Parameters.AddWithValue("$page", "[" + string.Join(',', items) + "]");
        using SqliteDataReader rows = command.ExecuteReader();
        var found = new List<(long Item, CarrierShape Message)>();
        while (rows.Read())
        {
            found.Add((rows.GetInt64(0), new CarrierShape(ItemKind.Message.Id(rows.GetInt64(1)).ToString(), Text(rows, 2), Text(rows, 3), Text(rows, 4))));
        }

        return found.ToLookup(static row => row.Item, static row => row.Message);
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
