using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Language.Names;
using OnRecord.Query.Annotations;
using OnRecord.Record.Parties;
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
            known[number] = party = PartyTable.Of(connection, number);
        }

        return party;
    }

    /// <summary>The outlet with a name, and its party where the case has one.</summary>
    public WhoShape OfOutlet(string outlet)
    {
        string? id = PartyLinker.KeyOf(MentionType.Organization, outlet)?.Id.ToString();
        (string Id, string Name)? party = id is not null && Find(connection, id) is { } number ? Of(number) : null;
        return new WhoShape(outlet, party?.Id, party?.Name);
    }

    /// <summary>The number of the party with this id, also by the id of one of its keys; null when there is none.</summary>
    public static int? Find(SqliteConnection connection, string id) => PartyTable.Find(connection, id);

    /// <summary>What the case keeps of a party.</summary>
    public static PartyData DataOf(string data) => JsonSerializer.Deserialize<PartyData>(data, PartyData.Options)!;
}
