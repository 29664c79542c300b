using OnRecord.Language.Tokens;

namespace OnRecord.Record.Parties;

/// <summary>Words of two nations that tell between whom something is: "U.S.-Russian", "Franco-German". They name nobody. "Cuban-American" may be somebody's own word for a people, and stays.</summary>
internal static class NationPairs
{
    private static readonly HashSet<string> Prefixes = new(StringComparer.OrdinalIgnoreCase) { "Anglo", "Austro", "Franco", "Greco", "Indo", "Italo", "Russo", "Sino" };

    private static readonly HashSet<string> States = new(StringComparer.Ordinal) { "U.S.", "US", "U.K.", "UK", "E.U.", "EU", "USA", "U.S.A.", "UN", "U.N." };

    private static readonly HashSet<string> Homes = [.. new WordList("Parties/Data/homes.txt")["home"].Select(static word => word.TrimEnd(','))];

    /// <summary>Whether a name is one.</summary>
    public static bool Is(string name) => name.Split(['-', '–']) is [var one, var other]
        && (States.Contains(one) || Prefixes.Contains(one) || (IsNation(one) && other is not "American")) && (IsNation(other) || States.Contains(other)) && !other.EndsWith('s');

    private static bool IsNation(string word) => Homes.Contains(word);
}
