namespace OnRecord.Language.Tokens;

/// <summary>Who speaks in a transcript: the words in capitals before a colon ("ROE:", "MR. O'HARA:").</summary>
internal static class TranscriptLabel
{
    private const int Longest = 4;

    /// <summary>The words in capitals before the colon with which a sentence begins, behind a mark too; null for none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The first token of the sentence.</param>
    public static TokenRange? At(TokenizedText text, int first)
    {
        int limit = text.SentenceOf(first).EndToken;
        first += text.Tokens[first].Kind == TokenKind.Punctuation ? 1 : 0;
        int end = first;
        while (end < limit && end - first < Longest && IsInCapitals(text.Word(end)))
        {
            end++;
        }

        return end > first && end + 1 < limit && text.Word(end) is ":" ? new TokenRange(first, end) : null;
    }

    private static bool IsInCapitals(ReadOnlySpan<char> word)
    {
        foreach (char letter in word)
        {
            if (char.IsLower(letter))
            {
                return false;
            }
        }

        return char.IsLetter(word[0]);
    }
}
