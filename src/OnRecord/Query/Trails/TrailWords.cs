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

    /// <summary>True for a sentence or more.</summary>
    public static bool AreEnough(string text)
    {
        string[] words = [.. TermTokenizer.Tokens(text).Select(static term => term.Folded)];
        return words.Length >= LeastWords && words.Where(IsTelling).Distinct(StringComparer.Ordinal).Count() >= LeastTelling;
    }

    private static bool IsTelling(string word) => word[0] >= FirstIdeograph || (word.Length >= TellingLetters && !ClaimWords.Plain.Contains(word));
}
