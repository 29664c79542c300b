using Microsoft.Data.Sqlite;
using OnRecord.Store.Analysis;

namespace OnRecord.Store.Recording;

/// <summary>Reads findings. Not thread-safe.</summary>
internal sealed class FindingsList(SqliteConnection connection)
{
    private const string Select = $"SELECT finding.item_id, hash, kind, {ItemDateSql.Date}, findings, finding.rules FROM finding JOIN item USING (item_id) WHERE copy_of IS NULL AND rules > 0";

    private readonly CutReader cuts = new(connection);

    private Dictionary<long, IReadOnlySet<int>>? standing;

    /// <summary>Those of all items, copies left out, by number.</summary>
    /// <param name="guard">Notes items whose findings cannot be read; they are left out.</param>
    public IEnumerable<FoundItem> Read(ItemGuard guard)
    {
        standing ??= new DueTexts(connection).Standing();
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = Select + " ORDER BY finding.item_id";
        using SqliteDataReader rows = select.ExecuteReader();
        while (rows.Read())
        {
            if (guard.Find(AnalysisStep.People, rows.GetInt64(0), () => Item(rows)) is { } found)
            {
                yield return found;
            }
        }
    }

    /// <summary>Those of one item, or null; which writers stand is not asked for it.</summary>
    public FoundItem? Of(long item)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = Select + " AND finding.item_id = $item";
        select.Parameters.AddWithValue("$item", item);
        using SqliteDataReader rows = select.ExecuteReader();
        return rows.Read() ? Item(rows) : null;
    }

    /// <summary>The text of an item that its findings are places in.</summary>
    public string FieldOf(long item) => cuts.FieldOf(item) ?? "body";

    private FoundItem Item(SqliteDataReader row)
    {
        long item = row.GetInt64(0);
        IReadOnlySet<int> writers = standing?.GetValueOrDefault(item) ?? System.Collections.Frozen.FrozenSet<int>.Empty;
        return new FoundItem(
            item, row.GetInt64(1), (ItemKind)row.GetInt32(2), FieldOf(item), row.IsDBNull(3) ? null : row.GetString(3),
            FindingsCodec.Unpack(TextCodec.Unpack((byte[])row.GetValue(4)), row.GetInt64(5))!, writers);
    }
}
