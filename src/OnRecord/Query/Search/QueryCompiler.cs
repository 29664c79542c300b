using OnRecord.Query.Language;
using OnRecord.Store;

namespace OnRecord.Query.Search;

/// <summary>
/// Turns a parsed query into an expression of the full-text index where it can, and into SQL for the rest. Every word is
/// quoted and every value a parameter, so nothing a user writes is taken for syntax.
/// </summary>
internal sealed class QueryCompiler(Vocabulary vocabulary, bool hasParts, bool hasRecovered)
{
    private readonly List<(string, object)> _parameters = [];
    private readonly List<WordCheck> _checks = [];
    private readonly List<FileNamePattern> _files = [];
    private readonly MatchWriter _match = new(vocabulary);
    private readonly List<string> _sets = [];

    /// <summary>Compiles a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="vocabulary">Words of the case.</param>
    /// <param name="hasRecovered">Whether recovered messages may be hits too.</param>
    /// <param name="hasParts">Whether the case holds items cut into parts. Then AND and NOT ask of all parts of an item together, and the hits are those parts that have a word looked for.</param>
    public static CompiledQuery Compile(QueryNode query, Vocabulary vocabulary, bool hasParts, bool hasRecovered)
    {
        bool joins = hasParts && Joins(query);
        var compiler = new QueryCompiler(vocabulary, joins, hasRecovered);
        return joins ? compiler.OverParts(query) : compiler.OverRows(query);
    }

    private static bool Joins(QueryNode query) => query is AndNode or NotNode || (query is OrNode or && or.Parts.Any(Joins));

    private CompiledQuery OverParts(QueryNode query)
    {
        (IReadOnlyList<QueryNode> conditions, IReadOnlyList<QueryNode> headers) = Divided(query);
        List<string> leaves = [.. conditions.Where(IsIndexed).SelectMany(Leaves).Select(leaf => _match.Of(leaf))];
        List<string> all = [.. conditions.Select(part => Sql(part, positive: !IsIndexed(part)))];
        return Compiled(leaves.Count == 0 ? null : MatchWriter.AnyOf(leaves), all, headers);
    }

    /// <summary>The conditions that all must hold: those of the item itself, and those that a message which carries it may answer.</summary>
    private (IReadOnlyList<QueryNode> Own, IReadOnlyList<QueryNode> Headers) Divided(QueryNode query)
    {
        ILookup<bool, QueryNode> parts = (query is AndNode and ? and.Parts : [query]).ToLookup(AsksHeaders);
        ILookup<bool, QueryNode> headers = parts[true].ToLookup(part => IsAddressed(part) && _match.IsMatch(part));
        return ([.. parts[false]], headers[true].Skip(1).Any() ? [new AndNode([.. headers[true]]), .. headers[false]] : [.. parts[true]]);
    }

    /// <summary>True when anything is asked of senders, recipients or dates.</summary>
    private bool AsksHeaders(QueryNode node) => node switch
    {
        AndNode and => and.Parts.Any(AsksHeaders),
        OrNode or => or.Parts.Any(AsksHeaders),
        NotNode not => AsksHeaders(not.Part),
        AfterNode or BeforeNode => true,
        _ => IsAddressed(node),
    };

    /// <summary>True for words that senders or recipients have, and for several of them that the index can answer together.</summary>
    private bool IsAddressed(QueryNode node) => node switch
    {
        AndNode and => and.Parts.All(IsAddressed) && _match.IsMatch(and),
        OrNode or => or.Parts.All(IsAddressed) && _match.IsMatch(or),
        WordsNode words => MatchWriter.IsOfAddresses(words.Scope),
        PrefixNode prefix => MatchWriter.IsOfAddresses(prefix.Scope),
        FuzzyNode fuzzy => MatchWriter.IsOfAddresses(fuzzy.Scope),
        NearNode near => MatchWriter.IsOfAddresses(near.Scope),
        _ => false,
    };

    private static IEnumerable<QueryNode> Leaves(QueryNode node) => node switch
    {
        AndNode and => and.Parts.SelectMany(Leaves),
        OrNode or => or.Parts.SelectMany(Leaves),
        _ => [node],
    };

