using Microsoft.Data.Sqlite;
using OnRecord.Query.Annotations;
using OnRecord.Query.Decisions;
using OnRecord.Query.Shapes;
using OnRecord.Query.Threads;
using OnRecord.Record.Findings;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Recording;

namespace OnRecord.Query.Events;

/// <summary>Lists who reached whom, by time: messages, held and recovered, and contacts that texts tell of.</summary>
public static class ContactList
{
    /// <summary>How many there are.</summary>
    public static long Count(SqliteConnection connection, ItemFilter filter)
    {
        using SqliteCommand count = connection.CreateCommand();
        count.CommandText = "SELECT count(*) FROM (" + Both(filter, count, "group_hash = hash") + ")";
        return (long)count.ExecuteScalar()!;
    }

    /// <summary>Of a filter by <see cref="TimeBefore"/>: how many contacts stand so near to that time that it is not sure whether they were before it, since a clock is guessed.</summary>
    public static long CountUnsure(SqliteConnection connection, ItemFilter filter) =>
        filter.Before is { } before ? Count(connection, filter with { Before = before with { IsUnsure = true } }) : 0;

    /// <summary>The contacts, read as they are asked for.</summary>
    public static IEnumerable<ContactShape> Read(SqliteConnection connection, ItemFilter filter, Page page, bool byId = false)
    {
        var items = new EventItems(connection);
        var verdicts = new VerdictBook(connection);
        var groups = new ContactGroups(connection, verdicts);
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = Both(filter, select, groups.HeadSql(select)) + (byId ? " ORDER BY hash, number" : " ORDER BY instant IS NULL, instant, path, place, hash, number") + page.Sql;
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            long item = rows.GetInt64(0);
            yield return rows.IsDBNull(1)
                ? Message(connection, items, verdicts, item, rows.GetInt64(2), rows.IsDBNull(4) ? null : rows.GetString(4))
                : WithOthers(items, verdicts, Told(items, items.Of(item), verdicts, rows.GetInt32(1), rows.GetInt64(2)), groups.Others(rows.GetInt64(2)));
        }
    }

    /// <summary>A contact that is told, by its id; null when the case has none of this id.</summary>
    internal static ContactShape? Of(EventItems items, VerdictBook verdicts, string id)
    {
        if (!RecordId.TryParse(id, out RecordId parsed) || parsed.Kind != "contact")
        {
            return null;
        }

        using SqliteCommand select = items.Connection.CreateCommand();
        select.CommandText = $"SELECT item_id, number FROM event WHERE kind = {(int)EventKind.Contact} AND hash = $hash";
        select.Parameters.AddWithValue("$hash", parsed.Hash);
        using SqliteDataReader row = select.ExecuteReader();
        return row.Read() ? Told(items, items.Of(row.GetInt64(0)), verdicts, row.GetInt32(1), parsed.Hash) : null;
    }

    /// <summary>The contact with the others that are the same, by the order of their ids.</summary>
    private static ContactShape WithOthers(EventItems items, VerdictBook verdicts, ContactShape contact, IReadOnlyList<ContactGroups.Told> others)
    {
        return others.Count == 0 ? contact : contact with { Logged = null, Also = [.. others.Select(other => Told(items, items.Of(other.Item), verdicts, other.Number, other.Hash) with { Logged = null })] };
    }

    /// <summary>Messages from somebody to somebody, and contacts that are told. A contact that nothing dates stands where it is told, and in no span of time; of those that are one, one stands for all where any of them fits.</summary>
    private static string Both(ItemFilter filter, SqliteCommand command, string isHead)
    {
        string dates = filter.DateSql(command, "reach");
        string party = PartyEvents.Sql(filter.Party, command) is { } events
            ? $" AND (number IS NULL AND item_id IN (SELECT item_id FROM participant WHERE address_id IN ({PartySearch.AddressSql(filter.Party!, command)})) OR event_id IN ({events}))"
            : "";

        const string Event = "item_id, number, hash, iif(timed, date_from, NULL) AS date_from, iif(timed, date_to, NULL) AS date_to, instant, NULL AS date, event_id, NULL AS path, NULL AS place";
        string kind = $"kind = {(int)EventKind.Contact}";
        return $"""
            SELECT item_id, number, hash, instant, date FROM (
              SELECT * FROM (
                SELECT item_id, NULL AS number, hash, date_from, date_to, instant, date, NULL AS event_id, path, -1 AS place FROM item WHERE kind = 0 AND copy_of IS NULL AND part = 1
                UNION ALL SELECT -recovered_id, NULL, hash, date_from, date_to, instant, date, NULL, path, {RecoveredList.Place} FROM recovered
                UNION ALL SELECT {Event} FROM event WHERE {kind} AND group_hash IS NULL) AS reach
              WHERE (number IS NOT NULL OR EXISTS (SELECT 1 FROM participant WHERE participant.item_id = reach.item_id AND role > 2)){dates}{party}
              UNION ALL SELECT {Event} FROM event WHERE {kind} AND group_hash IS NOT NULL AND {isHead} AND group_hash IN (
                SELECT group_hash FROM (SELECT {Event}, group_hash FROM event WHERE {kind} AND group_hash IS NOT NULL) AS reach WHERE 1{dates}{party}))
            """;
    }

    private static ContactShape Told(EventItems items, EventItem item, VerdictBook verdicts, int number, long hash)
    {
        string id = new RecordId("contact", hash).ToString();
        FoundContact contact = item.Found.Findings.Contacts[number];
        IReadOnlyList<int> from = item.Numbers(contact.From, contact.Writer), to = [.. contact.To.SelectMany(one => item.Numbers(one, contact.Writer))];
        WhenShape? when = item.When(contact);
        return new ContactShape(
            id, item.Reaching(contact), item.Reached(contact), contact.IsMutual,
            ContractWords.Snake(contact.Medium), when, item.Teller(contact), item.Cite(contact.Span), ToldMessages.Find(items.Connection, contact, from, to, when), item.State, verdicts.Of(id), verdicts.NotesOf(id), InCopies: [],
            LoggedCalls.Find(items, contact, from, to, when), Also: []);
    }

    private static ContactShape Message(SqliteConnection connection, EventItems items, VerdictBook verdicts, long message, long hash, string? date)
    {
        var people = new List<(int Role, string Address, WhoShape Who, string? Copy)>();
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT role, name, address, party_id, copy.hash FROM participant JOIN address USING (address_id) LEFT JOIN address_party USING (address_id) LEFT JOIN item AS copy ON copy.item_id = from_copy WHERE participant.item_id = $item ORDER BY role, ordinal";
        select.Parameters.AddWithValue("$item", message);
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            (string Id, string Name)? party = items.Book.Of(rows.IsDBNull(3) ? 0 : rows.GetInt32(3));
            string address = rows.GetString(rows.IsDBNull(2) ? 1 : 2);
            people.Add((rows.GetInt32(0), address, new WhoShape(rows.IsDBNull(1) ? address : rows.GetString(1), party?.Id, party?.Name), rows.IsDBNull(4) ? null : ItemKind.Message.Id(rows.GetInt64(4)).ToString()));
        }

        string id = ItemKind.Message.Id(hash).ToString();
        var reached = people.Where(static one => one.Role > 2).DistinctBy(static one => one.Address, StringComparer.OrdinalIgnoreCase).ToList();
        return new ContactShape(
            id, people.Find(static one => one.Role == 0).Who, [.. reached.Select(static one => one.Who)], Mutual: false, "email",
            date is null ? null : items.Dated(date), AccordingTo: null, items.Opening(message), Message: null, ItemState.Of(connection, message), verdicts.Of(id), verdicts.NotesOf(id),
            [.. reached.Where(static one => one.Copy is not null).Select(static one => new CopiedPersonShape(one.Who.Text, one.Copy!))], Logged: null, Also: []);
    }
}
