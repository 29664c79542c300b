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

    /// <summary>
    /// Writes the folded words from a place on, each followed by a space and cut at its longest, until the text ends, a word begins or goes on outside ASCII, or there is no room for another of the longest;
    /// the answer is where to go on. What <see cref="TryNext"/> finds one by one, in one pass for what is indexed.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where to begin.</param>
    /// <param name="into">Room for a word of the longest and the space behind it at least.</param>
    /// <param name="written">Bytes that were written.</param>
    public static int FoldAll(ReadOnlySpan<char> text, int at, Span<byte> into, out int written)
    {
        ReadOnlySpan<byte> table = Folded;
        int word = at;
        int used = 0;
        written = 0;
        while (at < text.Length)
        {
            int unit = text[at];
            if (unit >= table.Length)
            {
                return word;
            }

            byte of = table[unit];
            if (of != 0)
            {
                if (used - written < TermTokenizer.LongestTerm)
                {
                    into[used++] = of;
                }

                at++;
                continue;
            }

            at = unit == TerminalCodes.Escape ? TerminalCodes.End(text, at) : at + 1;
            word = at;
            written = used = Close(into, written, used);
            if (into.Length - written <= TermTokenizer.LongestTerm)
            {
                return at;
            }
        }

        written = Close(into, written, used);
        return at;
    }

    /// <summary>Ends a word; the answer is where the next begins.</summary>
    private static int Close(Span<byte> into, int start, int end)
    {
        if (end == start)
        {
            return end;
        }

        into[end] = (byte)' ';
        return end + 1;
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
