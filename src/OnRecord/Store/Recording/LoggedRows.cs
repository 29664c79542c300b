using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Language.Contacts;
using OnRecord.Record.Findings;

namespace OnRecord.Store.Recording;

/// <summary>Finds the row of a call log that a text tells of, among the events of the case. What a log keeps is read once. Not thread-safe.</summary>
/// <param name="connection">The case, of which the events and parties stand.</param>
/// <param name="findings">Reads findings.</param>
internal sealed class LoggedRows(SqliteConnection connection, FindingsList findings)
{
    private const int NoCall = -1;

    /// <summary>For each item that was asked for, by the number of the contact: the party of the case that made the logged call, 0 where either may have, <see cref="NoCall"/> for all else.</summary>
    private readonly Dictionary<long, int[]> callers = [];

    /// <summary>The hash of the id of the only call (of one kept in several logs, the first of its group) that a log keeps of the same people in a stretch of time; null where none or several are.</summary>
    /// <param name="from">The party of the case that reached the others.</param>
    /// <param name="to">The parties of the case that were reached.</param>
    /// <param name="isMutual">Who reached whom is not told.</param>
    /// <param name="span">When, or null for no time.</param>
    public long? Find(int from, IReadOnlyList<int> to, bool isMutual, ToldSpan? span)
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
        long? found = null;
        while (rows.Read())
        {
            if (CallersOf(rows.GetInt64(0)) is { Length: > 0 } kept && kept[rows.GetInt32(1)] is not NoCall and var caller && (isMutual || caller == 0 || caller == from))
            {
                long hash = rows.GetInt64(2);
                if (found is { } other && other != hash)
                {
                    return null;
                }

                found = hash;
            }
        }

        return found;
    }

    private int[] CallersOf(long item)
    {
        if (!callers.TryGetValue(item, out int[]? known))
        {
            ItemParties parties = ItemParties.Of(connection, item);
            callers[item] = known = findings.Of(item) is { } found ? [.. found.Findings.Contacts.Select(contact => CallerOf(contact, parties))] : [];
        }

        return known;
    }

    private static int CallerOf(FoundContact contact, ItemParties parties) =>
        contact is not { IsLogged: true, Medium: ContactMedium.Call } ? NoCall : contact is { IsMutual: false, From.Party: >= 0 and var number } ? parties[number] : 0;
}
