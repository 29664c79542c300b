namespace OnRecord.Language.Tokens;

/// <summary>Tokens that stand together.</summary>
/// <param name="First">The first token.</param>
/// <param name="End">Behind the last token.</param>
internal readonly record struct TokenRange(int First, int End)
{
    /// <summary>How many tokens there are.</summary>
    public int Count => End - First;

    /// <summary>True when a token lies inside.</summary>
    public bool Holds(int token) => token >= First && token < End;
}
