using System.Globalization;
using Microsoft.Data.Sqlite;
using OnRecord.Sources;

namespace OnRecord.Store;

/// <summary>Opens and creates case files: one SQLite database each, in WAL mode while it is written.</summary>
public static class CaseFile
{
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int CannotOpen = 14;
    private const int NotDatabase = 26;

    /// <summary>True for the errors of SQLite that tell of damage to the file itself.</summary>
    public static bool IsDamage(SqliteException error) => error.SqliteErrorCode is Corrupt or NotDatabase;

    /// <summary>What to do about a damaged case, in sentences.</summary>
    public static string DamageText(string path) =>
        $"The case file{(path.Length == 0 ? "" : " " + path)} is damaged. The sources are not touched by that: make a new case from them with onrecord build FOLDER --case NEW.onrecord. "
        + "Keep the damaged file; reviewers' decisions stand in it alone.";

    /// <summary>Opens a case for reading. Works beside a running build and on read-only media.</summary>
    /// <exception cref="OnRecordException">There is no such case, it is not one, or a newer program wrote it.</exception>
    public static SqliteConnection OpenRead(string path)
    {
        RequireFile(path);
        try
        {
            return OpenChecked(path, $"Data Source={Quote(path)};Mode=ReadOnly;Pooling=False");
        }
        catch (SqliteException error) when (error.SqliteErrorCode is CannotOpen or ReadOnly or InputOutput && !Directory.Exists(path))
        {
            RequireWhole(path, error);

            // A WAL database on read-only media cannot make its shared-memory file: read the main file as it is.
            string uri = "file:" + Uri.EscapeDataString(Path.GetFullPath(path)).Replace("%2F", "/", StringComparison.Ordinal) + "?immutable=1";
            return OpenChecked(path, $"Data Source={Quote(uri)};Mode=ReadOnly;Pooling=False");
        }
    }

    /// <summary>Opens a case for writing, creating it (mode 0600) when absent. The caller holds the <see cref="WriterLock"/>.</summary>
    /// <param name="path">Of the case.</param>
    /// <param name="clock">Tells when a migration was, for the log; the system's when null.</param>
    /// <exception cref="OnRecordException">The file is not a case, a newer program wrote it, or it cannot be migrated.</exception>
    public static SqliteConnection OpenWrite(string path, TimeProvider? clock = null) => OpenWrite(path, CaseMigration.Steps, clock);

    /// <summary>Opens a case that is there for writing; it has to be of the newest schema. The caller holds the <see cref="WriterLock"/>.</summary>
    /// <exception cref="OnRecordException">There is no such case, or it is older or newer.</exception>
    public static SqliteConnection OpenExisting(string path)
    {
        OpenRead(path).Dispose();
        return OpenWrite(path);
    }

    /// <summary>Opens with the given steps in place of the program's own; an older case is migrated after a backup.</summary>
    internal static SqliteConnection OpenWrite(string path, IReadOnlyList<MigrationStep> steps, TimeProvider? clock = null)
    {
        bool isNew = !File.Exists(path) || new FileInfo(path).Length == 0;
        if (isNew)
        {
            CreatePrivate(path);
        }

        var connection = new SqliteConnection($"Data Source={Quote(path)};Mode=ReadWriteCreate;Pooling=False");
        try
        {
            connection.Open();
            Prepare(connection, path, isNew, steps, clock ?? TimeProvider.System);
            return connection;
        }
        catch (SqliteException error) when (error.SqliteErrorCode is ReadOnly or CannotOpen)
        {
            connection.Dispose();
            throw NotWritable(path, error);
        }
        catch
        {
            connection.Dispose();
            if (isNew)
            {
                RemoveEmpty(path);
            }

            throw;
        }
    }

    /// <summary>What to say and do when a case, or the files that a build has beside it, may not be written.</summary>
    internal static OnRecordException NotWritable(string path, Exception error) => new(
        $"{path} cannot be written, or nothing can be written beside it ({(error is SqliteException ? "permission is missing" : ReadTrouble.Of(error))}). "
            + "A build writes the case and a few files beside it: name a --case in a folder in which you may write. The folders that are read need no such permission.",
        error);

    /// <summary>A new case for whose tables there was no room is no case.</summary>
    private static void RemoveEmpty(string path)
    {
        foreach (string file in (string[])[path, path + "-wal", path + "-shm", path + "-journal"])
        {
            File.Delete(file);
        }
    }

    private static void Prepare(SqliteConnection connection, string path, bool isNew, IReadOnlyList<MigrationStep> steps, TimeProvider clock)
    {
        if (isNew)
        {
            Execute(connection, "PRAGMA page_size=8192");
        }
        else
        {
            Check(connection, path, steps.Count == 0 ? Schema.Version : Math.Max(Schema.Version, steps[^1].To));
        }

        Execute(connection, "PRAGMA journal_mode=WAL");
        Execute(connection, "PRAGMA synchronous=NORMAL; PRAGMA cache_size=-49152; PRAGMA wal_autocheckpoint=4000; PRAGMA temp_store=MEMORY");
        if (Scalar(connection, "PRAGMA user_version") == 0)
        {
            using SqliteTransaction transaction = connection.BeginTransaction();
            Execute(connection, Schema.Tables, transaction);
            Execute(connection, $"PRAGMA application_id={Schema.ApplicationId}; PRAGMA user_version={Schema.Version}", transaction);
            transaction.Commit();
        }

        CaseMigration.Run(connection, path, steps, clock);
    }

