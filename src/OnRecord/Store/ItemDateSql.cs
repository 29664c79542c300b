namespace OnRecord.Store;

/// <summary>Expressions over the table <c>item</c> for when an item was sent or published.</summary>
internal static class ItemDateSql
{
    /// <summary>Documents whose evidence names no date.</summary>
    public const string Undated = "item.kind = 1 AND item.date IS NULL";

    /// <summary>Items dated to the minute or second by a clock whose offset from UTC is not told.</summary>
    public const string Floating = "item.date LIKE '%T%' AND item.date NOT LIKE '%Z' AND item.date NOT LIKE '%+__:__' AND item.date NOT LIKE '%T%-__:__'";

    /// <summary>The date that the evidence names, else for a document the one given for the case (<see cref="CaseMeta.Published"/>), else NULL.</summary>
    public const string Date = $"CASE WHEN {Undated} THEN (SELECT value FROM meta WHERE name = '{CaseMeta.Published}') ELSE item.date END";
}
