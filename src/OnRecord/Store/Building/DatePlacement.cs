using Microsoft.Data.Sqlite;
using NodaTime;

namespace OnRecord.Store.Building;

/// <summary>Places all dates on the clock of another zone.</summary>
internal static class DatePlacement
{
    public static void Update(SqliteConnection connection, DateTimeZone? zone)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT item_id, date FROM item WHERE date IS NOT NULL";
        using SqliteDataReader rows = select.ExecuteReader();
        using var update = new SqlStatement(connection, "UPDATE item SET date_from = ?, date_to = ?, instant = ? WHERE item_id = ?");
        while (rows.Read())
        {
            ItemDate? date = ItemDate.Parse(rows.GetString(1), zone);
            update.Bind(1, date?.From).Bind(2, date?.To).Bind(3, date?.Instant).Bind(4, rows.GetInt64(0)).Run();
        }
    }
}
