namespace OnRecord.Language.Tokens;

/// <summary>A word, number or mark of a text. Positions are UTF-16 units in the text it was cut from.</summary>
/// <param name="Start">The first unit.</param>
/// <param name="End">Behind the last unit; always after <paramref name="Start"/>.</param>
/// <param name="Kind">What it is made of.</param>
public readonly record struct Token(int Start, int End, TokenKind Kind)
{
    /// <summary>How many units it has; at least 1.</summary>
    public int Length => End - Start;
}
