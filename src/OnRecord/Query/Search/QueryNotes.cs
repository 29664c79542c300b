using Microsoft.Data.Sqlite;
using OnRecord.Query.Language;

namespace OnRecord.Query.Search;

/// <summary>Says which conditions of a query nothing in a case can meet, so that an empty answer is not taken for an answer about the evidence.</summary>
internal static class QueryNotes
{
    /// <summary>One sentence for each such condition.</summary>
    public static IReadOnlyList<string> Of(SqliteConnection connection, QueryNode query) => [.. Conditions(query).Select(node => Note(connection, node)).OfType<string>()];

    private static IEnumerable<QueryNode> Conditions(QueryNode node) => node switch
    {
        AndNode and => and.Parts.SelectMany(Conditions),
        OrNode or => or.Parts.SelectMany(Conditions),
        NotNode not => Conditions(not.Part),
        _ => [node],
    };

    private static string? Note(SqliteConnection connection, QueryNode condition) => condition switch
    {
        PathNode path => UnknownNames.Path(connection, path.Prefix),
        KindNode { Kind: not ("message" or "document") } kind when UnknownNames.List(connection, "SELECT media_type FROM item WHERE instr(lower(media_type), $value) > 0 LIMIT 1", kind.Kind).Count == 0
            => $"Nothing in this case is of the kind {kind.Kind}. Its kinds are message, document, {string.Join(", ", UnknownNames.List(connection, "SELECT DISTINCT media_type FROM item WHERE media_type IS NOT NULL ORDER BY 1", ""))}.",
        _ => null,
    };
}
