namespace OnRecord.Record.Statements;

/// <summary>Cuts the words of a statement: small letters, apostrophes straight, "didn't" as two words, numbers as values.</summary>
internal static class ClaimTokens
{
    /// <summary>The words and numbers of a text, in order.</summary>
    public static List<ClaimToken> Of(string text)
    {
        var tokens = new List<ClaimToken>();
        for (int at = 0; at < text.Length;)
        {
            int start = at;
            if (char.IsDigit(text[at]))
            {
                at = DigitsEnd(text, at);
                tokens.Add(new ClaimToken(NumberWords.OfDigits(text[start..at]), start, IsNumber: true));
            }
            else if (char.IsLetter(text[at]))
            {
                at = WordEnd(text, at);
                Add(tokens, text[start..at].Replace('’', '\'').ToLowerInvariant(), start);
            }
            else
            {
                at++;
            }
        }

        return tokens;
    }

    private static void Add(List<ClaimToken> tokens, string word, int start)
    {
        if (word.EndsWith("n't", StringComparison.Ordinal))
        {
            tokens.Add(new ClaimToken(word[..^3] is "ca" ? "can" : word[..^3], start, IsNumber: false));
            tokens.Add(new ClaimToken("not", start + word.Length - 3, IsNumber: false));
            return;
        }

        int apostrophe = word.IndexOf('\'', StringComparison.Ordinal);
        string bare = apostrophe > 0 ? word[..apostrophe] : word;
        tokens.Add(NumberWords.Of(bare) is { } value
            ? new ClaimToken(value.ToString(System.Globalization.CultureInfo.InvariantCulture), start, IsNumber: true)
            : new ClaimToken(bare, start, IsNumber: false));
    }

    private static int DigitsEnd(string text, int at)
    {
        while (at < text.Length && (char.IsDigit(text[at]) || (text[at] is ',' or '.' && at + 1 < text.Length && char.IsDigit(text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (text[at] is '\'' or '’' or '-' && at + 1 < text.Length && char.IsLetter(text[at + 1]))))
        {
            at++;
        }

        return at;
    }
}
