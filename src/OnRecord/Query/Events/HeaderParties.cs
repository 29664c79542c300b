using Microsoft.Data.Sqlite;
using OnRecord.Record.Parties;
using OnRecord.Sources;

namespace OnRecord.Query.Events;

/// <summary>The parties behind names and addresses in headers; each pair is looked up once. Not thread-safe.</summary>
internal sealed class HeaderParties(SqliteConnection connection)
{
    private readonly Dictionary<(string? Name, string? Address), string?> known = [];

    /// <summary>The id of the party; null while the case has none for it.</summary>
    public string? IdOf(string? name, string? address)
    {
        if (!known.TryGetValue((name, address), out string? id))
        {
            PartyKey? key = PartyLinker.HeaderKey(name, address);
            known[(name, address)] = id = key is { } found ? Find(found.Id.Hash) : null;
        }

        return id;
    }

    private string? Find(long key)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT party.hash FROM party_key JOIN party USING (party_id) WHERE party_key.hash = $hash";
        select.Parameters.AddWithValue("$hash", key);
        return select.ExecuteScalar() is long hash ? new RecordId("party", hash).ToString() : null;
    }
}
