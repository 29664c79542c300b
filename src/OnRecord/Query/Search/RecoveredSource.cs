using OnRecord.Query.Threads;

namespace OnRecord.Query.Search;

/// <summary>
/// Recovered messages with the columns that searches read of items, so that the same conditions are asked of both. What is asked of files is asked of those that carry one: their type, their paths, their names.
/// What they have attached is not the message's.
/// </summary>
internal static class RecoveredSource
{
    /// <summary>In place of the table <c>item</c>, of whose columns <c>item_id</c> is below zero. Left out are those whose carrier was taken out of the case until the record is made anew.</summary>
    public const string Table = $$"""
        (SELECT -recovered_id AS item_id, recovered_id, NULL AS part_of, NULL AS copy_of, 0 AS kind, hash, title, date, date_from, date_to, instant, path, 0 AS has_attachment, '{}' AS doc, {{RecoveredList.Place}} AS place,
           (SELECT holder.media_type FROM recovered_copy JOIN item AS holder USING (item_id) WHERE recovered_copy.recovered_id = recovered.recovered_id AND place = 0) AS media_type
           FROM recovered WHERE EXISTS (SELECT 1 FROM recovered_copy JOIN item AS holder USING (item_id) WHERE recovered_copy.recovered_id = recovered.recovered_id AND place = 0))
        """;

    /// <summary>A query for some items and the recovered messages that they carry.</summary>
    /// <param name="items">A query for their numbers.</param>
    public static string CarriedBy(string items) => $"{items} UNION SELECT -recovered_id FROM recovered_copy WHERE item_id IN ({items})";
}
