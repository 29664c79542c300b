namespace OnRecord.Language.Tokens;

/// <summary>Finds the end of a word that begins with a letter, and where a clitic begins in it.</summary>
internal static class WordScan
{
    private const int LongestHyphened = 16;

    /// <summary>The end of the word, without a stop that may belong to it unless it is inside (<c>U.S.</c> gives <c>U.S</c> and the stop is judged apart).</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Its first letter.</param>
    /// <param name="end">The end of the stretch without white space around it.</param>
    public static int End(ReadOnlySpan<char> text, int at, int end)
    {
        int run = at;
        while (run < end)
        {
            CharKind kind = CharKinds.At(text, run, out int length);
            if (CharKinds.IsWord(kind) || kind == CharKind.LowLine)
            {
                run += length;
            }
            else if (Joins(text, at, run, end, kind))
            {
                run++;
            }
            else
            {
                break;
            }
        }

        return run;
    }

    /// <summary>Where the last clitic of a word begins, or 0: <c>'s 'm 'd 're 'll 've n't</c>.</summary>
    public static int CliticStart(ReadOnlySpan<char> word)
    {
        int mark = word.Length - 2;
        if (mark > 0 && CharKinds.Of(word[mark]) == CharKind.Apostrophe)
        {
            return (word[mark + 1] | 0x20) switch
            {
                's' or 'm' or 'd' => mark,
                't' when mark > 1 && word[mark - 1] is 'n' or 'N' => mark - 1,
                _ => 0,
            };
        }

        mark--;
        bool two = mark > 0 && CharKinds.Of(word[mark]) == CharKind.Apostrophe
            && ((word[mark + 1] | 0x20), (word[mark + 2] | 0x20)) is ('r', 'e') or ('l', 'l') or ('v', 'e');
        return two ? mark : 0;
    }

    private static bool Joins(ReadOnlySpan<char> text, int at, int run, int end, CharKind kind)
    {
        if (run + 1 >= end || !CharKinds.IsWord(CharKinds.Of(text[run + 1])))
        {
            return false;
        }

        return kind switch
        {
            CharKind.Apostrophe => true,
            CharKind.Dot => IsAcronymStop(text, at, run, end),
            CharKind.Hyphen => KeepsHyphen(text, at, run, end),
            CharKind.Slash => run - at == 1 && IsShort(text, run + 1, end),
            _ => text[run] == '&' && (run - at == 1 || CharKinds.Of(text[run - 1]) == CharKind.Upper && CharKinds.Of(text[run + 1]) == CharKind.Upper),
        };
    }

    /// <summary>True for the stop between single letters, and in the listed <c>Ph.D</c> and its like.</summary>
    private static bool IsAcronymStop(ReadOnlySpan<char> text, int at, int stop, int end)
    {
        int length = stop - at;
        bool single = length == 1 || text[stop - 2] == '.';
        bool nextSingle = stop + 2 >= end || !CharKinds.IsWord(CharKinds.Of(text[stop + 2]));
        if (single && nextSingle && CharKinds.IsLetter(CharKinds.Of(text[stop + 1])))
        {
            return true;
        }

        return length <= 2 && stop + 2 <= end && nextSingle && Abbreviations.Of(text[at..(stop + 2)]) == AbbreviationKind.Other;
    }

    private static bool KeepsHyphen(ReadOnlySpan<char> text, int at, int hyphen, int end)
    {
        if (hyphen - at <= LongestHyphened && TokenRules.Prefixes.Contains(text[at..hyphen]))
        {
            return true;
        }

        int run = hyphen + 1;
        int limit = Math.Min(end, hyphen + LongestHyphened);
        while (run < limit && CharKinds.IsWord(CharKinds.Of(text[run])))
        {
            run++;
        }

        return TokenRules.Suffixes.Contains(text[(hyphen + 1)..run]) || run - at <= LongestHyphened && TokenRules.Hyphened.Contains(text[at..run]);
    }

    private static bool IsShort(ReadOnlySpan<char> text, int at, int end) => at + 1 >= end || !CharKinds.IsWord(CharKinds.Of(text[at + 1]));
}
