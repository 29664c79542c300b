using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Query.Decisions;
using OnRecord.Query.Events;
using OnRecord.Query.Shapes;
using OnRecord.Query.Threads;
using OnRecord.Store;

namespace OnRecord.Query;

/// <summary>Which messages a listing shows.</summary>
public enum MessageChoice
{
    /// <summary>Held and recovered ones.</summary>
    All,

    /// <summary>Only those that are known from others' quotations, forwards and printouts alone.</summary>
    Recovered,

    /// <summary>Only held ones that somebody quotes with other words.</summary>
    Altered,
}

/// <summary>Lists messages, each copy group once, and recovered ones, in the order of their dates; those of one moment, or of none, as they stand in the files.</summary>
public static class MessageList
{
    private const string Held = """
        (SELECT item_id, part_of, hash, message_id, date, title, date_from, date_to, instant, path, -1 AS place FROM item WHERE kind = 0 AND copy_of IS NULL AND part = 1)
        """;

    private const string Recovered = $"""
        (SELECT -recovered_id AS item_id, NULL AS part_of, hash, NULL AS message_id, date, title, date_from, date_to, instant, path, {Threads.RecoveredList.Place} AS place FROM recovered)
        """;

    /// <summary>How many there are.</summary>
    public static long Count(SqliteConnection connection, ItemFilter filter, MessageChoice choice = MessageChoice.All)
    {
        using SqliteCommand count = connection.CreateCommand();
        count.CommandText = $"SELECT count(*) FROM {Source(choice)} AS item WHERE 1{filter.Sql(count)}";
        return (long)count.ExecuteScalar()!;
    }

    /// <summary>The messages, read as they are asked for.</summary>
    public static IEnumerable<MessageShape> Read(SqliteConnection connection, ItemFilter filter, Page page, bool byId = false, MessageChoice choice = MessageChoice.All)
    {
        var segments = new ItemSegments(connection);
        var quotations = new QuotationList(connection);
        var recovered = new RecoveredList(connection);
        var people = new HeaderParties(connection);
        var verdicts = new VerdictBook(connection);
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT item_id, hash, message_id, date, title FROM {Source(choice)} AS item WHERE 1{filter.Sql(select)}"
            + (byId ? " ORDER BY hash" : " ORDER BY instant IS NULL, instant, path, place, hash") + page.Sql;
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            long item = rows.GetInt64(0);
            yield return Reviewed(item < 0 ? recovered.Shape(-item) : Shape(connection, rows, segments, quotations, people), verdicts);
        }
    }

    /// <summary>The message with an id, held or recovered; null when the case has none.</summary>
    internal static MessageShape? Of(SqliteConnection connection, VerdictBook verdicts, string id)
    {
        if (MessageNames.FindRecovered(connection, id) is { } recovered)
        {
            return Reviewed(new RecoveredList(connection).Shape(recovered), verdicts);
        }

        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT item_id, hash, message_id, date, title FROM {Held} AS item WHERE item_id = $item";
        select.Parameters.AddWithValue("$item", ItemPlace.Find(connection, id) ?? 0);
        using SqliteDataReader row = select.ExecuteReader();
        return row.Read() ? Reviewed(Shape(connection, row, new ItemSegments(connection), new QuotationList(connection), new HeaderParties(connection)), verdicts) : null;
    }

    internal static List<PartyRef> In(IEnumerable<(Participant Party, string? Copy)> parties, string role, HeaderParties people) =>
        [.. parties.Where(one => one.Party.Role == role).Select(one => new PartyRef(one.Party.Name, one.Party.Address, people.IdOf(one.Party.Name, one.Party.Address), one.Copy))];

    /// <summary>Everybody whom the header of a message or of a copy names, with the id of the copy where it alone does.</summary>
    internal static List<(Participant Party, string? Copy)> Participants(SqliteConnection connection, long item) => SqlRows.Read(
        connection,
        "SELECT role, name, address, copy.hash FROM participant JOIN address USING (address_id) LEFT JOIN item AS copy ON copy.item_id = from_copy WHERE participant.item_id = $id ORDER BY ordinal",
        static row => (new Participant(Roles.Name(row.GetInt32(0)), Text(row, 1), Text(row, 2)), row.IsDBNull(3) ? null : ItemKind.Message.Id(row.GetInt64(3)).ToString()),
        ("$id", item));

    private static MessageShape Reviewed(MessageShape message, VerdictBook verdicts) => message with { Verdict = verdicts.Of(message.Id), Notes = verdicts.NotesOf(message.Id) };

    private static string Source(MessageChoice choice) => choice switch
    {
        MessageChoice.Recovered => Recovered,
        MessageChoice.Altered => Held[..^1] + " AND item_id IN (SELECT item_id FROM altered))",
        _ => $"(SELECT * FROM {Held} UNION ALL SELECT * FROM {Recovered})",
    };

    private static MessageShape Shape(SqliteConnection connection, SqliteDataReader row, ItemSegments segments, QuotationList quotations, HeaderParties people)
    {
        long item = row.GetInt64(0);
        IReadOnlyList<(Participant Party, string? Copy)> parties = Participants(connection, item);
        (string? thread, string? parent, IReadOnlyList<long> quotes) = segments.Links(item);
        VariantList variants = ItemDetails.Variants(connection, item);
        return new MessageShape(
            ItemKind.Message.Id(row.GetInt64(1)).ToString(), Text(row, 2), In(parties, "from", people).FirstOrDefault(), In(parties, "to", people), In(parties, "cc", people), In(parties, "bcc", people),
            Text(row, 3), Text(row, 4), thread, parent, Recovered: null,
            ItemDetails.Copies(connection, item), variants.Ids, segments.Of(item, quotes), ItemDetails.Attachments(connection, item),
            ItemDetails.Problems(connection, item), Citations.OfItem(connection, item), Text: null, KnownFrom: [], quotations.Altered(item), ItemState.Of(connection, item), Verdict: null, Notes: [],
            CopiedWords.MessageIds(connection, item), variants.Count);
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
