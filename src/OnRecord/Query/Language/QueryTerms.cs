using OnRecord.Store;
using OnRecord.Store.Terms;

namespace OnRecord.Query.Language;

/// <summary>Reads single terms: words with their marks, phrases, and the values of fields.</summary>
internal static class QueryTerms
{
    private const int LongWord = 8;

    /// <summary>The node of a term; null for a word without a letter or digit, such as a lone ampersand.</summary>
    public static QueryNode? Of(QueryToken token, Scope scope)
    {
        if (token.Field is null)
        {
            return Words(token, scope);
        }

        return QueryFields.Texts.TryGetValue(token.Field, out Scope own)
            ? Words(token, own) ?? throw new QueryException(token.Position, $"{token.Field}: is followed by no letter or digit.", "Write a name, an address or a word.")
            : Value(token);
    }

    private static QueryNode? Words(QueryToken token, Scope scope)
    {
        if (token.Kind == TokenKind.Quoted)
        {
            List<string> phrase = Folded(token.Text);
            return phrase.Count == 0
                ? throw new QueryException(token.Position, "There is no letter or digit between the quotation marks.", "Write the words of the phrase between them.")
                : token.Near is { } distance ? new NearNode(phrase, distance, scope) : new WordsNode(phrase, token.Exact, scope);
        }

        string word = token.Text;
        int tilde = word.IndexOf('~', StringComparison.Ordinal);
        if (tilde > 0 && word.AsSpan(tilde + 1) is "" or "1" or "2")
        {
            return Fuzzy(token, word[..tilde], scope);
        }

        bool prefix = word.Length > 1 && word.EndsWith('*');
        List<string> terms = Folded(prefix ? word[..^1] : word);
        if (word.AsSpan(0, Math.Max(0, word.Length - 1)).Contains('*') && terms.Count > 0)
        {
            throw new QueryException(token.Position, "A * may only stand at the end of a word.", $"Write {terms[0]}* for words that begin so.");
        }

        return terms.Count == 0 ? null : prefix || IsSingleCjk(terms) ? new PrefixNode(terms, scope) : new WordsNode(terms, token.Exact, scope);
    }

    /// <summary>One Chinese character finds every pair that begins with it.</summary>
    private static bool IsSingleCjk(List<string> terms) =>
        terms.Count == 1 && terms[0].Length <= 2 && (TermFolding.Of(terms[0][0]) == TermFolding.Cjk || (char.IsHighSurrogate(terms[0][0]) && TermFolding.IsCjk(char.ConvertToUtf32(terms[0], 0))))
        && terms[0].Length == (char.IsHighSurrogate(terms[0][0]) ? 2 : 1);

    private static FuzzyNode Fuzzy(QueryToken token, string word, Scope scope)
    {
        List<string> terms = Folded(word);
        if (terms.Count != 1)
        {
            throw new QueryException(token.Position, "~ after a word takes a single word.", "Write each word with its own ~, such as harber~ authorty~.");
        }

        return new FuzzyNode(terms[0], terms[0].Length >= LongWord ? 2 : 1, scope);
    }

    private static QueryNode Value(QueryToken token) => token.Field switch
    {
        "kind" => new KindNode(token.Text.ToLowerInvariant()),
        "in" => new PathNode(token.Text),
        "file" => token.Text.Contains('*', StringComparison.Ordinal)
            ? new FileNode(token.Text)
            : Words(token with { Field = null }, Scope.Names) ?? throw new QueryException(token.Position, "file: is followed by no letter or digit.", "Write a file name, such as file:notes.pdf or file:*.pdf."),
        "has" => token.Text is "attachment" or "attachments"
            ? new HasAttachmentNode()
            : throw new QueryException(token.Position, $"has:{token.Text} is not known.", "Write has:attachment."),
        "after" => new AfterNode(Date(token)),
        _ => new BeforeNode(Date(token)),
    };

    private static ItemDate Date(QueryToken token) => ItemDate.Parse(token.Text, null)
        ?? throw new QueryException(token.Position, $"{token.Text} is not a date.", $"Write {token.Field}:2018, {token.Field}:2018-03 or {token.Field}:2018-03-13.");

    private static List<string> Folded(string text) => [.. TermTokenizer.Tokens(text).Select(static term => term.Folded)];
}
