using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Record.Copies;

namespace OnRecord.Store;

/// <summary>
/// What copies say that the message which stands for them does not. They are equal in sender, date, subject and words up to the footer of a list server; their other fields, and what stands
/// in and under that footer, may say more: blind copies that only the sender's own copy names, other Message-IDs, what an export adds.
/// </summary>
internal static class CopiedWords
{
    /// <summary>Copies of an item by number, in the order of their paths.</summary>
    public static List<long> Copies(SqliteConnection connection, long item) =>
        SqlRows.Read(connection, "SELECT item_id FROM item WHERE copy_of = $item AND part = 1 ORDER BY path, hash", static row => row.GetInt64(0), ("$item", item));

    /// <summary>Copies of an item as they were read.</summary>
    public static IReadOnlyList<Item> Items(SqliteConnection connection, long item) => [.. Copies(connection, item).Select(copy => StoredItem.Load(connection, copy))];

    /// <summary>
    /// What of a copy's text is not compared, and so may say other words than the message that stands for it: the footer of a list server, with what follows it.
    /// </summary>
    public static ReadOnlySpan<char> Footer(string text) => text.AsSpan(CopyKey.ListFooterStart(text));

    /// <summary>The fields of copies that the item itself has not, each with the number of the first copy that has it.</summary>
    public static IEnumerable<(long Copy, ItemField Field)> Fields(SqliteConnection connection, long item)
    {
        List<long> copies = Copies(connection, item);
        if (copies.Count == 0)
        {
            yield break;
        }

        HashSet<(string, string)> said = [.. FieldCodec.Load(connection, item).Select(static field => (field.Name, field.Value))];
        foreach (long copy in copies)
        {
            foreach (ItemField field in FieldCodec.Load(connection, copy).Where(field => said.Add((field.Name, field.Value))))
            {
                yield return (copy, field);
            }
        }
    }

    /// <summary>Message-IDs by which copies of an item go and it does not, in the order of the copies' paths.</summary>
    public static List<string> MessageIds(SqliteConnection connection, long item) => [.. SqlRows.Texts(
        connection,
        "SELECT message_id FROM item AS copy WHERE copy_of = $item AND message_id IS NOT NULL AND message_id IS NOT (SELECT message_id FROM item WHERE item_id = $item) ORDER BY path, hash",
        ("$item", item)).Distinct(StringComparer.Ordinal)];
}
