using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Language.Contacts;
using OnRecord.Query.Threads;
using OnRecord.Record.Findings;
using OnRecord.Store;

namespace OnRecord.Query.Events;

/// <summary>Finds the message that a text tells of: "Roe e-mailed Lee on Monday". A letter, a document or a text message is no e-mail.</summary>
internal static class ToldMessages
{
    private static readonly int To = Roles.Number("to");

    /// <summary>The id of the only message, held or recovered, from one to any of the others that fits the time; null where none or several do.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="contact">The contact that is told.</param>
    /// <param name="from">The party of the case that reached the others; none where it is not known.</param>
    /// <param name="to">The parties of the case that were reached.</param>
    /// <param name="when">The time that is told, or null.</param>
    public static string? Find(SqliteConnection connection, FoundContact contact, IReadOnlyList<int> from, IReadOnlyList<int> to, WhenShape? when)
    {
        bool mayBe = !contact.IsMutual && contact.Medium is ContactMedium.Email or ContactMedium.Message;
        if (!mayBe || from.Count == 0 || to.Count == 0 || when is null)
        {
            return null;
        }

        NodaTime.DateTimeZone? zone = CaseMeta.ZoneOf(connection);
        if (ItemDate.Parse(when.From, zone) is not { } first || ItemDate.Parse(when.To ?? when.From, zone) is not { } last)
        {
            return null;
        }

        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = """
            SELECT message.id FROM (SELECT item_id AS id, date_from, date_to FROM item WHERE kind = 0 AND copy_of IS NULL UNION ALL SELECT -recovered_id, date_from, date_to FROM recovered) AS message
            WHERE id IN (SELECT item_id FROM participant JOIN address_party USING (address_id) WHERE role = 0 AND party_id IN (SELECT value FROM json_each($from)))
              AND id IN (SELECT item_id FROM participant JOIN address_party USING (address_id) WHERE role >= $role AND party_id IN (SELECT value FROM json_each($to)))
              AND date_from <= $last AND date_to >= $first LIMIT 2
            """;
        select.Parameters.AddWithValue("$from", JsonSerializer.Serialize(from));
        select.Parameters.AddWithValue("$to", JsonSerializer.Serialize(to));
        select.Parameters.AddWithValue("$role", To);
        select.Parameters.AddWithValue("$first", first.From);
        select.Parameters.AddWithValue("$last", last.To);
        using SqliteDataReader rows = select.ExecuteReader();
        long? found = rows.Read() ? rows.GetInt64(0) : null;
        return rows.Read() ? null : MessageNames.Of(connection, found);
    }
}
