using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Store.Recognising;

namespace OnRecord.Store.Building;

/// <summary>
/// Sources that an earlier version of the readers read, that reached a limit which is another now (any source, when a limit is
/// lower now), or that lacked a tool which is there now. A build reads them again; the new reading takes the place of the old one, and ids that are no more lead to the
/// new ones.
/// </summary>
internal sealed class StaleSources
{
    private const string Reached = "entry_id IN (SELECT reached.source FROM entry AS reached JOIN problem USING(entry_id) WHERE code LIKE 'limit-%')";

    /// <summary>True of sources in the table <c>entry</c> in which something needed a tool that was not there.</summary>
    internal const string LackedTool = $"entry_id IN (SELECT lacking.source FROM entry AS lacking JOIN problem USING(entry_id) WHERE code = '{ProblemCodes.ToolMissing}' AND instr(text, 'tesseract') = 0)";

    private readonly SqliteConnection _connection;
    private readonly string? _engine;
    private readonly bool _isRecognised;

    /// <summary>Looks at what the case was read with.</summary>
    /// <param name="connection">The case.</param>
    /// <param name="limits">The limits of this build.</param>
    public StaleSources(SqliteConnection connection, IngestLimits limits)
    {
        (_connection, _engine) = (connection, CaseMeta.Get(connection, CaseMeta.OcrEngine));
        IngestLimits? before = CaseLimits.Find(connection);
        string otherLimits = before == limits ? "0" : before is not null && CaseLimits.IsLower(limits, before) ? "sha256 IS NOT NULL" : Reached;
        string nowOpened = Ingest.Outlook.OutlookStoreReader.HasTool ? LackedTool : "0";
        Condition = $"(parent IS NULL AND state <> 'superseded' AND (coalesce(reading, 0) < {Readers.Version} OR {otherLimits} OR {nowOpened}))";
    }

    private StaleSources(SqliteConnection connection, string? engine)
    {
        (_connection, _engine, _isRecognised) = (connection, engine, true);
        Condition = $"(parent IS NULL AND state <> 'superseded' AND {DueRecognition.Sources(engine)})";
    }

    /// <summary>Sources in which pages are recognised now that were not, or by another program, when they were read: of these only the items with such pages are made anew.</summary>
    public static StaleSources Recognised(SqliteConnection connection) => new(connection, CaseMeta.Get(connection, CaseMeta.OcrEngine));

    /// <summary>True of such rows of the table <c>entry</c>.</summary>
    public string Condition { get; }

    /// <summary>Hashes of items that come from such sources: they are made anew even where their ids stay.</summary>
    public HashSet<long> Items() => _isRecognised ? DueRecognition.Items(_connection, _engine)
        : ItemsWith(_connection, $"SELECT item_id FROM entry WHERE item_id IS NOT NULL AND source IN (SELECT entry_id FROM entry WHERE {Condition})");

    /// <summary>Hashes of the items that a query gives the numbers of, and of all parts of these.</summary>
    internal static HashSet<long> ItemsWith(SqliteConnection connection, string query) =>
        [.. SqlRows.Read(connection, $"WITH first AS ({query}) SELECT hash FROM item WHERE item_id IN first OR part_of IN first", static row => row.GetInt64(0))];

    /// <summary>Removes readings that a newer one of the same bytes replaces; the caller holds a transaction.</summary>
    public void Settle()
    {
        CaseFile.Execute(_connection, $"""
            CREATE TEMP TABLE reread AS SELECT was.entry_id AS old, now.entry_id AS new
              FROM (SELECT * FROM entry WHERE {Condition} OR (parent IS NULL AND state <> 'superseded' AND {DueRecognition.Sources(_engine)})) AS was
              JOIN entry AS now ON now.path = was.path AND now.parent IS NULL AND now.entry_id > was.entry_id AND now.sha256 = was.sha256 AND now.reading = {Readers.Version};
            """);
        if (CaseFile.Scalar(_connection, "SELECT count(*) FROM reread") > 0)
        {
            CaseFile.Execute(_connection, Replace + HandOver);
            CaseRecovery.RemoveUnnamed(_connection);
            ReplacedIds.Settle(_connection, "item");
        }

        CaseFile.Execute(_connection, "DROP TABLE reread");
    }

    private const string Replace = """
        INSERT OR REPLACE INTO replaced(hash, by)
          SELECT was.item_hash, now.item_hash FROM reread JOIN entry AS was ON was.source = reread.old
          JOIN entry AS now ON now.path = was.path AND now.source = reread.new
          WHERE was.item_hash <> now.item_hash;
        DELETE FROM problem WHERE entry_id IN (SELECT entry_id FROM entry WHERE source IN (SELECT old FROM reread));
        DELETE FROM entry WHERE source IN (SELECT old FROM reread);
        """;

    /// <summary>What was told in an item that is about to go, and its thread, are handed to the one in its place, so that their ids lead on too (<see cref="Recording.ToldIds"/>).</summary>
    private const string HandOver = """
        CREATE TEMP TABLE heir AS SELECT was.item_id, next.item_id AS next FROM replaced JOIN item AS was ON was.hash = replaced.hash JOIN item AS next ON next.hash = replaced.by
          WHERE was.hash NOT IN (SELECT item_hash FROM entry WHERE item_hash IS NOT NULL);
        UPDATE event SET item_id = next FROM heir WHERE heir.item_id = event.item_id;
        UPDATE OR IGNORE link SET item_id = next FROM heir WHERE heir.item_id = link.item_id;
        DROP TABLE heir;

        """;
}
