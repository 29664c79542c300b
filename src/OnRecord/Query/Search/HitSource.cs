using Microsoft.Data.Sqlite;
using OnRecord.Query.Shapes;

namespace OnRecord.Query.Search;

/// <summary>
/// The items that a query and a filter let through, as SQL, and where headers are asked of, the recovered messages, whose numbers are below zero. Copies are left out: the first of them stands for all.
/// </summary>
internal sealed class HitSource(SqliteConnection connection, CompiledQuery query, ItemFilter filter)
{
    private const string NoCopies = "NOT IN (SELECT item_id FROM item WHERE copy_of IS NOT NULL)";

    /// <summary>True when the full-text index finds the hits and so can rank them.</summary>
    public bool IsRanked => query.Match is not null;

    /// <summary>Expression that some hits meet in their heads too, or null.</summary>
    public string? Heads => query.Heads;

    /// <summary>True when hits are found without looking at the items.</summary>
    private bool IsIndexOnly => query.Match is not null && query.Where is null && (query.Headers is null || query.IsReached) && filter == new ItemFilter();

    /// <summary>A statement over the hits.</summary>
    /// <param name="select">What to select; <c>{id}</c> stands for the item's number, <c>{fts}</c> for the index, <c>{place}</c> for the message's place in it.</param>
    /// <param name="withItem">True when it needs columns of <c>item</c>.</param>
    /// <param name="and">A further condition, beginning with AND; <c>{row}</c> in it is the number of a row of the index.</param>
    /// <param name="rest">An order by what is selected, a limit.</param>
    public SqliteCommand Command(string select, bool withItem, string and = "", string rest = "")
    {
        SqliteCommand command = connection.CreateCommand();
        bool join = withItem || !IsIndexOnly;
        string held = query.Match is null
            ? " FROM item WHERE item.copy_of IS NULL"
            : join
                ? " FROM fts CROSS JOIN item ON item.item_id = fts.rowid WHERE fts MATCH $match AND item.copy_of IS NULL"
                : $" FROM fts WHERE fts MATCH $match AND fts.rowid {NoCopies}";
        string recovered = query.Match is null
            ? $" FROM {RecoveredSource.Table} AS item WHERE 1"
            : $" FROM recovered_fts CROSS JOIN {RecoveredSource.Table} AS item ON item.recovered_id = recovered_fts.rowid WHERE recovered_fts MATCH $match";
        string conditions = Conditions(command) + and;
        string hits = Filled($"SELECT {select}{held}{conditions}", query.Match is null ? "item.item_id" : "fts.rowid", "fts", "rowid", "-1");
        string more = query.HasRecovered ? " UNION ALL " + Filled($"SELECT {select}{recovered}{conditions}", "item.item_id", "recovered_fts", "-rowid", "item.place") : "";
        command.CommandText = $"{query.With}{hits}{more} {rest}";
        return command;
    }

    private static string Filled(string sql, string id, string index, string row, string place) =>
        sql.Replace("{id}", id, StringComparison.Ordinal).Replace("{fts}", index, StringComparison.Ordinal).Replace("{row}", row, StringComparison.Ordinal).Replace("{place}", place, StringComparison.Ordinal);

    /// <summary>How many hits there are.</summary>
    public long Count()
    {
        using SqliteCommand count = Command("count(*)", withItem: false);
        using SqliteDataReader rows = count.ExecuteReader();
        long hits = 0;
        while (rows.Read())
        {
            hits += rows.GetInt64(0);
        }

        return hits;
    }

    /// <summary>The messages that carry some hits, those first through which they are hits.</summary>
    public ILookup<long, CarrierShape> Carriers(IEnumerable<long> hits)
    {
        using SqliteCommand command = connection.CreateCommand();
        return CarrierList.Read(command, hits, HeaderCondition(command), query.With);
    }

    /// <summary>
    /// A statement over the items in the temporary table <c>hit</c> with whom and what they answer by: the item, the item whose address headers, and the stretch of time, of which <c>is_year</c> tells that
    /// no month is known.
    /// </summary>
    public SqliteCommand Answers(string before)
    {
        SqliteCommand command = connection.CreateCommand();
        string condition = HeaderSql.OfCarried(HeaderCondition(command));
        command.CommandText = $"""
            {before} {query.With}SELECT hit.item_id, {HeaderSql.Item}, {MonthCounts.Dated("item")} FROM hit JOIN item USING (item_id) WHERE {HeaderSql.Item} NOT IN (SELECT item_id FROM carried)
            UNION SELECT hit.item_id, carried.message_id, {MonthCounts.Dated("dated")} FROM hit JOIN item USING (item_id) JOIN {HeaderSql.Carried} WHERE carried.item_id = {HeaderSql.Item} AND {condition}
            UNION SELECT hit.item_id, hit.item_id, {MonthCounts.Dated("item")} FROM hit JOIN {RecoveredSource.Table} AS item ON item.recovered_id = -hit.item_id
            """;
        return command;
    }

    private string HeaderCondition(SqliteCommand command)
    {
        BindQuery(command);
        return (query.Headers ?? "1") + filter.HeaderCondition(command);
    }

    private void BindQuery(SqliteCommand command)
    {
        foreach ((string name, object value) in query.Parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }
    }

    private string Conditions(SqliteCommand command)
    {
        if (query.Match is not null)
        {
            command.Parameters.AddWithValue("$match", query.Match);
        }

        string headers = HeaderCondition(command);
        bool isMet = headers == "1" || (query.IsReached && headers == query.Headers);
        return (query.Reached is null ? "" : " AND " + query.Reached) + (query.Where is null ? "" : " AND " + query.Where) + (isMet ? "" : " AND " + HeaderSql.Of(headers));
    }
}
