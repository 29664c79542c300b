namespace OnRecord.Query;

/// <summary>
/// What is asked of who sent, got or wrote an item and when, in SQL over a table <c>item</c>. A document that messages carry has no sender, recipients and mostly no date, so those of
/// a message answer for it, beside its own. All that is asked is asked of one and the same message: what Ann sent in May and Bo in June, Ann did not send in June. Of the dates, its own is
/// taken or that of the message, the same for all.
/// </summary>
internal static class HeaderSql
{
    /// <summary>In a condition: the number of the message that answers; 0 for none.</summary>
    public const string Message = "{message}";

    /// <summary>In a condition: the table whose row has the columns <c>date_from</c>, <c>date_to</c> and <c>instant</c>.</summary>
    public const string Dated = "{dated}";

    /// <summary>The number of an item; of a part, of the first.</summary>
    public const string Item = "coalesce(item.part_of, item.item_id)";

    /// <summary>Every document with every message that carries it and every date that it answers with: <c>carried</c> and <c>dated</c>.</summary>
    public const string Carried = """
        carried CROSS JOIN item AS dated ON dated.item_id IN (carried.item_id, carried.message_id) AND (dated.item_id = carried.message_id OR dated.date_from IS NOT NULL)
        """;

    /// <summary>A condition: the item, or the message that answers, is among some.</summary>
    /// <param name="items">A query for their numbers.</param>
    public static string Among(string items) => $"({Item} IN ({items}) OR {Message} IN ({items}))";

    /// <summary>A query for some items and what any of them carries.</summary>
    public static string ThroughAny(string items) => $"{items} UNION SELECT item_id FROM carried WHERE message_id IN ({items})";

    /// <summary>A query for some items and what they alone carry.</summary>
    public static string ThroughAll(string items) => $"{items} UNION SELECT item_id FROM carried GROUP BY item_id HAVING min(message_id IN ({items}))";

    /// <summary>Items of which a condition holds.</summary>
    public static string Of(string condition) => $"""
        CASE WHEN {Item} IN (SELECT item_id FROM carried) THEN EXISTS (SELECT 1 FROM {Carried} WHERE carried.item_id = {Item} AND {OfCarried(condition)}) ELSE {OfItself(condition)} END
        """;

    /// <summary>A condition asked of a row of <see cref="Carried"/>.</summary>
    public static string OfCarried(string condition) => Filled(condition, "carried.message_id", "dated");

    private static string OfItself(string condition) => Filled(condition, "0", "item");

    private static string Filled(string condition, string message, string dated) =>
        condition.Replace(Message, message, StringComparison.Ordinal).Replace(Dated, dated, StringComparison.Ordinal);
}
