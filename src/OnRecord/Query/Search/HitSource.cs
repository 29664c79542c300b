using Microsoft.Data.Sqlite;
using OnRecord.Query.Shapes;

namespace OnRecord.Query.Search;

/// <summary>The items that a query and a filter let through, as SQL. Copies are left out: the first of them stands for all.</summary>
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
    /// <param name="select">What to select; <c>{id}</c> stands for the item's number.</param>
    /// <param name="withItem">True when it needs columns of <c>item</c>.</param>
    /// <param name="rest">What follows the conditions: a further AND, an order, a limit.</param>
    public SqliteCommand Command(string select, bool withItem, string rest = "")
    {
        SqliteCommand command = connection.CreateCommand();
        bool join = withItem || !IsIndexOnly;
        string from = query.Match is null
            ? " FROM item WHERE item.copy_of IS NULL"
            : join
                ? " FROM fts CROSS JOIN item ON item.item_id = fts.rowid WHERE fts MATCH $match AND item.copy_of IS NULL"
                : $" FROM fts WHERE fts MATCH $match AND fts.rowid {NoCopies}";
        string id = query.Match is null ? "item.item_id" : "fts.rowid";
        command.CommandText = $"{query.With}SELECT {select}{from}{Conditions(command)} {rest}".Replace("{id}", id, StringComparison.Ordinal);
        return command;
    }

    /// <summary>How many hits there are.</summary>
    public long Count()
    {
        using SqliteCommand count = Command("count(*)", withItem: false);
        return (long)count.ExecuteScalar()!;
    }

    /// <summary>The messages that carry some hits, those first through which they are hits.</summary>
    public ILookup<long, CarrierShape> Carriers(IEnumerable<long> hits)
    {
        using SqliteCommand command = connection.CreateCommand();
        return CarrierList.Read(command, hits, HeaderCondition(command), query.With);
    }

    /// <summary>A statement over the items in the temporary table <c>hit</c> with whom and what they answer by: the item, the item whose address headers and the item whose date.</summary>
    public SqliteCommand Answers(string before)
    {
        SqliteCommand command = connection.CreateCommand();
        string condition = HeaderSql.OfCarried(HeaderCondition(command));
        command.CommandText = $"""
            {before} {query.With}SELECT hit.item_id, {HeaderSql.Item}, item.item_id FROM hit JOIN item USING (item_id) WHERE {HeaderSql.Item} NOT IN (SELECT item_id FROM carried)
            UNION SELECT hit.item_id, carried.message_id, dated.item_id FROM hit JOIN item USING (item_id) JOIN {HeaderSql.Carried} WHERE carried.item_id = {HeaderSql.Item} AND {condition}
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
