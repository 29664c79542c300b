using NodaTime;
using OnRecord.Store;
using OnRecord.Store.Terms;

namespace OnRecord.Query.Language;

/// <summary>Reads single terms: words with their marks, phrases, and the values of fields.</summary>
internal static class QueryTerms
{
    private const int LongWord = 8;

    /// <summary>The letters by which words like one may differ from it where a query does not say.</summary>
    public static int Likeness(string term) => term.Length >= LongWord ? 2 : 1;

    /// <summary>The node of a term; null for a word without a letter or digit, such as a lone ampersand.</summary>
    /// <param name="token">The term.</param>
    /// <param name="scope">Where words are looked for.</param>
    /// <param name="zone">The case's zone, on whose clock dates are, or null.</param>
    public static QueryNode? Of(QueryToken token, Scope scope, DateTimeZone? zone)
    {
        if (token.Field is null)
        {
            return Words(token, scope);
        }

        return QueryFields.Texts.TryGetValue(token.Field, out Scope own)
            ? Words(token, own) ?? throw new QueryException(token.Position, $"{token.Field}: is followed by no letter or digit.", "Write a name, an address or a word.")
            : Value(token, zone);
    }

    private static QueryNode? Words(QueryToken token, Scope scope)
    {
        if (token.Kind == TokenKind.Quoted)
        {
            List<string> phrase = Folded(token.Text);
            return phrase.Count == 0
                ? throw new QueryException(token.Position, "There is no letter or digit between the quotation marks.", "Write the words of the phrase between them.")
                : token.Near is { } distance ? new NearNode(WithoutRunEnds(token.Text), distance, scope) : Sequence(phrase, token.Exact, scope);
        }

        string word = token.Text;
        int tilde = word.IndexOf('~', StringComparison.Ordinal);
        if (tilde > 0 && !word.AsSpan(tilde + 1).ContainsAnyExceptInRange('0', '9'))
        {
            return Fuzzy(token, word[..tilde], word[(tilde + 1)..], scope);
        }

        bool prefix = word.Length > 1 && word.EndsWith('*');
        List<string> terms = Folded(prefix ? word[..^1] : word);
        if (word.AsSpan(0, Math.Max(0, word.Length - 1)).Contains('*') && terms.Count > 0)
        {
            throw new QueryException(token.Position, "A * may only stand at the end of a word.", $"Write {terms[0]}* for words that begin so.");
        }

        return terms.Count == 0 ? null : prefix && !EndsInPair(word) ? new PrefixNode(terms, scope) : Sequence(terms, token.Exact, scope);
    }

    /// <summary>
    /// Words in a row. Where they end in a lone Chinese character, that begins every pair it stands in, so it is looked
    /// for as a beginning.
    /// </summary>
    private static QueryNode Sequence(List<string> terms, bool exact, Scope scope) =>
        IsSingleCjk(terms[^1]) ? new PrefixNode(terms, scope) : new WordsNode(terms, exact, scope);

    private static bool IsSingleCjk(string term) =>
        term.Length == 1 ? TermFolding.Of(term[0]) == TermFolding.Cjk : term.Length == 2 && char.IsSurrogatePair(term, 0) && TermFolding.IsCjk(char.ConvertToUtf32(term, 0));

    private static FuzzyNode Fuzzy(QueryToken token, string word, string distance, Scope scope)
    {
        List<string> terms = Folded(word);
        if (terms.Count != 1)
        {
            throw new QueryException(token.Position, "~ after a word takes a single word.", "Write each word with its own ~, such as harber~ authorty~.");
        }

        return distance switch
        {
            "" => new FuzzyNode(terms[0], Likeness(terms[0]), scope),
            "1" or "2" => new FuzzyNode(terms[0], distance[0] - '0', scope),
            _ => throw new QueryException(token.Position, "A word is looked for with at most 2 letters changed.", $"Write {word}~ or {word}~2."),
        };
    }

    private static QueryNode Value(QueryToken token, DateTimeZone? zone) => token.Field switch
    {
        "kind" => new KindNode(QueryFields.Kind(token)),
        "in" => new PathNode(token.Text),
        "file" => token.Text.Contains('*', StringComparison.Ordinal)
            ? new FileNode(token.Text)
            : Words(token with { Field = null }, Scope.Names) ?? throw new QueryException(token.Position, "file: is followed by no letter or digit.", "Write a file name, such as file:notes.pdf or file:*.pdf."),
        "has" => token.Text.ToLowerInvariant() switch
        {
            "attachment" or "attachments" => new HasAttachmentNode(),
            "date" => new HasDateNode(),
            _ => throw new QueryException(token.Position, $"has:{token.Text} is not known.", "Write has:attachment or has:date."),
        },
        "after" => new AfterNode(Date(token, zone)),
        _ => new BeforeNode(Date(token, zone)),
    };

    private static ItemDate Date(QueryToken token, DateTimeZone? zone) => ItemDate.Parse(token.Text, zone)
        ?? throw new QueryException(token.Position, $"{token.Text} is not a date.", $"Write {token.Field}:2018, {token.Field}:2018-03 or {token.Field}:2018-03-13.");

    /// <summary>
    /// The terms of a text as the index holds them inside longer texts: a run of Chinese characters that ends here may go
    /// on there, so its last character, which the pair before it holds too, is not asked for alone.
    /// </summary>
    private static List<string> Folded(string text)
    {
        List<Term> terms = TermTokenizer.Tokens(text);
        if (EndsInPair(terms, terms.Count - 1))
        {
            terms.RemoveAt(terms.Count - 1);
        }

        return [.. terms.Select(static term => term.Folded)];
    }

    /// <summary>The terms without the last character of any run, for words that need not stand in a row.</summary>
    private static List<string> WithoutRunEnds(string text)
    {
        List<Term> terms = TermTokenizer.Tokens(text);
        return [.. terms.Where((_, at) => !EndsInPair(terms, at)).Select(static term => term.Folded)];
    }

    private static bool EndsInPair(string text) => TermTokenizer.Tokens(text) is var terms && EndsInPair(terms, terms.Count - 1);

    private static bool EndsInPair(List<Term> terms, int at) => at > 0 && terms[at].Start < terms[at - 1].End;
}
