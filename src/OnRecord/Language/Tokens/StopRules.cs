using System.Collections.Frozen;

namespace OnRecord.Language.Tokens;

/// <summary>Tells whether a full stop belongs to the word before it, and whether a sentence may end there.</summary>
internal static class StopRules
{
    /// <summary>The data file of what helps to see where a sentence ends.</summary>
    public static readonly WordList Sentences = new("Tokens/Data/sentences.txt");

    /// <summary>Words that never end a sentence, so that a line which ends with one goes on.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Open = Sentences.Set("open");

    private const int LongestStarter = 12;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Starters = Sentences.Set("starter");

    /// <summary>True when the stop behind a word is part of it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The word's first unit.</param>
    /// <param name="stop">Where the stop is.</param>
    /// <param name="end">The end of the stretch without white space around it.</param>
    /// <param name="before">The token before the word; empty when there is none.</param>
    public static bool BelongsToWord(ReadOnlySpan<char> text, int at, int stop, int end, Token before)
    {
        ReadOnlySpan<char> word = text[at..stop];
        if (word.Length > 2 && word[^2] == '.')
        {
            return true;
        }

        if (stop + 1 < end && text[stop + 1] == '.')
        {
            return false;
        }

        int next = NextVisible(text, stop + 1);
        if (word.Length == 1 && CharKinds.Of(word[0]) != CharKind.Lower)
        {
            return IsInitial(text, word[0], next, before);
        }

        return Abbreviations.Of(word) switch
        {
            AbbreviationKind.None => false,
            AbbreviationKind.Number => next < text.Length && CharKinds.Of(text[next]) == CharKind.Digit,
            AbbreviationKind.Date => next < text.Length && (text[next] == ',' || CharKinds.Of(text[next]) is CharKind.Digit or CharKind.Lower),
            AbbreviationKind.Place => next < text.Length && text[next] == ',' || before.Length == 1 && text[before.Start] == ',',
            _ => true,
        };
    }

    /// <summary>True when the word at a place begins with a capital and is one that begins sentences.</summary>
    public static bool IsStarter(ReadOnlySpan<char> text, int at)
    {
        int run = at;
        int limit = Math.Min(text.Length, at + LongestStarter + 1);
        while (run < limit && CharKinds.IsLetter(CharKinds.Of(text[run])))
        {
            run++;
        }

        return run > at && CharKinds.Of(text[at]) == CharKind.Upper && Starters.Contains(text[at..run]);
    }

    private static bool IsInitial(ReadOnlySpan<char> text, char letter, int next, Token before)
    {
        if (next >= text.Length)
        {
            return false;
        }

        CharKind kind = CharKinds.Of(text[next]);
        bool nameBefore = before.Length > 0 && CharKinds.Of(text[before.Start]) == CharKind.Upper;
        bool nameBehind = kind == CharKind.Upper && (!IsStarter(text, next) || next + 1 < text.Length && text[next + 1] == '.');
        return letter == 'I' ? nameBefore && nameBehind : nameBehind || kind == CharKind.Lower || text[next] is ',' or '-' or '&' or ';' or '\'' or '\u2019';
    }

    private static int NextVisible(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && CharKinds.Of(text[at]) == CharKind.Space)
        {
            at++;
        }

        return at;
    }
}
