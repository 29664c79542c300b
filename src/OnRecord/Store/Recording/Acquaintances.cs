using Microsoft.Data.Sqlite;
using OnRecord.Record.Parties;

namespace OnRecord.Store.Recording;

/// <summary>Who has exchanged messages with whom, as numbers of parties; messages to many say nothing of it. What is asked once is kept. Not thread-safe.</summary>
internal sealed class Acquaintances(SqliteConnection connection, PartyResult result)
{
    /// <summary>More people on one message need not know each other.</summary>
    private const int MostPeople = 20;

    private const string Select = """
        SELECT other.item_id, other.role, party_id FROM participant AS other JOIN address_party USING (address_id)
          WHERE other.item_id IN (SELECT item_id FROM participant WHERE address_id IN (SELECT value FROM json_each($addresses)))
        """;

    private readonly Dictionary<int, IReadOnlySet<int>> known = [];
    private ILookup<int, long>? addresses;

    /// <summary>True when somebody wrote to one of some people, or one of them to him.</summary>
    public bool Know(IReadOnlyCollection<int> people, int party) => people.Count <= MostPeople && people.Any(Of(party).Contains);

    /// <summary>The same of anybody at an organisation of one of them; of public mail hosts nobody is.</summary>
    public bool KnowColleagues(IReadOnlyCollection<int> people, int party)
    {
        HashSet<string> owners = people.Count > MostPeople ? [] : [.. people.SelectMany(OwnersOf)];
        return owners.Count > 0 && Of(party).Any(other => other != party && OwnersOf(other).Any(owners.Contains));
    }

    private IEnumerable<string> OwnersOf(int party) => result.Parties[party - 1].Keys.Where(static key => key.Kind == PartyKeyKind.Address).Select(MailboxBook.OwnerOf).OfType<string>();

    private IReadOnlySet<int> Of(int party)
    {
        if (!known.TryGetValue(party, out IReadOnlySet<int>? others))
        {
            addresses ??= SqlRows.Read(connection, "SELECT party_id, address_id FROM address_party", static row => (Party: row.GetInt32(0), Address: row.GetInt64(1))).ToLookup(static one => one.Party, static one => one.Address);
            known[party] = others = Read(party, $"[{string.Join(',', addresses[party])}]");
        }

        return others;
    }

    private HashSet<int> Read(int party, string ofParty)
    {
        var others = new HashSet<int>();
        foreach (IGrouping<long, (long Item, bool IsWriter, int Party)> message in SqlRows.Read(connection, Select, static row => (Item: row.GetInt64(0), IsWriter: row.GetInt32(1) == 0, Party: row.GetInt32(2)), ("$addresses", ofParty)).GroupBy(static row => row.Item))
        {
            bool isWriter = message.Any(one => one.IsWriter && one.Party == party);
            others.UnionWith(message.Count() > MostPeople ? [] : message.Where(one => isWriter || one.IsWriter).Select(static one => one.Party));
        }

        return others;
    }
}
