using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Query.Shapes;
using OnRecord.Store;

namespace OnRecord.Query;

/// <summary>Lists messages, each copy group once, in the order of their dates.</summary>
public static class MessageList
{
    private const string Which = " FROM item WHERE kind = 0 AND copy_of IS NULL AND part = 1";

    /// <summary>How many there are.</summary>
    public static long Count(SqliteConnection connection, ItemFilter filter)
    {
        using SqliteCommand count = connection.CreateCommand();
        count.CommandText = "SELECT count(*)" + Which + filter.Sql(count);
        return (long)count.ExecuteScalar()!;
    }

    /// <summary>The messages, read as they are asked for.</summary>
    public static IEnumerable<MessageShape> Read(SqliteConnection connection, ItemFilter filter, Page page, bool byId = false)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT item_id, hash, message_id, date, title" + Which + filter.Sql(select)
            + (byId ? " ORDER BY hash" : " ORDER BY instant IS NULL, instant, path, hash") + page.Sql;
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            yield return Shape(connection, rows);
        }
    }

    private static MessageShape Shape(SqliteConnection connection, SqliteDataReader row)
    {
        long item = row.GetInt64(0);
        IReadOnlyList<Participant> parties = StoredItem.Participants(connection, item);
        return new MessageShape(
            ItemKind.Message.Id(row.GetInt64(1)).ToString(), Text(row, 2), In(parties, "from").FirstOrDefault(), In(parties, "to"), In(parties, "cc"), In(parties, "bcc"),
            Text(row, 3), Text(row, 4), Thread: null, Parent: null, Recovered: null,
            ItemDetails.Copies(connection, item), ItemDetails.Variants(connection, item), Segments: [], ItemDetails.Attachments(connection, item),
            ItemDetails.Problems(connection, item), Citations.OfItem(connection, item));
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static List<PartyRef> In(IReadOnlyList<Participant> parties, string role) =>
        [.. parties.Where(party => party.Role == role).Select(static party => new PartyRef(party.Name, party.Address, Party: null))];
}
