using OnRecord.Record.Statements;
using OnRecord.Store.Terms;

namespace OnRecord.Query.Trails;

/// <summary>Whether words are enough to follow. Anybody writes "thank you", and has it from nobody: that somebody else wrote it before tells nothing of a path.</summary>
internal static class TrailWords
{
    private const int LeastWords = 5;

    /// <summary>Words that are in no list of common ones.</summary>
    private const int LeastTelling = 3;

    private const int TellingLetters = 4;

    /// <summary>From here on a letter is a word or half of one.</summary>
    private const char FirstIdeograph = '\u2E80';

    /// <summary>Letters of a sentence, in scripts that put no blanks between words.</summary>
    private const int LeastLetters = 40;

    /// <summary>First and last of the characters of Thai, Lao, Burmese and Khmer.</summary>
    private static readonly (char First, char Last)[] Unspaced = [('\u0E00', '\u0E7F'), ('\u0E80', '\u0EFF'), ('\u1000', '\u109F'), ('\u1780', '\u17FF')];

    /// <summary>True for so many words that it may be told whether many have them.</summary>
    public static bool AreSentence(string text) => AreEnough(text) || TermTokenizer.Tokens(text).Count >= LeastWords;

    /// <summary>True for a sentence or more that not anybody writes.</summary>
    public static bool AreEnough(string text)
    {
        if (text.Count(IsUnspaced) >= LeastLetters)
        {
            return true;
        }

        string[] words = [.. TermTokenizer.Tokens(text).Select(static term => term.Folded)];
        return words.Length >= LeastWords && words.Where(IsTelling).Distinct(StringComparer.Ordinal).Count() >= LeastTelling;
    }

    private static bool IsUnspaced(char c) => char.IsLetter(c) && Unspaced.Any(script => c >= script.First && c <= script.Last);

    private static bool IsTelling(string word) => word[0] >= FirstIdeograph || (word.Length >= TellingLetters && !ClaimWords.Plain.Contains(word));
}
