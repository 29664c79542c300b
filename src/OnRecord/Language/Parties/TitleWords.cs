using System.Collections.Frozen;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Parties;

/// <summary>What a short title before a name says somebody is: "Sen." is "the senator" (<c>Parties/Data/title-words.txt</c>). Immutable and safe to share.</summary>
internal static class TitleWords
{
    private static readonly FrozenDictionary<string, string[]> Full = new WordList("Parties/Data/title-words.txt").Lines("title")
        .ToFrozenDictionary(static words => words[0], static words => words.Skip(1).ToArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The nouns a short title stands for; none for any other word.</summary>
    public static IReadOnlyList<string> FullOf(string word) => Full.GetValueOrDefault(word.TrimEnd('.'), []);
}
