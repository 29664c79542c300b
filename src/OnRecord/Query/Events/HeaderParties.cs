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
            string? named = FindNamed(name, address), reached = Find(PartyLinker.AddressKey(address));
            known[(name, address)] = id = reached is null || reached == named ? named : Written(name, address) ?? named;
        }

        return id;
    }

    /// <summary>The party that the build linked to the pair: where name and address are of two, it knew whether namesakes are among them.</summary>
    private string? Written(string? name, string? address)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT party.hash FROM address JOIN address_party USING (address_id) JOIN party USING (party_id) WHERE address.address = $address AND address.name IS $name";
        select.Parameters.AddWithValue("$address", address);
        select.Parameters.AddWithValue("$name", (object?)name ?? DBNull.Value);
        return IdOf(select.ExecuteScalar());
    }

    /// <summary>By the form of a name before the name: forms are keys where they are different people's.</summary>
    private string? FindNamed(string? name, string? address) => PartyLinker.HeaderKey(name, address) is not { } key ? null
        : (key.Kind == PartyKeyKind.Person ? Find(NameMarks.Of(name!).On(key)) : null) ?? Find(key);

    private string? Find(PartyKey? key)
    {
        if (key is not { } found)
        {
            return null;
        }

        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT party.hash FROM party_key JOIN party USING (party_id) WHERE party_key.hash = $hash";
        select.Parameters.AddWithValue("$hash", found.Id.Hash);
        return IdOf(select.ExecuteScalar());
    }

    private static string? IdOf(object? hash) => hash is long found ? new RecordId("party", found).ToString() : null;
}
