using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Sources;

namespace OnRecord.Store.Building;

/// <summary>The source files that a case already has, to tell the new from the unchanged, the changed and the vanished.</summary>
internal sealed class KnownSources
{
    private sealed record Known(long EntryId, long Bytes, long Modified, byte[]? Sha256, bool Missing, bool Failed, bool Stale);

    private readonly Dictionary<string, Known> _known = new(StringComparer.Ordinal);
    private readonly List<SourceRoot> _all;
    private readonly List<SourceRoot> _roots;
    private readonly List<string> _unlisted = [];
    private readonly List<long> _returned = [];
    private readonly List<(long EntryId, long Modified)> _touched = [];

    /// <summary>Loads what stands below the given roots.</summary>
    public KnownSources(SqliteConnection connection, IReadOnlyList<SourceRoot> roots, StaleSources stale)
    {
        (_all, _roots) = (RootTable.Load(connection), [.. roots]);
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT entry_id, path, bytes, modified, sha256, state, base, {stale.Condition} FROM entry WHERE parent IS NULL AND state <> 'superseded' ORDER BY entry_id";
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            string path = rows.GetString(1);
            if (roots.Any(root => root.Owns(path)))
            {
                _known[path] = new Known(
                    rows.GetInt64(0), rows.GetInt64(2), rows.GetInt64(3), rows.IsDBNull(4) ? null : (byte[])rows.GetValue(4),
                    rows.GetString(5) == EntryState.Missing, rows.GetString(6) == EntryState.Failed, rows.GetBoolean(7));
            }
        }
    }

    /// <summary>True when a file is as the case has it; each path is asked about once.</summary>
    /// <param name="file">What the walk found.</param>
    /// <param name="rehash">True to trust the content alone.</param>
    public bool IsUnchanged(FoundFile file, bool rehash)
    {
        if (file.TroubleCode == ProblemCodes.Unreadable)
        {
            _unlisted.Add(file.Path.TrimEnd('/') + "/");
        }

        if (!_known.Remove(file.Path, out Known? known) || known.Stale)
        {
            return false;
        }

        // What could not be read before is tried again: permissions and devices change without size or time. What still cannot is as it was.
        bool same = known.Modified == file.Modified && (file.Trouble is not null ? known.Failed && known.Sha256 is null
            : known.Bytes == file.Bytes && (known.Sha256 is not null || (known.Failed && !DiskFile.CanRead(file.FullPath))));

        // A folder that was copied elsewhere may have lost its times. What changed while it was read has none and is read again.
        bool onlyTime = known.Bytes == file.Bytes && known.Modified != file.Modified && known.Modified != 0;
        if (file.Trouble is null && known.Sha256 is not null && (rehash || onlyTime))
        {
            same = HasContent(file, known);
        }

        if (same && known.Missing)
        {
            _returned.Add(known.EntryId);
        }

        if (same && known.Modified != file.Modified)
        {
            _touched.Add((known.EntryId, file.Modified));
        }

        return same;
    }

    /// <summary>True when the walk has found anything to write besides new files.</summary>
    public bool HasChanges => _returned.Count > 0 || _touched.Count > 0 || Vanished().Any();

    /// <summary>Writes down what has vanished, come back or only been touched.</summary>
    public void Settle(SqliteConnection connection)
    {
        using var state = new SqlStatement(connection, "UPDATE entry SET state = ?1, of = NULL WHERE source = ?2 AND state <> 'superseded'");
        using var back = new SqlStatement(connection, "UPDATE entry SET state = base WHERE source = ?");
        using var time = new SqlStatement(connection, "UPDATE entry SET modified = ? WHERE entry_id = ?");
        foreach ((string path, Known vanished) in Vanished())
        {
            state.Bind(1, IsElsewhere(path) || IsReadable(path) ? EntryState.Superseded : EntryState.Missing).Bind(2, vanished.EntryId).Run();
        }

        foreach (long entry in _returned)
        {
            back.Bind(1, entry).Run();
        }

        foreach ((long entry, long modified) in _touched)
        {
            time.Bind(1, modified).Bind(2, entry).Run();
        }
    }

    /// <summary>What is there no more. Nobody knows what is in a folder that cannot be read: its files are as they were, as those of a root that is not there.</summary>
    private IEnumerable<KeyValuePair<string, Known>> Vanished() => _known
        .Where(known => !known.Value.Missing && !_unlisted.Exists(folder => known.Key.StartsWith(folder, StringComparison.Ordinal)));

    /// <summary>Whether a file lies in a folder that the case has under a name of its own, and is counted there: older builds counted it in both.</summary>
    private bool IsElsewhere(string path) =>
        _roots.Find(root => root.Owns(path)) is { } root && root.Locate(path) is { } full && _all.Exists(other => RootTable.Holds(root.FullPath, other.FullPath) && RootTable.Holds(other.FullPath, full));

    /// <summary>Whether a folder that could not be read, and so stood in the ledger itself, can be now: its files stand there in its place.</summary>
    private bool IsReadable(string path) =>
        path.EndsWith('/') && _roots.Find(root => root.Owns(path)) is { } root && root.Locate(path) is { } full && DiskFile.IsFolder(full);

    private static bool HasContent(FoundFile file, Known known)
    {
        try
        {
            return SourceHash.Of(new FileBytes(file.FullPath, file.Bytes)).AsSpan().SequenceEqual(known.Sha256);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
