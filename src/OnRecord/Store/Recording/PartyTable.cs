using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnRecord.Record.Parties;
using OnRecord.Sources;

namespace OnRecord.Store.Recording;

/// <summary>Looks parties up by their ids.</summary>
internal static class PartyTable
{
    /// <summary>The number of the party that has a key; null when there is none.</summary>
    public static int? Find(SqliteConnection connection, PartyKey key) => Number(connection, "SELECT party_id FROM party_key WHERE hash = $hash", key.Id.Hash);

    /// <summary>The number of the party with this id, also by the id of one of its keys; null when there is none.</summary>
    public static int? Find(SqliteConnection connection, string id)
    {
        if (!RecordId.TryParse(id, out RecordId parsed) || parsed.Kind != "party")
        {
            return null;
        }

        // What was taken out of a party may have the key that its id is made of; the id is the party's still.
        return Number(connection, "SELECT coalesce((SELECT party_id FROM party WHERE hash = $hash), (SELECT party_id FROM party_key WHERE hash = $hash))", parsed.Hash);
    }

    private static int? Number(SqliteConnection connection, string sql, long hash)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = sql;
        select.Parameters.AddWithValue("$hash", hash);
        return select.ExecuteScalar() is long number ? (int)number : null;
    }

    /// <summary>The number of the party that has most of these names, then most of these keys; null when the case has none of them.</summary>
    public static int? WithMost(SqliteConnection connection, IEnumerable<PartyKey> keys) => keys
        .Select(key => (Key: key, Party: Find(connection, key))).Where(static found => found.Party is not null).GroupBy(static found => found.Party)
        .OrderByDescending(static party => party.Count(static found => found.Key.Kind != PartyKeyKind.Address)).ThenByDescending(static party => party.Count()).FirstOrDefault()?.Key;

    /// <summary>What goes with a name or address that is taken out of its party: what decisions hold to it, unless that is held to the rest in another way too. By the text of keys.</summary>
    public static IReadOnlySet<string> Leaving(SqliteConnection connection, int number, string taken)
    {
        LinkData[] links = [.. DataOf(connection, number).Links.Where(static link => !WordLinks.IsOne(link))];
        List<LinkData> left = [.. links.Where(link => link.Reason == nameof(PartyLinkReason.Decision) || (link.One != taken && link.Other != taken))];
        var leaving = new HashSet<string>(StringComparer.Ordinal) { taken };
        while (left.Find(link => leaving.Contains(link.One) || leaving.Contains(link.Other)) is { } link)
        {
            leaving.UnionWith([link.One, link.Other]);
            left.Remove(link);
        }

        bool isAll = links.All(link => leaving.Contains(link.One) && leaving.Contains(link.Other));
        return isAll ? new HashSet<string>() : leaving;
    }

    /// <summary>The key of whoever has a name with the generation that a form of it tells, where the party has the name without one too; null elsewhere.</summary>
    public static PartyKey? GenerationOf(SqliteConnection connection, int number, PartyKey name, string form)
    {
        NameMarks marks = new(null, NameMarks.Of(form).Generation);
        bool isBoth = name.Kind == PartyKeyKind.Person && marks.Generation is not null && DataOf(connection, number).Names.Where(one => HeaderNames.KeyOf(one) == name).Select(static one => NameMarks.Of(one).Generation).Distinct().Contains(null);
        return isBoth ? marks.On(name) : null;
    }

    /// <summary>The short name by which words are held to be of a party, as it is written there or as it is kept; null where there is none so.</summary>
    public static PartyKey? ShortNameOf(SqliteConnection connection, int number, string name) =>
        DataOf(connection, number).Links.FirstOrDefault(link => WordLinks.IsOne(link) && (link.One.Equals(name, StringComparison.OrdinalIgnoreCase) || link.One == ShortName.Of(name)?.Written)) is { } found ? WordLinks.KeyOf(found.One) : null;

    private static PartyData DataOf(SqliteConnection connection, int number)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT data FROM party WHERE party_id = $id";
        select.Parameters.AddWithValue("$id", number);
        return JsonSerializer.Deserialize<PartyData>((string)select.ExecuteScalar()!, PartyData.Options)!;
    }

    /// <summary>The id of a party's smallest key, and its name.</summary>
    public static (string Id, string Name) Of(SqliteConnection connection, int number)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT hash, name FROM party WHERE party_id = $id";
        select.Parameters.AddWithValue("$id", number);
        using SqliteDataReader row = select.ExecuteReader();
        row.Read();
        return (new RecordId("party", row.GetInt64(0)).ToString(), row.GetString(1));
    }
}
