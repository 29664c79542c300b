namespace OnRecord.Language.Tokens;

/// <summary>Finds the end of a number with the separators and letters that belong to it.</summary>
internal static class NumberScan
{
    /// <summary>The end of the number that begins with the digit at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Its first digit.</param>
    /// <param name="end">The end of the stretch without white space around it.</param>
    public static int End(ReadOnlySpan<char> text, int at, int end)
    {
        int run = Digits(text, at, end);
        bool pure = true;
        while (run < end)
        {
            CharKind kind = CharKinds.Of(text[run]);
            if (CharKinds.IsLetter(kind))
            {
                int letters = Letters(text, run, end);
                if (StandsApart(text, at, run, letters, end))
                {
                    return run;
                }

                pure = false;
                run = AlphaNumeric(text, letters, end);
            }
            else if (kind == CharKind.LowLine)
            {
                run = AlphaNumeric(text, run + 1, end);
            }
            else if (run + 1 < end && CharKinds.Of(text[run + 1]) == CharKind.Digit && IsSeparator(text, run, end))
            {
                pure = false;
                run = Digits(text, run + 1, end);
            }
            else if (pure && kind == CharKind.Hyphen && GroupsEnd(text, at, run, end) is var groups and > 0)
            {
                pure = false;
                run = groups;
            }
            else
            {
                break;
            }
        }

        return run;
    }

    private static int Digits(ReadOnlySpan<char> text, int at, int end)
    {
        while (at < end && CharKinds.Of(text[at]) == CharKind.Digit)
        {
            at++;
        }

        return at;
    }

    private static int Letters(ReadOnlySpan<char> text, int at, int end)
    {
        while (at < end && CharKinds.IsLetter(CharKinds.Of(text[at])))
        {
            at++;
        }

        return at;
    }

    private static int AlphaNumeric(ReadOnlySpan<char> text, int at, int end)
    {
        while (at < end && (CharKinds.IsWord(CharKinds.Of(text[at])) || text[at] == '_'))
        {
            at++;
        }

        return at;
    }

    /// <summary>True when the letters behind a number are a unit, and so a token of their own.</summary>
    private static bool StandsApart(ReadOnlySpan<char> text, int at, int run, int letters, int end)
    {
        bool ends = letters >= end || !CharKinds.IsWord(CharKinds.Of(text[letters]));
        ReadOnlySpan<char> word = text[run..letters];
        bool hour = letters + 1 < end && text[letters] == '.' && text[letters + 1] is 'm' or 'M' && word is "a" or "p" or "A" or "P";
        bool longCode = word.Length == 1 && run - at > 3 && !text[at..run].ContainsAny('.', ',', ':');
        return hour || ends && !longCode && TokenRules.Units.Contains(word);
    }

    private static bool IsSeparator(ReadOnlySpan<char> text, int at, int end) => text[at] switch
    {
        '.' or ':' or '/' => true,
        ',' => Digits(text, at + 1, Math.Min(end, at + 6)) - at == 4,
        _ => false,
    };

    /// <summary>The end of digits joined by hyphens that are one number (telephone, date, postal code), or 0 for a range.</summary>
    private static int GroupsEnd(ReadOnlySpan<char> text, int at, int run, int end)
    {
        int groups = 1;
        int first = run - at;
        int last = first;
        while (run + 1 < end && CharKinds.Of(text[run]) == CharKind.Hyphen && CharKinds.Of(text[run + 1]) == CharKind.Digit)
        {
            int next = Digits(text, run + 1, end);
            last = next - run - 1;
            run = next;
            groups++;
        }

        return groups > 2 || groups == 2 && last == 4 && first is 3 or 5 ? run : 0;
    }
}
