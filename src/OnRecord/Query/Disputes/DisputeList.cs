using Microsoft.Data.Sqlite;
using OnRecord.Query.Annotations;
using OnRecord.Query.Decisions;
using OnRecord.Query.Events;
using OnRecord.Query.Shapes;
using OnRecord.Record.Disputes;
using OnRecord.Sources;
using OnRecord.Store;

namespace OnRecord.Query.Disputes;

/// <summary>Lists what does not fit together, the surest first.</summary>
public static class DisputeList
{
    /// <summary>Ids of both sides: what is no statement on the left is a message.</summary>
    private const string SideColumns = "left_hash, right_hash, right_message, EXISTS (SELECT 1 FROM event WHERE event.kind = 0 AND event.hash = left_hash)";

    private const string Columns = "SELECT hash, kind, score, why, " + SideColumns;

    /// <summary>How many there are.</summary>
    public static long Count(SqliteConnection connection, ItemFilter filter)
    {
        using SqliteCommand count = connection.CreateCommand();
        count.CommandText = "SELECT count(*)" + Which(filter, count);
        return (long)count.ExecuteScalar()!;
    }

    /// <summary>The disputes, read as they are asked for.</summary>
    public static IEnumerable<DisputeShape> Read(SqliteConnection connection, ItemFilter filter, Page page, bool byId = false)
    {
        var items = new EventItems(connection);
        var verdicts = new VerdictBook(connection);
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = Columns + Which(filter, select) + (byId ? " ORDER BY hash" : " ORDER BY score DESC, hash") + page.Sql;
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            yield return Shape(items, verdicts, rows);
        }
    }

    /// <summary>The dispute with a number in the case.</summary>
    internal static DisputeShape Of(EventItems items, VerdictBook verdicts, long number)
    {
        using SqliteCommand select = items.Connection.CreateCommand();
        select.CommandText = Columns + " FROM dispute WHERE dispute_id = $number";
        select.Parameters.AddWithValue("$number", number);
        using SqliteDataReader row = select.ExecuteReader();
        row.Read();
        return Shape(items, verdicts, row);
    }

    /// <summary>The ids of both sides of a dispute; null when the case has none of this id.</summary>
    public static (string Left, string Right)? Find(SqliteConnection connection, string id)
    {
        if (!RecordId.TryParse(id, out RecordId parsed) || parsed.Kind != "dispute")
        {
            return null;
        }

        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT {SideColumns} FROM dispute WHERE hash = {ReplacedIds.Now}";
        select.Parameters.AddWithValue("$hash", parsed.Hash);
        using SqliteDataReader row = select.ExecuteReader();
        return row.Read() ? Sides(row, 0) : null;
    }

    /// <summary>The id of today of a dispute; null when the case has none of this id.</summary>
    internal static string? FindId(SqliteConnection connection, RecordId id)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT hash FROM dispute WHERE hash = {ReplacedIds.Now}";
        select.Parameters.AddWithValue("$hash", id.Hash);
        return select.ExecuteScalar() is long hash ? new RecordId("dispute", hash).ToString() : null;
    }

    private static DisputeShape Shape(EventItems items, VerdictBook verdicts, SqliteDataReader row)
    {
        string id = new RecordId("dispute", row.GetInt64(0)).ToString();
        (string left, string right) = Sides(row, 4);
        (object one, object other) = (Side(left), Side(right));
        return new DisputeShape(
            id, ContractWords.Snake((DisputeKind)row.GetInt32(1)), one, other, row.GetString(3), row.GetInt32(2), verdicts.Of(id), verdicts.NotesOf(id), DisputeSide.Of(one).Weakness ?? DisputeSide.Of(other).Weakness);

        object Side(string side) => (object?)StatementList.Of(items, verdicts, side) ?? (object?)ContactList.Of(items, verdicts, side) ?? Message(side);

        MessageShape Message(string side)
        {
            MessageShape message = MessageList.Of(items.Connection, verdicts, side)!;
            return message with { Clock = message.Date is { } date ? items.Dated(date).Clock : null };
        }
    }

    private static (string Left, string Right) Sides(SqliteDataReader row, int column) => (
        new RecordId(row.GetInt64(column + 3) == 1 ? "statement" : "message", row.GetInt64(column)).ToString(), new RecordId(row.GetInt64(column + 2) switch { 1 => "message", 2 => "contact", _ => "statement" }, row.GetInt64(column + 1)).ToString());

    private static string Which(ItemFilter filter, SqliteCommand command)
    {
        string party = PartySearch.Sql(filter.Party, command) is { } parties ? $" AND dispute_id IN (SELECT dispute_id FROM dispute_party WHERE party_id IN ({parties}))" : "";
        return $" FROM dispute WHERE 1{filter.DateSql(command, "dispute")}{party}";
    }
}
