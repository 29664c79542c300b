using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Building;

/// <summary>
/// Keeps the names column of the index true to all paths of each item: an item is indexed with the name it first came
/// under, and again here when it turns out to go by others too.
/// </summary>
internal static class FileNameIndex
{
    /// <summary>Reindexes the items whose names have changed.</summary>
    public static void Update(SqliteConnection connection)
    {
        foreach ((long item, string? names) in Changed(connection))
        {
            CaseFile.Execute(connection, $"DELETE FROM fts WHERE rowid = {item}");
            using var insert = new SqlStatement(connection, "INSERT INTO fts(rowid, subject, sender, recipients, names, headers, body, html) VALUES(?,?,?,?,?,?,?,?)");
            Ingest.Item stored = StoredItem.Load(connection, item);
            CaseWriter.WriteWords(insert, item, ItemWords.Of(stored, stored.Texts.Select(static text => (text.Field, text.Text.Text)), names?.Split('\n') ?? []));
            using var update = new SqlStatement(connection, "UPDATE item SET file_names = ? WHERE item_id = ?");
            update.Bind(1, names).Bind(2, item).Run();
        }
    }

    private static List<(long Item, string? Names)> Changed(SqliteConnection connection)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = """
            SELECT first.item_id, entry.path, first.file_names FROM entry JOIN item USING (item_id) JOIN item AS first ON first.item_id = coalesce(item.copy_of, item.item_id)
            ORDER BY first.item_id
            """;
        using SqliteDataReader rows = select.ExecuteReader();
        var changed = new List<(long, string?)>();
        var names = new SortedSet<string>(StringComparer.Ordinal);
        long current = -1;
        string? indexed = null;
        while (rows.Read())
        {
            long item = rows.GetInt64(0);
            if (item != current)
            {
                Note(changed, current, names, indexed);
                current = item;
                names.Clear();
                indexed = rows.IsDBNull(2) ? null : rows.GetString(2);
            }

            if (ItemWords.IndexedName(rows.GetString(1)) is { } name)
            {
                names.Add(name);
            }
        }

        Note(changed, current, names, indexed);
        return changed;
    }

    private static void Note(List<(long, string?)> changed, long item, SortedSet<string> names, string? indexed)
    {
        string? joined = names.Count == 0 ? null : string.Join('\n', names);
        if (item >= 0 && joined != indexed)
        {
            changed.Add((item, joined));
        }
    }
}
