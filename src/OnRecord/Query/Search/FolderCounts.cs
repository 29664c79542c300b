using Microsoft.Data.Sqlite;

namespace OnRecord.Query.Search;

/// <summary>
/// How many hits lie in each folder or container, at any depth and by every path of every copy: as many as <c>in:</c> with that folder gives, which takes it for the beginning
/// of a path. Needs the memory of the folders and looks at each path twice.
/// </summary>
/// <param name="connection">The case, with the hits in the temporary table <c>hit</c>.</param>
internal sealed class FolderCounts(SqliteConnection connection)
{
    private const string Paths = """
        SELECT hit.item_id, entry.path FROM hit JOIN item USING (item_id) JOIN entry ON entry.item_id = coalesce(item.part_of, item.item_id)
        UNION ALL
        SELECT hit.item_id, entry.path FROM hit JOIN item USING (item_id) JOIN item AS held ON held.copy_of = coalesce(item.part_of, item.item_id) JOIN entry ON entry.item_id = held.item_id
        ORDER BY 1
        """;

    /// <summary>The folders with most hits, those first.</summary>
    public Dictionary<string, long> Most(int most)
    {
        string[] folders = Folders();
        int[] around = Around(folders);
        var counts = new long[folders.Length];
        var counted = new long[folders.Length];
        foreach ((long hit, string path) in Read())
        {
            // Whatever lies around a folder that this hit is counted in has counted it too.
            for (int folder = Innermost(folders, around, path); folder >= 0 && counted[folder] != hit; folder = around[folder])
            {
                counted[folder] = hit;
                counts[folder]++;
            }
        }

        return Enumerable.Range(0, folders.Length).OrderByDescending(folder => counts[folder]).ThenBy(static folder => folder).Take(most)
            .ToDictionary(folder => folders[folder], folder => counts[folder], StringComparer.Ordinal);
    }

    /// <summary>Every folder and container around a path, in order.</summary>
    private string[] Folders()
    {
        var folders = new SortedSet<string>(StringComparer.Ordinal);
        foreach ((_, string path) in Read())
        {
            for (string folder = FolderOf(path); folders.Add(folder); folder = FolderOf(folder))
            {
            }
        }

        return [.. folders];
    }

    /// <summary>For each folder the longest other one that it begins with, or -1.</summary>
    private static int[] Around(string[] folders)
    {
        var around = new int[folders.Length];
        for (int at = 0; at < folders.Length; at++)
        {
            around[at] = Beginning(folders, around, folders[at], at - 1);
        }

        return around;
    }

    /// <summary>The longest folder that a path begins with.</summary>
    private static int Innermost(string[] folders, int[] around, string path)
    {
        int at = Array.BinarySearch(folders, path, StringComparer.Ordinal);
        return Beginning(folders, around, path, at < 0 ? ~at - 1 : at);
    }

    /// <summary>The longest that a path begins with, given the last in order that is not behind it: what stands between the two in order begins with it too.</summary>
    private static int Beginning(string[] folders, int[] around, string path, int last)
    {
        while (last >= 0 && !path.StartsWith(folders[last], StringComparison.Ordinal))
        {
            last = around[last];
        }

        return last;
    }

    /// <summary>The folder of a path, or the container of a member; of a root itself the root.</summary>
    private static string FolderOf(string path)
    {
        int slash = path.LastIndexOf('/');
        string folder = slash < 0 ? path : path[..slash];
        return folder.EndsWith('!') ? folder[..^1] : folder;
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
