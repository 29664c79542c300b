namespace OnRecord.Language.Segments;

/// <summary>
/// Runs of blanks that a redaction left in a list of people, mostly in the place of an address and of the sign behind it: <c>Ann Roe             Bo Lund</c>. What stands behind one is no part of the name before it.
/// Entries and places are asked forward; then the work is linear in the list, whatever it holds.
/// </summary>
/// <param name="list">The list.</param>
internal readonly ref struct RedactionGaps(ReadOnlySpan<char> list)
{
    /// <summary>The least of them.</summary>
    public const string Gap = "   ";

    /// <summary>What Outlook prints behind a gap of its own: the sender wrote for somebody.</summary>
    private const string Behalf = "On Behalf Of ";

    /// <summary>The longest initial of a name.</summary>
    private const int LongestInitial = 2;

    private readonly ReadOnlySpan<char> list = list;
    private readonly GapSigns? signs = list.Contains(Gap, StringComparison.Ordinal) ? new GapSigns() : null;

    /// <summary>Whether a gap begins here.</summary>
    public static bool Begins(ReadOnlySpan<char> text, int at) => text[at] == ' ' && text[at..].StartsWith(Gap);

    /// <summary>Whether any gap of a list parts two of its entries.</summary>
    public static bool PartAny(ReadOnlySpan<char> list) => Before(list).Length < list.Length;

    /// <summary>What stands before the first gap that something else follows, or nothing but signs; all of it when none does. <c>Ann Roe     &lt;ann@harbour.example&gt;</c> is one entry.</summary>
    public static ReadOnlySpan<char> Before(ReadOnlySpan<char> entry) => new RedactionGaps(entry).First() is var end and >= 0 ? entry[..end] : entry;

    /// <summary>Whether a gap begins here that parts the entry before it from another one.</summary>
    /// <param name="start">Where the entry begins.</param>
    /// <param name="at">The place.</param>
    /// <param name="open">The bracket that was opened in the entry and not closed yet, or -1.</param>
    public bool Parts(int start, int at, int open)
    {
        if (signs is null)
        {
            return false;
        }

        int rest = signs.NotBlank.From(list, at);
        return rest - at >= Gap.Length && rest < list.Length && signs.Word.From(list, start) < at
            && list[rest] is not ('<' or '[' or '(' or '>' or ']' or ')') && !list[rest..].StartsWith(Behalf, StringComparison.OrdinalIgnoreCase)
            && signs.WordBehind.From(list, rest) < signs.End.From(list, rest) && (open < 0 || !IsClosed(signs, list[open], rest));
    }

    /// <summary>
    /// Whether a line ends here with an entry, in a list that gaps part: before a quotation mark; before a surname with a comma, behind another one; in a list that only gaps part also before any word
    /// that is no initial, behind a surname and what follows it or a bracket whose address is gone.
    /// </summary>
    /// <param name="start">Where the entry begins.</param>
    /// <param name="at">The end of a line.</param>
    /// <param name="semicolons">Whether semicolons part the list too.</param>
    public bool PartsLines(int start, int at, bool semicolons)
    {
        int next = at + 1;
        if (signs is null || next >= list.Length || signs.Word.From(list, start) >= at)
        {
            return false;
        }

        int comma = signs.Comma.From(list, start);
        bool isWhole = comma > start && comma < at && signs.WordBehindComma.From(list, comma + 1) < at;
        bool isOpen = signs.NextComma.From(list, next) < signs.NextEnd.From(list, next);
        bool isInitial = list[next..Math.Min(list.Length, next + LongestInitial + 1)].ContainsAny(" .,");
        bool isLone = !semicolons && char.IsLetter(list[next]) && !isInitial;
        return list[next] == '\'' || (isWhole && (isOpen || isLone)) || (isLone && list[at - 1] == '<');
    }

    private int First()
    {
        int open = -1;
        for (int at = 0; signs is not null && at < list.Length; at++)
        {
            open = list[at] is '<' or '[' or '(' ? at : list[at] is '>' or ']' or ')' ? -1 : open;
            if (list[at] == ' ' && (Parts(0, at, open) || EndsAll(signs, at)))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether a gap begins here with nothing but signs behind it, or a bracket that a redaction left open, with the name once more in it.</summary>
    private bool EndsAll(GapSigns signs, int at)
    {
        int rest = signs.NotBlank.From(list, at);
        return rest - at >= Gap.Length && (signs.WordBehind.From(list, rest) == list.Length || (list[rest] == '(' && signs.CommentEnd.From(list, rest) == list.Length));
    }

    /// <summary>Whether the bracket closes before the next entry, which may be opened with such a bracket too.</summary>
    private bool IsClosed(GapSigns signs, char open, int rest)
    {
        (Ahead stops, char close) = open switch { '<' => (signs.Angle, '>'), '[' => (signs.Square, ']'), _ => (signs.Round, ')') };
        int stop = stops.From(list, rest);
        return stop < list.Length && list[stop] == close;
    }
}
