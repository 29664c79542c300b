using Microsoft.Data.Sqlite;
using OnRecord.Store;
using Xunit;

namespace OnRecord.Tests.Store;

public sealed class CaseMigrationTests : IDisposable
{
    private const string OfTheFirstVersion = TempCase.WithoutNewest + "DROP TABLE decision; DROP TABLE carried; DROP TABLE asked; DROP TABLE asked_evidence; DROP TABLE trail; DROP TABLE trail_step; DROP TABLE finding; DROP TABLE failure; DROP TABLE party; DROP TABLE party_key; DROP TABLE address_party; DROP TABLE item_party; DROP TABLE event; DROP TABLE event_party; DROP TABLE dispute; DROP TABLE dispute_party; DROP TABLE placed; DELETE FROM meta WHERE name='people'; DROP TABLE analysis; DROP TABLE thread; DROP TABLE link; DROP TABLE recovered; DROP TABLE recovered_copy; DROP TABLE altered; DELETE FROM meta WHERE name='record'; DROP TABLE text_block; DROP TABLE fts_places; DROP TABLE recovered_fts; ALTER TABLE entry DROP COLUMN reading; ALTER TABLE item DROP COLUMN heads; ALTER TABLE participant DROP COLUMN from_copy; DELETE FROM meta WHERE name='linking'; DROP TABLE replaced; PRAGMA user_version=1";

    private static readonly MigrationStep Note = new(Schema.Version + 1, "CREATE TABLE note(words TEXT); INSERT INTO note VALUES('kept')");

    private readonly TempCase _case = new();

    public CaseMigrationTests()
    {
        _case.Write("a.eml", TempCase.Mail("1", "Lanterns", "The inspection is on Tuesday."));
        _case.Build();
    }

    public void Dispose() => _case.Dispose();

    [Fact]
    public void A_case_of_the_first_version_is_migrated_after_a_backup_and_says_the_same()
    {
        string before = _case.Exported();
        MakeOld();
        _case.Build();
        Assert.Equal(before, _case.Exported());
        Assert.Equal(Schema.Version, VersionOf(_case.CasePath));
        Assert.Equal(1, VersionOf(Backup(1)));
        Assert.Equal([_case.CasePath, Backup(1)], Directory.GetFiles(_case.Folder).Order(StringComparer.Ordinal));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Backup(1)));
        }
    }

    [Fact]
    public void Reading_an_older_case_says_which_command_migrates_it()
    {
        MakeOld();
        OnRecordException error = Assert.Throws<OnRecordException>(() => _case.Open());
        Assert.Contains($"onrecord build --case {_case.CasePath}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Migrated_and_new_cases_have_the_same_tables()
    {
        string before = Tables();
        MakeOld();
        Assert.NotEqual(before, Tables());
        CaseFile.OpenWrite(_case.CasePath).Dispose();
        Assert.Equal(before, Tables());
    }

    [Fact]
    public void A_step_that_fails_leaves_the_case_as_it_was_and_can_be_tried_again()
    {
        byte[] before = File.ReadAllBytes(_case.CasePath);
        MigrationStep broken = new(Schema.Version + 2, "CREATE TABLE other(x); SELECT nothing FROM nowhere");
        OnRecordException error = Assert.Throws<OnRecordException>(() => CaseFile.OpenWrite(_case.CasePath, [Note, broken]));
        Assert.Contains(Backup(Schema.Version), error.Message, StringComparison.Ordinal);
        Assert.Equal(Schema.Version, VersionOf(_case.CasePath));
        Assert.Equal(0, Count("SELECT count(*) FROM sqlite_master WHERE name IN ('note', 'other')"));
        using (SqliteConnection connection = CaseFile.OpenWrite(_case.CasePath, [Note]))
        {
            Assert.Equal(1, CaseFile.Scalar(connection, "SELECT count(*) FROM note WHERE words = 'kept'"));
            CaseFile.CloseWrite(connection);
        }

        Assert.Equal(Schema.Version + 1, VersionOf(_case.CasePath));
        Assert.Equal(before.Length, new FileInfo(Backup(Schema.Version)).Length);
    }

    [Fact]
    public void A_crash_in_the_middle_of_a_migration_leaves_the_case_as_it_was()
    {
        // The files as they lie when the power goes: the transaction has written but not committed.
        using (SqliteConnection connection = CaseFile.OpenWrite(_case.CasePath, []))
        {
            CaseFile.Execute(connection, $"PRAGMA cache_size=1; BEGIN IMMEDIATE; {Note.Sql}; CREATE TABLE filler(x); INSERT INTO filler SELECT randomblob(5000) FROM entry, sqlite_master");
            foreach (string ending in (string[])["", "-wal"])
            {
                File.Copy(_case.CasePath + ending, Path.Combine(_case.Folder, "crashed.onrecord" + ending));
            }

            CaseFile.Execute(connection, "ROLLBACK");
        }

        string crashed = Path.Combine(_case.Folder, "crashed.onrecord");
        Assert.True(new FileInfo(crashed + "-wal").Length > 0);
        File.WriteAllText(CaseMigration.BackupPath(crashed, Schema.Version) + ".part", "half a backup");
        using SqliteConnection again = CaseFile.OpenWrite(crashed, [Note]);
        Assert.Equal(1, CaseFile.Scalar(again, "SELECT count(*) FROM note"));
        Assert.False(File.Exists(CaseMigration.BackupPath(crashed, Schema.Version) + ".part"));
        Assert.Equal(Schema.Version, VersionOf(CaseMigration.BackupPath(crashed, Schema.Version)));
    }

    [Fact]
    public void Without_a_backup_nothing_is_changed()
    {
        Directory.CreateDirectory(Backup(Schema.Version) + ".part");
        OnRecordException error = Assert.Throws<OnRecordException>(() => CaseFile.OpenWrite(_case.CasePath, [Note]));
        Assert.Contains("not changed without a backup", error.Message, StringComparison.Ordinal);
        Assert.Equal(Schema.Version, VersionOf(_case.CasePath));
    }

    [Fact]
    public void A_backup_beside_the_case_is_not_evidence()
    {
        string inside = Path.Combine(_case.Release, "inside.onrecord");
        File.Copy(_case.CasePath, inside);
        File.Copy(_case.CasePath, CaseMigration.BackupPath(inside, 1));
        _case.Build(options => options with { CasePath = inside });
        using SqliteConnection connection = CaseFile.OpenRead(inside);
        Assert.Equal(2, CaseFile.Scalar(connection, "SELECT count(*) FROM entry"));
    }

    private string Backup(int version) => CaseMigration.BackupPath(_case.CasePath, version);

    private void MakeOld()
    {
        using SqliteConnection connection = Plain(_case.CasePath);
        CaseFile.Execute(connection, OfTheFirstVersion);
    }

    private static long VersionOf(string path)
    {
        using SqliteConnection connection = Plain(path);
        return CaseFile.Scalar(connection, "PRAGMA user_version");
    }

    private long Count(string sql)
    {
        using SqliteConnection connection = Plain(_case.CasePath);
        return CaseFile.Scalar(connection, sql);
    }

    private string Tables()
    {
        using SqliteConnection connection = Plain(_case.CasePath);
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT group_concat(what, ';') FROM (SELECT m.name || '.' || coalesce(c.name || ' ' || c.type, '') AS what FROM sqlite_master AS m LEFT JOIN pragma_table_info(m.name) AS c ORDER BY 1)";
        return (string)select.ExecuteScalar()!;
    }

    private static SqliteConnection Plain(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }
}
