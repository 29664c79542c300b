using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Query.Language;
using OnRecord.Store;

namespace OnRecord.Query.Search;

/// <summary>Says which conditions of a query nothing in a case can meet, so that an empty answer is not taken for an answer about the evidence.</summary>
/// <param name="connection">The case.</param>
/// <param name="finds">Whether any item meets a condition alone.</param>
/// <param name="missing">Says which words no text has.</param>
internal sealed class QueryNotes(SqliteConnection connection, Func<QueryNode, bool> finds, MissingWords missing)
{
    private const string NotYetRecovered = "The record of this case is not finished: messages known only from quotations, forwards and printouts may be missing here until the next build ends. Words without a field find them.";

    /// <summary>Whether all is read and the recovered messages that follow from it are known.</summary>
    private readonly bool _hasRecord = CaseMeta.Get(connection, CaseMeta.Record) == Versions.Record.ToString() && CaseMeta.Get(connection, CaseMeta.Unfinished) is null;

    /// <summary>One sentence for each such condition, and one where recovered messages may be missing from an answer about headers.</summary>
    public IReadOnlyList<string> Of(QueryNode query, bool asksHeaders) =>
        [.. Conditions(query).SelectMany(Notes).Distinct(), .. asksHeaders && !_hasRecord ? [NotYetRecovered] : (string[])[]];

    private static IEnumerable<QueryNode> Conditions(QueryNode node) => node switch
    {
        AndNode and => and.Parts.SelectMany(Conditions),
        OrNode or => or.Parts.SelectMany(Conditions),
        NotNode not => Conditions(not.Part),
        _ => [node],
    };

    private IEnumerable<string> Notes(QueryNode condition) => condition switch
    {
        WordsNode { Scope: Scope.Any } words => missing.Of(words.Terms, words.Exact).Concat((Unread(string.Join(' ', words.Terms)) ?? Failed(words)) is { } unread ? [unread] : []),
        NearNode { Scope: Scope.Any } near => missing.Of(near.Terms, isExact: false),
        _ => Note(condition) is { } note ? [note] : [],
    };

    private string Nothing => _hasRecord ? "Nothing in this case" : "Nothing found so far";

    private string? Note(QueryNode condition) => condition switch
    {
        PathNode path => UnknownNames.Path(connection, path.Prefix),
        KindNode { Kind: not ("message" or "document") } kind when !finds(kind)
            => $"Nothing in this case is of the kind {kind.Kind}. Its kinds are message, document, {string.Join(", ", SqlRows.Texts(connection, "SELECT DISTINCT media_type FROM item WHERE media_type IS NOT NULL ORDER BY 1"))}.",
        FileNode file when Unread(file.Pattern) is { } unread => unread,
        FileNode file when !finds(file) && ContainerOf(file.Pattern) is { } container => container,
        FileNode file when !finds(file) && Listed(file.Pattern) is { } listed => listed,
        FileNode file when !finds(file) => $"No file is named {file.Pattern}.{UnknownNames.NearFile(connection, file.Pattern)}",
        WordsNode words => OfWords(words, words.Scope, string.Join(' ', words.Terms)),
        PrefixNode prefix => OfWords(prefix, prefix.Scope, string.Join(' ', prefix.Terms) + "*"),
        FuzzyNode fuzzy => OfWords(fuzzy, fuzzy.Scope, fuzzy.Term + "~"),
        NearNode near => OfWords(near, near.Scope, string.Join(' ', near.Terms)),
        _ => null,
    };

    /// <summary>That files which no reader knows are named so, and where they are; null where none is. They are no items, so that no search finds them.</summary>
    private string? Unread(string name)
    {
        var filter = new LedgerFilter(Code: ProblemCodes.UnknownFormat, Named: name);
        long files = LedgerList.Count(connection, filter);
        return files == 0
            ? null
            : $"{(files == 1 ? "1 file of unknown format, which has" : $"{files} files of unknown format, which have")} no text to search, {(files == 1 ? "is" : "are")} named {name}: "
                + $"{LedgerList.Read(connection, filter, new Page(1)).First().Path}{(files == 1 ? "" : " and others")}. onrecord ledger --code {ProblemCodes.UnknownFormat} --named \"{name}\" lists {(files == 1 ? "it" : "them")}.";
    }

    /// <summary>That the first container with a name is none with words of its own; null where none is named so.</summary>
    private string? ContainerOf(string pattern)
    {
        var name = new FileNamePattern(pattern);
        return SqlRows.Texts(connection, "SELECT path FROM entry WHERE state = 'container' ORDER BY path").FirstOrDefault(name.FitsPath) is { } path
            ? $"{path} is an archive or mailbox, which has no words of its own. in:{path} finds what is inside."
            : null;
    }

    /// <summary>The same for words that nothing has but the name of a file that could not be read.</summary>
    private string? Failed(WordsNode words) =>
        !finds(words) && LedgerList.Count(connection, new LedgerFilter(State: "failed", Named: string.Join(' ', words.Terms))) > 0 ? Listed(Pattern(string.Join(' ', words.Terms))) : null;

    /// <summary>That the ledger has a file with a name which is no item, such as an encrypted member of an archive, and why; null where it has none.</summary>
    private string? Listed(string pattern)
    {
        var name = new FileNamePattern(pattern);
        if (SqlRows.Texts(connection, "SELECT path FROM entry WHERE item_hash IS NULL ORDER BY path").FirstOrDefault(name.FitsPath) is not { } path)
        {
            return null;
        }

        List<string> codes = SqlRows.Texts(connection, "SELECT DISTINCT code FROM problem JOIN entry USING (entry_id) WHERE path = $path ORDER BY code", ("$path", path));
        return $"{path} has no text to search{(codes.Count == 0 ? "" : $" ({string.Join(", ", codes)})")}. onrecord ledger --named \"{pattern}\" lists it.";
    }

    private static string Pattern(string words) => $"*{words.Replace(' ', '*')}*";

    /// <summary>Of words that name somebody or a file; other words may well be nowhere.</summary>
    private string? OfWords(QueryNode condition, Scope scope, string words)
    {
        if (scope == Scope.Names && Unread(words) is { } unread)
        {
            return unread;
        }

        string? nobody = scope switch
        {
            Scope.Sender => $"{Nothing} is from",
            Scope.Recipients => $"{Nothing} is to",
            Scope.Sender | Scope.Recipients => $"{Nothing} is from or to",
            Scope.Names => "No file is named",
            _ => null,
        };
        return nobody is null || finds(condition)
            ? null
            : scope == Scope.Names && ContainerOf(Pattern(words)) is { } container ? container
            : scope == Scope.Names && Listed(Pattern(words)) is { } listed ? listed
            : $"{nobody} {words}.{(scope == Scope.Names ? UnknownNames.NearFile(connection, words) : UnknownNames.NearParty(connection, words))}";
    }
}
