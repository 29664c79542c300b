using Microsoft.Data.Sqlite;
using OnRecord.Query.Language;
using OnRecord.Store;

namespace OnRecord.Query.Search;

/// <summary>Searches an open case. Keeps what it learns of the vocabulary, so reuse it. Not thread-safe.</summary>
public sealed class CaseSearch
{
    private readonly SqliteConnection _connection;
    private readonly Vocabulary _vocabulary;
    private readonly bool _hasParts;
    private CompiledQuery? _current;

    /// <summary>Over a case opened for reading.</summary>
    public CaseSearch(SqliteConnection connection)
    {
        _connection = connection;
        _vocabulary = new Vocabulary(connection);
        _hasParts = CaseMeta.Get(connection, CaseMeta.Parts) is { } parts ? parts != "0" : CaseFile.Scalar(connection, "SELECT EXISTS (SELECT 1 FROM item WHERE part > 1)") > 0;
        connection.CreateFunction("holds_words", (long item, long number) => _current!.Checks[(int)number].Holds(connection, item));
        connection.CreateFunction("fits_path", (string path, long number) => _current!.Files[(int)number].FitsPath(path));
        connection.CreateFunction("fits_name", (string name, long number) => _current!.Files[(int)number].FitsName(name));
    }

    /// <summary>Finds a page of hits. A query without a word finds all that the filter leaves, where there is one.</summary>
    /// <exception cref="QueryException">The query cannot be read.</exception>
    /// <exception cref="OnRecordException">A date of the filter cannot be read.</exception>
    public SearchAnswer Search(SearchRequest request)
    {
        CompiledQuery compiled = Compile(request.Query, request.Filter);
        bool isSingleWord = compiled is { Where: null, Headers: null, Hits: [{ Steps.Count: 1 }] } && request.Filter == new ItemFilter();
        var source = new HitSource(_connection, compiled, request.Filter);
        (IReadOnlyList<(long Item, double Score)> hits, long total) = new HitRanking(_connection, source).Page(request.Page, request.Order, isSingleWord);
        long[] items = [.. hits.Select(static hit => hit.Item)];
        var snippets = new SnippetReader(_connection, compiled.Hits, items, source.Carriers(items));
        return new SearchAnswer(total, [.. hits.Select(hit => snippets.Row(hit.Item, hit.Score))]);
    }

    /// <summary>Conditions of a query that nothing in the case can meet, each in a sentence: paths and names that no file has, kinds that no item is of, senders and recipients that no message has, words that no text has; and that recovered messages may be missing where headers are asked of.</summary>
    /// <exception cref="QueryException">The query cannot be read.</exception>
    public IReadOnlyList<string> Notes(string query, ItemFilter? filter = null)
    {
        QueryNode parsed = Parse(query, filter);
        return new QueryNotes(_connection, Finds, new MissingWords(_connection, _vocabulary, Finds)).Of(parsed, asksHeaders: filter?.AsksHeaders == true || HeaderAsking.In(parsed));
    }

    /// <summary>How many hits there are.</summary>
    public long Count(string query, ItemFilter filter) => new HitSource(_connection, Compile(query, filter), filter).Count();

    /// <summary>Counts of hits by kind, party address, folder, month, file type and attachment.</summary>
    public SearchFacets Facets(string query, ItemFilter filter)
    {
        QueryNode parsed = Parse(query, filter);
        var source = new HitSource(_connection, Compile(parsed, hasRecovered: true), filter);
        CaseFile.Execute(_connection, """
            CREATE TEMP TABLE IF NOT EXISTS hit(item_id INTEGER PRIMARY KEY, kind INTEGER, type TEXT, has_attachment INTEGER, is_undated INTEGER);
            CREATE TEMP TABLE IF NOT EXISTS answer(item_id INTEGER, headers INTEGER, date_from INTEGER, date_to INTEGER, is_year INTEGER);
            DELETE FROM hit; DELETE FROM answer;
            """);
        using SqliteCommand fill = source.Command($"{SearchFacets.HitColumns}, NOT ({HeaderSql.Of(SearchFacets.HasDate)})", withItem: true);
        fill.CommandText = "INSERT INTO hit " + fill.CommandText;
        fill.ExecuteNonQuery();
        using SqliteCommand answers = source.Answers("INSERT INTO answer");
        answers.ExecuteNonQuery();
        return SearchFacets.OfHits(_connection, hasRecovered: filter.AsksHeaders || HeaderAsking.In(parsed));
    }

    /// <summary>A query without a word asks for all that a filter leaves.</summary>
    private QueryNode Parse(string query, ItemFilter? filter) => string.IsNullOrWhiteSpace(query) && filter is not null && filter != new ItemFilter() ? new AllNode() : QueryParser.Parse(query, CaseMeta.ZoneOf(_connection));

    private bool Finds(QueryNode condition)
    {
        using SqliteCommand any = new HitSource(_connection, Compile(condition, HeaderAsking.In(condition)), new ItemFilter()).Command("1", withItem: false, rest: "LIMIT 1");
        return any.ExecuteScalar() is not null;
    }

    private CompiledQuery Compile(string query, ItemFilter filter)
    {
        QueryNode parsed = Parse(query, filter);
        return Compile(parsed, filter.AsksHeaders || HeaderAsking.In(parsed));
    }

    private CompiledQuery Compile(QueryNode query, bool hasRecovered)
    {
        _vocabulary.Refresh();
        return _current = QueryCompiler.Compile(query, _vocabulary, _hasParts, hasRecovered);
    }
}
