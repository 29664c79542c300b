using Microsoft.Data.Sqlite;
using OnRecord.Language.Time;
using OnRecord.Query.Annotations;
using OnRecord.Query.Shapes;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Recording;

namespace OnRecord.Query.Events;

/// <summary>Reads where times lie that are told from something else.</summary>
internal static class PlacedTimes
{
    /// <summary>The time with its place, or without value where it could not be placed.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="findings">Tells which text of an item a place is in.</param>
    /// <param name="item">The item that tells it.</param>
    /// <param name="time">Its place in the item's findings.</param>
    /// <param name="words">Its words.</param>
    /// <param name="relation">What it is told from.</param>
    public static WhenShape Of(SqliteConnection connection, FindingsList findings, long item, int time, string words, RelationShape relation)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT value, first, last, precision, other, start, end FROM placed WHERE item_id = $item AND time = $time";
        select.Parameters.AddWithValue("$item", item);
        select.Parameters.AddWithValue("$time", time);
        using SqliteDataReader row = select.ExecuteReader();
        if (!row.Read())
        {
            return new WhenShape(words, null, null, null, ContractWords.Snake(TimePrecision.None), null, relation);
        }

        long other = row.GetInt64(4);
        Citation against = Citations.OfUnits(connection, other, findings.FieldOf(other), new TextSpan(row.GetInt32(5), row.GetInt32(6)));
        return new WhenShape(words, row.GetString(0), row.GetString(1), row.GetString(2), ContractWords.Snake((TimePrecision)row.GetInt32(3)), against.Item, relation, against);
    }
}
