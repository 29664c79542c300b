namespace OnRecord.Store;

/// <summary>Expressions over the table <c>item</c> for when an item was sent or published.</summary>
internal static class ItemDateSql
{
    /// <summary>Documents whose evidence names no date.</summary>
    public const string Undated = "item.kind = 1 AND item.date IS NULL";

    /// <summary>The date that the evidence names, else for a document the one given for the case (<see cref="CaseMeta.Published"/>), else NULL.</summary>
    public const string Date = $"CASE WHEN {Undated} THEN (SELECT value FROM meta WHERE name = '{CaseMeta.Published}') ELSE item.date END";
}
