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

    /// <summary>What the temporary table <c>hit</c> has of a row, as columns of a query.</summary>
    internal const string HitColumns = $"{{id}}, item.kind, {MediaType}, (SELECT first.has_attachment FROM item AS first WHERE first.item_id = {HeaderSql.Item})";

    /// <summary>
    /// Counts the hits in the temporary table <c>hit</c>, by whom and when as in <c>answer</c>, so that a filter by what is counted gives as many: one that asks of headers finds recovered messages also
    /// where the query alone does not.
    /// </summary>
    /// <param name="connection">The case, whose tables have recovered messages too.</param>
    /// <param name="hasRecovered">Whether the query alone finds recovered messages.</param>
    internal static SearchFacets OfHits(SqliteConnection connection, bool hasRecovered)
    {
        Dictionary<string, long> kinds = Counts(connection, "SELECT CASE kind WHEN 0 THEN 'message' ELSE 'document' END, count(*) FROM hit");
        Dictionary<string, long> parties = Counts(connection, "SELECT lower(address.address), count(DISTINCT answer.item_id) FROM answer JOIN participant ON participant.item_id = answer.headers JOIN address USING (address_id) WHERE address.address IS NOT NULL");
        Dictionary<string, long> months = new MonthCounts(connection).Most(MostValues);
        if (!hasRecovered)
        {
            CaseFile.Execute(connection, "DELETE FROM hit WHERE item_id < 0");
        }

        return new SearchFacets(
            kinds, parties, new FolderCounts(connection).Most(MostValues), months,
            Counts(connection, """
                WITH type AS MATERIALIZED (SELECT type AS name, count(*) AS hits FROM hit GROUP BY 1)
                SELECT type.name, sum(other.hits) FROM type JOIN type AS other ON instr(other.name, type.name) > 0
                """),
            Counts(connection, "SELECT CASE has_attachment WHEN 1 THEN 'yes' ELSE 'no' END, count(*) FROM hit"));
    }

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
