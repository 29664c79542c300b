using System.Globalization;
using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Store.Terms;

namespace OnRecord.Store.Building;

/// <summary>
/// Settles what only the whole case can tell: which occurrence of an item is the kept one, which messages are copies or
/// variants, what was superseded, and which word forms share a stem. The outcome depends on what is in the case, never on
/// the order in which it came in.
/// </summary>
internal static class CaseLinker
{
    private const string Live = "state NOT IN ('superseded', 'missing')";

    /// <summary>Version of the steps below; a build links again a case that another version linked.</summary>
    private const int Rules = 2;

    /// <summary>Whether the case was linked as it would be now, if nothing came to it since.</summary>
    public static bool IsCurrent(SqliteConnection connection) => CaseMeta.Get(connection, CaseMeta.Linking) == Rules.ToString(CultureInfo.InvariantCulture);

    /// <summary>Runs every step; the caller holds a transaction.</summary>
    /// <param name="connection">Writes the case.</param>
    /// <param name="indexed">Gives the words that the index had before; asked for late.</param>
    public static void Link(SqliteConnection connection, Func<IEnumerable<StemmedWord>> indexed)
    {
        Run(connection, ResolveItems);
        Run(connection, Supersede);
        Run(connection, PlaceItems);
        Run(connection, FindCopies);
        Run(connection, SettleStates);
        Run(connection, SettleStatesWithoutItem);
        CarriedLinks.Write(connection);
        VariantLinks.Write(connection);
        CopiedParticipants.Write(connection);
        HashSet<StemmedWord> added = HeadIndex.Update(connection);
        StemTable.Add(connection, indexed().Concat(added));
        CaseMeta.Set(connection, CaseMeta.Linking, Rules.ToString(CultureInfo.InvariantCulture));
        CaseMeta.Set(connection, CaseMeta.Parts, CaseFile.Scalar(connection, "SELECT count(*) FROM item WHERE part > 1").ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Entries that were written before their item learn its number.</summary>
    private const string ResolveItems = """
        UPDATE entry SET item_id = (SELECT item_id FROM item WHERE hash = entry.item_hash) WHERE item_hash IS NOT NULL AND item_id IS NULL;
        UPDATE item SET part_of = NULL WHERE part_of IS NOT NULL AND part_of NOT IN (SELECT item_id FROM item);
        """;

    /// <summary>Of several readings of one path the latest stands, also where the file was gone in between.</summary>
    private const string Supersede = """
        CREATE TEMP TABLE older AS
          SELECT entry_id FROM (SELECT entry_id, row_number() OVER (PARTITION BY path ORDER BY entry_id DESC) AS age FROM entry WHERE parent IS NULL AND state <> 'superseded') WHERE age > 1;
        UPDATE entry SET state = 'superseded', of = NULL WHERE source IN (SELECT entry_id FROM older);
        DROP TABLE older;
        """;

    /// <summary>An item is named by its ordinally smallest path among those that still stand.</summary>
    private const string PlaceItems = """
        UPDATE item SET copy_of = NULL WHERE copy_of IS NOT NULL;
        UPDATE item SET path = best.path FROM (
            SELECT item_id, path, row_number() OVER (PARTITION BY item_id ORDER BY CASE state WHEN 'superseded' THEN 2 WHEN 'missing' THEN 1 ELSE 0 END, path) AS place
            FROM entry WHERE item_id IS NOT NULL) AS best
          WHERE best.item_id = item.item_id AND best.place = 1 AND item.path IS NOT best.path;
        UPDATE item SET path = (SELECT path FROM item AS first WHERE first.item_id = item.part_of) WHERE part_of IS NOT NULL;
        """;

    /// <summary>Of equal messages the first in the order of paths stands for all; one whose file is there comes before those that are gone.</summary>
    private const string FindCopies = $"""
        UPDATE item SET copy_of = ranked.first FROM (
            SELECT item_id, first_value(item_id) OVER (PARTITION BY near_key, text_key ORDER BY EXISTS (SELECT 1 FROM entry WHERE entry.item_id = item.item_id AND {Live}) DESC, path, hash) AS first
            FROM item WHERE near_key IS NOT NULL AND path IS NOT NULL
              AND (near_key, text_key) IN (SELECT near_key, text_key FROM item WHERE near_key IS NOT NULL GROUP BY near_key, text_key HAVING count(*) > 1)) AS ranked
          WHERE ranked.item_id = item.item_id AND ranked.first <> item.item_id;
        UPDATE item SET copy_of = (SELECT later.item_id FROM item AS later, item AS first
            WHERE first.item_id = item.part_of AND later.part_of = first.copy_of AND later.part = item.part) WHERE part_of IS NOT NULL;
        """;

    private const string SettleStates = $"""
        CREATE TEMP TABLE kept(item_id INTEGER PRIMARY KEY, entry_id INTEGER NOT NULL);
        INSERT OR IGNORE INTO kept SELECT item.item_id, entry.entry_id FROM item JOIN entry ON entry.item_id = item.item_id AND entry.path = item.path
          WHERE {Live} ORDER BY entry.entry_id;
        UPDATE entry SET state = base, of = NULL WHERE {Live} AND (state <> base OR of IS NOT NULL);
        UPDATE entry SET state = 'copy', of = kept.entry_id FROM item JOIN kept ON kept.item_id = coalesce(item.copy_of, item.item_id)
          WHERE item.item_id = entry.item_id AND entry.entry_id <> kept.entry_id AND entry.base = 'kept' AND {Live};
        DROP TABLE kept;
        """;

    /// <summary>Bytes that no reader knows are copies when they are equal.</summary>
    private const string SettleStatesWithoutItem = $"""
        UPDATE entry SET state = 'copy', of = ranked.first FROM (
            SELECT entry_id, first_value(entry_id) OVER (PARTITION BY sha256 ORDER BY path, entry_id) AS first
            FROM entry WHERE item_hash IS NULL AND base = 'kept' AND bytes > 0 AND sha256 IS NOT NULL AND {Live}) AS ranked
          WHERE ranked.entry_id = entry.entry_id AND ranked.first <> entry.entry_id;
        """;

    private static void Run(SqliteConnection connection, string sql) => CaseFile.Execute(connection, sql);
}
