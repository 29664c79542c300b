using Microsoft.Data.Sqlite;
using OnRecord.Sources;

namespace OnRecord.Store.Building;

/// <summary>Knows a folder that a case has already by its files, where it was moved or renamed: read as a further one it would count everything twice.</summary>
public static class MovedFolder
{
    /// <summary>The root whose folder is gone and whose files, for the greater part, lie at a path under the same names and with the same sizes; null for none.</summary>
    public static SourceRoot? Find(SqliteConnection connection, IEnumerable<SourceRoot> roots, string path) =>
        DiskFile.IsFolder(path) ? roots.FirstOrDefault(root => !DiskFile.IsThere(root.FullPath) && HoldsFilesOf(connection, root, path)) : null;

    private static bool HoldsFilesOf(SqliteConnection connection, SourceRoot root, string path)
    {
        SourceRoot moved = root with { FullPath = path };
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT path, bytes FROM entry WHERE parent IS NULL AND sha256 IS NOT NULL AND state NOT IN ('superseded', 'missing') AND path > $name || '/' AND path < $name || '0'";
        select.Parameters.AddWithValue("$name", root.Name);
        using SqliteDataReader rows = select.ExecuteReader();
        long all = 0, same = 0;
        while (rows.Read())
        {
            all++;
            same += DiskFile.Look(moved.Locate(rows.GetString(0))) is { Kind: FileKind.File } look && look.Bytes == rows.GetInt64(1) ? 1 : 0;
        }

        return same * 2 > all;
    }
}
