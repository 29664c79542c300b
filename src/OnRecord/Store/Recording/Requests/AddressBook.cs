using Microsoft.Data.Sqlite;
using OnRecord.Record.Parties;
using OnRecord.Record.Requests;

namespace OnRecord.Store.Recording.Requests;

/// <summary>The names and addresses of all headers, by number. An address is one whatever name stands beside it.</summary>
internal sealed class AddressBook
{
    private readonly Dictionary<long, (string? Address, string? Name)> rows = [];
    private readonly ILookup<string, long> byKey;

    /// <summary>Reads them.</summary>
    public AddressBook(SqliteConnection connection)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT address_id, address, name FROM address";
        using SqliteDataReader row = select.ExecuteReader();
        while (row.Read())
        {
            rows[row.GetInt64(0)] = (row.IsDBNull(1) ? null : row.GetString(1).Trim().ToLowerInvariant(), row.IsDBNull(2) ? null : row.GetString(2));
        }

        byKey = rows.Keys.ToLookup(KeyOf, StringComparer.Ordinal);
    }

    /// <summary>The numbers.</summary>
    public IEnumerable<long> All => rows.Keys;

    /// <summary>The address in small letters, or else the name.</summary>
    public string KeyOf(long number) => rows[number] is { Address: { Length: > 0 } address } ? address : rows[number].Name ?? "";

    /// <summary>The name as written, or null.</summary>
    public string? NameOf(long number) => rows[number].Name;

    /// <summary>The key of the person that the name names, or null.</summary>
    public PartyKey? PersonOf(long number) => PersonNameReader.InHeader(rows[number].Name);

    /// <summary>What stands behind the "@", or null.</summary>
    public string? DomainOf(long number) => rows[number].Address is { } address && address.LastIndexOf('@') is var at and >= 0 && at + 1 < address.Length ? address[(at + 1)..] : null;

    /// <summary>The part of the domain that names its owner: "ledger" of "mail.ledger.example"; or null.</summary>
    public string? OwnerOf(long number) => MailDomains.OwnerOf(DomainOf(number));

    /// <summary>The numbers of the same address, whatever names stand beside it.</summary>
    public IEnumerable<long> AlikeOf(long number) => byKey[KeyOf(number)];

    /// <summary>True when both are of one domain owner.</summary>
    public bool AreTogether(long one, long other) => KeyOf(one) == KeyOf(other) || MailDomains.AreTogether(DomainOf(one), DomainOf(other));
}
