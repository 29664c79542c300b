using Microsoft.Data.Sqlite;
using OnRecord.Query.Language;
using OnRecord.Store;

namespace OnRecord.Query.Search;

/// <summary>Searches an open case. Keeps what it learns of the vocabulary, so reuse it. Not thread-safe.</summary>
public sealed class CaseSearch
{
    /// <summary>Weights of subject, sender, recipients, names, headers, body and html.</summary>
    private const string Rank = "bm25(fts, 4.0, 3.0, 2.0, 3.0, 0.3, 1.0, 1.0)";

    private const string Indexed = "FROM fts WHERE fts MATCH $match AND rowid NOT IN (SELECT item_id FROM item WHERE copy_of IS NOT NULL)";

    private const int EqualScores = 100;

    private readonly SqliteConnection _connection;
    private readonly Vocabulary _vocabulary;
    private IReadOnlyList<HitPattern> _phrases = [];

    /// <summary>Over a case opened for reading.</summary>
    public CaseSearch(SqliteConnection connection)
    {
        _connection = connection;
        _vocabulary = new Vocabulary(connection);
        connection.CreateFunction("holds_phrase", (long item, long phrase) => PhraseCheck.Holds(connection, item, _phrases[(int)phrase]));
    }

    /// <summary>Finds a page of hits.</summary>
    /// <exception cref="QueryException">The query cannot be read.</exception>
    /// <exception cref="OnRecordException">A date of the filter cannot be read.</exception>
    public SearchAnswer Search(SearchRequest request)
    {
        CompiledQuery compiled = Compile(request.Query);
        var rows = new List<SearchRow>();
        var snippets = new SnippetReader(_connection, compiled.Hits);
        using SqliteCommand select = Command(compiled, request.Filter, out string from);
        select.CommandText = IsIndexAlone(compiled, request.Filter) && request is { Order: SearchOrder.Relevance, Page.Limit: not null }
            ? BestFirst(request.Page)
            : $"SELECT item.item_id, {(compiled.Match is null ? "0.0" : "-" + Rank)} AS score {from} ORDER BY {Order(request.Order, compiled.Match is not null)}{request.Page.Sql}";
        using (SqliteDataReader found = select.ExecuteReader())
        {
            while (found.Read())
            {
                rows.Add(snippets.Row(found.GetInt64(0), found.GetDouble(1)));
            }
        }

        return new SearchAnswer(Count(compiled, request.Filter), rows);
    }

    /// <summary>How many hits there are.</summary>
    public long Count(string query, ItemFilter filter) => Count(Compile(query), filter);

    /// <summary>Counts of hits by kind, party address, folder, month, file type and attachment.</summary>
    public SearchFacets Facets(string query, ItemFilter filter)
    {
        CompiledQuery compiled = Compile(query);
        CaseFile.Execute(_connection, "CREATE TEMP TABLE IF NOT EXISTS hit(item_id INTEGER PRIMARY KEY); DELETE FROM hit");
        using SqliteCommand fill = Command(compiled, filter, out string from);
        fill.CommandText = "INSERT INTO hit SELECT item.item_id " + from;
        fill.ExecuteNonQuery();
        return SearchFacets.OfHits(_connection);
    }

    private CompiledQuery Compile(string query)
    {
        CompiledQuery compiled = QueryCompiler.Compile(QueryParser.Parse(query), _vocabulary);
        _phrases = compiled.Phrases;
        return compiled;
    }

    private long Count(CompiledQuery compiled, ItemFilter filter)
    {
        using SqliteCommand count = Command(compiled, filter, out string from);
        count.CommandText = IsIndexAlone(compiled, filter) ? "SELECT count(*) " + Indexed : "SELECT count(*) " + from;
        return (long)count.ExecuteScalar()!;
    }

    private static bool IsIndexAlone(CompiledQuery compiled, ItemFilter filter) => compiled.Match is not null && compiled.Where is null && filter == new ItemFilter();

    /// <summary>
    /// The best hits, ranked without looking at items; only they and a few more, for equal scores at the cut, are then
    /// put in the order of paths.
    /// </summary>
    private static string BestFirst(Page page) => $"""
        SELECT item.item_id, best.score FROM (SELECT rowid AS found, -{Rank} AS score {Indexed} ORDER BY score DESC LIMIT {(long)page.Limit! + page.Offset + EqualScores}) AS best
        JOIN item ON item.item_id = best.found ORDER BY best.score DESC, item.path, item.hash{page.Sql}
        """;

    private SqliteCommand Command(CompiledQuery compiled, ItemFilter filter, out string from)
    {
        SqliteCommand command = _connection.CreateCommand();
        from = compiled.Match is null ? "FROM item WHERE item.copy_of IS NULL" : "FROM fts JOIN item ON item.item_id = fts.rowid WHERE fts MATCH $match AND item.copy_of IS NULL";
        if (compiled.Match is not null)
        {
            command.Parameters.AddWithValue("$match", compiled.Match);
        }

        if (compiled.Where is not null)
        {
            from += " AND " + compiled.Where;
        }

        foreach ((string name, object value) in compiled.Parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        from += filter.Sql(command);
        return command;
    }

    /// <summary>Equal scores and dates are put in the order of paths, so pages never overlap.</summary>
    private static string Order(SearchOrder order, bool ranked) => order switch
    {
        SearchOrder.Oldest => "item.instant IS NULL, item.instant, item.path, item.hash",
        SearchOrder.Newest => "item.instant IS NULL, item.instant DESC, item.path, item.hash",
        _ => ranked ? "score DESC, item.path, item.hash" : "item.instant IS NULL, item.instant DESC, item.path, item.hash",
    };
}
