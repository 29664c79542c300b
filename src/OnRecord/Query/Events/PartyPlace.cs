using Microsoft.Data.Sqlite;
using OnRecord.Query.Shapes;
using OnRecord.Query.Threads;
using OnRecord.Sources;
using OnRecord.Store.Recording;

namespace OnRecord.Query.Events;

/// <summary>Cites where something about a party stands.</summary>
internal static class PartyPlace
{
    /// <summary>A place in a text or header field; of a recovered message's header the lines that name its writer. Null when the item is no more.</summary>
    public static Citation? Cite(SqliteConnection connection, PlaceData place)
    {
        if (Number(connection, "SELECT item_id FROM item WHERE hash = $hash", place.Item) is not { } item)
        {
            return Number(connection, "SELECT recovered_id FROM recovered WHERE hash = $hash", place.Item) is { } recovered ? new RecoveredList(connection).Cite(recovered) : null;
        }

        return place.Field is "body" or "html" ? Citations.OfUnits(connection, item, place.Field, new TextSpan(place.Start, place.End)) : Citations.OfField(connection, item, place.Field);
    }

    private static long? Number(SqliteConnection connection, string sql, long hash)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = sql;
        select.Parameters.AddWithValue("$hash", hash);
        return select.ExecuteScalar() as long?;
    }
}
