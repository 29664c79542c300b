namespace OnRecord.Language.Tokens;

/// <summary>Finds web addresses, mail addresses, file names and paths. Each call looks at a stretch once and tells how far it looked, so that a caller stays linear.</summary>
internal static class AddressScan
{
    /// <summary>The end of the address that begins at a place, or 0.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the address would begin.</param>
    /// <param name="end">The end of the stretch without white space around it.</param>
    /// <param name="seen">Before which place nothing else can begin, when there is none here.</param>
    public static int End(ReadOnlySpan<char> text, int at, int end, out int seen)
    {
        int run = at;
        int marks = 0;
        while (run < end && IsRunUnit(text[run]))
        {
            marks |= text[run] switch { '.' => 1, '/' => 2, '\\' => 4, _ => 0 };
            run++;
        }

        seen = run;
        ReadOnlySpan<char> word = text[at..run];
        if (run < end && text[run] == ':')
        {
            return AfterColon(text, at, run, end);
        }

        if (run < end && text[run] == '@' && run > at)
        {
            return MailEnd(text, run, end);
        }

        if (word.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && word.Length > 6)
        {
            return UrlEnd(text, at, end);
        }

        return (marks & 1) == 0 ? PathEnd(text, at, run, marks) : NameEnd(text, at, run, end);
    }

    /// <summary>True for what a mail address, a host name or a path is made of.</summary>
    private static bool IsRunUnit(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is '.' or '_' or '-' or '+' or '%' or '/' or '\\' or '~' or '=' or '#' || unit > 127 && CharKinds.IsWord(CharKinds.Of(unit));

    private static int AfterColon(ReadOnlySpan<char> text, int at, int colon, int end)
    {
        ReadOnlySpan<char> scheme = text[at..colon];
        bool isUrl = colon + 2 < end && text[colon + 1] == '/' && text[colon + 2] == '/' && IsScheme(scheme);
        bool isMail = scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase) && colon + 1 < end;
        bool isDrive = scheme.Length == 1 && colon + 2 < end && text[colon + 1] == '\\';
        if (isUrl || isMail || isDrive)
        {
            return UrlEnd(text, at, end);
        }

        int slash = scheme.IndexOf('/');
        int host = slash < 0 ? scheme.Length : slash;
        return IsHost(scheme[..host]) ? UrlEnd(text, at, end) : NameEnd(text, at, colon, colon);
    }

    private static bool IsScheme(ReadOnlySpan<char> word) => word.Length is >= 2 and <= 20 && char.IsAsciiLetter(word[0]) && !word.ContainsAnyExcept(SchemeUnits);

    private static readonly System.Buffers.SearchValues<char> SchemeUnits = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-");

    private static readonly System.Buffers.SearchValues<char> NoHostUnits = System.Buffers.SearchValues.Create("+%=\\~#");

    private static int MailEnd(ReadOnlySpan<char> text, int sign, int end)
    {
        int run = sign + 1;
        while (run < end && (char.IsAsciiLetterOrDigit(text[run]) || text[run] is '.' or '-' or '_' || text[run] > 127 && CharKinds.IsWord(CharKinds.Of(text[run]))))
        {
            run++;
        }

        while (run > sign && text[run - 1] is '.' or '-' or '_')
        {
            run--;
        }

        return run > sign + 1 ? run : 0;
    }

    /// <summary>The end of a web address: up to a quotation mark or angle bracket, without closing marks that belong to the sentence.</summary>
    private static int UrlEnd(ReadOnlySpan<char> text, int at, int end)
    {
        int run = at;
        int open = 0;
        while (run < end && text[run] is not ('<' or '>' or '"' or '\u201C' or '\u201D' or '|'))
        {
            open += text[run] switch { '(' => 1, ')' => -1, _ => 0 };
            run++;
        }

        while (run > at)
        {
            char last = text[run - 1];
            if (last == ')' && open < 0)
            {
                open++;
            }
            else if (last is not ('.' or ',' or ';' or ':' or '!' or '?' or '\'' or '\u2019' or ']' or '}' or '*'))
            {
                break;
            }

            run--;
        }

        return run;
    }

    /// <summary>A path without a dot: from a root or a drive, with at least two separators.</summary>
    private static int PathEnd(ReadOnlySpan<char> text, int at, int run, int marks)
    {
        ReadOnlySpan<char> word = text[at..run];
        bool rooted = marks != 0 && word.Length > 3 && (word[0] == '/' || word.StartsWith("\\\\") || word.StartsWith("~/")) && word[1..].ContainsAny('/', '\\');
        return rooted ? run : 0;
    }

    /// <summary>A host or file name, with or without a path.</summary>
    private static int NameEnd(ReadOnlySpan<char> text, int at, int run, int end)
    {
        while (run > at && text[run - 1] is '.' or '-' or '/' or '+' or '=' or '%' or '#')
        {
            run--;
        }

        ReadOnlySpan<char> word = text[at..run];
        int slash = word.IndexOfAny('/', '\\');
        if (IsHost(slash < 0 ? word : word[..slash]))
        {
            return slash < 0 ? run : UrlEnd(text, at, end);
        }

        int dot = word.LastIndexOf('.');
        if (dot <= 0 || dot == word.Length - 1)
        {
            return 0;
        }

        ReadOnlySpan<char> last = word[(dot + 1)..];
        bool isFile = TokenRules.FileTypes.Contains(last) && SameCase(last);
        return isFile || IsRooted(word) || IsDottedName(word) ? run : 0;
    }

    private static bool IsRooted(ReadOnlySpan<char> word) => word.Length > 3 && word[0] is '/' or '\\' or '~' && word[1..].ContainsAny('/', '\\');

    private static bool IsHost(ReadOnlySpan<char> word)
    {
        int dot = word.LastIndexOf('.');
        if (dot <= 0 || word.ContainsAny(NoHostUnits))
        {
            return false;
        }

        ReadOnlySpan<char> last = word[(dot + 1)..];
        return TokenRules.Domains.Contains(last) && SameCase(last) && !word.Contains("..", StringComparison.Ordinal);
    }

    private static bool SameCase(ReadOnlySpan<char> word) => !word.ContainsAnyInRange('A', 'Z') || !word.ContainsAnyInRange('a', 'z');

    /// <summary>Three or more labels of small letters, as in names of newsgroups and packages.</summary>
    private static bool IsDottedName(ReadOnlySpan<char> word)
    {
        int labels = 1;
        int length = 0;
        foreach (char unit in word)
        {
            if (unit == '.')
            {
                if (length < 2)
                {
                    return false;
                }

                labels++;
                length = 0;
            }
            else if (char.IsAsciiLetterLower(unit) || unit is '-' or '_')
            {
                length++;
            }
            else
            {
                return false;
            }
        }

        return labels >= 3 && length >= 2;
    }
}
