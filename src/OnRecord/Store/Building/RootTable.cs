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
            roots.Add(new SourceRoot(rows.GetString(0), rows.GetValue(1) is byte[] bytes ? NativeName.Decode(bytes) : rows.GetString(1)));
        }

        return roots;
    }

    /// <summary>
    /// Gives every path to be read its root: the one it had, or a new one named after the folder. Two folders of one name
    /// become <c>mail</c> and <c>mail-2</c> in the order of their full paths, not of the command line. The caller holds a transaction.
    /// </summary>
    internal static List<SourceRoot> Resolve(SqliteConnection connection, BuildOptions options, BuildLog log)
    {
        List<SourceRoot> known = Load(connection);
        var changed = new List<(SourceRoot Root, string? Was)>();
        foreach ((string name, string path) in options.MovedRoots)
        {
            int at = known.FindIndex(root => root.Name == name);
            if (at < 0)
            {
                throw new OnRecordException($"The case has no root named {name}. Its roots: {string.Join(", ", known.Select(static root => root.Name))}.");
            }

            string was = known[at].FullPath;
            known[at] = new SourceRoot(name, Full(path));
            if (known[at].FullPath != was)
            {
                changed.Add((known[at], was));
            }
        }

        var wanted = new List<SourceRoot>();
        string[] paths = [.. options.Paths.Select(Full).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (string path in paths.Select(path => HolderOf(path, [.. known.Select(static root => root.FullPath)], paths) ?? path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            SourceRoot? root = known.Find(root => root.FullPath == path);
            if (root is null)
            {
                RequireNew(connection, options, known, path);
                root = new SourceRoot(FreeName(path, known), path);
                known.Add(root);
                changed.Add((root, null));
            }

            wanted.Add(root);
        }

        List<SourceRoot> read = wanted.Count > 0 ? [.. wanted, .. CutOff(connection, known).Where(root => !wanted.Contains(root))] : known;
        read.ForEach(root => RequirePlace(connection, root));
        HalfReadRoots.Mark(connection, changed.Where(static change => change.Was is null).Select(static change => change.Root));
        changed.ForEach(change =>
        {
            Save(connection, change.Root);
            log.Root(change.Root, change.Was);
        });
        return read;
    }

    /// <summary>Of the roots of a case those to read though nobody names them: an earlier build did not read them to their end, and they are there.</summary>
    public static IEnumerable<SourceRoot> CutOff(SqliteConnection connection, IEnumerable<SourceRoot> roots)
    {
        HashSet<string> halfRead = [.. HalfReadRoots.Load(connection).Select(static root => root.Name)];
        return roots.Where(root => halfRead.Contains(root.Name) && DiskFile.IsThere(root.FullPath));
    }

    private static void RequireNew(SqliteConnection connection, BuildOptions options, List<SourceRoot> known, string path)
    {
        if (!options.AddsMoved && MovedFolder.Find(connection, known, path) is { } moved)
        {
            throw new OnRecordException(
                $"{path} holds the files of {moved.Name}, whose folder {moved.FullPath} is not there any more, so nothing was changed. If it has moved, name its new place with --root \"{moved.Name}={path}\"; "
                + "to count all of it once more, as a further folder, add --add.");
        }
    }

    /// <summary>Refuses paths that are not there, before there is a case to resolve them in.</summary>
    /// <exception cref="OnRecordException">One is not there; the message names it.</exception>
    internal static void RequirePaths(BuildOptions options)
    {
        foreach (string path in options.Paths.Concat(options.MovedRoots.Values))
        {
            _ = Full(path);
        }
    }

    /// <summary>
    /// A folder that is not there has moved or is not mounted: its files are not missing. Only a root that is a single file may
    /// be gone, where its folder is still there.
    /// </summary>
    private static void RequirePlace(SqliteConnection connection, SourceRoot root)
    {
        if (DiskFile.IsThere(root.FullPath) || (IsFile(connection, root) && DiskFile.IsFolder(Path.GetDirectoryName(root.FullPath)!)))
        {
            return;
        }

        throw new OnRecordException(
            $"The folder {root.FullPath} is not there, so nothing was changed. If it has moved, name its new place with --root \"{root.Name}=PATH\"; or name only the folders to read.");
    }

    /// <summary>The folder that holds a path and is read anyway, so that its files are counted once; null for none, and for a folder that the case has under a name of its own.</summary>
    /// <param name="path">A full path that is to be read.</param>
    /// <param name="known">Full paths of the folders that the case has.</param>
    /// <param name="wanted">Full paths that are to be read.</param>
    public static string? HolderOf(string path, IReadOnlyCollection<string> known, IReadOnlyCollection<string> wanted) =>
        known.Contains(path) ? null : known.Concat(wanted).Where(other => Holds(other, path)).MinBy(static other => other.Length);

    /// <summary>True when a path lies in a folder, at any depth.</summary>
    public static bool Holds(string folder, string path) =>
        path.Length > folder.Length && path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static bool IsFile(SqliteConnection connection, SourceRoot root)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT 1 FROM entry WHERE path = $path AND parent IS NULL";
        select.Parameters.AddWithValue("$path", root.Name);
        return select.ExecuteScalar() is not null;
    }

    private static string Full(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return DiskFile.IsThere(full) ? full : throw new OnRecordException($"There is no file or folder at {path}.");
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

    /// <summary>A place whose name is not UTF-8 is kept as bytes.</summary>
    private static void Save(SqliteConnection connection, SourceRoot root)
    {
        using SqliteCommand insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO root(name, path) VALUES($name, $path) ON CONFLICT(name) DO UPDATE SET path = excluded.path";
        insert.Parameters.AddWithValue("$name", root.Name);
        insert.Parameters.AddWithValue("$path", NativeName.HasBytes(root.FullPath) ? NativeName.Encode(root.FullPath)[..^1] : root.FullPath);
        insert.ExecuteNonQuery();
    }
}
