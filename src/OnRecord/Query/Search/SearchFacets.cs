using Microsoft.Data.Sqlite;
using OnRecord.Store;

namespace OnRecord.Query.Search;

/// <summary>How the hits of a search divide: for each facet the most frequent values with their counts, at most 100.</summary>
public sealed record SearchFacets(
    IReadOnlyDictionary<string, long> Kind, IReadOnlyDictionary<string, long> Party, IReadOnlyDictionary<string, long> Folder,
    IReadOnlyDictionary<string, long> Month, IReadOnlyDictionary<string, long> FileType, IReadOnlyDictionary<string, long> HasAttachment)
{
    /// <summary>The most values of a facet.</summary>
    public const int MostValues = 100;

    /// <summary>Counts the items in the temporary table <c>hit</c>, by whom and when as in <c>answer</c>, so that a filter by what is counted gives as many.</summary>
    internal static SearchFacets OfHits(SqliteConnection connection) => new(
        Counts(connection, "SELECT CASE kind WHEN 0 THEN 'message' ELSE 'document' END, count(*) FROM hit JOIN item USING (item_id)"),
        Counts(connection, "SELECT lower(address.address), count(DISTINCT answer.item_id) FROM answer JOIN participant ON participant.item_id = answer.headers JOIN address USING (address_id) WHERE address.address IS NOT NULL"),
        Counts(connection, "SELECT folder_of(path), count(*) FROM hit JOIN item USING (item_id) WHERE path IS NOT NULL"),
        Counts(connection, $"SELECT substr({ItemDateSql.Placed}, 1, 7), count(DISTINCT answer.item_id) FROM answer JOIN item ON item.item_id = answer.dated WHERE length({ItemDateSql.Placed}) >= 7"),
        Counts(connection, "SELECT coalesce(media_type, 'unknown'), count(*) FROM hit JOIN item USING (item_id)"),
        Counts(connection, "SELECT CASE has_attachment WHEN 1 THEN 'yes' ELSE 'no' END, count(*) FROM hit JOIN item USING (item_id)"));

    private static Dictionary<string, long> Counts(SqliteConnection connection, string sql)
    {
        connection.CreateFunction("folder_of", (string path) => FolderOf(path), isDeterministic: true);
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

    /// <summary>The folder of a path, or the container of a member.</summary>
    private static string FolderOf(string path)
    {
        int slash = path.LastIndexOf('/');
        string folder = slash < 0 ? path : path[..slash];
        return folder.EndsWith('!') ? folder[..^1] : folder;
    }
}
