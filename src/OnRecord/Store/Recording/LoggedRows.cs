using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Language.Contacts;
using OnRecord.Record.Findings;

namespace OnRecord.Store.Recording;

/// <summary>Finds the row of a call log that a text tells of, among the events of the case.</summary>
internal static class LoggedRows
{
    /// <summary>The hash of the id of the only call (of one kept in several logs, the first of its group) that a log keeps of the same people in a stretch of time; null where none or several are.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="findings">Reads findings.</param>
    /// <param name="from">The party of the case that reached the others.</param>
    /// <param name="to">The parties of the case that were reached.</param>
    /// <param name="isMutual">Who reached whom is not told.</param>
    /// <param name="span">When, or null for no time.</param>
    public static long? Find(SqliteConnection connection, FindingsList findings, int from, IReadOnlyList<int> to, bool isMutual, ToldSpan? span)
    {
        if (span is not { } time)
        {
            return null;
        }

        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"""
            SELECT item_id, number, coalesce(group_hash, hash) FROM event WHERE kind = {(int)EventKind.Contact} AND timed AND date_from <= $last AND date_to >= $first
              AND event_id IN (SELECT event_id FROM event_party WHERE party_id = $from) AND event_id IN (SELECT event_id FROM event_party WHERE party_id IN (SELECT value FROM json_each($to)))
            """;
        select.Parameters.AddWithValue("$from", from);
        select.Parameters.AddWithValue("$to", JsonSerializer.Serialize(to));
        select.Parameters.AddWithValue("$first", time.First);
        select.Parameters.AddWithValue("$last", time.Last);
        using SqliteDataReader rows = select.ExecuteReader();
        var found = new HashSet<long>();
        while (rows.Read())
        {
            if (findings.Of(rows.GetInt64(0))?.Findings.Contacts[rows.GetInt32(1)] is { IsLogged: true, Medium: ContactMedium.Call } logged && (isMutual || logged.IsMutual || IsSameWay(connection, rows.GetInt64(0), logged, from)))
            {
                found.Add(rows.GetInt64(2));
            }
        }

        return found.Count == 1 ? found.First() : null;
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
