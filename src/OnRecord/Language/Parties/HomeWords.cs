using System.Collections.Frozen;
using OnRecord.Language.Tokens;

namespace OnRecord.Language.Parties;

/// <summary>Words for countries and states and what is theirs: "Libyan" is of Libya, "R-Ore." of Oregon (<c>Parties/Data/homes.txt</c>). Immutable and safe to share.</summary>
internal static class HomeWords
{
    private const int MostTokens = 4;
    private static readonly WordList List = new("Parties/Data/homes.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Branches = List.Set("branch"), Sent = List.Set("sent");
    private static readonly FrozenDictionary<string, string> Homes = List.Lines("home").SelectMany(static line => Named(line)).ToFrozenDictionary(static pair => pair.Word, static pair => pair.Home, StringComparer.Ordinal);

    private static readonly IReadOnlyList<string>[] Bare = [.. List.Lines("bare")];

    /// <summary>True for a word that says no more of which office is meant than the noun alone: "police" before "chief".</summary>
    public static bool SaysNothing(string word, ReadOnlySpan<char> office)
    {
        string noun = office.ToString();
        return Array.Exists(Bare, line => line[0] == word && line.Skip(1).Contains(noun, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>True for an adjective that says which office of several is meant: "foreign", "prime".</summary>
    public static bool IsBranch(ReadOnlySpan<char> word) => Branches.Contains(word);

    /// <summary>True for a noun for whoever is sent to a place or serves somebody: "ambassador to Norland".</summary>
    public static bool IsSent(ReadOnlySpan<char> word) => Sent.Contains(word);

    /// <summary>The country or state of the words that begin at a token, and how many tokens these are; null and 1 for none. The longest name counts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="token">The first token.</param>
    /// <param name="end">Behind the last token that may belong to it.</param>
    public static (string? Home, int Tokens) At(PartyText text, int token, int end)
    {
        for (int count = Math.Min(MostTokens, end - token); count > 0; count--)
        {
            if (Of(text.Words(token, token + count)) is { } home)
            {
                return (home, count);
            }
        }

        return (null, 1);
    }

    /// <summary>The country or state of some words; null for none. A party's letter may stand before it: "R-Ore.".</summary>
    public static string? Of(string words)
    {
        string plain = words.Length > 2 && words[1] == '-' && words[0] is 'R' or 'D' or 'I' ? words[2..] : words;
        return Homes.GetValueOrDefault(plain) ?? (plain.EndsWith('s') ? Homes.GetValueOrDefault(plain[..^1]) : null);
    }

    /// <summary>The words of a line, names of several words apart by commas.</summary>
    private static IEnumerable<(string Word, string Home)> Named(IReadOnlyList<string> line)
    {
        string[] names = string.Join(' ', line).Split(", ");
        return names.Select(name => (name, names[0]));
    }
}
