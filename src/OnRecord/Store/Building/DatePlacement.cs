using Microsoft.Data.Sqlite;
using NodaTime;

namespace OnRecord.Store.Building;

/// <summary>Places dates on the clock of the case's zone, and documents that name no date at the one that was given for them.</summary>
internal static class DatePlacement
{
    /// <summary>Places every date anew.</summary>
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

        PlaceHappening(connection, zone);
        PlaceUndated(connection, zone);
    }

    private static void PlaceHappening(SqliteConnection connection, DateTimeZone? zone)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT item_id, {ItemDateSql.Happens}, json_extract(doc, '$.happens[1]') FROM item WHERE {ItemDateSql.Happens} IS NOT NULL";
        using SqliteDataReader rows = select.ExecuteReader();
        using var update = new SqlStatement(connection, "UPDATE item SET date_from = ?, date_to = ?, instant = ? WHERE item_id = ?");
        while (rows.Read())
        {
            ItemDate? date = ItemDate.Spanning(rows.GetString(1), rows.GetString(2), zone);
            update.Bind(1, date?.From).Bind(2, date?.To).Bind(3, date?.Instant).Bind(4, rows.GetInt64(0)).Run();
        }
    }

    /// <summary>Places times without an offset by the clock of the messages around them, in a case without a zone.</summary>
    public static void PlaceFloating(SqliteConnection connection)
    {
        if (CaseMeta.ZoneOf(connection) is not null)
        {
            return;
        }

        var offsets = new UsualOffsets(connection);
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT item_id, date FROM item WHERE {ItemDateSql.Floating("item")}";
        using SqliteDataReader rows = select.ExecuteReader();
        using var update = new SqlStatement(connection, "UPDATE item SET instant = ? WHERE item_id = ?");
        while (rows.Read())
        {
            update.Bind(1, offsets.Place(rows.GetString(1))?.Instant).Bind(2, rows.GetInt64(0)).Run();
        }
    }

    /// <summary>
    /// Places documents without a date of their own at <see cref="CaseMeta.Published"/>; without one they have no place in time. Calendars stay where what they tell of happens. Their column <c>date</c> stays empty, so that
    /// what the evidence says and what was given stay apart.
    /// </summary>
    public static void PlaceUndated(SqliteConnection connection, DateTimeZone? zone)
    {
        ItemDate? date = ItemDate.Parse(CaseMeta.Get(connection, CaseMeta.Published), zone);
        using var update = new SqlStatement(connection, $"UPDATE item SET date_from = ?, date_to = ?, instant = ? WHERE {ItemDateSql.Undated} AND {ItemDateSql.Happens} IS NULL");
        update.Bind(1, date?.From).Bind(2, date?.To).Bind(3, date?.Instant).Run();
    }
}
