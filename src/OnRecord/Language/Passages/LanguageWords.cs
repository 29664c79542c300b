using System.Collections.Frozen;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Passages;

/// <summary>The commonest small words of the languages that are told apart, from <c>Data/languages.txt</c>.</summary>
internal static class LanguageWords
{
    /// <summary>How many languages there are.</summary>
    public const int Count = 12;

    /// <summary>Units of the longest word.</summary>
    public const int Longest = 12;

    /// <summary>ISO 639-1 codes; their order is their number.</summary>
    public static IReadOnlyList<string> Names { get; } = ["en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "fi", "pl"];

    private static readonly WordList List = new("Passages/Data/languages.txt");
    private static readonly FrozenDictionary<string, uint> Words = Read();
    private static readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The examples of the data file, for the tests.</summary>
    public static IReadOnlyList<(string Input, string Expected)> Examples => List.Examples;

    /// <summary>The languages that have this word, as bits by their number.</summary>
    public static uint Of(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out uint languages) ? languages : 0;

    private static FrozenDictionary<string, uint> Read()
    {
        var words = new Dictionary<string, uint>(StringComparer.OrdinalIgnoreCase);
        for (int language = 0; language < Names.Count; language++)
        {
            foreach (string word in List[Names[language]])
            {
                words[word] = words.GetValueOrDefault(word) | (1u << language);
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
