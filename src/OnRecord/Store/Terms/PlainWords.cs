namespace OnRecord.Store.Terms;

/// <summary>The shorter way through words that are wholly ASCII.</summary>
internal static class PlainWords
{
    private static readonly byte[] Folded = MakeFolded();

    /// <summary>The folded form of a unit within ASCII; 0 for one that is no part of a word or lies outside ASCII.</summary>
    public static byte Of(char unit) => unit < Folded.Length ? Folded[unit] : (byte)0;

    /// <summary>
    /// The next word from a place on; false at the end of the text, or before something that only the long way can tell:
    /// then <paramref name="start"/> is where that goes on.
    /// </summary>
    public static bool TryNext(ReadOnlySpan<char> text, ref int start, out int end)
    {
        while (start < text.Length && text[start] < Folded.Length && Folded[text[start]] == 0)
        {
            start = text[start] == TerminalCodes.Escape ? TerminalCodes.End(text, start) : start + 1;
        }

        end = start;
        while (end < text.Length && Of(text[end]) != 0)
        {
            end++;
        }

        return end > start && (end == text.Length || text[end] < Folded.Length);
    }

    private static byte[] MakeFolded()
    {
        var folded = new byte[128];
        for (int unit = 0; unit < folded.Length; unit++)
        {
            char of = TermFolding.Of((char)unit);
            folded[unit] = of > TermFolding.Surrogate ? (byte)of : (byte)0;
        }

        return folded;
    }
}
