using System.Buffers;
using OnRecord.Ingest.Html;

namespace OnRecord.Ingest.Mail;

/// <summary>
/// Reads the people named in an address header (RFC 5322 section 3.4), with groups, comments, and the form
/// <c>user at example.org (Name)</c> of list archives. Works on undecoded text and takes encoded words whole, so that a comma in one is no separator.
/// </summary>
internal static class AddressReader
{
    /// <summary>The most participants read from one header.</summary>
    private const int Most = 20_000;

    /// <summary>No encoded word is longer, though RFC 2047 says 75.</summary>
    private const int LongestWord = 1000;

    private static readonly string[] Kinds = ["[mailto:", "[smtp:", "[IPv6:"];

    private static readonly SearchValues<char> DomainCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-");

    /// <summary>Adds the participants of one header in order.</summary>
    /// <param name="role">As in <see cref="Participant.Role"/>.</param>
    /// <param name="value">Unfolded, encoded words still encoded.</param>
    /// <param name="into">Takes the participants.</param>
    /// <param name="groups">Takes the names of groups, which are nobody's.</param>
    public static void Read(string role, ReadOnlySpan<char> value, List<Participant> into, List<string>? groups = null)
    {
        // An export that escaped its headers for the web: "Ann Roe &lt;ann@harbour.example&gt;".
        value = value.Contains("&lt;", StringComparison.Ordinal) ? HtmlEntities.Decode(value.ToString()) : value;
        int start = 0;
        int before = into.Count;
        int lastGroup = value.LastIndexOf(';');
        var unclosed = new Unclosed();
        while (start < value.Length && into.Count - before < Most)
        {
            int end = EndOfEntry(value, start, ref unclosed, out bool groupName);
            if (!groupName)
            {
                Add(role, value[start..end], into);
            }
            else if (end < lastGroup && groups?.Count < Most && Name(value[start..end]) is { } group)
            {
                groups.Add(group);
            }

            start = end + 1;
        }
    }

    /// <summary>Position of the comma, semicolon or group colon that ends the entry.</summary>
    private static int EndOfEntry(ReadOnlySpan<char> value, int start, ref Unclosed unclosed, out bool groupName)
    {
        groupName = false;
        int at = start;
        while (at < value.Length)
        {
            char c = value[at];
            if (c is '"' or '(' or '<')
            {
                at = Skip(value, at, ref unclosed);
            }
            else if (c is '=' or '[' && Whole(value[at..]) is > 0 and int length)
            {
                at += length;
            }
            else if (c is ',' or ';')
            {
                return at;
            }
            else if (c == ':')
            {
                groupName = true;
                return at;
            }
            else
            {
                at++;
            }
        }

        return value.Length;
    }

