namespace OnRecord.Language.Statements;

/// <summary>Tokens that are read as if they stood alone: a sentence, or what somebody said within one.</summary>
/// <param name="First">The first token.</param>
/// <param name="End">Behind the last token.</param>
/// <param name="IsInner">True for the words of somebody, whose own quotation marks mean nothing inside them.</param>
internal readonly record struct Stretch(int First, int End, bool IsInner)
{
    /// <summary>How many tokens it has.</summary>
    public int Count => End - First;

    /// <summary>True when a token lies inside.</summary>
    public bool Holds(int token) => token >= First && token < End;
}
