using OnRecord.Ingest;
using OnRecord.Sources;
using OnRecord.Store.Checking;

namespace OnRecord.Store.Building;

/// <summary>
/// Tells the files of a case and of its builds from evidence when the case lies in a folder that it reads: by what stands on the disk, not by how its path is written. What
/// SQLite and the lock put beside the case is there under the name of the case, or of the file that it is a link to.
/// </summary>
internal sealed class OwnFiles
{
    /// <summary>What a build's <see cref="PrivateFolder"/> beside the case is named by.</summary>
    public const string Purpose = "build";

    private static readonly string[] Endings = ["-wal", "-shm", "-journal", ".lock", ".lock-pid"];

    private readonly FileIdentity? _case;
    private readonly List<(string Name, FileIdentity? Folder)> _places = [];

    /// <summary>Looks at a case that is there.</summary>
    public OwnFiles(string casePath)
    {
        string full = Path.GetFullPath(casePath);
        _case = DiskFile.IdentityOf(full);
        foreach (string path in ((string[])[full, File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full]).Distinct(StringComparer.Ordinal))
        {
            _places.Add(("/" + Path.GetFileName(path), DiskFile.IdentityOf(Path.GetDirectoryName(path)!)));
        }
    }

    /// <summary>True for the case itself.</summary>
    public bool IsCase(string path) => _case is not null && DiskFile.IdentityOf(path) == _case;

    /// <summary>True for what a build or a check has beside the case while it runs, and for backups.</summary>
    public bool IsBeside(string path) => _places.Exists(place => IsBeside(path, place.Name, place.Folder));

    private static bool IsBeside(string path, string name, FileIdentity? folder)
    {
        for (int at = path.IndexOf(name, StringComparison.Ordinal); at >= 0; at = path.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            string own = path[..(at + name.Length)], ending = path[own.Length..];
            bool isOurs = Endings.Contains(ending, StringComparer.Ordinal) || IsBackup(ending) || PrivateFolder.Owns(own, path, Purpose) || PrivateFolder.Owns(own, path, CaseVerifier.Purpose);
            if (isOurs && folder is not null && DiskFile.IdentityOf(at == 0 ? "/" : path[..at]) == folder)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBackup(string ending) =>
        ending.StartsWith(".schema-", StringComparison.Ordinal) && (ending.EndsWith(".backup", StringComparison.Ordinal) || ending.EndsWith(".backup.part", StringComparison.Ordinal));
}
