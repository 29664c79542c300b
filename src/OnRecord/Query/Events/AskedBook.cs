using Microsoft.Data.Sqlite;
using OnRecord.Language.Requests;
using OnRecord.Query.Annotations;
using OnRecord.Query.Shapes;
using OnRecord.Query.Threads;
using OnRecord.Sources;
using OnRecord.Store.Recording;

namespace OnRecord.Query.Events;

/// <summary>Reads requests that messages make: who asked whom, what came back, what else tells of the same request. Not thread-safe.</summary>
internal sealed class AskedBook(SqliteConnection connection, EventItems items)
{
    /// <summary>A request that a message makes.</summary>
    /// <param name="By">Who asks.</param>
    /// <param name="Asked">Who is asked.</param>
    /// <param name="When">When the message was sent, or null.</param>
    /// <param name="Outcome">What became of it.</param>
    /// <param name="AnsweredBy">The id of the message that answers, or null.</param>
    /// <param name="Answer">Its words, or null.</param>
    public sealed record Request(WhoShape By, WhoShape Asked, WhenShape? When, RequestOutcome Outcome, string? AnsweredBy, Citation? Answer);

    /// <summary>The request of an event that a listing shows; what is evidence of another request is shown with that one.</summary>
    /// <param name="hash">The hash of the event's id.</param>
    public Request Of(long hash)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = """
            SELECT asked.message, by, asked, outcome, answer, start, end FROM event JOIN asked USING (event_id) WHERE hash = $hash AND kind = $kind
            """;
        select.Parameters.AddWithValue("$hash", hash);
        select.Parameters.AddWithValue("$kind", (int)EventKind.Request);
        using SqliteDataReader row = select.ExecuteReader();
        row.Read();
        long? answer = row.IsDBNull(4) ? null : row.GetInt64(4);
        TextSpan? words = row.IsDBNull(5) ? null : new TextSpan(row.GetInt32(5), row.GetInt32(6));
        string? id = MessageNames.Of(connection, answer);
        return new Request(
            Who(row.GetInt64(1)), Who(row.GetInt64(2)), DateOf(row.GetInt64(0)) is { } date ? items.Dated(date) : null, (RequestOutcome)row.GetInt32(3), id, id is null ? null : Cite(answer!.Value, id, words));
    }

    /// <summary>Where else the same request stands: messages that ask again, articles that tell of it, other copies of an article.</summary>
    public IReadOnlyList<Citation> EvidenceOf(long hash)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = """
            SELECT other.item_id, other.number FROM event JOIN asked_evidence ON request = event.event_id JOIN event AS other ON other.event_id = asked_evidence.event_id
            WHERE event.hash = $hash AND event.kind = $kind ORDER BY other.instant, other.hash
            """;
        select.Parameters.AddWithValue("$hash", hash);
        select.Parameters.AddWithValue("$kind", (int)EventKind.Request);
        using SqliteDataReader rows = select.ExecuteReader();
        var found = new List<Citation>();
        while (rows.Read())
        {
            EventItem item = items.Of(rows.GetInt64(0));
            found.Add(item.Cite(item.SpanOf(EventKind.Request, rows.GetInt32(1))));
        }

        return found;
    }

    private WhoShape Who(long address)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT coalesce(nullif(name, ''), address), party_id FROM address LEFT JOIN address_party USING (address_id) WHERE address_id = $id";
        select.Parameters.AddWithValue("$id", address);
        using SqliteDataReader row = select.ExecuteReader();
        row.Read();
        (string Id, string Name)? party = items.Book.Of(row.IsDBNull(1) ? 0 : row.GetInt32(1));
        return new WhoShape(row.GetString(0), party?.Id, party?.Name);
    }

    private string? DateOf(long message)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = message > 0 ? "SELECT date FROM item WHERE item_id = $id" : "SELECT date FROM recovered WHERE recovered_id = -$id";
        select.Parameters.AddWithValue("$id", message);
        return select.ExecuteScalar() as string;
    }

    private Citation Cite(long message, string id, TextSpan? words) =>
        message > 0 && words is { } span ? items.Of(message).Cite(span) : ItemCitation.Whole(connection, id);
}
