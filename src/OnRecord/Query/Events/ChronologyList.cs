using Microsoft.Data.Sqlite;
using OnRecord.Query.Annotations;
using OnRecord.Query.Decisions;
using OnRecord.Query.Disputes;
using OnRecord.Query.Shapes;
using OnRecord.Query.Threads;
using OnRecord.Record.Findings;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Recording;

namespace OnRecord.Query.Events;

/// <summary>Lists messages, what is told with a time, and what does not fit together at the time of its later side, in the order of their times. What has no time of its own, or one that cannot be placed, is not in it, nor what is the same as another request.</summary>
public static class ChronologyList
{
    /// <summary>How many there are.</summary>
    public static long Count(SqliteConnection connection, ItemFilter filter)
    {
        using SqliteCommand count = connection.CreateCommand();
        count.CommandText = "SELECT count(*) FROM (" + All(filter, count, new ContactGroups(connection, new VerdictBook(connection))) + ")";
        return (long)count.ExecuteScalar()!;
    }

    /// <summary>How many statements, contacts, requests and proceedings are not in it, because the words give no time or one that cannot be placed.</summary>
    public static long CountUntimed(SqliteConnection connection, ItemFilter filter)
    {
        using SqliteCommand count = connection.CreateCommand();
        string party = PartyEvents.Sql(filter.Party, count) is { } events ? $" AND event_id IN ({events})" : "";
        count.CommandText = $"SELECT count(*) FROM event WHERE timed = 0 AND event_id NOT IN (SELECT event_id FROM asked_evidence){party}";
        return (long)count.ExecuteScalar()!;
    }

    /// <summary>The entries, read as they are asked for.</summary>
    public static IEnumerable<ChronologyShape> Read(SqliteConnection connection, ItemFilter filter, Page page, bool byId = false)
    {
        var items = new EventItems(connection);
        var asked = new AskedBook(connection, items);
        var verdicts = new VerdictBook(connection);
        var groups = new ContactGroups(connection, verdicts);
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = All(filter, select, groups) + (byId ? " ORDER BY hash, kind, number" : " ORDER BY instant, date_to, path, place, hash, number") + page.Sql;
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            yield return rows.IsDBNull(1) ? Message(connection, items, verdicts, rows.GetInt64(0), rows.GetInt64(3), rows.GetString(4), rows.IsDBNull(5) ? null : rows.GetString(5))
                : rows.GetInt32(1) == DisputeEntry.Kind ? DisputeEntry.Of(items, verdicts, rows.GetInt64(0), rows.GetInt32(2) == 1)
                : WithOthers(items, Told(items.Of(rows.GetInt64(0)), asked, verdicts, (EventKind)rows.GetInt32(1), rows.GetInt32(2), rows.GetInt64(3)), groups, rows.GetInt64(3));
        }
    }

    /// <summary>A contact with where else it is told.</summary>
    private static ChronologyShape WithOthers(EventItems items, ChronologyShape entry, ContactGroups groups, long hash) => entry.Kind == "contact" && groups.Others(hash) is { Count: > 0 } others
        ? entry with { Also = [.. others.Select(other => Words(items.Of(other.Item), other.Number))] }
        : entry;

    private static Citation Words(EventItem item, int contact) => item.Cite(item.SpanOf(EventKind.Contact, contact));

    private static string All(ItemFilter filter, SqliteCommand command, ContactGroups groups)
    {
        string isHead = groups.HeadSql(command), dates = filter.DateSql(command, "happening");
        string party = PartySearch.Sql(filter.Party, command) is { } parties
            ? $"""
                 AND (kind IS NULL AND item_id IN (SELECT item_id FROM participant WHERE address_id IN ({PartySearch.AddressSql(filter.Party!, command)}))
                  OR kind = -1 AND item_id IN (SELECT dispute_id FROM dispute_party WHERE party_id IN ({parties}))
                  OR event_id IN ({PartyEvents.Sql(filter.Party, command)}))
                """
            : "";

        return $"""
            SELECT item_id, kind, number, hash, date, title, instant, date_to FROM (
              SELECT item_id, NULL AS kind, NULL AS number, hash, date_from, date_to, instant, date, title, NULL AS event_id, path, -1 AS place FROM item WHERE kind = 0 AND copy_of IS NULL AND part = 1 AND instant IS NOT NULL
              UNION ALL SELECT -recovered_id, NULL, NULL, hash, date_from, date_to, instant, date, title, NULL, path, {RecoveredList.Place} FROM recovered WHERE instant IS NOT NULL
              UNION ALL SELECT item_id, kind, number, hash, date_from, date_to, instant, NULL, NULL, event_id, NULL, NULL FROM event WHERE timed = 1 AND event_id NOT IN (SELECT event_id FROM asked_evidence) AND (kind <> {(int)EventKind.Contact} OR {isHead})
              UNION ALL {DisputeEntry.Sql}) AS happening
            WHERE 1{dates}{party}
            """;
    }

    private static ChronologyShape Message(SqliteConnection connection, EventItems items, VerdictBook verdicts, long message, long hash, string date, string? subject)
    {
        var people = new List<InvolvedShape>();
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT name, address, party_id, role FROM participant JOIN address USING (address_id) LEFT JOIN address_party USING (address_id) WHERE item_id = $item AND role NOT IN (1, 2) ORDER BY role, ordinal";
        select.Parameters.AddWithValue("$item", message);
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            (string Id, string Name)? party = items.Book.Of(rows.IsDBNull(2) ? 0 : rows.GetInt32(2));
            people.Add(new InvolvedShape(rows.IsDBNull(0) ? rows.GetString(1) : rows.GetString(0), party?.Id, party?.Name, Roles.Name(rows.GetInt32(3))));
        }

        string id = ItemKind.Message.Id(hash).ToString();
        Citation citation = items.Opening(message);
        return new ChronologyShape(id, "message", items.Dated(date), string.IsNullOrWhiteSpace(subject) ? citation.Shown : subject, people, id, citation, verdicts.Of(id), verdicts.NotesOf(id));
    }

    private static ChronologyShape Told(EventItem item, AskedBook asked, VerdictBook verdicts, EventKind kind, int number, long hash)
    {
        string name = ContractWords.Snake(kind), id = new RecordId(name, hash).ToString();
        if (kind == EventKind.Request && item.IsAsked(number))
        {
            AskedBook.Request request = asked.Of(hash);
            return new ChronologyShape(
                id, "request", request.When!, item.WordsOf(kind, number), [InvolvedShape.Of(request.Asked, "asked"), InvolvedShape.Of(request.By, "by")], item.Id, item.Cite(item.SpanOf(kind, number)), verdicts.Of(id), verdicts.NotesOf(id));
        }

        ItemFindings found = item.Found.Findings;
        WhenShape? when = kind switch
        {
            EventKind.Statement => item.When(found.Statements[number].Said),
            EventKind.Contact => item.When(found.Contacts[number]),
            EventKind.Request => item.When(found.Requests[number].Time),
            _ => item.When(found.Proceedings[number].Time),
        };
        return new ChronologyShape(
            id, name, when!, item.WordsOf(kind, number), [.. item.Involved(kind, number)], item.Id, item.Cite(item.SpanOf(kind, number)), verdicts.Of(id), verdicts.NotesOf(id))
        {
            Negated = kind == EventKind.Statement && found.Statements[number].Negated,
        };
    }
}
