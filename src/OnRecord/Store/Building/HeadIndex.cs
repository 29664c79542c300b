using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace OnRecord.Store.Building;

/// <summary>
/// Keeps what the index says of an item true to all its places: an item is indexed with its own header and the name it first came under, and again here when it turns out
/// to go by other names too or to have copies whose headers may say more.
/// </summary>
internal static class HeadIndex
{
    /// <summary>Indexes anew the items whose names or copies are others than when they were indexed; gives their words.</summary>
    public static HashSet<StemmedWord> Update(SqliteConnection connection)
    {
        using var update = new SqlStatement(connection, "UPDATE item SET file_names = ?, heads = ? WHERE item_id = ?");
        using var remove = new SqlStatement(connection, "DELETE FROM fts WHERE rowid = ?");
        using var insert = new SqlStatement(connection, CaseWriter.InsertWords("fts"));
        var added = new HashSet<StemmedWord>();
        List<Head> stale = [.. Heads(connection, Copies(connection)).Where(static head => head.IsStale)];
        foreach (Head head in stale)
        {
            update.Bind(1, head.Names).Bind(2, head.Copies).Bind(3, head.Item).Run();
            remove.Bind(1, head.Item).Run();
            ItemWords words = WordsOf(connection, head.Item);
            CaseWriter.WriteWords(insert, head.Item, words);
            added.UnionWith(StemTable.Of(words));
        }

        return added;
    }

    /// <summary>The words by which an item that stands for its copies is found: its own, and what the copies' headers have beside them.</summary>
    public static ItemWords WordsOf(SqliteConnection connection, long item)
    {
        Ingest.Item stored = StoredItem.Load(connection, item);
        string? names = SqlRows.Read(connection, "SELECT file_names FROM item WHERE item_id = $id", static row => row.IsDBNull(0) ? null : row.GetString(0), ("$id", item))[0];
        return ItemWords.Of(stored, stored.Texts.Select(static text => (text.Field, text.Text.Text)), names?.Split('\n') ?? [], CopiedWords.Items(connection, item));
    }

    /// <summary>Of each item that has copies, 64 bits over what is read of them.</summary>
    private static Dictionary<long, long> Copies(SqliteConnection connection) => SqlRows
        .Read(connection, "SELECT copy_of, hash, coalesce(block_id, 0) FROM item WHERE copy_of IS NOT NULL AND part = 1 ORDER BY copy_of, hash", static row => (Item: row.GetInt64(0), Hash: row.GetInt64(1), Block: row.GetInt64(2)))
        .GroupBy(static row => row.Item)
        .ToDictionary(static group => group.Key, static group => BitConverter.ToInt64(SHA256.HashData([.. group.SelectMany(static copy => (byte[])[.. BitConverter.GetBytes(copy.Hash), .. BitConverter.GetBytes(copy.Block)])])));

    /// <summary>Every item that stands for its copies, with the names of all their places.</summary>
    private static IEnumerable<Head> Heads(SqliteConnection connection, Dictionary<long, long> copies)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = """
            SELECT first.item_id, first.file_names, first.heads, entry.path FROM entry JOIN item USING (item_id) JOIN item AS first ON first.item_id = coalesce(item.copy_of, item.item_id)
            ORDER BY first.item_id
            """;
        using SqliteDataReader rows = select.ExecuteReader();
        Head? head = null;
        while (rows.Read())
        {
            long item = rows.GetInt64(0);
            if (head is not null && head.Item != item)
            {
                yield return head;
                head = null;
            }

            head ??= new Head(item, copies.TryGetValue(item, out long now) ? now : null)
            {
                IndexedNames = rows.IsDBNull(1) ? null : rows.GetString(1),
                IndexedCopies = rows.IsDBNull(2) ? null : rows.GetInt64(2),
            };
            head.Add(ItemWords.IndexedName(rows.GetString(3)));
        }

        if (head is not null)
        {
            yield return head;
        }
    }

    /// <summary>What an item should be found by, beside what it was indexed with.</summary>
    private sealed class Head(long item, long? copies)
    {
        private readonly SortedSet<string> _names = new(StringComparer.Ordinal);

        public long Item => item;

        /// <summary>64 bits over its copies, or null when it has none.</summary>
        public long? Copies => copies;

        public string? IndexedNames { get; init; }

        public long? IndexedCopies { get; init; }

        public string? Names => _names.Count == 0 ? null : string.Join('\n', _names);

        public void Add(string? name)
        {
            if (name is not null)
            {
                _names.Add(name);
            }
        }

        public bool IsStale => Names != IndexedNames || Copies != IndexedCopies;
    }
}