    /// <summary>Length of an encoded word (RFC 2047) or of a bracket with an address of a named kind that the text begins with, else 0.</summary>
    private static int Whole(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, LongestWord)];
        if (text[0] == '[')
        {
            return KindInBracket(text) > 0 ? text.IndexOf(']') + 1 : 0;
        }

        int charset = text.StartsWith("=?") ? text[2..].IndexOf('?') + 2 : 0;
        if (charset < 3 || text.Length < charset + 4 || text[charset + 1] is not ('b' or 'B' or 'q' or 'Q') || text[charset + 2] != '?')
        {
            return 0;
        }

        int close = text[(charset + 3)..].IndexOf("?=");
        return close < 0 || text.Slice(charset + 3, close).ContainsAny('<', '>') ? 0 : charset + 3 + close + 2;
    }

    /// <summary>How far behind a bracket its address begins: <c>Ana [mailto:ana@example.org]</c>, <c>Ana [ana@example.org]</c>; 0 where it is part of an address or of a name.</summary>
    private static int AddressInBracket(ReadOnlySpan<char> entry, int bracket) =>
        KindInBracket(entry[bracket..]) is > 0 and int kind ? kind : bracket > 0 && entry[bracket - 1] == ' ' && entry[^1] == ']' && !entry[bracket..].Contains(' ') ? 1 : 0;

    /// <summary>Length of the <c>[mailto:</c> or the like that a text begins with, else 0.</summary>
    private static int KindInBracket(ReadOnlySpan<char> text)
    {
        foreach (string kind in Kinds)
        {
            if (text.StartsWith(kind, StringComparison.OrdinalIgnoreCase))
            {
                return kind.Length;
            }
        }

        return 0;
    }

    /// <summary>Position after a quoted string, comment or angle bracket; after its first character when it is never closed.</summary>
    private static int Skip(ReadOnlySpan<char> value, int at, ref Unclosed unclosed)
    {
        if (unclosed.Has(value[at]))
        {
            return at + 1;
        }

        char close = value[at] switch { '"' => '"', '(' => ')', _ => '>' };
        char open = value[at];
        int depth = 0;
        for (int i = at; i < value.Length; i++)
        {
            char c = value[i];
            if (c == '\\' && close != '>')
            {
                i++;
            }
            else if (c == close && (close != '"' || i > at))
            {
                if (--depth <= 0)
                {
                    return i + 1;
                }
            }
            else if (c == open && close != '"')
            {
                depth = close == ')' ? depth + 1 : 1;
            }
        }

        unclosed.Add(open);
        return at + 1;
    }

    /// <summary>Signs found never to close: they are plain characters from then on, so that reading stays linear.</summary>
    private struct Unclosed
    {
        private bool _quote;
        private bool _comment;
        private bool _angle;

        public readonly bool Has(char open) => open switch { '"' => _quote, '(' => _comment, _ => _angle };

        public void Add(char open)
        {
            _quote |= open == '"';
            _comment |= open == '(';
            _angle |= open == '<';
        }
    }

    private static void Add(string role, ReadOnlySpan<char> entry, List<Participant> into)
    {
        entry = entry.Trim();
        if (entry.IsEmpty)
        {
            return;
        }

        int open = LastOpenAngle(entry);
        if (open >= 0)
        {
            int close = entry[open..].IndexOf('>');
            ReadOnlySpan<char> inside = close < 0 ? entry[(open + 1)..] : entry.Slice(open + 1, close - 1);
            string? name = Name(entry[..open]) ?? (close < 0 ? null : Name(entry[(open + close + 1)..]));
            Add(role, name, Address(inside), into);
            return;
        }

        int bracket = entry.IndexOf('[');
        if (bracket >= 0 && AddressInBracket(entry, bracket) is > 0 and int kind && entry[bracket..].IndexOf('@') > kind)
        {
            // As Outlook prints it, and writes it into headers of mail that it hands on.
            int last = entry[bracket..].IndexOf(']');
            Add(role, Name(entry[..bracket]), Address(entry[(bracket + kind)..(last < 0 ? entry.Length : bracket + last)]), into);
            return;
        }

        int comment = CommentStart(entry);
        ReadOnlySpan<char> bare = comment < 0 ? entry : entry[..comment].TrimEnd();
        string? spoken = comment < 0 ? null : Name(entry[comment..]);
        if (bare.Contains('@') && !bare.Contains("=?", StringComparison.Ordinal))
        {
            Add(role, spoken, Address(bare), into);
        }
        else if (Obfuscated(bare) is { } address)
        {
            Add(role, spoken, address, into);
        }
        else if (!bare.IsEmpty && !bare.Contains(' ') && bare[0] != '"' && bare.IndexOf("=?") < 0)
        {
            // A local mailbox such as "postmaster".
            Add(role, spoken, Address(bare), into);
        }
        else if (Name(bare) is { } words)
        {
            Add(role, words, null, into);
        }
    }

    /// <summary>Somebody with a name or an address; the empty brackets of a returned mail name nobody.</summary>
    private static void Add(string role, string? name, string? address, List<Participant> into)
    {
        if (name is not null || address is not null)
        {
            into.Add(new Participant(role, name, address));
        }
    }

    /// <summary>The angle bracket that opens the address: the last one outside quotes.</summary>
    private static int LastOpenAngle(ReadOnlySpan<char> entry)
    {
        int found = -1;
        int at = 0;
        var unclosed = new Unclosed();
        while (at < entry.Length)
        {
            found = entry[at] == '<' ? at : found;
            at = entry[at] is '"' or '(' ? Skip(entry, at, ref unclosed) : at + (entry[at] == '=' ? Math.Max(1, Whole(entry[at..])) : 1);
        }

        return found;
    }

    /// <summary>The first bracket that stands in no encoded word, or -1.</summary>
    private static int CommentStart(ReadOnlySpan<char> entry)
    {
        int at = 0;
        while (at < entry.Length && entry[at] != '(')
        {
            at += entry[at] == '=' ? Math.Max(1, Whole(entry[at..])) : 1;
        }

        return at < entry.Length ? at : -1;
    }

    /// <summary><c>user at example.org</c>, exactly so, as list archives write <c>user@example.org</c>.</summary>
    private static string? Obfuscated(ReadOnlySpan<char> bare)
    {
        int at = bare.IndexOf(" at ");
        if (at <= 0)
        {
            return null;
        }

        ReadOnlySpan<char> local = bare[..at];
        ReadOnlySpan<char> domain = bare[(at + 4)..];
        bool exact = local.IndexOfAny(" \t\"<>") < 0 && domain.IndexOf('.') > 0 && domain[^1] != '.'
            && domain.IndexOfAnyExcept(DomainCharacters) < 0;
        return exact ? $"{local}@{domain}" : null;
    }

    private static string? Address(ReadOnlySpan<char> inside)
    {
        inside = inside.Trim().Trim("<>").Trim();
        inside = inside.EndsWith("]") && !inside.Contains('[') ? inside[..^1].TrimEnd() : inside;
        if (inside.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            inside = inside[7..];
        }

        int route = inside.Length > 0 && inside[0] == '@' ? inside.IndexOf(':') : -1;
        inside = route > 0 ? inside[(route + 1)..] : inside;
        return inside.IsEmpty ? null : inside.ToString();
    }

    /// <summary>A display name without quotes, comment signs and escapes; null when there is none.</summary>
    private static string? Name(ReadOnlySpan<char> phrase)
    {
        phrase = phrase.Trim();
        if (phrase.Length >= 2 && phrase[0] == '(' && phrase[^1] == ')')
        {
            phrase = phrase[1..^1].Trim();
        }

        string name = phrase.IndexOfAny('"', '\\') < 0 ? phrase.ToString() : Unquoted(phrase);
        name = HeaderText.DecodePhrase(name).Trim().Trim('\'');
        return name.Length == 0 ? null : name;
    }

    private static string Unquoted(ReadOnlySpan<char> phrase)
    {
        var plain = new System.Text.StringBuilder(phrase.Length);
        for (int i = 0; i < phrase.Length; i++)
        {
            if (phrase[i] == '\\' && i + 1 < phrase.Length)
            {
                plain.Append(phrase[++i]);
            }
            else if (phrase[i] != '"')
            {
                plain.Append(phrase[i]);
            }
        }

        return plain.ToString();
    }
}
