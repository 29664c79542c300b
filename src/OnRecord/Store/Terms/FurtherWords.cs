namespace OnRecord.Store.Terms;

/// <summary>Terms of a text beside those that it is cut into, which stand behind them in the index and so are found alone, not in a phrase.</summary>
internal static class FurtherWords
{
    /// <summary>The wholes of words that line ends part, words without the numbers of their notes, words of addresses that are coded; each with its place.</summary>
    public static List<Term> Of(ReadOnlySpan<char> text) => [.. BrokenWords.Of(text), .. NotedWords.Of(text), .. CodedWords.Of(text)];
}
