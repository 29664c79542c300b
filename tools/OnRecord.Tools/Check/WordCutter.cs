using System.Text.RegularExpressions;

namespace OnRecord.Tools.Check;

/// <summary>Cuts a text into the words that a user would look for, by a rule of its own.</summary>
internal static partial class WordCutter
{
    private const int Longest = 40;

    /// <summary>Distinct words in order: runs of letters and digits of one script, two units of Chinese or Japanese.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Pattern().Matches(text))
        {
            if (match.Length <= Longest && seen.Add(match.Value))
            {
                words.Add(match.Value);
            }
        }

        return words;
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}\p{M}_])(?:[\p{IsCJKUnifiedIdeographs}]{2}|[\p{IsHiragana}\p{IsKatakana}-[\P{L}]]{2}|[\p{L}\p{N}-[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}]]{2,})(?![\p{M}])")]
    private static partial Regex Pattern();
}
