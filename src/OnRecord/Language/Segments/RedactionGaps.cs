namespace OnRecord.Language.Segments;

/// <summary>
/// Runs of blanks that a redaction left in a list of people, mostly in the place of an address and of the sign behind it: <c>Ann Roe             Bo Lund</c>. What stands behind one is no part of the name before it.
/// </summary>
internal static class RedactionGaps
{
    /// <summary>The least of them.</summary>
    public const string Gap = "   ";

    /// <summary>What Outlook prints behind a gap of its own: the sender wrote for somebody.</summary>
    private const string Behalf = "On Behalf Of ";

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
            if (Begins(entry, at) && (Parts(entry, 0, at, open) || !HasWord(entry[at..]) || IsCutComment(entry[at..].TrimStart(' '))))
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

        ReadOnlySpan<char> rest = list[at..].TrimStart(' ');
        return !rest.IsEmpty && !rest.StartsWith(Behalf, StringComparison.OrdinalIgnoreCase) && rest[0] is not ('<' or '[' or '(' or '>' or ']' or ')') && HasWord(rest[..EndOf(rest)]) && (open < 0 || !IsClosed(list[open], rest));
    }

    /// <summary>
    /// Whether a line ends here with an entry, in a list that gaps part: before a quotation mark; before a surname with a comma, behind another one; in a list that only gaps part also before any word
    /// that is no initial, behind a surname and what follows it or a bracket whose address is gone.
    /// </summary>
    public static bool PartsLines(JoinedValue list, int start, int at, bool semicolons)
    {
        ReadOnlySpan<char> text = list.Text;
        ReadOnlySpan<char> entry = text[start..at];
        if (list.LineEnd(at) != at || at + 1 >= text.Length || !HasWord(entry))
        {
            return false;
        }

        ReadOnlySpan<char> next = text[(at + 1)..];
        bool isWhole = entry.IndexOf(',') is > 0 and int comma && HasWord(entry[(comma + 1)..]);
        bool isOpen = next[..EndOf(next)].Contains(',');
        int word = next.IndexOfAny(" .,");
        bool isLone = !semicolons && char.IsLetter(next[0]) && (word < 0 || word > LongestInitial);
        return next[0] == '\'' || (isWhole && (isOpen || isLone)) || (isLone && entry.EndsWith('<'));
    }

    /// <summary>A bracket that a redaction left open, with the name once more in it.</summary>
    private static bool IsCutComment(ReadOnlySpan<char> rest) => rest.StartsWith('(') && !rest.Contains(')');

    /// <summary>Where a semicolon or the next gap ends an entry.</summary>
    private static int EndOf(ReadOnlySpan<char> list)
    {
        int end = list.IndexOf(';');
        int gap = list.IndexOf(Gap);
        return end < 0 || (gap >= 0 && gap < end) ? (gap < 0 ? list.Length : gap) : end;
    }

    /// <summary>Whether the bracket closes before the next entry, which may be opened with such a bracket too.</summary>
    private static bool IsClosed(char open, ReadOnlySpan<char> rest)
    {
        char close = open switch { '<' => '>', '[' => ']', _ => ')' };
        int stop = rest.IndexOfAny(';', open, close);
        return stop >= 0 && rest[stop] == close;
    }

    private static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }
}
