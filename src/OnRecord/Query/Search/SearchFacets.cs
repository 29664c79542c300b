using Microsoft.Data.Sqlite;
using OnRecord.Store;

namespace OnRecord.Query.Search;

/// <summary>
/// How the hits of a search divide: for each facet the most frequent values with their counts, at most 100. Months are on the case's clock; a year stands among them for hits of which
/// nothing nearer is told, and <see cref="Undated"/> for those without any date.
/// </summary>
public sealed record SearchFacets(
    IReadOnlyDictionary<string, long> Kind, IReadOnlyDictionary<string, long> Party, IReadOnlyDictionary<string, long> Folder,
    IReadOnlyDictionary<string, long> Month, IReadOnlyDictionary<string, long> FileType, IReadOnlyDictionary<string, long> HasAttachment)
{
    /// <summary>The most values of a facet.</summary>
    public const int MostValues = 100;

    /// <summary>Stands among the months for hits that <c>NOT has:date</c> finds.</summary>
    public const string Undated = "undated";

    /// <summary>The condition of <see cref="HeaderSql"/> that <c>has:date</c> asks.</summary>
    internal const string HasDate = HeaderSql.Dated + ".date_from IS NOT NULL";

    /// <summary>The file type that <c>kind:</c> is asked of.</summary>
    internal const string MediaType = "lower(coalesce(item.media_type, 'unknown'))";

    /// <summary>Counts the items in the temporary table <c>hit</c>, by whom and when as in <c>answer</c>, so that a filter by what is counted gives as many.</summary>
    internal static SearchFacets OfHits(SqliteConnection connection) => new(
        Counts(connection, "SELECT CASE kind WHEN 0 THEN 'message' ELSE 'document' END, count(*) FROM hit JOIN item USING (item_id)"),
        Counts(connection, "SELECT lower(address.address), count(DISTINCT answer.item_id) FROM answer JOIN participant ON participant.item_id = answer.headers JOIN address USING (address_id) WHERE address.address IS NOT NULL"),
        new FolderCounts(connection).Most(MostValues),
        new MonthCounts(connection).Most(MostValues),
        Counts(connection, $"""
            WITH type AS MATERIALIZED (SELECT {MediaType} AS name, count(*) AS hits FROM hit JOIN item USING (item_id) GROUP BY 1)
            SELECT type.name, sum(other.hits) FROM type JOIN type AS other ON instr(other.name, type.name) > 0
            """),
        Counts(connection, "SELECT CASE first.has_attachment WHEN 1 THEN 'yes' ELSE 'no' END, count(*) FROM hit JOIN item USING (item_id) JOIN item AS first ON first.item_id = coalesce(item.part_of, item.item_id)"));

    private static Dictionary<string, long> Counts(SqliteConnection connection, string sql)
    {
        using SqliteCommand select = connection.CreateCommand();
        select.CommandText = $"{sql} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {MostValues}";
        using SqliteDataReader rows = select.ExecuteReader();
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        while (rows.Read())
        {
            counts.Add(rows.GetString(0), rows.GetInt64(1));
        }

        return counts;
    }
}
