using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Sources;
using OnRecord.Store.Recording;

namespace OnRecord.Query.Events;

/// <summary>Ids and names of parties by their numbers; each is read once. Not thread-safe.</summary>
internal sealed class PartyBook(SqliteConnection connection)
{
    private readonly Dictionary<int, (string Id, string Name)> known = [];

    /// <summary>Id and name of a party; null for number 0.</summary>
    public (string Id, string Name)? Of(int number)
    {
        if (number == 0)
        {
            return null;
        }

        if (!known.TryGetValue(number, out (string, string) party))
        {
            using SqliteCommand select = connection.CreateCommand();
            select.CommandText = "SELECT hash, name FROM party WHERE party_id = $id";
            select.Parameters.AddWithValue("$id", number);
            using SqliteDataReader row = select.ExecuteReader();
            row.Read();
            known[number] = party = (new RecordId("party", row.GetInt64(0)).ToString(), row.GetString(1));
        }

        return party;
    }

    /// <summary>The number of the party with this id, also by the id of one of its keys; null when there is none.</summary>
    public static int? Find(SqliteConnection connection, string id)
    {
        if (!RecordId.TryParse(id, out RecordId parsed) || parsed.Kind != "party")
        {
            return null;
        }

        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT party_id FROM party_key WHERE hash = $hash";
        select.Parameters.AddWithValue("$hash", parsed.Hash);
        return select.ExecuteScalar() is long number ? (int)number : null;
    }

    /// <summary>What the case keeps of a party.</summary>
    public static PartyData DataOf(string data) => JsonSerializer.Deserialize<PartyData>(data, PartyData.Options)!;
}
