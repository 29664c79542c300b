using NodaTime;

namespace OnRecord.Query.Language;

/// <summary>
/// Reads the query language: words, phrases, AND (the default), OR, NOT, parentheses and fields. A minus before a term is NOT. NOT binds strongest,
/// then AND, then OR.
/// </summary>
public sealed class QueryParser
{
    private const int Deepest = 100;
    private const int LongestQuery = 20_000;
    private const int MostTerms = 500;

    private readonly List<QueryToken> _tokens;
    private readonly DateTimeZone? _zone;
    private int _at;
    private int _terms;

    private QueryParser(List<QueryToken> tokens, DateTimeZone? zone)
    {
        _tokens = tokens;
        _zone = zone;
    }

    private QueryToken Current => _tokens[_at];

    /// <summary>Parses a query.</summary>
    /// <param name="query">In the query language.</param>
    /// <param name="zone">The case's zone, on whose clock its dates are, or null.</param>
    /// <exception cref="QueryException">It cannot be read; says where and what to write instead.</exception>
    public static QueryNode Parse(string query, DateTimeZone? zone = null)
    {
        if (query.Length > LongestQuery)
        {
            throw new QueryException(LongestQuery, $"The query is longer than {LongestQuery} characters.", "Search for its rarest words.");
        }

        var parser = new QueryParser(new QueryLexer(query).Read(), zone);
        if (parser.Current.Kind == TokenKind.End)
        {
            throw new QueryException(0, "The query is empty.", "Write a word, or kind:message for all messages.");
        }

        QueryNode? node = parser.Or(Scope.Any, 0);
        if (parser.Current.Kind == TokenKind.Close)
        {
            throw new QueryException(parser.Current.Position, "This ) closes nothing.", "Leave it out, or write the ( that belongs to it.");
        }

        return node ?? throw new QueryException(0, "The query holds no letter or digit.", "Write a word to look for.");
    }

    private QueryNode? Or(Scope scope, int depth)
    {
        if (depth > Deepest)
        {
            throw new QueryException(Current.Position, "The parentheses are nested too deep.", $"Use at most {Deepest} levels.");
        }

        var parts = new List<QueryNode>();
        Add(parts, And(scope, depth));
        while (Current.Kind == TokenKind.Or)
        {
            QueryToken or = Current;
            _at++;
            RequireOperand(or);
            Add(parts, And(scope, depth));
        }

        return parts.Count switch { 0 => null, 1 => parts[0], _ => new OrNode(parts) };
    }

    private QueryNode? And(Scope scope, int depth)
    {
        var parts = new List<QueryNode>();
        if (Current.Kind is TokenKind.And or TokenKind.Or)
        {
            throw LoneOperator(Current);
        }

        while (Current.Kind is not (TokenKind.End or TokenKind.Close or TokenKind.Or))
        {
            if (Current.Kind == TokenKind.And)
            {
                QueryToken and = Current;
                _at++;
                RequireOperand(and);
            }

            Add(parts, Not(scope, depth));
        }

        return parts.Count switch { 0 => null, 1 => parts[0], _ => new AndNode(parts) };
    }

    private QueryNode? Not(Scope scope, int depth)
    {
        bool negate = false;
        while (Current.Kind == TokenKind.Not)
        {
            QueryToken not = Current;
            negate = !negate;
            _at++;
            RequireOperand(not, allowNot: true);
        }

        QueryNode? operand = Primary(scope, depth);
        return negate && operand is not null ? new NotNode(operand) : operand;
    }

    private QueryNode? Primary(Scope scope, int depth)
    {
        QueryToken token = Current;
        _at++;
        if (token.Kind != TokenKind.Open)
        {
            if (++_terms > MostTerms)
            {
                throw new QueryException(token.Position, $"The query has more than {MostTerms} words and conditions.", "Search for its rarest words.");
            }

            return QueryTerms.Of(token, scope, _zone);
        }

        QueryNode? inner = Or(GroupScope(token, scope), depth + 1);
        if (Current.Kind != TokenKind.Close)
        {
            throw new QueryException(token.Position, "This ( is not closed.", "Write a ) where the group ends.");
        }

        if (_tokens[_at - 1].Kind == TokenKind.Open)
        {
            throw new QueryException(token.Position, "There is nothing between the parentheses.", "Write words between them, or leave them out.");
        }

        _at++;
        return inner;
    }

    private static Scope GroupScope(QueryToken open, Scope scope)
    {
        if (open.Field is null)
        {
            return scope;
        }

        return QueryFields.Texts.TryGetValue(open.Field, out Scope own)
            ? own
            : throw new QueryException(open.Position, $"{open.Field}: takes one value, not a group.", $"Write ({open.Field}:one OR {open.Field}:other).");
    }

    private void RequireOperand(QueryToken after, bool allowNot = false)
    {
        if (Current.Kind is TokenKind.End or TokenKind.Close or TokenKind.And or TokenKind.Or || (Current.Kind == TokenKind.Not && !allowNot && after.Kind == TokenKind.Not))
        {
            throw LoneOperator(after);
        }
    }

    private static QueryException LoneOperator(QueryToken token) =>
        token.Text == "-" ? new(token.Position, "- has nothing to leave out.", "Write the words that may not occur right after it, or leave it out.")
        : new(token.Position, $"{token.Text} has nothing to join on one of its sides.", $"Write words on both sides, or \"{token.Text.ToLowerInvariant()}\" in small letters to look for the word.");

    private static void Add(List<QueryNode> parts, QueryNode? part)
    {
        if (part is not null)
        {
            parts.Add(part);
        }
    }
}