    private CompiledQuery OverRows(QueryNode query)
    {
        var indexed = new List<string>();
        var excluded = new List<string>();
        var others = new List<string>();
        (IReadOnlyList<QueryNode> parts, IReadOnlyList<QueryNode> headers) = Divided(query);
        bool hasMatch = parts.Any(IsIndexed);
        foreach (QueryNode part in parts)
        {
            if (IsIndexed(part))
            {
                indexed.Add(_match.Of(part));
            }
            else if (hasMatch && part is NotNode not && IsIndexed(not.Part))
            {
                excluded.Add(_match.Of(not.Part, marks: false));
            }
            else
            {
                others.Add(Sql(part, positive: true));
            }
        }

        return Compiled(hasMatch ? JoinMatch(indexed, excluded) : null, others, headers);
    }

    private CompiledQuery Compiled(string? match, List<string> where, IReadOnlyList<QueryNode> headers)
    {
        var reached = new List<string?>();
        var asked = new List<string>();
        foreach (QueryNode part in headers)
        {
            int set = _sets.Count;
            asked.Add(Sql(part, positive: true));
            reached.Add(hasParts ? null : Reached(part, set, match is null ? "{id}" : "+{id}"));
        }

        return new(
            match, match is not null && _match.Heads.Count > 0 ? MatchWriter.AnyOf(_match.Heads) : null, Together(where), Together(asked), Together(reached.OfType<string>()),
            asked.Count == 1 && reached[0] is not null, hasRecovered, _sets, _parameters, _checks, _files, _match.Hits);
    }

    private static string? Together(IEnumerable<string> conditions) => string.Join(" AND ", conditions) is { Length: > 0 } all ? all : null;

    /// <summary>
    /// The items of which a condition of headers holds, as a condition on the number of a row, which is tried before the item is looked at; null where there is none. Alone it says
    /// all; with others an item is among these, but one message need not answer them together.
    /// </summary>
    /// <param name="part">The condition.</param>
    /// <param name="set">The number of its first set.</param>
    /// <param name="id">The number of a row, with a plus where the index chooses the rows: it would else be asked anew for each.</param>
    private string? Reached(QueryNode part, int set, string id) => part switch
    {
        _ when IsAddressed(part) => $"{id} IN ({HeaderSql.ThroughAny(CompiledQuery.Set(set))})",
        NotNode { Part: var not } when IsAddressed(not) => $"{id} NOT IN ({HeaderSql.ThroughAll(CompiledQuery.Set(set))})",
        OrNode either when either.Parts.All(one => IsAddressed(one) || IsIndexed(one)) =>
            $"{id} IN ({string.Join(" UNION ", either.Parts.Select(one => IsAddressed(one) ? HeaderSql.ThroughAny(CompiledQuery.Set(set++)) : Found(_match.Of(one, marks: false))))})",
        _ => null,
    };

    private static string JoinMatch(List<string> indexed, List<string> excluded)
    {
        string match = string.Join(" AND ", indexed);
        return excluded.Count == 0 ? match : $"({match}) NOT {MatchWriter.AnyOf(excluded)}";
    }

    /// <summary>True when the index alone can answer: words joined by AND and OR, without NOT.</summary>
    private bool IsIndexed(QueryNode node) => !AsksHeaders(node) && _match.IsMatch(node);

    private string Sql(QueryNode node, bool positive) => node switch
    {
        AllNode => "1",
        _ when IsAddressed(node) => SqlAddressed(node, positive),
        AndNode and => "(" + string.Join(" AND ", and.Parts.Select(part => Sql(part, positive))) + ")",
        OrNode or => "(" + string.Join(" OR ", or.Parts.Select(part => Sql(part, positive))) + ")",
        NotNode not => "NOT " + Sql(not.Part, !positive),
        KindNode kind => SqlKind(kind.Kind),
        PathNode path => At($"entry.path >= {Value(path.Prefix)} AND entry.path < {Value(path.Prefix + "\U0010FFFF")}"),
        FileNode file => SqlFile(file.Pattern),
        HasAttachmentNode => hasParts ? "coalesce(item.part_of, item.item_id) IN (SELECT item_id FROM item WHERE has_attachment = 1)" : "item.has_attachment = 1",
        HasDateNode => $"({HeaderSql.Of(SearchFacets.HasDate)})",
        AfterNode after => $"coalesce({HeaderSql.Dated}.date_to >= {Value(after.Date.From)}, 0)",
        BeforeNode before => $"coalesce({HeaderSql.Dated}.date_from <= {Value(before.Date.To)}, 0)",
        WordsNode words when !IsIndexed(words) => SqlCheck(_match.FormsOf(words, positive), null, words.Scope),
        NearNode near when !IsIndexed(near) => SqlCheck(_match.MarkNear(near, positive), near.Distance, near.Scope),
        _ => Held(_match.Of(node, positive)),
    };

