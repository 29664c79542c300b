using OnRecord.Record.Statements;

namespace OnRecord.Record.Recovered;

/// <summary>Numbers and words of denial: to change one is to change what a message says, however short it is.</summary>
internal static class TellingWords
{
    /// <summary>Words of a text that may be altered as a whole: "No." for "Yes."</summary>
    public const int Few = 3;

    /// <summary>Whether a change puts in, takes out or changes one.</summary>
    public static bool IsTelling(WordChange change) => IsNo(change.Original) != IsNo(change.Quoted) || HasNumber(change.Original) || HasNumber(change.Quoted);

    /// <summary>Whether very short texts have no word in common, and one has a denial or both a number: nothing is left of the original, and all of it was altered.</summary>
    public static bool IsOtherWhole(string original, string quoted) => WordDifference.Count(original) is > 0 and <= Few && WordDifference.Count(quoted) is > 0 and <= Few
        && QuotationChanges.Letters(original) != QuotationChanges.Letters(quoted) && (IsNo(original) || IsNo(quoted) || (HasNumber(original) && HasNumber(quoted)));

    /// <summary>Whether some words have a word of denial.</summary>
    public static bool IsNo(string words) => ClaimTokens.Of(words).Exists(static token => ClaimWords.No.Contains(token.Text));

    /// <summary>Whether some words have a number, in digits or words.</summary>
    public static bool HasNumber(string words) => ClaimTokens.Of(words).Exists(static token => token.IsNumber);
}
