namespace OnRecord.Query.Language;

/// <summary>A query that cannot be read: where, why, and what to write instead.</summary>
public sealed class QueryException : Exception
{
    /// <summary>With place, reason and suggestion.</summary>
    public QueryException(int position, string message, string suggestion)
        : base(message)
    {
        Position = position;
        Suggestion = suggestion;
    }

    /// <summary>Needed by convention; prefer the one with a place.</summary>
    public QueryException()
    {
    }

    /// <summary>Needed by convention; prefer the one with a place.</summary>
    public QueryException(string message)
        : base(message)
    {
    }

    /// <summary>Needed by convention; prefer the one with a place.</summary>
    public QueryException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>UTF-16 unit of the query at which the trouble begins.</summary>
    public int Position { get; }

    /// <summary>One sentence that helps.</summary>
    public string Suggestion { get; } = "";
}
