using System.Buffers;
using System.Text.RegularExpressions;
using OnRecord.Ingest.Mail;
using OnRecord.Sources;

namespace OnRecord.Language.Segments;

/// <summary>
/// Reads the people of an embedded header as mail programs print them: <c>Roe, Ann; Lund, Bo</c>, <c>Ann Roe [mailto:ann@harbour.example]</c>,
/// <c>Ann Roe/Legal/Harbour@HARBOUR</c>, and the forms of mail headers.
/// </summary>
internal static partial class EmbeddedPartyReader
{
    /// <summary>The most people read from one field.</summary>
    private const int Most = 5000;

    /// <summary>The longest name that is looked at between single quotation marks.</summary>
    private const int LongestQuoted = 120;

    /// <summary>Signs that are no name by themselves.</summary>
    private static readonly SearchValues<char> Empty = SearchValues.Create("-().[]_");

    /// <summary>The people in a value, in order.</summary>
    /// <param name="value">The value.</param>
    /// <param name="blind">Takes those whom the value names as blind copies; they are not among those given back.</param>
    public static List<EmbeddedParty> ReadAll(JoinedValue value, List<EmbeddedParty> blind)
    {
        var parties = new List<EmbeddedParty>();
        string text = value.Text;
        (int blindFrom, int blindEnd) = BlindCopies(text);
        bool semicolons = text.Contains(';');
        var gaps = new RedactionGaps(text);
        bool gapsPart = RedactionGaps.PartAny(text);
        int start = 0;
        while (start < text.Length && parties.Count + blind.Count < Most)
        {
            int end = EntryEnd(value, start, semicolons, gaps, gapsPart);
            if (Read(value, start, end) is { } party)
            {
                (start >= blindFrom && start <= blindEnd ? blind : parties).Add(party);
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

        end = start + RedactionGaps.Before(text.AsSpan(start, end - start)).Length;
        if (start >= end)
        {
            return null;
        }

        (start, end) = WithoutBlindMark(text, start, end);
        end = WithoutLink(text, start, end);
        end -= CutLink(text.AsSpan(start, end - start));
        ReadOnlySpan<char> entry = text.AsSpan(start, end - start);
        if (IsNobody(entry))
        {
            return null;
        }

        if (EmbeddedAddress.Gated(entry) is { } gated)
        {
            return new EmbeddedParty(null, gated, value.SpanOf(start, end));
        }

        string? address = EmbeddedAddress.In(entry, out int from, out int behind);
        ReadOnlySpan<char> before = entry[..from];
        string? name = NameOf(before) ?? NameBehind(entry[behind..]) ?? (address is null ? NameOf(entry) : null);
        if (name is not null && name.Contains('@') && !name.Contains(' '))
        {
            address ??= name.Contains('/') ? null : name;
            name = name.Contains('/') ? NotesName(name) : null;
        }

        return name is null && address is null ? null : new EmbeddedParty(name is null ? null : NotesName(name), address, value.SpanOf(start, end));
    }

    /// <summary>Where an entry ends: at a semicolon, at a gap, or at a comma that does not stand inside a name, quotation marks or brackets.</summary>
    private static int EntryEnd(JoinedValue value, int start, bool semicolons, RedactionGaps gaps, bool gapsPart)
    {
        string text = value.Text;
        int begin = text.Length - text.AsSpan(start).TrimStart().Length;
        bool quoted = false;
        int brackets = 0;
        int open = -1;
        for (int at = start; at < text.Length; at++)
        {
            char c = text[at];
            if (c == '\\')
            {
                at++;
            }
            else if (c == '\'' && at == begin && ClosingQuote(text, at) is > 0 and int close)
            {
                at = close;
            }
            else if (c == '"' && at - start < 200)
            {
                quoted = !quoted;
            }
            else if (c == '(' && IsBlindMark(text.AsSpan(at + 1)))
            {
                if (at > begin)
                {
                    return at;
                }
            }
            else if (c is '<' or '[' or '(')
            {
                brackets++;
                open = at;
            }
            else if (c is '>' or ']' or ')')
            {
                (brackets, quoted) = (Math.Max(0, brackets - 1), false);
                open = brackets == 0 ? -1 : open;
            }
            else if (c == ' ' && !quoted && (gaps.Parts(start, at, open) || (gapsPart && value.LineEnd(at) == at && gaps.PartsLines(start, at, semicolons))))
            {
                return at;
            }
            else if (c is ',' or ':' or '.' && !quoted && brackets == 0 && at > start && text[at - 1] == '>')
            {
                return at; // where a scan shows a semicolon as another mark, the address before it still ends its entry
            }
            else if (c == ':' && semicolons && !quoted && brackets == 0 && IsMisprint(text, start, at))
            {
                return at;
            }
            else if (c == ';' || (c == ',' && !quoted && brackets == 0 && !semicolons && !IsInsideName(text, start, at, gapsPart ? value.LineEnd(at + 2) : text.Length) && !OfficeBehindName.GoesOn(text, begin, at)))
            {
                return at;
            }
        }

        return text.Length;
    }

    /// <summary>Where single quotation marks close that open an entry, right before the next entry or the end; 0 when they do not.</summary>
    private static int ClosingQuote(string text, int open)
    {
        int most = Math.Min(text.Length, open + LongestQuoted);
        for (int at = open + 1; at < most && text[at] is not ';' && !RedactionGaps.Begins(text, at); at++)
        {
            if (text[at] == '\'' && text.AsSpan(at + 1).TrimStart() is var rest && (rest.IsEmpty || rest[0] is ';' or ','))
            {
                return at;
            }
        }

        return 0;
    }

    /// <summary>A colon between two names, each with the surname first, is a semicolon misprinted: <c>Roe, Ann M: Lund, Bo; Ash, Tim</c>.</summary>
    private static bool IsMisprint(string text, int start, int colon)
    {
        ReadOnlySpan<char> behind = text.AsSpan(colon + 1);
        int end = behind.IndexOf(';');
        return colon - start <= LongestQuoted && (end < 0 ? behind.Length : end) <= LongestQuoted && Surname().IsMatch(text.AsSpan(start, colon - start)) && Surname().IsMatch(end < 0 ? behind : behind[..end]);
    }

    /// <summary><c>Roe, Ann M</c>, with a comma that a scan may show as a full stop.</summary>
    [GeneratedRegex(@"^\s*\p{Lu}[\p{L}'-]+[,.] ?\p{Lu}\p{L}+( \p{Lu}\.?)?\s*$")]
    private static partial Regex Surname();

    /// <summary>Lotus Notes prints blind copies behind the others: <c>(bcc: Ann Roe/Harbour)</c>.</summary>
    private static bool IsBlindMark(ReadOnlySpan<char> text) => text.StartsWith("bcc:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where blind copies begin and end: <c>cc: Bo Lund/Docks (bcc: Ann Roe/Harbour, Tim Ash/Harbour)</c>.</summary>
    private static (int From, int End) BlindCopies(string text)
    {
        int mark = text.IndexOf("(bcc:", StringComparison.OrdinalIgnoreCase);
        int close = mark < 0 ? -1 : text.IndexOf(')', mark);
        return mark < 0 ? (int.MaxValue, -1) : (mark, close < 0 ? text.Length : close);
    }

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
        entry = entry.Trim(" \t<>()\"'");
        return entry.IsEmpty || (entry[^1] == ':' && entry.IndexOfAny('<', '[') <= 0) || PrintedPages.IsCode(entry) || entry[0] == '@' || entry.StartsWith("undisclosed", StringComparison.OrdinalIgnoreCase)
            || entry.StartsWith("unlisted-recipient", StringComparison.OrdinalIgnoreCase) || entry.Equals("recipient list suppressed", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The end of an entry without the link that Outlook prints behind an address: <c>&lt;&lt; File: mailto:ann@harbour.example &gt;&gt;</c>.</summary>
    private static int WithoutLink(string text, int start, int end)
    {
        ReadOnlySpan<char> entry = text.AsSpan(start, end - start);
        int link = entry.IndexOf("<<");
        return link > 0 && entry[(link + 2)..].TrimStart().StartsWith("File:", StringComparison.OrdinalIgnoreCase) ? start + entry[..link].TrimEnd().Length : end;
    }

    /// <summary>Units of a link at the end whose address is cut off and whose bracket a scan shows as a letter: <c>Ann Roe fmailto:</c>; 0 when there is none.</summary>
    private static int CutLink(ReadOnlySpan<char> entry)
    {
        int word = entry.LastIndexOf(' ') + 1;
        int link = entry[word..].IndexOf("mailto:", StringComparison.OrdinalIgnoreCase);
        bool isCut = word > 0 && link is 0 or 1 && entry.IndexOfAny("@[<") < 0;
        return isCut ? entry.Length - entry[..word].TrimEnd().Length : 0;
    }

    /// <summary>A comma stands inside a name when one word is before it, and behind it one or two words that begin no entry of their own: <c>Roe, Ann M</c>.</summary>
    private static bool IsInsideName(string text, int start, int comma, int most)
    {
        ReadOnlySpan<char> before = text.AsSpan(start, comma - start).Trim(" \t,'\"");
        int space = before.IndexOf(' ');
        before = space > 0 && before[(space + 1)..] is "Jr." or "Jr" or "Sr." or "Sr" or "II" or "III" ? before[..space] : before;
        if (before.IsEmpty || before.IndexOfAny("@/<") >= 0 || before.Contains(' ') || before.Contains(','))
        {
            return false;
        }

        int end = text.IndexOf(',', comma + 1);
        end = Math.Min(most, end < 0 ? text.Length : end);
        ReadOnlySpan<char> after = RedactionGaps.Before(text.AsSpan(comma + 1, end - comma - 1).Trim());
        int stop = after.IndexOfAny("<[(");
        after = stop >= 0 ? after[..stop].TrimEnd() : after;
        return !after.IsEmpty && after.IndexOfAny("@/") < 0 && after.Count(' ') <= 1 && char.IsLetter(after[0]);
    }

    /// <summary>A name behind an address, in the brackets of a comment; a gateway and a repeated address are none.</summary>
    private static string? NameBehind(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length > 2 && text[0] == '(' && text[^1] == ')')
        {
            text = text[1..^1];
            return text.StartsWith("e-mail", StringComparison.OrdinalIgnoreCase) ? null : NameOf(text);
        }

        return text.Length > 0 && text[0] == '@' ? null : NameOf(text);
    }

    private static string? NameOf(ReadOnlySpan<char> text)
    {
        text = text.Contains('\\') ? text.ToString().Replace("\\", "", StringComparison.Ordinal) : text;
        text = text.Trim(" \t\"“”„«»<>,;*•\u00A0");
        int mark = text.StartsWith("'") ? text.IndexOf("' (") : -1;
        text = mark > 1 ? string.Concat(text[1..mark], text[(mark + 1)..]) : text;
        text = text.Trim(" \t'\"“”„«»<>,;*•\u00A0");
        int via = text.IndexOf("(via ", StringComparison.OrdinalIgnoreCase);
        text = OfficeBehindName.Cut(via > 0 ? text[..via].TrimEnd(" '\"") : text);
        return text.IsEmpty || text.IndexOfAnyExcept(Empty) < 0 ? null : HeaderText.DecodePhrase(text.ToString());
    }

    /// <summary>
    /// The person's part of a Notes name; other names as they are. A slash begins a path where a second one or a domain follows, or where the name of a person stands before it.
    /// </summary>
    private static string NotesName(string name)
    {
        int slash = name.IndexOf('/');
        int at = name.IndexOf('@');
        ReadOnlySpan<char> person = slash > 0 ? name.AsSpan(0, slash) : default;
        bool isPath = at > slash || name.AsSpan(slash + 1).Contains('/') || (person.Contains(' ') && person.IndexOfAny(',', '(') < 0);
        if (slash > 0 && isPath && !person.Contains('@'))
        {
            return name[..slash].Trim();
        }

        return at > 0 && name.AsSpan(0, at).Contains(' ') ? name[..at].Trim() : name;
    }
}
