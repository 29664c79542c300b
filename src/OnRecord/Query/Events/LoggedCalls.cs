using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Language.Contacts;
using OnRecord.Record.Findings;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Recording;

namespace OnRecord.Query.Events;

/// <summary>Finds the row of a call log that a text tells of: "Ann Roe called Bo Lund at noon".</summary>
internal static class LoggedCalls
{
    /// <summary>Seconds between what a log and a text take for the time of a call.</summary>
    private const int Margin = 15 * 60;

    /// <summary>The id of the only call (of one kept in several logs, the first of its group) that a log keeps of the same people about that time, on that day where no hour is told; null where none or several are.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="findings">Reads findings.</param>
    /// <param name="contact">The contact that is told.</param>
    /// <param name="from">The party of the case that reached the others; none where it is not known.</param>
    /// <param name="to">The parties of the case that were reached.</param>
    /// <param name="when">The time that is told, or null.</param>
    public static string? Find(SqliteConnection connection, FindingsList findings, FoundContact contact, IReadOnlyList<int> from, IReadOnlyList<int> to, WhenShape? when)
    {
        bool mayBe = !contact.IsLogged && contact.Medium is ContactMedium.Call or ContactMedium.Conversation;
        if (!mayBe || from.Count != 1 || to.Count == 0 || when?.From is null || when.Precision is not ("second" or "minute" or "day_part" or "day"))
        {
            return null;
        }

        NodaTime.DateTimeZone? zone = CaseMeta.ZoneOf(connection);
        if (ItemDate.Parse(when.From, zone) is not { } first || ItemDate.Parse(when.To ?? when.From, zone) is not { } last)
        {
            return null;
        }

        int margin = when.Precision is "second" or "minute" ? Margin : 0;
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"""
            SELECT item_id, number, coalesce(group_hash, hash) FROM event WHERE kind = {(int)EventKind.Contact} AND timed AND date_from <= $last AND date_to >= $first
              AND event_id IN (SELECT event_id FROM event_party WHERE party_id = $from) AND event_id IN (SELECT event_id FROM event_party WHERE party_id IN (SELECT value FROM json_each($to)))
            """;
        select.Parameters.AddWithValue("$from", from[0]);
        select.Parameters.AddWithValue("$to", JsonSerializer.Serialize(to));
        select.Parameters.AddWithValue("$first", first.From - margin);
        select.Parameters.AddWithValue("$last", last.To + margin);
        using SqliteDataReader rows = select.ExecuteReader();
        var found = new List<long>();
        while (rows.Read())
        {
            if (findings.Of(rows.GetInt64(0))?.Findings.Contacts[rows.GetInt32(1)] is { IsLogged: true, Medium: ContactMedium.Call } logged && (contact.IsMutual || logged.IsMutual || IsSameWay(connection, rows.GetInt64(0), logged, from[0])))
            {
                found.Add(rows.GetInt64(2));
            }
        }

        return found.Distinct().ToList() is [var only] ? new RecordId("contact", only).ToString() : null;
    }

    /// <summary>Whether the log has the same one call, or leaves open who did.</summary>
    private static bool IsSameWay(SqliteConnection connection, long item, FoundContact logged, int from)
    {
        if (logged.From is not { Party: >= 0 and var number })
        {
            return true;
        }

        int known = ItemParties.Of(connection, item)[number];
        return known == 0 || known == from;
    }
}
