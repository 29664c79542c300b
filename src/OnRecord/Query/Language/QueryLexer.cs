using System.Globalization;

namespace OnRecord.Query.Language;

/// <summary>Cuts a query into tokens.</summary>
internal sealed class QueryLexer(string query)
{
    private int _at;

    /// <summary>All tokens, the last of kind End.</summary>
    /// <exception cref="QueryException">A quotation mark is not closed, or a field is misspelt.</exception>
    public List<QueryToken> Read()
    {
        var tokens = new List<QueryToken>();
        while (Next() is { } token)
        {
            tokens.Add(token);
        }

        tokens.Add(new QueryToken(TokenKind.End, "", query.Length));
        return tokens;
    }

    private QueryToken? Next()
    {
        while (_at < query.Length && char.IsWhiteSpace(query[_at]))
        {
            _at++;
        }

        if (_at >= query.Length)
        {
            return null;
        }

        int start = _at;
        switch (query[_at])
        {
            case '(':
                _at++;
                return new QueryToken(TokenKind.Open, "(", start);
            case ')':
                _at++;
                return new QueryToken(TokenKind.Close, ")", start);
            default:
                return Term(start);
        }
    }

    private QueryToken Term(int start)
    {
        if (IsMinus())
        {
            _at++;
            return new QueryToken(TokenKind.Not, "-", start);
        }

        string? field = Field();
        if (field is not null && _at < query.Length && query[_at] == '(')
        {
            _at++;
            return new QueryToken(TokenKind.Open, "(", start, field);
        }

        bool exact = _at < query.Length && query[_at] == '=';
        if (exact)
        {
            _at++;
        }

        if (_at < query.Length && IsQuote(query[_at]))
        {
            return Quoted(start, field, exact);
        }

        string word = Word();
        if (exact && word.Length == 0)
        {
            throw new QueryException(start, "= stands before nothing.", "Write =word or =\"a phrase\" for exactly these forms.");
        }

        if (field is null && !exact)
        {
            TokenKind kind = word switch { "AND" => TokenKind.And, "OR" => TokenKind.Or, "NOT" => TokenKind.Not, _ => TokenKind.Word };
            return new QueryToken(kind, word, start);
        }

        if (word.Length == 0 && field is not null)
        {
            throw NothingAfter(field, start);
        }

        return new QueryToken(TokenKind.Word, word, start, field, exact);
    }

    /// <summary>A known field before a colon, taken off; null when there is none.</summary>
    private string? Field()
    {
        int colon = _at;
        while (colon < query.Length && char.IsAsciiLetter(query[colon]))
        {
            colon++;
        }

        if (colon == _at || colon >= query.Length || query[colon] != ':')
        {
            return null;
        }

        string name = query[_at..colon].ToLowerInvariant();
        if (!QueryFields.IsField(name))
        {
            if (colon + 1 < query.Length && !char.IsWhiteSpace(query[colon + 1]) && query[colon + 1] != '/')
            {
                QueryFields.RefuseMisspelt(name, _at);
            }

            return null;
        }

        _at = colon + 1;
        return name;
    }

    /// <summary>A minus right before a word, phrase, field or group means NOT; inside words and before blanks it is a mark like others.</summary>
    private bool IsMinus() =>
        _at + 1 < query.Length && query[_at] == '-' && (_at == 0 || char.IsWhiteSpace(query[_at - 1]) || query[_at - 1] == '(')
        && (char.IsLetterOrDigit(query[_at + 1]) || char.IsSurrogate(query[_at + 1]) || query[_at + 1] is '=' or '(' || IsQuote(query[_at + 1]));

    private QueryToken Quoted(int start, string? field, bool exact)
    {
        int open = _at++;
        int from = _at;
        while (_at < query.Length && !IsQuote(query[_at]))
        {
            _at++;
        }

        if (_at >= query.Length)
        {
            throw new QueryException(open, "This quotation mark is not closed.", "Write a second \" where the phrase ends.");
        }

        string words = query[from.._at++];
        if (field is not null && string.IsNullOrWhiteSpace(words))
        {
            throw NothingAfter(field, start);
        }

        return new QueryToken(TokenKind.Quoted, words, start, field, exact, Near());
    }

    private int? Near()
    {
        if (_at >= query.Length || query[_at] != '~')
        {
            return null;
        }

        int from = ++_at;
        while (_at < query.Length && char.IsAsciiDigit(query[_at]))
        {
            _at++;
        }

        return int.TryParse(query.AsSpan(from, _at - from), NumberStyles.None, CultureInfo.InvariantCulture, out int distance) && distance <= 1000
            ? distance
            : throw new QueryException(from - 1, "After a phrase, ~ takes a number of words up to 1000.", "Write \"first second\"~5 for two words with at most five between them.");
    }

    private string Word()
    {
        int from = _at;
        while (_at < query.Length && !char.IsWhiteSpace(query[_at]) && query[_at] is not ('(' or ')') && !IsQuote(query[_at]))
        {
            _at++;
        }

        return query[from.._at];
    }

    private static QueryException NothingAfter(string field, int position) =>
        new(position, $"Nothing stands after {field}:.", $"Write what to look for right after the colon, such as {Example(field)}.");

    private static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E';

    private static string Example(string field) => field switch
    {
        "after" or "before" => $"{field}:2018-03-13",
        "has" => "has:attachment",
        "kind" => "kind:message",
        "in" => "in:release/mail",
        "file" => "file:notes.pdf",
        _ => $"{field}:ann or {field}:\"Ann Roe\"",
    };
}
