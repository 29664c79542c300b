using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Record.Threads;

namespace OnRecord.Store.Recording.Trails;

/// <summary>What trails need to know of a message or document.</summary>
internal sealed record ItemFacts(string Id, bool IsMessage, ThreadParty? From, IReadOnlyList<ThreadParty> To, string? Subject, string? When, long? Instant, long Lasts, long? Parent, long? Thread, IReadOnlyList<long> Quotes)
{
    /// <summary>Loads the facts of an item, or of a recovered message by its number below zero; null when there is none.</summary>
    public static ItemFacts? Load(SqliteConnection connection, long number)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = number > 0
            ? $"SELECT item.kind, item.hash, {ItemDateSql.Date}, item.instant, link.parent, link.thread_id, link.quotes, item.doc, item.title, date_to - date_from FROM item LEFT JOIN link USING (item_id) WHERE item_id = $id"
            : "SELECT 0, hash, date, instant, parent, thread_id, NULL, '{}', title, date_to - date_from FROM recovered WHERE recovered_id = -$id";
        select.Parameters.AddWithValue("$id", number);
        using SqliteDataReader row = select.ExecuteReader();
        if (!row.Read())
        {
            return null;
        }

        bool isMessage = row.GetInt32(0) == (int)ItemKind.Message;
        if (!isMessage && AttachedTo(connection, row.GetInt64(1)) is { } message && Load(connection, message) is { } carrier)
        {
            return Attached(row, message, carrier);
        }

        IReadOnlyList<Participant> parties = isMessage ? StoredItem.Participants(connection, number) : [];
        return new ItemFacts(
            ((ItemKind)row.GetInt32(0)).Id(row.GetInt64(1)).ToString(), isMessage,
            isMessage ? parties.Where(static party => party.Role == "from").Select(Party).FirstOrDefault() : Author(row.GetString(7)),
            [.. parties.Where(static party => party.Role is "to" or "cc" or "bcc").Select(Party)],
            row.IsDBNull(8) ? null : row.GetString(8), row.IsDBNull(2) ? null : row.GetString(2), row.IsDBNull(3) ? null : row.GetInt64(3), LastsOf(row), row.IsDBNull(4) ? null : row.GetInt64(4), row.IsDBNull(5) ? null : row.GetInt64(5),
            QuoteCodec.Unpack(row.IsDBNull(6) ? null : (byte[])row.GetValue(6)));
    }

    /// <summary>The public id of an item, or of a recovered message by its number below zero.</summary>
    public static string? IdOf(SqliteConnection connection, long number)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = number > 0 ? "SELECT kind, hash FROM item WHERE item_id = $id" : "SELECT 0, hash FROM recovered WHERE recovered_id = -$id";
        select.Parameters.AddWithValue("$id", number);
        using SqliteDataReader row = select.ExecuteReader();
        return row.Read() ? ((ItemKind)row.GetInt32(0)).Id(row.GetInt64(1)).ToString() : null;
    }

    /// <summary>A document that came with a message has its sender, recipients and date, where it does not say others.</summary>
    private static ItemFacts Attached(SqliteDataReader row, long message, ItemFacts carrier) => carrier with
    {
        Id = ItemKind.Document.Id(row.GetInt64(1)).ToString(),
        IsMessage = false,
        From = Author(row.GetString(7)) ?? carrier.From,
        When = row.IsDBNull(2) ? carrier.When : row.GetString(2),
        Instant = row.IsDBNull(3) ? carrier.Instant : row.GetInt64(3),
        Lasts = row.IsDBNull(3) ? carrier.Lasts : LastsOf(row),
        Parent = message,
        Quotes = QuoteCodec.Unpack(row.IsDBNull(6) ? null : (byte[])row.GetValue(6)),
    };

    /// <summary>The first message, by date and id, that a document is attached to, or null.</summary>
    private static long? AttachedTo(SqliteConnection connection, long hash)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT item.item_id FROM attachment JOIN item USING (item_id) WHERE child_hash = $hash AND item.kind = 0 AND item.copy_of IS NULL ORDER BY instant IS NULL, instant, hash LIMIT 1";
        select.Parameters.AddWithValue("$hash", hash);
        return select.ExecuteScalar() as long?;
    }

    private static long LastsOf(SqliteDataReader row) => row.IsDBNull(9) ? 0 : row.GetInt64(9);

    private static ThreadParty Party(Participant party) => new(party.Name, party.Address);

    /// <summary>The first author of a document, else who published it.</summary>
    private static ThreadParty? Author(string doc)
    {
        var parsed = ItemDoc.Parse(doc);
        string? name = parsed.Authors.Count > 0 ? parsed.Authors[0] : parsed.Outlet;
        return name is null ? null : new ThreadParty(name, null);
    }
}
