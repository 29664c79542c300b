using Microsoft.Data.Sqlite;

namespace OnRecord.Query.Search;

/// <summary>
/// How many hits lie in each folder (<c>box/</c>) or container (<c>box/a.zip!/</c>), at any depth and by every path of every copy and of what carries a recovered message: as many as <c>in:</c> with that name gives, which
/// takes it for the beginning of a path. A root that is a single file lies in none. Needs the memory of the folders and looks at each path once.
/// </summary>
/// <param name="connection">The case, with the hits in the temporary table <c>hit</c>.</param>
internal sealed class FolderCounts(SqliteConnection connection)
{
    private const string Paths = """
        SELECT hit.item_id, entry.path FROM hit JOIN item USING (item_id) JOIN entry ON entry.item_id = coalesce(item.part_of, item.item_id)
        UNION ALL
        SELECT hit.item_id, entry.path FROM hit JOIN item USING (item_id) JOIN item AS held ON held.copy_of = coalesce(item.part_of, item.item_id) JOIN entry ON entry.item_id = held.item_id
        UNION ALL
        SELECT hit.item_id, entry.path FROM hit JOIN recovered_copy ON recovered_id = -hit.item_id JOIN item ON item.item_id = recovered_copy.item_id OR item.copy_of = recovered_copy.item_id JOIN entry ON entry.item_id = item.item_id
        ORDER BY 1
        """;

    /// <summary>The folders with most hits, those first.</summary>
    public Dictionary<string, long> Most(int most)
    {
        var counts = new Dictionary<string, (long Hits, long Last)>(StringComparer.Ordinal);
        foreach ((long hit, string path) in Read())
        {
            // Whatever lies around a folder that this hit is counted in has counted it too.
            for (string? folder = FolderOf(path); folder is not null && Count(counts, folder, hit); folder = FolderOf(folder[..^1]))
            {
            }
        }

        return counts.OrderByDescending(static folder => folder.Value.Hits).ThenBy(static folder => folder.Key, StringComparer.Ordinal).Take(most)
            .ToDictionary(static folder => folder.Key, static folder => folder.Value.Hits, StringComparer.Ordinal);
    }

    /// <returns>False when the hit is counted there already.</returns>
    private static bool Count(Dictionary<string, (long Hits, long Last)> counts, string folder, long hit)
    {
        bool isKnown = counts.TryGetValue(folder, out (long Hits, long Last) count);
        if (isKnown && count.Last == hit)
        {
            return false;
        }

        counts[folder] = (count.Hits + 1, hit);
        return true;
    }

    /// <summary>The folder of a path, or the container of a member, with the slash at its end; null for a root.</summary>
    private static string? FolderOf(string path)
    {
        int slash = path.LastIndexOf('/');
        return slash < 0 ? null : path[..(slash + 1)];
    }

    private IEnumerable<(long Hit, string Path)> Read()
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = Paths;
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            yield return (rows.GetInt64(0), rows.GetString(1));
        }
    }
}
