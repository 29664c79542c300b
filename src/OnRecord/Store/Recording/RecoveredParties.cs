using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Language.Segments;
using OnRecord.Record.Recovered;

namespace OnRecord.Store.Recording;

/// <summary>Writes who wrote and who got recovered messages, among the participants of the case.</summary>
internal sealed class RecoveredParties : IDisposable
{
    private readonly Dictionary<(string?, string?), long> _addresses = [];
    private readonly SqlStatement _address;
    private readonly SqlStatement _participant;
    private long _next = 1;

    /// <summary>Makes a writer within a transaction.</summary>
    public RecoveredParties(SqliteConnection connection)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT address_id, address, name FROM address";
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            _addresses[(rows.IsDBNull(1) ? null : rows.GetString(1), rows.IsDBNull(2) ? null : rows.GetString(2))] = rows.GetInt64(0);
            _next = Math.Max(_next, rows.GetInt64(0) + 1);
        }

        _address = new SqlStatement(connection, "INSERT INTO address(address_id, address, name) VALUES(?,?,?)");
        _participant = new SqlStatement(connection, "INSERT INTO participant(item_id, role, ordinal, address_id) VALUES(?,?,?,?)");
    }

    /// <summary>Writes the parties of a message.</summary>
    /// <param name="number">Below zero, see <see cref="Schema.Tables"/>.</param>
    /// <param name="message">The message.</param>
    public void Write(long number, RecoveredMessage message)
    {
        int ordinal = 0;
        foreach (Participant party in Of(message))
        {
            Write(number, ordinal++, party);
        }
    }

    /// <summary>Everybody in the header of a message, in order.</summary>
    public static IEnumerable<Participant> Of(RecoveredMessage message)
    {
        IReadOnlyList<EmbeddedParty> from = message.From is null ? [] : [message.From];
        return new[] { ("from", from), ("to", message.To), ("cc", message.Cc), ("bcc", message.Bcc) }
            .SelectMany(static list => list.Item2.Select(party => new Participant(list.Item1, party.Name, party.Address)));
    }

    public void Dispose()
    {
        _address.Dispose();
        _participant.Dispose();
    }

    private void Write(long number, int ordinal, Participant party)
    {
        if (!_addresses.TryGetValue((party.Address, party.Name), out long id))
        {
            _addresses[(party.Address, party.Name)] = id = _next++;
            _address.Bind(1, id).Bind(2, party.Address).Bind(3, party.Name).Run();
        }

        _participant.Bind(1, number).Bind(2, (long)Roles.Number(party.Role)).Bind(3, ordinal).Bind(4, id).Run();
    }
}
