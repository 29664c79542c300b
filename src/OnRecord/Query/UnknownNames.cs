using Microsoft.Data.Sqlite;
using OnRecord.Query.Events;
using OnRecord.Sources;
using OnRecord.Store.Terms;

namespace OnRecord.Query;

/// <summary>Says of a party or a path that a case has none of it, and what may have been meant, so that a misspelt name is not taken for an answer about the evidence.</summary>
public static class UnknownNames
{
    private const int MostRoots = 5;

    /// <summary>A sentence, when no party and no address of the case is meant; null otherwise.</summary>
    public static string? Party(SqliteConnection connection, string? party)
    {
        if (party is null || PartySearch.Numbers(connection, party) != "[]" || PartyMatch.Addresses(connection, party) != "[]")
        {
            return null;
        }

        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string name in List(connection, "SELECT name FROM party WHERE $value = $value ORDER BY sightings DESC, party_id", "").Concat(List(connection, "SELECT DISTINCT coalesce(name, address) FROM address WHERE $value = $value ORDER BY 1", "")))
        {
            string[] words = Words(name);
            names.TryAdd(string.Join(' ', words), name);
            Array.ForEach(words, word => names.TryAdd(word, name));
        }

        string? near = Nearest.Of(string.Join(' ', Words(party)), names.Keys);
        return $"The case has no party {party}.{Nearest.Question(near is null ? null : names[near])}";
    }

    /// <summary>A sentence, when no path of the case begins so; null otherwise.</summary>
    public static string? Path(SqliteConnection connection, string? under)
    {
        if (string.IsNullOrEmpty(under) || List(connection, "SELECT path FROM entry WHERE path >= $value AND path < $value || char(1114111) LIMIT 1", under).Count > 0)
        {
            return null;
        }

        var folders = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string path in List(connection, "SELECT path FROM entry WHERE parent IS NULL AND $value = $value", ""))
        {
            for (int end = path.LastIndexOf('/'); end > 0 && folders.TryAdd(path[..end], path[..end]); end = path.LastIndexOf('/', end - 1))
            {
                folders.TryAdd(SourcePath.LastStep(path[..end]), path[..end]);
            }
        }

        string? near = Nearest.Of(under.TrimEnd('/'), folders.Keys);
        return $"No path begins with {under}. Paths begin with {string.Join(", ", List(connection, $"SELECT name FROM root WHERE $value = $value ORDER BY name LIMIT {MostRoots}", ""))}."
            + Nearest.Question(near is null ? null : folders[near]);
    }

    /// <summary>The first column of a query.</summary>
    internal static List<string> List(SqliteConnection connection, string sql, string value)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = sql;
        select.Parameters.AddWithValue("$value", value);
        using SqliteDataReader rows = select.ExecuteReader();
        var list = new List<string>();
        while (rows.Read())
        {
            list.Add(rows.GetString(0));
        }

        return list;
    }

    private static string[] Words(string name) => [.. TermTokenizer.Tokens(name).Select(static term => term.Folded)];
}