    /// <summary>Items that an expression of the index finds, and whose stored words meet a check; where items have parts, those of which any part is found.</summary>
    private string Held(string match, int? check = null) => $"{(hasParts ? HeaderSql.Item : "item.item_id")} IN ({Found(match, check)})";

    private string Found(string match, int? check = null)
    {
        string value = Value(match);
        string held = hasParts
            ? $"SELECT coalesce(held.part_of, held.item_id) FROM fts CROSS JOIN item AS held ON held.item_id = fts.rowid WHERE fts MATCH {value}{Checked("fts.rowid", check)}"
            : $"SELECT rowid FROM fts WHERE fts MATCH {value}{Checked("fts.rowid", check)}";
        return hasRecovered ? $"{held} UNION ALL SELECT -rowid FROM recovered_fts WHERE recovered_fts MATCH {value}{Checked("-recovered_fts.rowid", check)}" : held;
    }

    private static string Checked(string row, int? check) => check is null ? "" : $" AND holds_words({row}, {check})";

    /// <summary>Items and recovered messages that any path of theirs, or of what carries them, fits.</summary>
    private string At(string condition)
    {
        string held = $"SELECT coalesce(held.copy_of, held.item_id) FROM entry JOIN item AS held ON held.item_id = entry.item_id WHERE {condition}";
        return $"{HeaderSql.Item} IN ({(hasRecovered ? RecoveredSource.CarriedBy(held) : held)})";
    }

    /// <summary>Items whose senders or recipients have the words.</summary>
    private string SqlAddressed(QueryNode node, bool positive)
    {
        string found = node switch
        {
            WordsNode words when !_match.IsMatch(words) => FoundInPlaces(_match.FormsOf(words, positive), null, words.Scope),
            NearNode near when !_match.IsMatch(near) => FoundInPlaces(_match.MarkNear(near, positive), near.Distance, near.Scope),
            _ => Found(_match.Of(node, positive)),
        };
        _sets.Add(found);
        return HeaderSql.Among(CompiledQuery.Set(_sets.Count - 1));
    }

    private string SqlKind(string kind) => kind is "message" or "document"
        ? $"item.kind = {(kind == "message" ? 0 : 1)}"
        : $"instr({SearchFacets.MediaType}, {Value(kind)}) > 0";

    private string SqlFile(string text)
    {
        var pattern = new FileNamePattern(text);
        _files.Add(pattern);
        int number = _files.Count - 1;
        return $"""
            ({At($"{pattern.MayFit("entry.path", Value)} AND fits_path(entry.path, {number})")}
             OR coalesce(item.part_of, item.item_id) IN (SELECT item_id FROM attachment WHERE {pattern.MayFit("name", Value)} AND fits_name(name, {number})))
            """;
    }

    /// <summary>Items that hold all words, as the index says, in the right places, as their text says.</summary>
    private string SqlCheck(List<IReadOnlyList<string>> forms, int? near, Scope scope)
    {
        (string candidates, int number) = Candidates(forms, near, scope);
        return hasParts
            ? Held(candidates, number)
            : $"({Held(candidates)} AND holds_words(item.item_id, {number}))";
    }

    /// <summary>The same as a query for their numbers.</summary>
    private string FoundInPlaces(List<IReadOnlyList<string>> forms, int? near, Scope scope)
    {
        (string candidates, int number) = Candidates(forms, near, scope);
        return Found(candidates, number);
    }

    private (string Match, int Check) Candidates(List<IReadOnlyList<string>> forms, int? near, Scope scope)
    {
        _checks.Add(new WordCheck([.. forms.Select(static step => (IReadOnlySet<string>)step.ToHashSet(StringComparer.Ordinal))], near, scope));
        return (_match.AllOf(forms, scope), _checks.Count - 1);
    }

    private string Value(object value)
    {
        string name = $"$q{_parameters.Count}";
        _parameters.Add((name, value));
        return name;
    }
}
