using System.Buffers;
using OnRecord.Sources;

namespace OnRecord.Language.Segments;

/// <summary>
/// Reads the people of an embedded header as mail programs print them: <c>Roe, Ann; Lund, Bo</c>, <c>Ann Roe [mailto:ann@harbour.example]</c>,
/// <c>Ann Roe/Legal/Harbour@HARBOUR</c>, and the forms of mail headers.
/// </summary>
internal static class EmbeddedPartyReader
{
    /// <summary>The most people read from one field.</summary>
    private const int Most = 5000;

    /// <summary>Signs that are no name by themselves.</summary>
    private static readonly SearchValues<char> Empty = SearchValues.Create("-().[]");

    /// <summary>The people in a value, in order.</summary>
    public static List<EmbeddedParty> ReadAll(JoinedValue value)
    {
        var parties = new List<EmbeddedParty>();
        string text = value.Text;
        bool semicolons = text.Contains(';');
        int start = 0;
        while (start < text.Length && parties.Count < Most)
        {
            int end = EntryEnd(text, start, semicolons);
            if (Read(value, start, end) is { } party)
            {
                parties.Add(party);
            }

            start = end + 1;
        }

        return parties;
    }

    /// <summary>One person; null when there is nothing.</summary>
    public static EmbeddedParty? Read(JoinedValue value, int start, int end)
    {
        string text = value.Text;
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is ',' or ';'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or ';'))
        {
            end--;
        }

        if (start >= end)
        {
            return null;
        }

        (start, end) = WithoutBlindMark(text, start, end);
        ReadOnlySpan<char> entry = text.AsSpan(start, end - start);
        if (IsNobody(entry))
        {
            return null;
        }

        string? address = AddressIn(entry, out int from, out int behind);
        ReadOnlySpan<char> before = entry[..from];
        string? name = NameOf(before) ?? NameOf(entry[behind..]) ?? (address is null ? NameOf(entry) : null);
        if (name is not null && name.Contains('@') && !name.Contains(' '))
        {
            address ??= name.Contains('/') ? null : name;
            name = name.Contains('/') ? NotesName(name) : null;
        }

        return name is null && address is null ? null : new EmbeddedParty(name is null ? null : NotesName(name), address, value.SpanOf(start, end));
    }

    /// <summary>Where an entry ends: at a semicolon, or at a comma that does not stand inside a name, quotation marks or brackets.</summary>
    private static int EntryEnd(string text, int start, bool semicolons)
    {
        bool quoted = false;
        int brackets = 0;
        for (int at = start; at < text.Length; at++)
        {
            char c = text[at];
            if (c == '"' && at - start < 200)
            {
                quoted = !quoted;
            }
            else if (c == '(' && IsBlindMark(text.AsSpan(at + 1)))
            {
                if (!text.AsSpan(start, at - start).IsWhiteSpace())
                {
                    return at;
                }
            }
            else if (c is '<' or '[' or '(')
            {
                brackets++;
            }
            else if (c is '>' or ']' or ')')
            {
                (brackets, quoted) = (Math.Max(0, brackets - 1), false);
            }
            else if (c == ';' || (c == ',' && !quoted && brackets == 0 && !semicolons && !IsInsideName(text, start, at)))
            {
                return at;
            }
        }

        return text.Length;
    }

    /// <summary>Lotus Notes prints blind copies behind the others: <c>(bcc: Ann Roe/Harbour)</c>.</summary>
    private static bool IsBlindMark(ReadOnlySpan<char> text) => text.StartsWith("bcc:", StringComparison.OrdinalIgnoreCase);

    /// <summary>An entry without that mark, and without a bracket that closes it.</summary>
    private static (int Start, int End) WithoutBlindMark(string text, int start, int end)
    {
        int open = text[start] == '(' ? start + 1 : start;
        if (IsBlindMark(text.AsSpan(open, end - open)))
        {
            start = open + 4;
            start += text.AsSpan(start, end - start).Length - text.AsSpan(start, end - start).TrimStart().Length;
        }

        bool isOpen = text.AsSpan(start, end - start).Contains('(');
        return (start, end > start && text[end - 1] == ')' && !isOpen ? end - 1 : end);
    }

    /// <summary>A list without its members (RFC 5322 section 3.4, <c>undisclosed-recipients:;</c>) names nobody.</summary>
    private static bool IsNobody(ReadOnlySpan<char> entry)
    {
        entry = entry.Trim(" \t<>\"'");
        return entry.IsEmpty || entry[^1] == ':' || entry.StartsWith("undisclosed", StringComparison.OrdinalIgnoreCase) || entry.StartsWith("unlisted-recipient", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A comma stands inside a name when one word is before it, and behind it one or two words that begin no entry of their own: <c>Roe, Ann M</c>.</summary>
    private static bool IsInsideName(string text, int start, int comma)
    {
        ReadOnlySpan<char> before = text.AsSpan(start, comma - start).Trim(" \t,'\"");
        int space = before.IndexOf(' ');
        before = space > 0 && before[(space + 1)..] is "Jr." or "Jr" or "Sr." or "Sr" or "II" or "III" ? before[..space] : before;
        if (before.IsEmpty || before.IndexOfAny("@/<") >= 0 || before.Contains(' ') || before.Contains(','))
        {
            return false;
        }

        int end = text.IndexOf(',', comma + 1);
        ReadOnlySpan<char> after = text.AsSpan(comma + 1, (end < 0 ? text.Length : end) - comma - 1).Trim();
        int stop = after.IndexOfAny("<[(");
        after = stop >= 0 ? after[..stop].TrimEnd() : after;
        return !after.IsEmpty && after.IndexOfAny("@/") < 0 && after.Count(' ') <= 1 && char.IsLetter(after[0]);
    }

    /// <summary>
    /// The address in an entry and where it stands with the brackets around it. Of several the first is the writer's own: behind it programs repeat it, or name the
    /// one that a gateway made of it.
    /// </summary>
    private static string? AddressIn(ReadOnlySpan<char> entry, out int from, out int behind)
    {
        int first = entry.IndexOfAny('<', '[');
        int paren = entry.LastIndexOf('(');
        first = first < 0 && paren >= 0 && entry[paren..].Contains('@') ? paren : first;
        (from, behind) = (first < 0 ? entry.Length : first, entry.Length);
        for (int open = first; open >= 0 && open < entry.Length; open = Next(entry, open))
        {
            int close = entry[open..].IndexOfAny(">])");
            close = close < 0 ? entry.Length : open + close;
            behind = Math.Min(entry.Length, close + 1);
            ReadOnlySpan<char> inside = entry[(open + 1)..close];
            int again = inside.IndexOfAny('<', '[');
            if (Clean(again > 0 ? inside[..again] : inside) is { } address)
            {
                return OwnAddress(entry[..first].Trim(), address, ref from, ref behind, entry.Length) ?? address;
            }
        }

        if (first < 0 && entry.IndexOf('@') > 0 && !entry.Contains('/') && entry.Trim().IndexOf(' ') < 0)
        {
            (from, behind) = (0, entry.Length);
            return Clean(entry.Trim("'\""));
        }

        return null;
    }

    /// <summary>The address that stands before one that a gateway of Exchange wrapped (<c>IMCEA</c>, type and encoded address), with the gateway's own domain behind it.</summary>
    private static string? OwnAddress(ReadOnlySpan<char> before, string address, ref int from, ref int behind, int length)
    {
        int at = before.IndexOf('@');
        if (!address.StartsWith("IMCEA", StringComparison.OrdinalIgnoreCase) || at <= 0 || before.Contains(' '))
        {
            return null;
        }

        int gateway = before[(at + 1)..].IndexOf('@');
        (from, behind) = (0, length);
        return Clean(gateway < 0 ? before : before[..(at + 1 + gateway)]);
    }

    private static int Next(ReadOnlySpan<char> entry, int open) => entry[(open + 1)..].IndexOfAny('<', '[') is >= 0 and int next ? open + 1 + next : -1;

    private static string? Clean(ReadOnlySpan<char> inside)
    {
        inside = inside.Trim(" \t'\"<>*");
        if (inside.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || inside.StartsWith("smtp:", StringComparison.OrdinalIgnoreCase))
        {
            inside = inside[(inside.IndexOf(':') + 1)..].Trim();
        }

        if (inside.IndexOf('@') <= 0)
        {
            return null;
        }

        return inside.Contains(' ') ? inside.ToString().Replace(" ", "", StringComparison.Ordinal) : inside.ToString();
    }

    private static string? NameOf(ReadOnlySpan<char> text)
    {
        text = text.Trim(" \t'\"“”„«»<>,;*\u00A0");
        int via = text.IndexOf("(via ", StringComparison.OrdinalIgnoreCase);
        text = via > 0 ? text[..via].TrimEnd(" '\"") : text;
        return text.IsEmpty || text.IndexOfAnyExcept(Empty) < 0 ? null : text.ToString();
    }

    /// <summary>The person's part of a Notes name; other names as they are.</summary>
    private static string NotesName(string name)
    {
        int slash = name.IndexOf('/');
        int at = name.IndexOf('@');
        if (slash > 0 && !name.AsSpan(0, slash).Contains('@'))
        {
            return name[..slash].Trim();
        }

        return at > 0 && name.AsSpan(0, at).Contains(' ') ? name[..at].Trim() : name;
    }
}
