using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Recording.Disputes;

/// <summary>Names of parties by their numbers.</summary>
internal sealed class PartyNames(SqliteConnection connection)
{
    private readonly Dictionary<int, string> known = [];

    /// <summary>The name of a party.</summary>
    public string Of(int party)
    {
        if (!known.TryGetValue(party, out string? name))
        {
            using SqliteCommand select = connection.CreateCommand();
            select.CommandText = "SELECT name FROM party WHERE party_id = $party";
            select.Parameters.AddWithValue("$party", party);
            known[party] = name = select.ExecuteScalar() as string ?? "";
        }

        return name;
    }
}
