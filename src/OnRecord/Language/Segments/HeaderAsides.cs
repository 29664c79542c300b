namespace OnRecord.Language.Segments;

/// <summary>Lines that stand between the fields of an embedded header and are none of them.</summary>
internal static class HeaderAsides
{
    /// <summary>Lines in which the rest of a wrapped link to an address is looked for.</summary>
    private const int MostLink = 8;

    /// <summary>Lines of contacts that a letterhead may have.</summary>
    private const int MostContacts = 12;

    /// <summary>The longest line of a contact.</summary>
    private const int LongestContact = 60;

    /// <summary>What is left of a date whose line was wrapped: <c>09:14:22 PM</c>, or <c>PM</c>.</summary>
    public static bool IsTimeOnly(ReadOnlySpan<char> text) =>
        text is "AM" or "PM" or "CST" or "CDT" or "EST" or "EDT" or "PST" or "PDT" or "MST" or "GMT" || (text.Length <= 16 && char.IsAsciiDigit(text[0]) && LineLooks.HasClock(text) && !LineLooks.HasDay(text));

    /// <summary>Who sent it for the writer, or whom to answer.</summary>
    public static bool IsSentBy(ReadOnlySpan<char> text) =>
        text.StartsWith("sent by", StringComparison.OrdinalIgnoreCase) || text.StartsWith("please respond to", StringComparison.OrdinalIgnoreCase);

    /// <summary>A line of a letterhead between sender and recipients: a telephone, a room; or whom to answer.</summary>
    public static bool IsAside(ReadOnlySpan<char> text) => text.StartsWith("please respond to", StringComparison.OrdinalIgnoreCase) || IsContact(text);

    /// <summary>The first filled line behind such lines and the blank ones between them, or the number of lines.</summary>
    public static int Behind(BodyLines lines, int line, byte depth)
    {
        int most = Math.Min(lines.Count, line + MostContacts);
        while (line < most && (lines[line].IsBlank || (lines[line].Depth == depth && (IsAside(lines.Text(line)) || IsSentBy(lines.Text(line))))))
        {
            line++;
        }

        return line < most ? line : lines.Count;
    }

    /// <summary>The first line of the next page, where the given blank or stamped line and those below it end one; -1 when they do not.</summary>
    public static int BehindPage(BodyLines lines, int line)
    {
        int most = Math.Min(lines.Count, line + MostContacts);
        bool isPage = false;
        int next = line;
        for (; next < most && (lines[next].IsBlank || PrintedPages.IsStampLine(lines.Text(next))); next++)
        {
            isPage |= !lines[next].IsBlank;
        }

        isPage |= lines.Body.AsSpan(lines[line].Start, lines.StartOf(next) - lines[line].Start).Contains('\f');
        return isPage && next < most ? next : -1;
    }

    /// <summary>
    /// Behind the link that Outlook prints below a sender, <c>[mailto:ann@harbour.example]</c>, also where it was wrapped without its quotation marks and blank lines stand before it;
    /// 0 when none follows.
    /// </summary>
    /// <param name="lines">The body.</param>
    /// <param name="line">The line behind the sender.</param>
    /// <param name="depth">The sender's depth.</param>
    public static int LinkEnd(BodyLines lines, int line, byte depth)
    {
        int most = Math.Min(lines.Count, line + MostLink);
        while (line < most && lines[line].IsBlank)
        {
            line++;
        }

        if (line == most || lines[line].Depth > depth)
        {
            return 0;
        }

        ReadOnlySpan<char> text = lines.Text(line);
        if (text[0] == '<' && lines[line].Depth == depth && LineLooks.HasAddress(text))
        {
            return line + 1;
        }

        if (!text.StartsWith("[mailto:", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        int end = line;
        while (end < most && !lines.Text(end).Contains(']'))
        {
            end++;
        }

        return end < most ? end + 1 : line + 1;
    }

    /// <summary>A telephone number, with or without a name before it and a word behind it, or the number of a room: short, with three digits or more, and no date.</summary>
    private static bool IsContact(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestContact || text[^1] is '.' or ':' or ',' || LineLooks.HasDay(text) || LineLooks.HasClock(text))
        {
            return false;
        }

        int digits = 0;
        int words = 0;
        for (int i = 0; i < text.Length; i++)
        {
            digits += char.IsAsciiDigit(text[i]) ? 1 : 0;
            words += char.IsLetter(text[i]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1])) ? 1 : 0;
        }

        return digits >= 3 && words <= 4;
    }
}
