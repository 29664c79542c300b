using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Store.Recording;

namespace OnRecord.Query.Events;

/// <summary>Finds the parties that a <c>--party</c> means: by id, or by name and address as <see cref="PartyMatch"/> reads them.</summary>
internal static class PartySearch
{
    /// <summary>A query for the numbers of the parties that fit; null without one that is asked for.</summary>
    public static string? Sql(string? party, SqliteCommand command)
    {
        if (party is null)
        {
            return null;
        }

        if (!command.Parameters.Contains("$parties"))
        {
            command.Parameters.AddWithValue("$parties", Numbers(command.Connection!, party));
        }

        return "SELECT value FROM json_each($parties)";
    }

    /// <summary>A query for the numbers of the addresses that fit, whether a party is linked to them or not.</summary>
    public static string AddressSql(string party, SqliteCommand command)
    {
        if (!command.Parameters.Contains("$addresses"))
        {
            command.Parameters.AddWithValue("$addresses", PartyMatch.Addresses(command.Connection!, party));
        }

        return $"SELECT value FROM json_each($addresses) UNION SELECT address_id FROM address_party WHERE party_id IN ({Sql(party, command)})";
    }

    /// <summary>Numbers of the parties that fit, as a JSON array.</summary>
    public static string Numbers(SqliteConnection connection, string party)
    {
        if (PartyBook.Find(connection, party) is { } known)
        {
            return $"[{known}]";
        }

        var wanted = new PartyMatch.Wanted(party.Trim());
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT party_id, name, data FROM party";
        using SqliteDataReader rows = select.ExecuteReader();
        var found = new List<long>();
        while (rows.Read())
        {
            PartyData data = PartyBook.DataOf(rows.GetString(2));
            if (wanted.Fits("", rows.GetString(1)) || data.Names.Any(name => wanted.Fits("", name)) || data.Addresses.Any(address => wanted.Fits(address, "")))
            {
                found.Add(rows.GetInt64(0));
            }
        }

        return JsonSerializer.Serialize(found);
    }
}
