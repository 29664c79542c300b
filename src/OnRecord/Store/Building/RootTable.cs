using Microsoft.Data.Sqlite;
using OnRecord.Sources;

namespace OnRecord.Store.Building;

/// <summary>The named roots of a case and where they are on this machine.</summary>
public static class RootTable
{
    /// <summary>The roots that a case knows, by name.</summary>
    public static List<SourceRoot> Load(SqliteConnection connection)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT name, path FROM root ORDER BY name";
        using SqliteDataReader rows = select.ExecuteReader();
        var roots = new List<SourceRoot>();
        while (rows.Read())
        {
            roots.Add(new SourceRoot(rows.GetString(0), rows.GetString(1)));
        }

        return roots;
    }

    /// <summary>
    /// Gives every path to be read its root: the one it had, or a new one named after the folder. Two folders of one name
    /// become <c>mail</c> and <c>mail-2</c> in the order of their full paths, not of the command line.
    /// </summary>
    internal static List<SourceRoot> Resolve(SqliteConnection connection, BuildOptions options)
    {
        List<SourceRoot> known = Load(connection);
        foreach ((string name, string path) in options.MovedRoots)
        {
            int at = known.FindIndex(root => root.Name == name);
            if (at < 0)
            {
                throw new OnRecordException($"The case has no root named {name}. Its roots: {string.Join(", ", known.Select(static root => root.Name))}.");
            }

            known[at] = new SourceRoot(name, Full(path));
            Save(connection, known[at]);
        }

        var wanted = new List<SourceRoot>();
        foreach (string path in options.Paths.Select(Full).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            SourceRoot? root = known.Find(root => root.FullPath == path);
            if (root is null)
            {
                root = new SourceRoot(FreeName(path, known), path);
                known.Add(root);
                Save(connection, root);
            }

            wanted.Add(root);
        }

        return wanted.Count > 0 ? wanted : known;
    }

    private static string Full(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return File.Exists(full) || Directory.Exists(full) ? full : throw new OnRecordException($"There is no file or folder at {path}.");
    }

    private static string FreeName(string path, List<SourceRoot> taken)
    {
        string name = SourcePath.Escape(Path.GetFileName(path) is { Length: > 0 } last ? last : "root");
        string free = name;
        for (int number = 2; taken.Exists(root => root.Name == free); number++)
        {
            free = $"{name}-{number}";
        }

        return free;
    }

    private static void Save(SqliteConnection connection, SourceRoot root)
    {
        using SqliteCommand insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO root(name, path) VALUES($name, $path) ON CONFLICT(name) DO UPDATE SET path = excluded.path";
        insert.Parameters.AddWithValue("$name", root.Name);
        insert.Parameters.AddWithValue("$path", root.FullPath);
        insert.ExecuteNonQuery();
    }
}
