using System.Globalization;
using Microsoft.Data.Sqlite;

namespace OnRecord.Store;

/// <summary>One step of the case file's schema to the next version.</summary>
/// <param name="To">The version that the step leads to; it begins at the one before.</param>
/// <param name="Sql">Statements that change tables and keep what they hold.</param>
internal sealed record MigrationStep(int To, string Sql);

/// <summary>
/// Brings an older case to the newest schema: first a backup file beside it, then every step in one transaction, so that
/// whatever happens the case is wholly of one version.
/// </summary>
internal static class CaseMigration
{
    /// <summary>All steps since the first version, in order.</summary>
    public static readonly IReadOnlyList<MigrationStep> Steps =
    [
        new(2, """
            CREATE TABLE replaced(hash INTEGER PRIMARY KEY, by INTEGER NOT NULL);
            ALTER TABLE entry ADD COLUMN reading INTEGER;
            UPDATE entry SET reading = 1 WHERE parent IS NULL;
            """),
        new(3, """
            CREATE TABLE text_block(block_id INTEGER PRIMARY KEY, start INTEGER NOT NULL, points INTEGER NOT NULL, terms INTEGER NOT NULL, joins INTEGER NOT NULL, text BLOB NOT NULL, map BLOB NOT NULL);
            CREATE VIRTUAL TABLE fts_places USING fts5vocab('fts', 'instance');
            """),
        new(4, """
            DROP INDEX entry_item;
            CREATE INDEX entry_item ON entry(item_id) WHERE item_id IS NOT NULL;
            CREATE TABLE analysis(first INTEGER PRIMARY KEY, last INTEGER NOT NULL, rules INTEGER NOT NULL, cuts BLOB NOT NULL);
            CREATE TABLE thread(thread_id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, date_from INTEGER, date_to INTEGER, instant INTEGER, gaps TEXT);
            CREATE TABLE link(item_id INTEGER PRIMARY KEY, thread_id INTEGER, parent INTEGER, reason INTEGER NOT NULL, quotes BLOB);
            CREATE INDEX link_thread ON link(thread_id);
            CREATE TABLE recovered(recovered_id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, how INTEGER NOT NULL, message_id TEXT, title TEXT, date TEXT,
              date_from INTEGER, date_to INTEGER, instant INTEGER, path TEXT, thread_id INTEGER, parent INTEGER);
            CREATE INDEX recovered_hash ON recovered(hash);
            CREATE INDEX recovered_thread ON recovered(thread_id);
            CREATE TABLE recovered_copy(recovered_id INTEGER NOT NULL, place INTEGER NOT NULL, item_id INTEGER NOT NULL, header INTEGER NOT NULL, PRIMARY KEY(recovered_id, place)) WITHOUT ROWID;
            CREATE TABLE altered(item_id INTEGER NOT NULL, holder INTEGER NOT NULL, header INTEGER NOT NULL, PRIMARY KEY(item_id, holder, header)) WITHOUT ROWID;
            """),
        new(5, """
            CREATE TABLE finding(item_id INTEGER PRIMARY KEY, rules INTEGER NOT NULL, writers TEXT NOT NULL, findings BLOB NOT NULL);
            CREATE TABLE party(party_id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, type INTEGER NOT NULL, name TEXT NOT NULL, sightings INTEGER NOT NULL, data TEXT NOT NULL);
            CREATE TABLE party_key(hash INTEGER PRIMARY KEY, party_id INTEGER NOT NULL);
            CREATE TABLE address_party(address_id INTEGER PRIMARY KEY, party_id INTEGER NOT NULL);
            CREATE TABLE item_party(item_id INTEGER PRIMARY KEY, parties BLOB NOT NULL);
            CREATE TABLE event(event_id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, hash INTEGER NOT NULL, item_id INTEGER NOT NULL, number INTEGER NOT NULL,
              timed INTEGER NOT NULL, date_from INTEGER, date_to INTEGER, instant INTEGER);
            CREATE INDEX event_hash ON event(hash);
            CREATE TABLE event_party(party_id INTEGER NOT NULL, event_id INTEGER NOT NULL, PRIMARY KEY(party_id, event_id)) WITHOUT ROWID;
            """),
        new(6, """
            CREATE TABLE trail(trail_id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, spread INTEGER NOT NULL);
            CREATE TABLE trail_step(trail_id INTEGER NOT NULL, place INTEGER NOT NULL, item INTEGER NOT NULL, holder INTEGER NOT NULL, field INTEGER NOT NULL, start INTEGER NOT NULL,
              length INTEGER NOT NULL, relation INTEGER NOT NULL, from_step INTEGER, compared INTEGER, PRIMARY KEY(trail_id, place)) WITHOUT ROWID;
            """),
        new(7, """
            DROP TABLE party_key;
            CREATE TABLE party_key(hash INTEGER PRIMARY KEY, party_id INTEGER NOT NULL, rank INTEGER NOT NULL, key TEXT NOT NULL);
            CREATE INDEX party_key_party ON party_key(party_id);
            CREATE TABLE decision(decision_id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, action INTEGER NOT NULL, subject TEXT NOT NULL, keys TEXT NOT NULL, words TEXT NOT NULL,
              by TEXT NOT NULL, at TEXT NOT NULL, undone_by TEXT);
            DELETE FROM meta WHERE name = 'people';
            """),
        new(8, """
            ALTER TABLE event ADD COLUMN group_hash INTEGER;
            CREATE INDEX event_group ON event(group_hash) WHERE group_hash IS NOT NULL;
            DELETE FROM meta WHERE name = 'people';
            """),
        new(9, """
            CREATE TABLE asked(event_id INTEGER PRIMARY KEY, message INTEGER NOT NULL, by INTEGER NOT NULL, asked INTEGER NOT NULL, outcome INTEGER NOT NULL, answer INTEGER, start INTEGER, end INTEGER);
            CREATE TABLE asked_evidence(event_id INTEGER PRIMARY KEY, request INTEGER NOT NULL);
            DELETE FROM meta WHERE name = 'people';
            """),
        new(10, """
            CREATE TABLE dispute(dispute_id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, kind INTEGER NOT NULL, score INTEGER NOT NULL, left_hash INTEGER NOT NULL, right_hash INTEGER NOT NULL, right_message INTEGER NOT NULL, why TEXT NOT NULL,
              date_from INTEGER, date_to INTEGER, instant INTEGER);
            CREATE INDEX dispute_hash ON dispute(hash);
            CREATE TABLE dispute_party(party_id INTEGER NOT NULL, dispute_id INTEGER NOT NULL, PRIMARY KEY(party_id, dispute_id)) WITHOUT ROWID;
            DELETE FROM meta WHERE name = 'people';
            """),
        new(11, "CREATE TABLE failure(item_id INTEGER NOT NULL, step TEXT NOT NULL, type TEXT NOT NULL, program TEXT NOT NULL, PRIMARY KEY(item_id, step)) WITHOUT ROWID;"),
        new(12, """
            CREATE TABLE placed(item_id INTEGER NOT NULL, time INTEGER NOT NULL, value TEXT NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL, precision INTEGER NOT NULL, other INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
              PRIMARY KEY(item_id, time)) WITHOUT ROWID;
            DELETE FROM meta WHERE name = 'people';
            ALTER TABLE event ADD COLUMN words INTEGER;
            INSERT OR REPLACE INTO meta(name, value) SELECT 'log', count(*) || ' ' || (SELECT hash FROM log ORDER BY log_id DESC LIMIT 1) FROM log;
            """),
        new(13, $"""
            CREATE TABLE carried(item_id INTEGER NOT NULL, message_id INTEGER NOT NULL, PRIMARY KEY(item_id, message_id)) WITHOUT ROWID;
            CREATE INDEX carried_message ON carried(message_id);
            {Building.CarriedLinks.Sql}
            ALTER TABLE finding ADD COLUMN left_out TEXT;
            {WithoutOldEvents}
            """),
        new(14, """
            ALTER TABLE item ADD COLUMN heads INTEGER;
            ALTER TABLE participant ADD COLUMN from_copy INTEGER;
            """),
        new(15, """
            CREATE VIRTUAL TABLE recovered_fts USING fts5(subject, sender, recipients, names, headers, body, html, content='', contentless_delete=1, tokenize='ascii');
            DELETE FROM meta WHERE name = 'record';
            """),
        new(16, "CREATE TABLE recognised(sha256 BLOB NOT NULL, page INTEGER NOT NULL, engine TEXT NOT NULL, end INTEGER NOT NULL, scale REAL NOT NULL, words BLOB NOT NULL, PRIMARY KEY(sha256, page));"),
        new(17, $"""
            CREATE TABLE variant_group(group_id INTEGER NOT NULL, place INTEGER NOT NULL, item_id INTEGER NOT NULL, PRIMARY KEY(group_id, place)) WITHOUT ROWID;
            CREATE INDEX variant_group_item ON variant_group(item_id);
            DELETE FROM variant WHERE why <> '{Building.VariantLinks.Recovered}';
            """),
        new(18, """
            CREATE TABLE loose(item_id INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, writer INTEGER NOT NULL, PRIMARY KEY(item_id, start)) WITHOUT ROWID;
            ALTER TABLE finding ADD COLUMN loose TEXT;
            """),
    ];

