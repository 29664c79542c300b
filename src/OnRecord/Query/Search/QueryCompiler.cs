using System.Globalization;
using System.Text;
using OnRecord.Query.Language;
using OnRecord.Store;

namespace OnRecord.Query.Search;

/// <summary>
/// Turns a parsed query into an expression of the full-text index where it can, and into SQL for the rest. Every word is
/// quoted and every value a parameter, so nothing a user writes is taken for syntax.
/// </summary>
internal sealed class QueryCompiler(Vocabulary vocabulary)
{
    /// <summary>Phrases are written out in all their forms up to this many; beyond it the words are checked in the text.</summary>
    private const int MostAlternatives = 256;

    private static readonly (Scope Flag, string Column)[] Columns =
    [
        (Scope.Subject, "subject"), (Scope.Sender, "sender"), (Scope.Recipients, "recipients"), (Scope.Names, "names"), (Scope.Headers, "headers"), (Scope.Body, "body"), (Scope.Html, "html"),
    ];

    private readonly List<(string, object)> _parameters = [];
    private readonly List<HitPattern> _phrases = [];
    private readonly List<HitPattern> _hits = [];

    /// <summary>Compiles a query.</summary>
    public static CompiledQuery Compile(QueryNode query, Vocabulary vocabulary)
    {
        var compiler = new QueryCompiler(vocabulary);
        IReadOnlyList<QueryNode> parts = query is AndNode and ? and.Parts : [query];
        var indexed = new List<QueryNode>();
        var others = new List<string>();
        foreach (QueryNode part in parts)
        {
            if (compiler.IsIndexed(part))
            {
                indexed.Add(part);
            }
            else
            {
                others.Add(compiler.Sql(part, positive: true));
            }
        }

        string? match = indexed.Count == 0 ? null : string.Join(" AND ", indexed.Select(part => compiler.Match(part)));
        return new CompiledQuery(match, others.Count == 0 ? null : string.Join(" AND ", others), compiler._parameters, compiler._phrases, compiler._hits);
    }

    /// <summary>True when the index alone can answer: words joined by AND and OR, without NOT.</summary>
    private bool IsIndexed(QueryNode node) => node switch
    {
        WordsNode words => words.Exact || words.Terms.Count == 1 || Alternatives(words.Terms) <= MostAlternatives,
        PrefixNode or FuzzyNode or NearNode => true,
        AndNode and => and.Parts.All(IsIndexed),
        OrNode or => or.Parts.All(IsIndexed),
        _ => false,
    };

    private int Alternatives(IReadOnlyList<string> terms)
    {
        int count = 1;
        foreach (string term in terms)
        {
            count *= vocabulary.Forms(term).Count;
            if (count > MostAlternatives)
            {
                break;
            }
        }

        return count;
    }

    private string Match(QueryNode node, bool marks = true) => node switch
    {
        WordsNode words => Scoped(words.Scope, words.Exact ? MatchExact(words, marks) : MatchForms(words, marks)),
        PrefixNode prefix => Scoped(prefix.Scope, MatchPrefix(prefix, marks)),
        FuzzyNode fuzzy => Scoped(fuzzy.Scope, MatchFuzzy(fuzzy, marks)),
        NearNode near => Scoped(near.Scope, MatchNear(near, marks)),
        AndNode and => "(" + string.Join(" AND ", and.Parts.Select(part => Match(part, marks))) + ")",
        OrNode or => "(" + string.Join(" OR ", or.Parts.Select(part => Match(part, marks))) + ")",
        _ => throw new InvalidOperationException("Not for the index."),
    };

    private string MatchExact(WordsNode words, bool marks)
    {
        Mark(marks, words.Terms.Select(static term => (IReadOnlyList<string>)[term]), false, words.Scope);
        return Phrase(words.Terms);
    }

    private string MatchForms(WordsNode words, bool marks)
    {
        List<IReadOnlyList<string>> forms = [.. words.Terms.Select(vocabulary.Forms)];
        Mark(marks, forms, false, words.Scope);
        IEnumerable<IReadOnlyList<string>> phrases = [[]];
        foreach (IReadOnlyList<string> step in forms)
        {
            phrases = phrases.SelectMany(phrase => step.Select(form => (IReadOnlyList<string>)[.. phrase, form]));
        }

        return AnyOf(phrases.Select(Phrase));
    }

    private string MatchPrefix(PrefixNode prefix, bool marks)
    {
        Mark(marks, prefix.Terms.Select(static term => (IReadOnlyList<string>)[term]), true, prefix.Scope);
        return Phrase(prefix.Terms) + " *";
    }

    private string MatchFuzzy(FuzzyNode fuzzy, bool marks)
    {
        IReadOnlyList<string> forms = vocabulary.Near(fuzzy.Term, fuzzy.Distance);
        Mark(marks, [forms], false, fuzzy.Scope);
        return AnyOf(forms.Select(Quote));
    }