    /// <summary>
    /// From here on the writer keeps 16 MiB of pages in memory in place of 48: while files are read the full-text index merges its parts from there, but the stages
    /// after it write in order, beside much else in memory.
    /// </summary>
    public static void ShrinkCache(SqliteConnection connection) => Execute(connection, "PRAGMA cache_size=-16384; PRAGMA shrink_memory");

    /// <summary>Folds the write-ahead log into the case so that a clean end leaves one file.</summary>
    public static void CloseWrite(SqliteConnection connection)
    {
        Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        try
        {
            Execute(connection, "PRAGMA journal_mode=DELETE");
        }
        catch (SqliteException)
        {
            // A reader has the case open: the log stays beside it until the last reader leaves.
        }

        connection.Close();
    }

    /// <summary>Runs statements that give no rows.</summary>
    internal static void Execute(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Does all of it or nothing.</summary>
    internal static void InTransaction(SqliteConnection connection, Action action)
    {
        Execute(connection, "BEGIN IMMEDIATE");
        try
        {
            action();
            Execute(connection, "COMMIT");
        }
        catch
        {
            Rollback(connection);
            throw;
        }
    }

    /// <summary>Gives up the open transaction, if SQLite has not done so by itself, as it does when the disk is full.</summary>
    internal static void Rollback(SqliteConnection connection)
    {
        try
        {
            Execute(connection, "ROLLBACK");
        }
        catch (SqliteException)
        {
            // No transaction is open any more; what went wrong is on its way to the caller.
        }
    }

    /// <summary>The single whole number that a query gives; 0 when it gives none.</summary>
    internal static long Scalar(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is { } value and not DBNull ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : 0;
    }

    private static SqliteConnection OpenChecked(string path, string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            Check(connection, path, Schema.Version);
            RequireNewest(connection, path);
            Scalar(connection, "SELECT count(*) FROM meta");
            return connection;
        }
        catch (SqliteException error) when (IsDamage(error))
        {
            connection.Dispose();
            throw new OnRecordException(DamageText(path), error);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Read as it is, the main file would silently lack what its last build wrote beside it.</summary>
    private static void RequireWhole(string path, SqliteException error)
    {
        var log = new FileInfo(path + "-wal");
        if (log.Exists && log.Length > 0)
        {
            throw new OnRecordException(
                $"The last build of {path} was cut off and its newest part is in {log.Name} beside it, which cannot be read where nothing may be written. Copy both to a folder that can be written and open the case there.", error);
        }
    }

    /// <summary>Reading needs the newest schema; only a build changes a case.</summary>
    private static void RequireNewest(SqliteConnection connection, string path)
    {
        long version = Scalar(connection, "PRAGMA user_version");
        if (version == 0)
        {
            throw new OnRecordException($"{path} holds nothing yet: its first build was stopped before it began. Run that build again.");
        }

        if (version < Schema.Version)
        {
            throw new OnRecordException(
                $"{path} was written by an older OnRecord (schema {version}; this program reads {Schema.Version}). Bring it up to date, after a backup beside it, with: onrecord build --case {path}");
        }
    }

    private static void Check(SqliteConnection connection, string path, int newest)
    {
        long application;
        long version;
        try
        {
            application = Scalar(connection, "PRAGMA application_id");
            version = Scalar(connection, "PRAGMA user_version");
        }
        catch (SqliteException error) when (error.SqliteErrorCode == NotDatabase)
        {
            throw new OnRecordException($"{path} is not a case file.", error);
        }

        if (application != Schema.ApplicationId && (application != 0 || version != 0 || Scalar(connection, "SELECT count(*) FROM sqlite_master") != 0))
        {
            throw new OnRecordException($"{path} is not a case file of OnRecord.");
        }

        if (version > newest)
        {
            throw new OnRecordException($"{path} was written by a newer OnRecord (schema {version}; this program knows {newest}). Use that program.");
        }
    }

    private static void RequireFile(string path)
    {
        RequirePlace(path);
        if (!File.Exists(path))
        {
            throw new OnRecordException($"There is no case at {path}. Make one with: onrecord build FOLDER --case {path}");
        }
    }

    /// <summary>Refuses a path at which no case can be: that of a folder, and one in a folder that does not exist.</summary>
    /// <exception cref="OnRecordException">It is one of these.</exception>
    internal static void RequirePlace(string path)
    {
        if (Directory.Exists(path))
        {
            throw new OnRecordException($"{path} is a folder. --case takes a file, such as {Path.Combine(path, "harbour.onrecord")}.");
        }

        string? folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (folder is not null && !Directory.Exists(folder))
        {
            throw new OnRecordException($"The folder {folder} for the case does not exist.");
        }
    }

    internal static void CreatePrivate(string path)
    {
        RequirePlace(path);

        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        new FileStream(path, options).Dispose();
    }

    internal static string Quote(string value) => "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
