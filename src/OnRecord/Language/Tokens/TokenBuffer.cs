namespace OnRecord.Language.Tokens;

/// <summary>Tokens while a text is cut: an array that doubles.</summary>
internal struct TokenBuffer(int capacity)
{
    private Token[] tokens = new Token[Math.Max(capacity, 4)];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The last one.</summary>
    public readonly Token Last => tokens[Count - 1];

    /// <summary>Adds one.</summary>
    public void Add(int start, int end, TokenKind kind)
    {
        if (Count == tokens.Length)
        {
            Array.Resize(ref tokens, tokens.Length * 2);
        }

        tokens[Count++] = new Token(start, end, kind);
    }

    /// <summary>All of them in an array of their number.</summary>
    public readonly Token[] ToArray() => tokens.Length == Count ? tokens : tokens.AsSpan(0, Count).ToArray();
}
