using Microsoft.Data.Sqlite;
using OnRecord.Query.Shapes;
using OnRecord.Sources;
using OnRecord.Store;
using OnRecord.Store.Building;

namespace OnRecord.Query;

/// <summary>
/// Looks whether the file on the disk that a citation leads to, of a member the outermost container, is still as it was read. Size and time are trusted, as a build does; where the time
/// alone is another, the file is hashed.
/// </summary>
/// <param name="connection">The case.</param>
public sealed class SourceCheck(SqliteConnection connection)
{
    /// <summary>Values of <see cref="CheckedCitation.Source"/>.</summary>
    public const string Unchanged = "unchanged", Changed = "changed", Gone = "gone", Unreachable = "unreachable";

    private readonly List<SourceRoot> roots = RootTable.Load(connection);

    /// <summary>The citation with what was found.</summary>
    public CheckedCitation Of(Citation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        return new CheckedCitation(citation, citation.Path is { } path ? Of(SourceOf(path), citation.ContainerSha256 ?? citation.Sha256) : null);
    }

    /// <summary>The source file of a path: of a member the outermost container.</summary>
    public static string SourceOf(string path) => path.Split(SourcePath.MemberMark)[0];

    /// <summary>The root of a source file; null where the case has none for it.</summary>
    public SourceRoot? RootOf(string source) => roots.Find(root => root.Owns(source));

    private string Of(string source, string sha256)
    {
        if (RootOf(source) is not { } root)
        {
            return Unreachable;
        }

        string place = root.Locate(source);
        FileLook look = DiskFile.Look(place);
        return look.Kind switch
        {
            FileKind.File => Compare(place, look, source, sha256),
            FileKind.Unreadable => Unreachable,
            FileKind.Missing when !IsFolderThere(root.FullPath, place) => Unreachable,
            _ => Gone,
        };
    }

    /// <summary>Whether the root of a file is there; of a root that is the file itself, the folder around it.</summary>
    private static bool IsFolderThere(string root, string place) => DiskFile.IsFolder(root == place ? Path.GetDirectoryName(root)! : root);

    private string Compare(string place, FileLook look, string source, string sha256)
    {
        (long Bytes, long Modified)? read = Read(source, sha256);
        if (read is { } size && size.Bytes != look.Bytes)
        {
            return Changed;
        }

        try
        {
            bool isSame = (read is { Modified: not 0 } known && known.Modified == look.Modified) || SourceHash.Hex(SourceHash.Of(new FileBytes(place, look.Bytes))) == sha256;
            return isSame ? Unchanged : Changed;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Unreachable;
        }
    }

    /// <summary>Size and time of a source file when it was read with some content; null where the case does not tell.</summary>
    private (long Bytes, long Modified)? Read(string source, string sha256)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT bytes, coalesce(modified, 0) FROM entry WHERE parent IS NULL AND path = $path AND sha256 = $sha256 ORDER BY entry_id DESC LIMIT 1";
        select.Parameters.AddWithValue("$path", source);
        select.Parameters.AddWithValue("$sha256", Convert.FromHexString(sha256));
        using SqliteDataReader row = select.ExecuteReader();
        return row.Read() ? (row.GetInt64(0), row.GetInt64(1)) : null;
    }
}