    /// <summary>Near takes the words as they are: the index cannot look for forms inside it.</summary>
    private string MatchNear(NearNode near, bool marks)
    {
        List<IReadOnlyList<string>> forms = [.. near.Terms.Select(vocabulary.Forms)];
        if (Alternatives(near.Terms) > MostAlternatives)
        {
            forms = [.. near.Terms.Select(static term => (IReadOnlyList<string>)[term])];
        }

        foreach (IReadOnlyList<string> step in forms)
        {
            Mark(marks, [step], false, near.Scope);
        }

        IEnumerable<IReadOnlyList<string>> groups = [[]];
        foreach (IReadOnlyList<string> step in forms)
        {
            groups = groups.SelectMany(group => step.Select(form => (IReadOnlyList<string>)[.. group, form]));
        }

        string distance = near.Distance.ToString(CultureInfo.InvariantCulture);
        return AnyOf(groups.Select(group => $"NEAR({string.Join(' ', group.Select(Quote))}, {distance})"));
    }

    private string Sql(QueryNode node, bool positive) => node switch
    {
        AllNode => "1",
        AndNode and => "(" + string.Join(" AND ", and.Parts.Select(part => Sql(part, positive))) + ")",
        OrNode or => "(" + string.Join(" OR ", or.Parts.Select(part => Sql(part, positive))) + ")",
        NotNode not => "NOT " + Sql(not.Part, !positive),
        KindNode kind => SqlKind(kind.Kind),
        PathNode path => $"item.item_id IN (SELECT coalesce(held.copy_of, held.item_id) FROM entry JOIN item AS held ON held.item_id = entry.item_id WHERE entry.path >= {Value(path.Prefix)} AND entry.path < {Value(path.Prefix + "\U0010FFFF")})",
        FileNode file => SqlFile(file.Pattern),
        HasAttachmentNode => "item.has_attachment = 1",
        AfterNode after => $"coalesce(item.date_to >= {Value(after.Date.From)}, 0)",
        BeforeNode before => $"coalesce(item.date_from <= {Value(before.Date.To)}, 0)",
        WordsNode words when !IsIndexed(words) => SqlPhrase(words, positive),
        _ => $"item.item_id IN (SELECT rowid FROM fts WHERE fts MATCH {Value(Match(node, positive))})",
    };

    private string SqlKind(string kind) => kind is "message" or "document"
        ? $"item.kind = {(kind == "message" ? 0 : 1)}"
        : $"instr(lower(coalesce(item.media_type, '')), {Value(kind)}) > 0";

    private string SqlFile(string pattern)
    {
        string glob = Value("*/" + pattern.Replace("[", "[[]", StringComparison.Ordinal).Replace("?", "[?]", StringComparison.Ordinal).ToLowerInvariant());
        return $"""
            (item.item_id IN (SELECT coalesce(held.copy_of, held.item_id) FROM entry JOIN item AS held ON held.item_id = entry.item_id WHERE lower(entry.path) GLOB {glob})
             OR item.item_id IN (SELECT item_id FROM attachment WHERE '/' || lower(name) GLOB {glob}))
            """;
    }

    private string SqlPhrase(WordsNode words, bool positive)
    {
        List<IReadOnlyList<string>> forms = [.. words.Terms.Select(vocabulary.Forms)];
        Mark(positive, forms, false, words.Scope);
        _phrases.Add(PatternOf(forms, false, words.Scope));
        string candidates = Scoped(words.Scope, string.Join(" AND ", forms.Select(static step => AnyOf(step.Select(Quote)))));
        return $"(item.item_id IN (SELECT rowid FROM fts WHERE fts MATCH {Value(candidates)}) AND holds_phrase(item.item_id, {_phrases.Count - 1}))";
    }

    private string Value(object value)
    {
        string name = $"$q{_parameters.Count}";
        _parameters.Add((name, value));
        return name;
    }

    private void Mark(bool marks, IEnumerable<IReadOnlyList<string>> steps, bool lastIsPrefix, Scope scope)
    {
        if (marks)
        {
            _hits.Add(PatternOf(steps, lastIsPrefix, scope));
        }
    }

    private static HitPattern PatternOf(IEnumerable<IReadOnlyList<string>> steps, bool lastIsPrefix, Scope scope) =>
        new([.. steps.Select(static step => (IReadOnlySet<string>)new HashSet<string>(step, StringComparer.Ordinal))], lastIsPrefix, scope);

    private static string Scoped(Scope scope, string match) => scope == Scope.Any
        ? match
        : $"{{{string.Join(' ', Columns.Where(column => scope.HasFlag(column.Flag)).Select(static column => column.Column))}}} : {match}";

    private static string AnyOf(IEnumerable<string> alternatives)
    {
        var any = new StringBuilder("(");
        foreach (string alternative in alternatives)
        {
            any.Append(any.Length > 1 ? " OR " : "").Append(alternative);
        }

        return any.Append(')').ToString();
    }

    private static string Phrase(IReadOnlyList<string> terms) => "\"" + string.Join(' ', terms) + "\"";

    private static string Quote(string term) => "\"" + term + "\"";
}
