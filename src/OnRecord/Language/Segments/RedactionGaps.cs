namespace OnRecord.Language.Segments;

/// <summary>
/// Runs of blanks that a redaction left in a list of people, mostly in the place of an address and of the sign behind it: <c>Ann Roe             Bo Lund</c>. What stands behind one is no part of the name before it.
/// </summary>
internal static class RedactionGaps
{
    /// <summary>The least of them.</summary>
    private const string Gap = "   ";

    /// <summary>The longest initial of a name.</summary>
    private const int LongestInitial = 2;

    /// <summary>Whether a gap begins here.</summary>
    public static bool Begins(ReadOnlySpan<char> text, int at) => text[at] == ' ' && text[at..].StartsWith(Gap);

    /// <summary>Whether any gap of a list parts two of its entries.</summary>
    public static bool PartAny(ReadOnlySpan<char> list) => list.Contains(Gap, StringComparison.Ordinal) && Before(list).Length < list.Length;

    /// <summary>What stands before the first gap that something else follows, or nothing but signs; all of it when none does. <c>Ann Roe     &lt;ann@harbour.example&gt;</c> is one entry.</summary>
    public static ReadOnlySpan<char> Before(ReadOnlySpan<char> entry)
    {
        int open = -1;
        for (int at = 0; at < entry.Length; at++)
        {
            open = entry[at] is '<' or '[' or '(' ? at : entry[at] is '>' or ']' or ')' ? -1 : open;
            if (Begins(entry, at) && (Parts(entry, 0, at, open) || !HasWord(entry[at..])))
            {
                return entry[..at];
            }
        }

        return entry;
    }

    /// <summary>Whether a gap begins here that parts the entry before it from another one.</summary>
    /// <param name="list">The list.</param>
    /// <param name="start">Where the entry begins.</param>
    /// <param name="at">The place.</param>
    /// <param name="open">The bracket that was opened in the entry and not closed yet, or -1.</param>
    public static bool Parts(ReadOnlySpan<char> list, int start, int at, int open)
    {
        if (!Begins(list, at) || !HasWord(list[start..at]))
        {
            return false;
        }

        int next = at + list[at..].IndexOfAnyExcept(' ');
        return next > at && (char.IsLetter(list[next]) || list[next] == '\'') && (open < 0 || !IsClosed(list, open, next));
    }

    /// <summary>
    /// Whether a line ends here with an entry, in a list that gaps part: a surname and what follows it, or a bracket whose address is gone, before a word that is no initial.
    /// </summary>
    public static bool PartsLines(JoinedValue list, int start, int at)
    {
        ReadOnlySpan<char> text = list.Text;
        if (list.LineEnd(at) != at || at + 1 >= text.Length)
        {
            return false;
        }

        ReadOnlySpan<char> entry = text[start..at];
        ReadOnlySpan<char> next = text[(at + 1)..];
        int word = next.IndexOfAny(" .,");
        bool isWhole = entry.IndexOf(',') is > 0 and int comma && HasWord(entry[(comma + 1)..]);
        return (isWhole || entry.EndsWith('<')) && char.IsLetter(next[0]) && (word < 0 || word > LongestInitial);
    }

    /// <summary>Whether the bracket closes before the next entry, which may be opened with such a bracket too.</summary>
    private static bool IsClosed(ReadOnlySpan<char> list, int open, int from)
    {
        char close = list[open] switch { '<' => '>', '[' => ']', _ => ')' };
        int stop = list[from..].IndexOfAny(';', list[open], close);
        return stop >= 0 && list[from + stop] == close;
    }

    private static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
