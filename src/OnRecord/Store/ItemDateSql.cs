namespace OnRecord.Store;

/// <summary>Expressions over the table <c>item</c> for when an item was sent or published, or what it tells of happens.</summary>
internal static class ItemDateSql
{
    /// <summary>Documents whose evidence names no date.</summary>
    public const string Undated = "item.kind = 1 AND item.date IS NULL";

    /// <summary>When what a document without a date tells of begins (<see cref="ItemDoc.Happens"/>), or NULL.</summary>
    public const string Happens = $"CASE WHEN {Undated} THEN json_extract(item.doc, '$.happens[0]') END";

    /// <summary>Rows of a table with a column <c>date</c> that are dated to the minute or second by a clock whose offset from UTC is not told.</summary>
    public static string Floating(string table) => $"{table}.date LIKE '%T%' AND {table}.date NOT LIKE '%Z' AND {table}.date NOT LIKE '%+__:__' AND {table}.date NOT LIKE '%T%-__:__'";

    /// <summary>The date that the evidence names, else for a document the one given for the case (<see cref="CaseMeta.Published"/>), else NULL.</summary>
    public const string Date = $"CASE WHEN {Undated} THEN (SELECT value FROM meta WHERE name = '{CaseMeta.Published}') ELSE item.date END";

    /// <summary>What the columns <c>date_from</c>, <c>date_to</c> and <c>instant</c> are made of, so what filters by date answer to: when it happens what a calendar tells of, else <see cref="Date"/>.</summary>
    public const string Placed = $"coalesce({Happens}, {Date})";
}
