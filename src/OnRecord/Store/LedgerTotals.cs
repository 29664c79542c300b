using Microsoft.Data.Sqlite;
using OnRecord.Sources;
using OnRecord.Store.Building;

namespace OnRecord.Store;

/// <summary>The ledger in numbers. It balances: every entry has exactly one state.</summary>
/// <param name="Sources">Source files that stand.</param>
/// <param name="SourceBytes">Their bytes.</param>
/// <param name="States">Number of entries in each state, files and members, by state.</param>
/// <param name="Messages">Messages that stand in a file that is there and are not copies.</param>
/// <param name="Documents">Documents that do.</param>
/// <param name="ProblemCodes">Number of Problems by code.</param>
public sealed record LedgerTotals(
    long Sources,
    long SourceBytes,
    IReadOnlyDictionary<string, long> States,
    long Messages,
    long Documents,
    IReadOnlyDictionary<string, long> ProblemCodes)
{
    /// <summary>All entries.</summary>
    public long Entries => States.Values.Sum();

    /// <summary>All items that stand and are not copies.</summary>
    public long Items => Messages + Documents;

    /// <summary>All Problems.</summary>
    public long Problems => ProblemCodes.Values.Sum();

    /// <summary>Number of entries in a state.</summary>
    public long In(string state) => States.GetValueOrDefault(state);

    /// <summary>
    /// True when every entry has a state of the ledger, every copy names what it copies, every failure says why, and every
    /// entry with an item has that item.
    /// </summary>
    public bool Balances { get; init; }

    /// <summary>Entries that could not be read. Links, devices and the case itself are listed and never read: they count as failed, but nothing failed there.</summary>
    public long Unread { get; init; }

    /// <summary>Links, devices and the case itself: the state of their entries is failed too, so that the ledger balances.</summary>
    public long NotFollowed => In(EntryState.Failed) - Unread;

    /// <summary>Roots that were not read to their end: what else they hold is in no total.</summary>
    public IReadOnlyList<SourceRoot> HalfRead { get; init; } = [];

    /// <summary>How many entries were not opened because a tool is not installed, by the sentence that says what to install.</summary>
    public IReadOnlyDictionary<string, long> MissingTools { get; init; } = new SortedDictionary<string, long>();

    /// <summary>Entries of which something is locked with a key or password that is not at hand, whatever their state: of an archive it may be the list of its members.</summary>
    public long Locked { get; init; }

    /// <summary>Messages known only from somebody's quotation, a forward or a printout; 0 before the record is made.</summary>
    public long Recovered { get; init; }

    /// <summary>How many passages are kept and searched and not analysed, by why: <c>code</c>, <c>table</c>, <c>notice</c>, a language, or <c>too-long</c> for what stands behind the most that is analysed of one text.</summary>
    public IReadOnlyDictionary<string, long> NotAnalysed { get; init; } = new SortedDictionary<string, long>();

    /// <summary>Counts a case.</summary>
    public static LedgerTotals Of(SqliteConnection connection) => new(
        CaseFile.Scalar(connection, "SELECT count(*) FROM entry WHERE parent IS NULL AND state NOT IN ('superseded', 'missing')"),
        CaseFile.Scalar(connection, "SELECT sum(bytes) FROM entry WHERE parent IS NULL AND state NOT IN ('superseded', 'missing')"),
        Counts(connection, "SELECT state, count(*) FROM entry GROUP BY state"),
        CaseFile.Scalar(connection, "SELECT count(*) FROM item WHERE kind = 0 AND copy_of IS NULL AND part = 1" + Stands),
        CaseFile.Scalar(connection, "SELECT count(*) FROM item WHERE kind = 1 AND copy_of IS NULL AND part = 1" + Stands),
        Counts(connection, "SELECT code, count(*) FROM problem GROUP BY code"))
    {
        NotAnalysed = Counts(connection, "SELECT left_out.key, sum(left_out.value) FROM finding JOIN item USING (item_id), json_each(finding.left_out) AS left_out WHERE item.copy_of IS NULL GROUP BY 1"),
        HalfRead = HalfReadRoots.Load(connection),
        MissingTools = Counts(connection, $"SELECT text, count(DISTINCT entry_id) FROM problem JOIN entry USING (entry_id) WHERE code = '{Ingest.ProblemCodes.ToolMissing}' AND state NOT IN ('superseded', 'missing', 'copy') GROUP BY text"),
        Locked = CaseFile.Scalar(connection, $"SELECT count(DISTINCT entry_id) FROM problem JOIN entry USING (entry_id) WHERE code = '{Ingest.ProblemCodes.Encrypted}' AND state NOT IN ('superseded', 'missing', 'copy')"),
        Recovered = CaseFile.Scalar(connection, "SELECT count(*) FROM recovered"),
        Balances = CaseFile.Scalar(connection, Unbalanced) == 0,
        Unread = CaseFile.Scalar(connection, $"SELECT count(*) FROM entry WHERE state = 'failed' AND NOT ({IsNotRead})"),
    };

    /// <summary>A condition on <c>entry</c>: a link, device or the case itself, which is listed and never read.</summary>
    internal const string IsNotRead = $"entry.state = '{EntryState.Failed}' AND EXISTS (SELECT 1 FROM problem WHERE problem.entry_id = entry.entry_id AND problem.code = '{Ingest.ProblemCodes.NotFollowed}')";

    private const string Stands = " AND EXISTS (SELECT 1 FROM entry WHERE entry.item_id = item.item_id AND state NOT IN ('superseded', 'missing'))";

    private const string Unbalanced = """
        SELECT (SELECT count(*) FROM entry WHERE state NOT IN ('kept', 'copy', 'container', 'failed', 'superseded', 'missing'))
          + (SELECT count(*) FROM entry WHERE state = 'copy' AND (of IS NULL OR of NOT IN (SELECT entry_id FROM entry WHERE state IN ('kept', 'container'))))
          + (SELECT count(*) FROM entry WHERE state = 'failed' AND NOT EXISTS (SELECT 1 FROM problem WHERE problem.entry_id = entry.entry_id))
          + (SELECT count(*) FROM entry WHERE item_hash IS NOT NULL AND item_id IS NULL)
          + (SELECT count(*) FROM entry WHERE parent IS NOT NULL AND parent NOT IN (SELECT entry_id FROM entry))
        """;

    private static SortedDictionary<string, long> Counts(SqliteConnection connection, string sql)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = sql;
        using SqliteDataReader rows = select.ExecuteReader();
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        while (rows.Read())
        {
            counts.Add(rows.GetString(0), rows.GetInt64(1));
        }

        return counts;
    }
}