    /// <summary>Events that lean on findings packed in a layout that is no longer read (of rules before 20, with those of the cut in one number); the next build, which is due, makes them anew.</summary>
    private static string WithoutOldEvents => string.Concat(
        ((string[])["event", "event_party", "placed", "asked", "asked_evidence", "dispute", "dispute_party"]).Select(static table => $"DELETE FROM {table} WHERE EXISTS (SELECT 1 FROM finding WHERE rules < 20000);\n"));

    /// <summary>Where the backup of a case is put before its schema is changed.</summary>
    public static string BackupPath(string casePath, long version) => $"{casePath}.schema-{version}.backup";

    /// <summary>Migrates a case that the caller holds the lock on; does nothing when it has the newest schema.</summary>
    /// <exception cref="OnRecordException">The backup or the migration cannot be written; the case is as it was.</exception>
    public static void Run(SqliteConnection connection, string casePath, IReadOnlyList<MigrationStep> steps, TimeProvider clock)
    {
        long version = CaseFile.Scalar(connection, "PRAGMA user_version");
        List<MigrationStep> due = [.. steps.Where(step => step.To > version).OrderBy(static step => step.To)];
        if (due.Count == 0)
        {
            return;
        }

        BackUp(connection, casePath, version);
        try
        {
            using SqliteTransaction transaction = connection.BeginTransaction();
            foreach (MigrationStep step in due)
            {
                CaseFile.Execute(connection, step.Sql, transaction);
            }

            CaseFile.Execute(connection, $"PRAGMA user_version={due[^1].To}", transaction);
            AuditLog.Append(connection, clock.GetUtcNow(), "migrate", string.Create(CultureInfo.InvariantCulture, $"schema={version} to={due[^1].To}"), transaction);
            transaction.Commit();
        }
        catch (SqliteException error)
        {
            throw new OnRecordException(
                $"{casePath} could not be brought from schema {version} to {due[^1].To} ({error.Message}). It is as it was; a copy is at {BackupPath(casePath, version)}.", error);
        }
    }

    /// <summary>Under another name first, so that a file named backup is always a whole one.</summary>
    private static void BackUp(SqliteConnection connection, string casePath, long version)
    {
        string backup = BackupPath(casePath, version);
        string unfinished = backup + ".part";
        try
        {
            File.Delete(unfinished);
            CaseFile.CreatePrivate(unfinished);
            using (var copy = new SqliteConnection($"Data Source={CaseFile.Quote(unfinished)};Mode=ReadWrite;Pooling=False"))
            {
                copy.Open();
                connection.BackupDatabase(copy);
                CaseFile.Execute(copy, "PRAGMA journal_mode=DELETE");
            }

            File.Move(unfinished, backup, overwrite: true);
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            TryDelete(unfinished);
            throw new OnRecordException(
                $"{casePath} has the older schema {version} and is not changed without a backup, which cannot be written to {backup} ({error.Message}). Make room there or allow writing, and run the same command again.", error);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It is named .part, is never read, and the next try replaces it.
        }
    }
}
