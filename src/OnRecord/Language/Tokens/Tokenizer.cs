namespace OnRecord.Language.Tokens;

/// <summary>
/// Cuts a text into tokens and sentences, as the English Web Treebank and GUM do (clitics and most hyphens apart, addresses
/// whole). A blank line ends a paragraph; a line end ends a sentence unless the line is wrapped. Linear in the text's length. Thread-safe.
/// </summary>
public static class Tokenizer
{
    /// <summary>Cuts a text.</summary>
    /// <param name="text">Any text, also broken or hostile.</param>
    public static TokenizedText Cut(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Token[] tokens = TokenCutter.Cut(text);
        return new TokenizedText(text, tokens, SentenceCutter.Cut(text, tokens));
    }
}
