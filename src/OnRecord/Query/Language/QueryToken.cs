namespace OnRecord.Query.Language;

internal enum TokenKind
{
    Word,
    Quoted,
    And,
    Or,
    Not,
    Open,
    Close,
    End,
}

/// <summary>A piece of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The word, or the words between the quotes.</param>
/// <param name="Position">First unit in the query.</param>
/// <param name="Field">Field name before the colon, or null.</param>
/// <param name="Exact">An equals sign stands before it.</param>
/// <param name="Near">Number after <c>~</c> behind quotes, or null.</param>
internal sealed record QueryToken(TokenKind Kind, string Text, int Position, string? Field = null, bool Exact = false, int? Near = null);
