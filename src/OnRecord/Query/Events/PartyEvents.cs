using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Query.Annotations;
using OnRecord.Store;
using OnRecord.Store.Recording;
using OnRecord.Store.Terms;

namespace OnRecord.Query.Events;

/// <summary>
/// Events that a <c>--party</c> means: those of its parties, and those whose lines show its words where nothing is linked to them, such as "the inspectorate" or the outlet that asks. No
/// line that shows a name is left out when that name is asked for.
/// </summary>
internal sealed class PartyEvents
{
    private readonly SqliteConnection connection;
    private readonly EventItems items;
    private readonly PartyMatch.Wanted? wanted;
    private readonly string parties;
    private readonly HashSet<string> ids;

    private PartyEvents(SqliteConnection connection, string party)
    {
        this.connection = connection;
        items = new EventItems(connection);
        wanted = PartyBook.Find(connection, party) is null ? new PartyMatch.Wanted(party.Trim()) : null;
        parties = PartySearch.Numbers(connection, party);
        ids = [.. JsonSerializer.Deserialize<int[]>(parties)!.Select(number => items.Book.Of(number)!.Value.Id)];
    }

    /// <summary>A query for the numbers of the events; null without a party that is asked for.</summary>
    public static string? Sql(string? party, SqliteCommand command)
    {
        if (PartySearch.Sql(party, command) is not { } numbers)
        {
            return null;
        }

        var events = new PartyEvents(command.Connection!, party!);
        command.Parameters.AddWithValue("$shown", JsonSerializer.Serialize(events.Shown()));
        return $"""
            SELECT event_id FROM event_party WHERE party_id IN ({numbers}) UNION SELECT value FROM json_each($shown)
            UNION SELECT event_id FROM asked WHERE by IN ({PartySearch.AddressSql(party!, command)}) OR asked IN ({PartySearch.AddressSql(party!, command)})
            """;
    }

    /// <summary>Events that show what is asked for, in the items that may.</summary>
    private List<long> Shown()
    {
        var shown = new List<long>();
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"""
            SELECT event_id, item_id, kind, number FROM event
            WHERE item_id IN ({Items(select)}) AND event_id NOT IN (SELECT event_id FROM event_party WHERE party_id IN (SELECT value FROM json_each($wanted))) ORDER BY item_id
            """;
        select.Parameters.AddWithValue("$wanted", parties);
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            if (items.Of(rows.GetInt64(1)).Involved((EventKind)rows.GetInt32(2), rows.GetInt32(3)).Any(one => Fits(one.Who)))
            {
                shown.Add(rows.GetInt64(0));
            }
        }

        return shown;
    }

    /// <summary>A party of the case by its id; else the words that are shown.</summary>
    private bool Fits(WhoShape who) => who.Party is { } id ? ids.Contains(id) : wanted is not null && (wanted.Fits("", who.Text) || wanted.Fits("", who.Name ?? ""));

    /// <summary>Items that hold the words, that such an outlet published, and that such a party wrote, whose "I" it is.</summary>
    private string Items(SqliteCommand select)
    {
        select.Parameters.AddWithValue("$outlets", JsonSerializer.Serialize(Published()));
        string written = """
            SELECT value FROM json_each($outlets)
            UNION SELECT item_id FROM participant JOIN address_party USING (address_id) WHERE role = 0 AND party_id IN (SELECT value FROM json_each($wanted))
            UNION SELECT recovered_copy.item_id FROM recovered_copy JOIN participant ON participant.item_id = -recovered_id JOIN address_party USING (address_id)
              WHERE role = 0 AND party_id IN (SELECT value FROM json_each($wanted))
            """;
        if (wanted?.Match is not { } match)
        {
            return written;
        }

        select.Parameters.AddWithValue("$match", $"{{body html}} : ({match})");
        return written + " UNION SELECT coalesce(part_of, item_id) FROM item WHERE item_id IN (SELECT rowid FROM fts WHERE fts MATCH $match)";
    }

    private List<long> Published()
    {
        var published = new List<long>();
        var known = new Dictionary<string, bool>(StringComparer.Ordinal);
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT item_id, json_extract(doc, '$.outlet') AS outlet FROM item WHERE kind = {(int)ItemKind.Document} AND outlet <> ''";
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            string outlet = rows.GetString(1);
            if (!known.TryGetValue(outlet, out bool fits))
            {
                known[outlet] = fits = Fits(items.Book.OfOutlet(outlet));
            }

            if (fits)
            {
                published.Add(rows.GetInt64(0));
            }
        }

        return published;
    }
}
