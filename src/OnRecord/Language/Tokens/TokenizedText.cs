namespace OnRecord.Language.Tokens;

/// <summary>
/// A text cut into tokens and sentences. Tokens are in order and do not overlap, and what lies between them is white space or
/// control characters only, so every character is accounted for. Immutable and safe to share between threads.
/// </summary>
public sealed class TokenizedText
{
    private readonly Token[] tokens;
    private readonly Sentence[] sentences;

    internal TokenizedText(string text, Token[] tokens, Sentence[] sentences)
    {
        Text = text;
        this.tokens = tokens;
        this.sentences = sentences;
    }

    /// <summary>The text itself.</summary>
    public string Text { get; }

    /// <summary>Its tokens in order.</summary>
    public ReadOnlySpan<Token> Tokens => tokens;

    /// <summary>Its sentences in order; none only when the text is empty.</summary>
    public ReadOnlySpan<Sentence> Sentences => sentences;

    /// <summary>The characters of a token.</summary>
    /// <param name="token">An index into <see cref="Tokens"/>.</param>
    public ReadOnlySpan<char> Word(int token) => Text.AsSpan(tokens[token].Start, tokens[token].Length);

    /// <summary>The first token that begins at a place or behind it; the number of tokens when there is none.</summary>
    /// <param name="unit">A place in UTF-16 units.</param>
    internal int FirstTokenFrom(int unit)
    {
        int low = 0, high = tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = tokens[middle].Start < unit ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The sentence that a token stands in.</summary>
    /// <param name="token">An index into <see cref="Tokens"/>.</param>
    internal Sentence SentenceOf(int token) => sentences[SentenceAt(token)];

    /// <summary>The index of the sentence that a token stands in.</summary>
    /// <param name="token">An index into <see cref="Tokens"/>.</param>
    internal int SentenceAt(int token)
    {
        int low = 0, high = sentences.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = sentences[middle].FirstToken <= token ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
